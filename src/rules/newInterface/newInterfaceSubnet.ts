import { foreign, words } from '../../domain/words.ts';
import { neighboursUnread } from '../shared/eniInSubnet.ts';
import { ipv4PlaceOf, type NewEni } from './newEni.ts';
import { block, warn, type Rule } from '../rule.ts';

export const sharedSubnet: Rule<NewEni> = {
  id: 'new-interface/shared-subnet',
  title: words`In a shared subnet, an interface uses security groups of your own account`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html',
  needs: ['subnetId'],
  *check({ subnetId }, inventory) {
    const owner = inventory.subnet(subnetId)?.ownerId;
    const { accountId } = inventory.snapshot;
    if (owner === undefined || accountId === undefined || owner === accountId) return;
    yield warn(
      words`Another account owns the subnet: ${foreign(owner)}`,
      words`Choose security groups of your own account.`,
    );
  },
};

export const subnetFull: Rule<NewEni> = {
  id: 'new-interface/subnet-full',
  title: words`An interface needs a free IPv4 address of its subnet, unless it is EFA-only`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  needs: ['subnetId', 'interfaceType'],
  *check(input, inventory) {
    const place = ipv4PlaceOf(input, inventory);
    if (!place || place.subnet.freeIpv4 > 0) return;
    yield block(
      words`The subnet has no free IPv4 address: ${foreign(place.subnet.id)}`,
      words`Free addresses in it, or choose another one.`,
    );
  },
};

/** The default quota of interfaces in a zone. */
const usualInZone = 5000;

export const zoneQuota: Rule<NewEni> = {
  id: 'new-interface/zone-quota',
  title: words`A zone allows 5,000 interfaces per account unless the quota was raised`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  needs: ['subnetId'],
  *check({ subnetId }, inventory) {
    const zone = inventory.subnet(subnetId)?.zone;
    if (zone === undefined) return;
    const inSubnets = [...inventory.enisBySubnet.values()].filter(([first]) => first?.zone === zone);
    const count = inSubnets.reduce((sum, enis) => sum + enis.length, 0);
    if (count < usualInZone) return;
    yield warn(words`The usual quota of ${foreign(zone)} is used up, so EC2 may refuse: ${count} interfaces`);
  },
};

export const publicByDefault: Rule<NewEni> = {
  id: 'new-interface/public-by-default',
  title: words`An interface permanently inherits whether its subnet assigns public IPv4 addresses`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
  needs: ['subnetId'],
  reviewOnly: true,
  *check({ subnetId }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (!subnet?.mapPublicIpOnLaunch) return;
    yield warn(
      words`An instance launched with it as its only interface gets a public IPv4 address, at USD 0.005 per hour: ${foreign(subnet.id)}`,
    );
  },
};

export const missingNeighbours: Rule<NewEni> = {
  id: 'new-interface/missing-facts',
  title: words`A check is only as good as the data that could be read`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security_iam_service-with-iam.html',
  needs: ['subnetId'],
  reviewOnly: true,
  check: (_input, inventory) => neighboursUnread(inventory),
};
