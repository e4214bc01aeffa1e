import { requestedCounts, type AddressRequest } from '../../domain/addressRequest.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni, Subnet } from '../../domain/model.ts';
import { ipv4PlaceOf } from '../newInterface/newEni.ts';
import type { LaunchInput, Secondary } from './launchInput.ts';

/** What an interface asks of its instance type. */
export type Load = {
  readonly label: string;
  /** Addresses and prefixes. */
  readonly ipv4: number;
  readonly ipv6: number;
  /** Why it needs the Nitro System; undefined when it does not. */
  readonly nitro: 'has prefixes' | 'is in an IPv6-only subnet' | undefined;
  readonly isEfa: boolean;
  /** As EC2 has it; `interface` for an ordinary one. */
  readonly interfaceType: string;
};

/** What an existing interface takes of an instance's limits; a prefix counts as one address. */
export const loadOfEni = (eni: Eni): Load => ({
  label: eni.id,
  ipv4: eni.addresses.length + eni.ipv4Prefixes.length,
  ipv6: eni.ipv6Addresses.length + eni.ipv6Prefixes.length,
  nitro: nitroOf(eni.ipv4Prefixes.length + eni.ipv6Prefixes.length, eni.ipv6Native),
  isEfa: eni.interfaceType.startsWith('efa'),
  interfaceType: eni.interfaceType,
});

/** The new primary interface; undefined while its subnet is not known. */
export const loadOfPrimary = (input: Partial<LaunchInput>, inventory: Inventory): Load | undefined => {
  const subnet = inventory.subnet(input.subnetId);
  if (input.primary !== 'new' || !subnet) return undefined;
  const ipv4 = countsOf(input.ipv4);
  const ipv6 = input.ipv6 ? countsOf(input.ipv6) : { addresses: givenBy(subnet), prefixes: 0 };
  return {
    label: `the new interface in ${subnet.id}`,
    ipv4: ipv4PlaceOf(input, inventory) ? 1 + ipv4.addresses + ipv4.prefixes : 0,
    ipv6: ipv6.addresses + ipv6.prefixes,
    nitro: nitroOf(ipv4.prefixes + ipv6.prefixes, subnet.ipv6Native),
    isEfa: input.interfaceType === 'efa',
    interfaceType: input.interfaceType ?? 'interface',
  };
};

/**
 * What a new secondary interface in the subnet takes of an instance's limits, with the addresses that the subnet gives
 * by itself.
 */
export const loadOfSubnet = (subnet: Subnet, interfaceType = 'interface'): Load => ({
  label: `the new interface in ${subnet.id}`,
  ipv4: subnet.ipv6Native || interfaceType === 'efa-only' ? 0 : 1,
  ipv6: interfaceType === 'efa-only' ? 0 : givenBy(subnet),
  nitro: nitroOf(0, subnet.ipv6Native),
  isEfa: interfaceType !== 'interface',
  interfaceType,
});

/** What a secondary interface takes; undefined when its subnet or interface could not be read. */
export const loadOfSecondary = (secondary: Secondary, inventory: Inventory): Load | undefined => {
  if (secondary.kind === 'new') {
    const subnet = inventory.subnet(secondary.subnetId);
    return subnet && loadOfSubnet(subnet, secondary.interfaceType);
  }
  const eni = inventory.eni(secondary.eniId);
  return eni && loadOfEni(eni);
};

/** What the primary interface takes, new or existing; undefined while it is not known. */
export const anyPrimary = (input: Partial<LaunchInput>, inventory: Inventory): Load | undefined => {
  const eni = input.primary === 'existing' ? inventory.eni(input.eniId) : undefined;
  return eni ? loadOfEni(eni) : loadOfPrimary(input, inventory);
};

const none: AddressRequest = { kind: 'count', count: 0 };
const countsOf = (request: AddressRequest | undefined) => requestedCounts(request ?? none);

/** What the subnet gives a new interface that asks for nothing. */
const givenBy = ({ assignIpv6OnCreation, ipv6Native }: Subnet): number => (assignIpv6OnCreation || ipv6Native ? 1 : 0);

const nitroOf = (prefixes: number, isNative: boolean): Load['nitro'] => {
  if (prefixes > 0) return 'has prefixes';
  return isNative ? 'is in an IPv6-only subnet' : undefined;
};
