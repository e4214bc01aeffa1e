import type {
  AssignPrivateIpAddressesRequest,
  AssignPrivateIpAddressesResult,
  UnassignPrivateIpAddressesRequest,
} from '@aws-sdk/client-ec2';
import { contains, normalizeIp } from '../../domain/ip.ts';
import type { Eni } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { clearElasticIp, moveElasticIp } from '../elasticIpTarget.ts';
import { changeIpv4 } from '../eniStore.ts';
import { planIpv4Assignment, type Arrival } from '../ipv4Assignment.ts';
import { find } from '../lookup.ts';
import { refuseManagedEni } from '../managed.ts';
import { atMostOne, checkedCount, isAbsent, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';

/**
 * Adds secondary addresses or /28 prefixes, all or none of them; with AllowReassignment also secondary addresses of
 * other interfaces of the subnet. Has no dry run.
 */
export const assignPrivateIpAddresses: Ec2Action<AssignPrivateIpAddressesRequest, AssignPrivateIpAddressesResult> = (
  request,
  world,
) => {
  const eniId = required(request.NetworkInterfaceId, 'networkInterfaceId');
  checkAsked(request);

  const eni = find.eni(world, eniId);
  refuseManagedEni(eni, world);
  const subnet = find.subnet(world, eni.subnetId);
  if (eni.addresses.length === 0) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `The network interface '${eni.id}' takes no IPv4 addresses.`);
  }
  const { arrivals, prefixes } = planIpv4Assignment(request, world, { eni, subnet });

  for (const arrival of arrivals) leave(world, eni.id, arrival);
  const addresses = arrivals.map(({ address }) => address);
  const now = world.enis.get(eni.id) ?? eni;
  changeIpv4(world, eni.id, {
    addresses: [...now.addresses, ...addresses],
    ipv4Prefixes: [...now.ipv4Prefixes, ...prefixes],
  });
  return {
    NetworkInterfaceId: eni.id,
    AssignedPrivateIpAddresses: addresses.map(({ ip }) => ({ PrivateIpAddress: ip })),
    AssignedIpv4Prefixes: prefixes.map((prefix) => ({ Ipv4Prefix: prefix })),
  };
};

/**
 * All or none; refuses the primary address and what the interface does not have. Elastic IPs on removed addresses stay
 * allocated. Has no dry run.
 */
export const unassignPrivateIpAddresses: Ec2Action<UnassignPrivateIpAddressesRequest> = (request, world) => {
  const eniId = required(request.NetworkInterfaceId, 'networkInterfaceId');
  const { PrivateIpAddresses: askedIps = [], Ipv4Prefixes: prefixes = [] } = request;
  if (isAbsent(askedIps) && isAbsent(prefixes)) {
    // simulated wording
    throw new Refusal('InvalidParameter', 'One of privateIpAddressSet or ipv4PrefixSet must be specified.');
  }

  const eni = find.eni(world, eniId);
  refuseManagedEni(eni, world);
  const ips = askedIps.map(normalizeIp);
  checkHeld(eni, ips, prefixes);

  for (const elastic of world.addresses.values()) {
    const targetIp = elastic.eniId === eni.id ? elastic.privateIp : undefined;
    if (targetIp === undefined) continue;
    if (ips.includes(targetIp) || prefixes.some((prefix) => contains(prefix, targetIp))) clearElasticIp(world, elastic);
  }
  changeIpv4(world, eni.id, {
    addresses: eni.addresses.filter(({ ip }) => !ips.includes(ip)),
    ipv4Prefixes: eni.ipv4Prefixes.filter((prefix) => !prefixes.includes(prefix)),
  });
  return {};
};

const checkAsked = (request: AssignPrivateIpAddressesRequest): void => {
  const asked = {
    privateIpAddressSet: request.PrivateIpAddresses,
    secondaryPrivateIpAddressCount: request.SecondaryPrivateIpAddressCount,
    ipv4Prefixes: request.Ipv4Prefixes,
    ipv4PrefixCount: request.Ipv4PrefixCount,
  };
  if (Object.values(asked).every(isAbsent)) {
    throw new Refusal(
      'InvalidParameter',
      'One of privateIpAddressSet or privateIpAddressCount or ipv4PrefixSet or ipv4PrefixCount must be specified.',
    );
  }
  atMostOne(asked);
  checkedCount(request.SecondaryPrivateIpAddressCount, 'secondaryPrivateIpAddressCount');
  checkedCount(request.Ipv4PrefixCount, 'ipv4PrefixCount');
};

/** The address leaves the interface that had it, and its elastic IP comes along. */
const leave = (world: World, eniId: string, { address, from }: Arrival): void => {
  if (!from) return;
  const left = world.enis.get(from.id);
  if (!left) return;
  changeIpv4(world, left.id, { addresses: left.addresses.filter(({ ip }) => ip !== address.ip) });
  moveElasticIp(world, { eniId: left.id, privateIp: address.ip }, eniId);
};

const checkHeld = (eni: Eni, ips: readonly string[], prefixes: readonly string[]): void => {
  const hasAll =
    ips.every((ip) => eni.addresses.some((address) => address.ip === ip)) &&
    prefixes.every((prefix) => eni.ipv4Prefixes.includes(prefix));
  if (!hasAll) {
    throw new Refusal(
      'InvalidParameterValue',
      `Some of the specified addresses are not assigned to interface ${eni.id}`,
    );
  }
  if (eni.addresses.some(({ ip, primary }) => primary && ips.includes(ip))) {
    throw new Refusal('InvalidParameterValue', 'The primary IP address of an interface cannot be unassigned.');
  }
};
