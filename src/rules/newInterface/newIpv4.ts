import {
  asksForSome,
  isChosenByEc2,
  requestedAddresses,
  requestedCounts,
  requestedPrefixes,
  type AddressRequest,
} from '../../domain/addressRequest.ts';
import { addressAt, addressesIn, contains, isCidr, isIp, isReserved, normalizeIp, overlaps } from '../../domain/ip.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { named } from '../../domain/named.ts';
import { addressesInPrefix } from '../../domain/subnetUse.ts';
import { foreign, words } from '../../domain/words.ts';
import { enoughToChoose, reservationsUnread } from '../shared/cidrReservations.ts';
import { freeBlocks, freePrefixes, ipv4Holders, nextFree } from '../shared/freeIpv4.ts';
import { mayFitPrefix, noPrefixEver } from '../shared/prefixRoom.ts';
import { ipv4PlaceOf, type NewEni } from './newEni.ts';
import { block, warn, type Rule, type Verdict } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterface.html';
const sizing = 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html';
const prefixPage = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html';

export const primaryIpv4: Rule<NewEni> = {
  id: 'new-interface/primary-ipv4',
  title: words`The primary IPv4 address must be free in the subnet`,
  source: sizing,
  needs: ['subnetId', 'privateIp'],
  *check(input, inventory) {
    const { privateIp = '' } = input;
    yield* addressVerdicts([privateIp], input, inventory);
  },
};

export const secondaryIpv4: Rule<NewEni> = {
  id: 'new-interface/secondary-ipv4',
  title: words`Secondary IPv4 addresses must be free in the subnet, each listed once`,
  source: sizing,
  needs: ['subnetId', 'ipv4'],
  *check(input, inventory) {
    const { ipv4, privateIp } = input;
    if (ipv4?.kind !== 'addresses') return;
    yield* addressVerdicts(ipv4.addresses, input, inventory);
    const all = [...(privateIp === undefined ? [] : [privateIp]), ...ipv4.addresses].map(normalizeIp);
    const twice = all.find((ip, at) => all.indexOf(ip) < at);
    if (twice !== undefined) yield block(words`The address is listed twice: ${foreign(twice)}`);
  },
};

function* addressVerdicts(ips: readonly string[], input: NewEni, inventory: Inventory): Generator<Verdict> {
  const place = ipv4PlaceOf(input, inventory);
  if (!place) return;
  const { subnet, cidr } = place;
  const holders = ipv4Holders(subnet.id, inventory);
  for (const ip of ips) {
    const holder = holders.get(normalizeIp(ip));
    if (!isIp(ip) || ip.includes(':')) yield block(words`This is not an IPv4 address: ${foreign(ip)}`);
    else if (!contains(cidr, ip))
      yield block(
        words`The address is not in the range of the subnet, ${foreign(cidr)}: ${foreign(ip)}`,
        nextFree(subnet, inventory),
      );
    else if (isReserved(cidr, ip))
      yield block(
        words`AWS reserves the first four addresses and the last address of a subnet: ${foreign(ip)}`,
        nextFree(subnet, inventory),
      );
    else if (holder)
      yield block(words`The address ${foreign(ip)} is in use by: ${named(holder)}`, nextFree(subnet, inventory));
  }
}

export const ipv4Prefixes: Rule<NewEni> = {
  id: 'new-interface/ipv4-prefixes',
  title: words`A prefix is a free /28 block of the subnet`,
  source: prefixPage,
  needs: ['subnetId', 'ipv4'],
  *check(input, inventory) {
    const place = ipv4PlaceOf(input, inventory);
    const { ipv4, privateIp } = input;
    if (!place || ipv4?.kind !== 'prefixes') return;
    const { subnet, cidr } = place;
    const holders = ipv4Holders(subnet.id, inventory);
    for (const [at, prefix] of ipv4.prefixes.entries()) {
      const [base = '', length] = prefix.split('/');
      if (!isCidr(prefix) || length !== '28') yield block(words`This is not a /28 prefix: ${foreign(prefix)}`);
      else if (!contains(cidr, base))
        yield block(words`The prefix is not in the range of the subnet, ${foreign(cidr)}: ${foreign(prefix)}`);
      else {
        const addresses = addressesIn(prefix);
        const isHeld = (ip: string): boolean => holders.has(ip) || ip === privateIp || isReserved(cidr, ip);
        const held = addresses.find(isHeld);
        if (held !== undefined)
          yield block(words`The prefix ${foreign(prefix)} has an address that is not free: ${foreign(held)}`);
        else if (ipv4.prefixes.slice(0, at).some((other) => overlaps(other, prefix)))
          yield block(words`The prefix is listed twice: ${foreign(prefix)}`);
        else if (addressAt(prefix, 0) !== normalizeIp(base))
          yield warn(words`The prefix does not start at a multiple of 16, so EC2 may refuse: ${foreign(prefix)}`);
      }
    }
  },
};

export const enoughIpv4: Rule<NewEni> = {
  id: 'new-interface/enough-ipv4',
  title: words`The subnet has enough free IPv4 addresses, and whole free blocks for prefixes`,
  source: sizing,
  needs: ['subnetId', 'ipv4'],
  *check(input, inventory) {
    const place = ipv4PlaceOf(input, inventory);
    const { ipv4, privateIp } = input;
    if (!place || !ipv4) return;
    const { subnet } = place;
    const wanted = 1 + countOf(ipv4);
    if (requestedCounts(ipv4).prefixes > 0 && !mayFitPrefix(subnet)) {
      yield noPrefixEver(subnet, words`Choose single addresses, or a subnet of /26 or larger.`);
    } else if (wanted > subnet.freeIpv4) {
      yield block(
        words`The subnet does not have enough free IPv4 addresses: ${wanted} wanted, ${subnet.freeIpv4} free`,
      );
    } else if (ipv4.kind === 'prefixCount') {
      const holders = ipv4Holders(subnet.id, inventory);
      const free = freeBlocks(subnet, (ip) => holders.has(ip) || ip === privateIp);
      if (ipv4.count > free)
        yield block(words`The subnet does not have enough free /28 blocks: ${ipv4.count} wanted, ${free} free`);
      else yield* enoughToChoose(subnet, inventory, chosenFor(input, inventory));
    } else yield* enoughToChoose(subnet, inventory, chosenFor(input, inventory));
  },
};

/** How many addresses EC2 is to choose, and what is taken before that. */
const chosenFor = ({ subnetId, privateIp, ipv4 }: NewEni, inventory: Inventory) => {
  const subnet = inventory.subnet(subnetId);
  const prefixes = subnet && ipv4?.kind === 'prefixCount' ? [...freePrefixes(subnet, inventory)] : [];
  const own = privateIp === undefined ? [] : [privateIp];
  const chosen = prefixes.filter((prefix) => !own.some((ip) => contains(prefix, ip)));
  return {
    wanted: (privateIp === undefined ? 1 : 0) + (ipv4?.kind === 'count' ? ipv4.count : 0),
    except: [
      ...own,
      ...requestedAddresses(ipv4),
      ...requestedPrefixes(ipv4),
      ...chosen.slice(0, ipv4?.kind === 'prefixCount' ? ipv4.count : 0),
    ],
  };
};

export const makeReservationsUnread = reservationsUnread<NewEni>(
  'new-interface/reservations-unread',
  ['subnetId'],
  (input, inventory) => {
    const place = ipv4PlaceOf(input, inventory);
    return place && (input.privateIp === undefined || isChosenByEc2(input.ipv4)) ? [place.subnet.id] : [];
  },
);

const countOf = (request: AddressRequest): number => {
  if (request.kind === 'count') return request.count;
  if (request.kind === 'addresses') return request.addresses.length;
  return addressesInPrefix * (request.kind === 'prefixes' ? request.prefixes.length : request.count);
};

export const noIpv4There: Rule<NewEni> = {
  id: 'new-interface/ipv6-only-subnet',
  title: words`An interface in an IPv6-only subnet has no IPv4 addresses`,
  source: page,
  needs: ['subnetId'],
  *check({ subnetId, privateIp, ipv4 }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (!subnet?.ipv6Native || (privateIp === undefined && !asksForSome(ipv4))) return;
    yield block(words`The subnet is IPv6-only, so no IPv4 address can be assigned: ${foreign(subnet.id)}`);
  },
};
