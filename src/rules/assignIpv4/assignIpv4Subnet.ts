import { requestedAddresses } from '../../domain/addressRequest.ts';
import { contains, isIp, isReserved } from '../../domain/ip.ts';
import { foreign, words } from '../../domain/words.ts';
import { nextFree } from '../shared/freeIpv4.ts';
import { eniInSubnet } from '../shared/eniInSubnet.ts';
import type { AssignIpv4Input } from './assignIpv4Request.ts';
import { block, warn, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html';

export const inSubnet: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/in-subnet',
  title: words`An address must be in the IPv4 CIDR of the subnet`,
  source: page,
  needs: ['eniId', 'ipv4'],
  *check(input, inventory) {
    const place = eniInSubnet(input, inventory);
    if (!place && inventory.eni(input.eniId)) {
      yield warn(words`The subnet could not be read, so it is not known which of its addresses are free`);
    }
    if (!place) return;
    const cidr = place.subnet.cidr ?? '';
    for (const ip of requestedAddresses(input.ipv4)) {
      if (!isIp(ip) || ip.includes(':'))
        yield block(words`This is not an IPv4 address: ${foreign(ip)}`, nextFree(place.subnet, inventory));
      else if (!contains(cidr, ip))
        yield block(
          words`The address is not in the subnet ${foreign(cidr)}: ${foreign(ip)}`,
          nextFree(place.subnet, inventory),
        );
    }
  },
};

export const notReserved: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/reserved',
  title: words`AWS reserves the first four addresses and the last address of a subnet`,
  source: page,
  needs: ['eniId', 'ipv4'],
  *check(input, inventory) {
    const place = eniInSubnet(input, inventory);
    if (!place) return;
    for (const ip of requestedAddresses(input.ipv4)) {
      if (isReserved(place.subnet.cidr ?? '', ip))
        yield block(words`AWS reserves this address of the subnet: ${foreign(ip)}`, nextFree(place.subnet, inventory));
    }
  },
};
