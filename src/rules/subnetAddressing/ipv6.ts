import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';
import type { SubnetAddressingInput } from '../subnetAddressingInput.ts';

const page = 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html';

export const ipv6NeedsRange: Rule<SubnetAddressingInput> = {
  id: 'subnet-addressing/ipv6-block',
  title: words`A subnet gives IPv6 addresses only if it has an IPv6 block`,
  source: page,
  needs: ['subnetId', 'given'],
  *check({ subnetId, given = [] }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (!subnet || !given.includes('ipv6') || subnet.assignIpv6OnCreation || subnet.ipv6Cidrs.length > 0) return;
    yield block(
      words`The subnet has no IPv6 block: ${foreign(subnet.id)}`,
      words`Associate one with the subnet first.`,
    );
  },
};

/** What EC2 does there is not written; it gives such a subnet its attributes by itself. */
export const ipv6OnlyStays: Rule<SubnetAddressingInput> = {
  id: 'subnet-addressing/ipv6-only',
  title: words`An IPv6-only subnet gives IPv6 addresses and has no IPv4`,
  source: page,
  needs: ['subnetId', 'given'],
  ofWhole: true,
  *check({ subnetId, given = [] }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (subnet?.ipv6Native !== true) return;
    if (!given.includes('ipv6') && subnet.assignIpv6OnCreation)
      yield warn(
        words`Interfaces of an IPv6-only subnet need an IPv6 address, so EC2 may refuse: ${foreign(subnet.id)}`,
      );
    if (given.includes('publicIpv4') && !subnet.mapPublicIpOnLaunch)
      yield warn(words`An IPv6-only subnet has no IPv4 addresses, so EC2 may refuse: ${foreign(subnet.id)}`);
  },
};
