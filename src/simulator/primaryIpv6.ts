import type { Eni, Ipv6Address } from '../domain/model.ts';
import { find } from './lookup.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** Once asked for, the first address of an ENI is its primary one until the ENI is detached. Source: API model. */
export const withPrimaryIpv6 = (addresses: readonly Ipv6Address[]): readonly Ipv6Address[] =>
  addresses.some(({ primary }) => primary)
    ? addresses
    : addresses.map((address, index) => ({ ...address, primary: index === 0 }));

/**
 * What EnablePrimaryIpv6 changes of the ENI; throws EC2's refusal without IPv6, and when it is to be turned off again.
 */
export const primaryIpv6Change = (eni: Eni, isWanted: boolean, world: World): Partial<Eni> => {
  const isOn = world.extras.primaryIpv6.has(eni.id) || eni.ipv6Addresses.some(({ primary }) => primary);
  if (!isWanted) {
    if (!isOn) return {};
    // simulated wording
    throw new Refusal('OperationNotPermitted', `The primary IPv6 address of '${eni.id}' cannot be disabled.`);
  }
  if (eni.interfaceType === 'efa-only') {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `The network interface '${eni.id}' takes no IPv6 addresses.`);
  }
  if (find.subnet(world, eni.subnetId).ipv6Cidrs.length === 0) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `Subnet ${eni.subnetId} does not have an associated IPv6 CIDR block.`);
  }
  world.extras.primaryIpv6.add(eni.id);
  return { ipv6Addresses: withPrimaryIpv6(eni.ipv6Addresses) };
};
