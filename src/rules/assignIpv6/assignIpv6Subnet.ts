import { requestedAddresses } from '../../domain/addressRequest.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { contains, isIp, isReserved, normalizeIp } from '../../domain/ip.ts';
import type { Subnet } from '../../domain/model.ts';
import { named } from '../../domain/named.ts';
import { remedyOnEni } from '../../domain/remedy.ts';
import { foreign, foreignList, words, type Words } from '../../domain/words.ts';
import { freeIpv6, ipv6Holder } from '../shared/freeIpv6.ts';
import { eniInSubnet } from '../shared/eniInSubnet.ts';
import type { AssignIpv6Input } from './assignIpv6Request.ts';
import { block, type Rule } from '../rule.ts';

const sizing = 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html';

export const ipv6InSubnet: Rule<AssignIpv6Input> = {
  id: 'assign-ipv6/in-subnet',
  title: words`An address must be in an IPv6 CIDR of the subnet`,
  source: sizing,
  needs: ['eniId', 'ipv6'],
  *check(input, inventory) {
    const subnet = eniInSubnet(input, inventory)?.subnet;
    if (!subnet) return;
    for (const ip of requestedAddresses(input.ipv6)) {
      if (!isIp(ip) || !ip.includes(':'))
        yield block(words`This is not an IPv6 address: ${foreign(ip)}`, free(subnet, inventory));
      else if (!subnet.ipv6Cidrs.some((cidr) => contains(cidr, ip)))
        yield block(
          words`The address is not in the subnet ${foreignList(subnet.ipv6Cidrs)}: ${foreign(ip)}`,
          free(subnet, inventory),
        );
    }
  },
};

export const ipv6NotReserved: Rule<AssignIpv6Input> = {
  id: 'assign-ipv6/reserved',
  title: words`AWS reserves the first four IPv6 addresses and the last one of a subnet`,
  source: sizing,
  needs: ['eniId', 'ipv6'],
  *check(input, inventory) {
    const subnet = eniInSubnet(input, inventory)?.subnet;
    if (!subnet) return;
    for (const ip of requestedAddresses(input.ipv6)) {
      if (subnet.ipv6Cidrs.some((cidr) => isReserved(cidr, ip)))
        yield block(words`AWS reserves this address of the subnet: ${foreign(ip)}`, free(subnet, inventory));
    }
  },
};

export const ipv6NotTaken: Rule<AssignIpv6Input> = {
  id: 'assign-ipv6/taken',
  title: words`An IPv6 address in use does not move: it must be unassigned first`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
  needs: ['eniId', 'ipv6'],
  *check(input, inventory) {
    const subnet = eniInSubnet(input, inventory)?.subnet;
    if (!subnet) return;
    const ips = requestedAddresses(input.ipv6).map(normalizeIp);
    for (const [index, ip] of ips.entries()) {
      const holder = ipv6Holder(ip, subnet, inventory);
      if (holder?.id === input.eniId)
        yield block(words`The interface has the address already: ${foreign(ip)}`, free(subnet, inventory));
      else if (holder)
        yield block(
          words`The address is in use by ${named(holder)}: ${foreign(ip)}`,
          words`Unassign it there first. ${free(subnet, inventory)}`,
          remedyOnEni('unassignIpv6', holder.id),
        );
      else if (ips.indexOf(ip) < index) yield block(words`The address is listed twice: ${foreign(ip)}`);
    }
  },
};

const free = (subnet: Subnet, inventory: Inventory): Words => {
  const ip = freeIpv6(subnet, inventory);
  return ip === undefined ? words`Let EC2 choose a free one.` : words`A free one is ${foreign(ip)}.`;
};
