import { foreign, words } from '../../domain/words.ts';
import { warn, type Rule } from '../rule.ts';
import type { SubnetAddressingInput } from '../subnetAddressingInput.ts';

export const publicIpv4Costs: Rule<SubnetAddressingInput> = {
  id: 'subnet-addressing/public-ipv4-cost',
  title: words`Every public IPv4 address is charged`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
  needs: ['subnetId', 'given'],
  *check({ subnetId, given = [] }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (!subnet || !given.includes('publicIpv4') || subnet.mapPublicIpOnLaunch) return;
    yield warn(
      words`Each instance launched into the subnet costs USD 0.005 per hour more, for its public IPv4 address: ${foreign(subnet.id)}`,
    );
  },
};

export const publicIpv4NeedsWay: Rule<SubnetAddressingInput> = {
  id: 'subnet-addressing/public-ipv4-route',
  title: words`A public IPv4 address is of use only where a route leads to an internet gateway`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  needs: ['subnetId', 'given'],
  *check({ subnetId, given = [] }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (!subnet || !given.includes('publicIpv4') || subnet.mapPublicIpOnLaunch) return;
    const tier = inventory.tierOf(subnet);
    if (tier === 'private' || tier === 'isolated')
      yield warn(
        words`The subnet has no route to an internet gateway: ${foreign(subnet.id)}`,
        words`Add one to its route table.`,
      );
  },
};
