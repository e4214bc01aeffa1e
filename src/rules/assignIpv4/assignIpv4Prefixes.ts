import { requestedPrefixes } from '../../domain/addressRequest.ts';
import { addressAt, contains, isCidr, isReserved, overlaps } from '../../domain/ip.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Subnet } from '../../domain/model.ts';
import { named } from '../../domain/named.ts';
import { addressesInPrefix } from '../../domain/subnetUse.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import { freePrefixes, holdersWithin } from '../shared/freeIpv4.ts';
import { eniInSubnet } from '../shared/eniInSubnet.ts';
import type { AssignIpv4Input } from './assignIpv4Request.ts';
import { block, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html';

export const prefixShape: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/prefix-shape',
  title: words`An IPv4 prefix is a /28 within the subnet, without the addresses that AWS reserves`,
  source: page,
  needs: ['eniId', 'ipv4'],
  *check(input, inventory) {
    const place = eniInSubnet(input, inventory);
    if (!place) return;
    const cidr = place.subnet.cidr ?? '';
    const remedy = () => nextFreePrefix(place.subnet, inventory);
    for (const prefix of requestedPrefixes(input.ipv4)) {
      const [base = '', length] = prefix.split('/');
      if (!isCidr(prefix) || prefix.includes(':') || length !== '28')
        yield block(words`An IPv4 prefix must be a /28: ${foreign(prefix)}`, remedy());
      else if (!contains(cidr, base))
        yield block(words`The prefix is not in the subnet ${foreign(cidr)}: ${foreign(prefix)}`, remedy());
      else if (hasEnd(prefix, cidr))
        yield block(words`AWS reserves addresses in this prefix: ${foreign(prefix)}`, remedy());
    }
  },
};

export const prefixFree: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/prefix-taken',
  title: words`Nothing within a prefix is in use by any interface`,
  source: page,
  needs: ['eniId', 'ipv4'],
  *check(input, inventory) {
    const place = eniInSubnet(input, inventory);
    if (!place) return;
    const prefixes = requestedPrefixes(input.ipv4);
    const remedy = () => nextFreePrefix(place.subnet, inventory);
    for (const [index, prefix] of prefixes.entries()) {
      const [holder] = holdersWithin(prefix, place.subnet, inventory);
      if (holder) yield block(words`${named(holder)} uses addresses of the prefix: ${foreign(prefix)}`, remedy());
      else if (prefixes.slice(0, index).some((other) => overlaps(other, prefix)))
        yield block(words`The prefix is listed twice: ${foreign(prefix)}`);
    }
  },
};

const nextFreePrefix = (subnet: Subnet, inventory: Inventory): Words => {
  const next = freePrefixes(subnet, inventory).next();
  return next.done === true
    ? words`No /28 block of the subnet is completely free.`
    : words`The next free one is ${foreign(next.value)}.`;
};

/** AWS reserves the first four addresses and the last address of a subnet. */
const hasEnd = (prefix: string, cidr: string): boolean =>
  [0, addressesInPrefix - 1].some((index) => isReserved(cidr, addressAt(prefix, index) ?? ''));
