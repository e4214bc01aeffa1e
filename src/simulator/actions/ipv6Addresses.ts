import type {
  AssignIpv6AddressesRequest,
  AssignIpv6AddressesResult,
  UnassignIpv6AddressesRequest,
  UnassignIpv6AddressesResult,
} from '@aws-sdk/client-ec2';
import { normalizeIp } from '../../domain/ip.ts';
import type { Eni } from '../../domain/model.ts';
import type { Ec2Action } from '../world.ts';
import { checkMoreAddresses } from '../attachLimits.ts';
import { changeEni } from '../eniStore.ts';
import { planIpv6 } from '../ipv6Plan.ts';
import { find } from '../lookup.ts';
import { refuseManagedEni } from '../managed.ts';
import { atMostOne, checkedCount, isAbsent, required } from '../parameters.ts';
import { withPrimaryIpv6 } from '../primaryIpv6.ts';
import { Refusal } from '../refusal.ts';

/**
 * Adds addresses or /80 prefixes to those that are there; an address of another interface does not move. Has no dry
 * run.
 */
export const assignIpv6Addresses: Ec2Action<AssignIpv6AddressesRequest, AssignIpv6AddressesResult> = (
  request,
  world,
) => {
  const eniId = required(request.NetworkInterfaceId, 'networkInterfaceId');
  checkAsked(request);

  const eni = find.eni(world, eniId);
  refuseManagedEni(eni, world);
  if (eni.interfaceType === 'efa-only') {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `The network interface '${eni.id}' takes no IPv6 addresses.`);
  }
  const subnet = find.subnet(world, eni.subnetId);
  const prefixes = request.Ipv6PrefixCount ?? request.Ipv6Prefixes?.length ?? 0;
  const addresses = request.Ipv6AddressCount ?? request.Ipv6Addresses?.length ?? 0;
  checkMoreAddresses(world, eni, { ipv4: 0, ipv6: addresses + prefixes, prefixes });
  const plan = planIpv6(
    {
      Ipv6Addresses: request.Ipv6Addresses?.map((ip) => ({ Ipv6Address: ip })),
      Ipv6AddressCount: request.Ipv6AddressCount,
      Ipv6Prefixes: request.Ipv6Prefixes?.map((prefix) => ({ Ipv6Prefix: prefix })),
      Ipv6PrefixCount: request.Ipv6PrefixCount,
    },
    subnet,
    {
      neighbours: [...world.enis.values()].filter((other) => other.subnetId === subnet.id),
      draw: () => world.nextNumber(),
    },
  );

  const ipv6Addresses = [...eni.ipv6Addresses, ...plan.addresses];
  changeEni(world, eni.id, {
    ipv6Addresses: world.extras.primaryIpv6.has(eni.id) ? withPrimaryIpv6(ipv6Addresses) : ipv6Addresses,
    ipv6Prefixes: [...eni.ipv6Prefixes, ...plan.prefixes],
  });
  return {
    NetworkInterfaceId: eni.id,
    AssignedIpv6Addresses: plan.addresses.map(({ ip }) => ip),
    AssignedIpv6Prefixes: [...plan.prefixes],
  };
};

/**
 * All or none. Refuses the primary IPv6 address of an attached interface, and what the interface does not have. Has no
 * dry run.
 */
export const unassignIpv6Addresses: Ec2Action<UnassignIpv6AddressesRequest, UnassignIpv6AddressesResult> = (
  request,
  world,
) => {
  const eniId = required(request.NetworkInterfaceId, 'networkInterfaceId');
  const { Ipv6Addresses: askedIps = [], Ipv6Prefixes: prefixes = [] } = request;
  if (isAbsent(askedIps) && isAbsent(prefixes)) {
    // simulated wording
    throw new Refusal('InvalidParameter', 'One of ipv6Addresses or ipv6Prefixes must be specified.');
  }

  const eni = find.eni(world, eniId);
  refuseManagedEni(eni, world);
  const ips = askedIps.map(normalizeIp);
  checkHeld(eni, ips, prefixes);

  changeEni(world, eni.id, {
    ipv6Addresses: eni.ipv6Addresses.filter(({ ip }) => !ips.includes(normalizeIp(ip))),
    ipv6Prefixes: eni.ipv6Prefixes.filter((prefix) => !prefixes.includes(prefix)),
  });
  return { NetworkInterfaceId: eni.id, UnassignedIpv6Addresses: ips, UnassignedIpv6Prefixes: prefixes };
};

const checkAsked = (request: AssignIpv6AddressesRequest): void => {
  const asked = {
    ipv6Addresses: request.Ipv6Addresses,
    ipv6AddressCount: request.Ipv6AddressCount,
    ipv6Prefixes: request.Ipv6Prefixes,
    ipv6PrefixCount: request.Ipv6PrefixCount,
  };
  if (Object.values(asked).every(isAbsent)) {
    // simulated wording, after that of IPv4
    throw new Refusal(
      'InvalidParameter',
      'One of ipv6Addresses or ipv6AddressCount or ipv6Prefixes or ipv6PrefixCount must be specified.',
    );
  }
  atMostOne(asked);
  checkedCount(request.Ipv6AddressCount, 'ipv6AddressCount');
  checkedCount(request.Ipv6PrefixCount, 'ipv6PrefixCount');
};

const checkHeld = (eni: Eni, ips: readonly string[], prefixes: readonly string[]): void => {
  const held = new Map(eni.ipv6Addresses.map((address) => [normalizeIp(address.ip), address]));
  if (!ips.every((ip) => held.has(ip)) || !prefixes.every((prefix) => eni.ipv6Prefixes.includes(prefix))) {
    throw new Refusal(
      'InvalidParameterValue',
      `Some of the specified addresses are not assigned to interface ${eni.id}`,
    );
  }
  const primary = ips.find((ip) => held.get(ip)?.primary === true);
  if (primary !== undefined && eni.attachment) {
    // The model forbids it; the wording is simulated.
    throw new Refusal(
      'OperationNotPermitted',
      `The primary IPv6 address ${primary} cannot be unassigned while the network interface is attached.`,
    );
  }
};
