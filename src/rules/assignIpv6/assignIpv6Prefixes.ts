import { requestedPrefixes } from '../../domain/addressRequest.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { contains, isCidr } from '../../domain/ip.ts';
import type { Subnet } from '../../domain/model.ts';
import { named } from '../../domain/named.ts';
import { foreign, foreignList, words, type Words } from '../../domain/words.ts';
import { freeIpv6Prefix, ipv6HolderWithin, keptIn } from '../shared/freeIpv6.ts';
import { eniInSubnet } from '../shared/eniInSubnet.ts';
import type { AssignIpv6Input } from './assignIpv6Request.ts';
import { block, warn, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html';

export const ipv6PrefixShape: Rule<AssignIpv6Input> = {
  id: 'assign-ipv6/prefix-shape',
  title: words`An IPv6 prefix is an /80 within the subnet`,
  source: page,
  needs: ['eniId', 'ipv6'],
  *check(input, inventory) {
    const subnet = eniInSubnet(input, inventory)?.subnet;
    if (!subnet) return;
    for (const prefix of requestedPrefixes(input.ipv6)) {
      const [base = '', length] = prefix.split('/');
      if (!isCidr(prefix) || !prefix.includes(':') || length !== '80')
        yield block(words`An IPv6 prefix must be an /80: ${foreign(prefix)}`, free(subnet, inventory));
      else if (!subnet.ipv6Cidrs.some((cidr) => contains(cidr, base)))
        yield block(
          words`The prefix is not in the subnet ${foreignList(subnet.ipv6Cidrs)}: ${foreign(prefix)}`,
          free(subnet, inventory),
        );
    }
  },
};

/** That EC2 refuses such a prefix of IPv6 is likely, but nowhere written. */
export const ipv6PrefixEnds: Rule<AssignIpv6Input> = {
  id: 'assign-ipv6/prefix-reserved',
  title: words`AWS reserves the first four IPv6 addresses and the last one of a subnet`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  needs: ['eniId', 'ipv6'],
  *check(input, inventory) {
    const subnet = eniInSubnet(input, inventory)?.subnet;
    if (!subnet) return;
    for (const prefix of requestedPrefixes(input.ipv6)) {
      if (subnet.ipv6Cidrs.some((cidr) => keptIn(prefix, cidr)))
        yield warn(
          words`AWS reserves addresses in this prefix, so EC2 may refuse it: ${foreign(prefix)}`,
          free(subnet, inventory),
        );
    }
  },
};

export const ipv6PrefixFree: Rule<AssignIpv6Input> = {
  id: 'assign-ipv6/prefix-taken',
  title: words`Nothing within a prefix is in use by any interface`,
  source: page,
  needs: ['eniId', 'ipv6'],
  *check(input, inventory) {
    const subnet = eniInSubnet(input, inventory)?.subnet;
    if (!subnet) return;
    for (const prefix of requestedPrefixes(input.ipv6)) {
      const holder = ipv6HolderWithin(prefix, subnet, inventory);
      if (holder)
        yield block(words`${named(holder)} uses addresses of the prefix: ${foreign(prefix)}`, free(subnet, inventory));
    }
  },
};

const free = (subnet: Subnet, inventory: Inventory): Words => {
  const prefix = freeIpv6Prefix(subnet, inventory);
  return prefix === undefined ? words`Let EC2 choose a free one.` : words`A free one is ${foreign(prefix)}.`;
};
