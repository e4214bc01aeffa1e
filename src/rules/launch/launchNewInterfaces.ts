import { requestedAddresses, requestedCounts, requestedPrefixes } from '../../domain/addressRequest.ts';
import { addressesInPrefix } from '../../domain/subnetUse.ts';
import { foreign, words } from '../../domain/words.ts';
import { ipv4PlaceOf } from '../newInterface/newEni.ts';
import { placementOf, type LaunchInput } from './launchInput.ts';
import { newOfLaunch } from './newOfLaunch.ts';
import { block, warn, type Rule } from '../rule.ts';
import { enoughToChoose, reservationsUnread } from '../shared/cidrReservations.ts';

export const newZone: Rule<LaunchInput> = {
  id: 'launch/new-zone',
  title: words`New interfaces of an instance are in its Availability Zone`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html',
  needs: ['newSubnetIds'],
  *check(input, inventory) {
    const place = placementOf(input, inventory);
    for (const id of input.newSubnetIds ?? []) {
      const subnet = inventory.subnet(id);
      if (!subnet) {
        if (inventory.gap('subnets'))
          yield warn(words`Not all subnets could be read, this one is not among them: ${foreign(id)}`);
        else yield block(words`The subnet no longer exists: ${foreign(id)}`);
      } else if (!place) continue;
      else if (subnet.zone !== place.zone)
        yield block(words`The instance will be in ${foreign(place.zone)}, not in the zone of: ${foreign(id)}`);
      else if (subnet.vpcId !== place.vpcId)
        yield warn(
          words`The instance will span two VPCs, which must belong to one account: ${foreign(place.vpcId)} and ${foreign(subnet.vpcId)}`,
        );
      else if (id === place.subnetId)
        yield warn(words`Two interfaces in one subnet, so replies may leave through the wrong one: ${foreign(id)}`);
    }
  },
};

export const newInterfaceCapacity: Rule<LaunchInput> = {
  id: 'launch/new-interface-capacity',
  title: words`Each new interface needs a free IPv4 address of its subnet`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  needs: ['newSubnetIds'],
  *check(input, inventory) {
    const primary = ipv4PlaceOf(input, inventory)?.subnet.id;
    for (const { number, subnetId: id, interfaceType } of newOfLaunch(input)) {
      const subnet = inventory.subnet(id);
      if (number === 0 || !subnet || subnet.ipv6Native || interfaceType === 'efa-only') continue;
      const { addresses, prefixes } = requestedCounts(input.ipv4 ?? { kind: 'count', count: 0 });
      const before = primary === id ? 1 + addresses + addressesInPrefix * prefixes : 0;
      if (before + 1 > subnet.freeIpv4)
        yield block(words`The subnet does not have enough free IPv4 addresses: ${foreign(id)}`);
      else if (primary === id) yield* enoughToChoose(subnet, inventory, besidePrimary(input));
      else yield* enoughToChoose(subnet, inventory, { wanted: 1 });
    }
  },
};

/** What EC2 is to choose in the subnet of the primary interface, that of the new secondary one among it. */
const besidePrimary = ({ privateIp, ipv4 }: Partial<LaunchInput>) => ({
  wanted: 1 + (privateIp === undefined ? 1 : 0) + (ipv4?.kind === 'count' ? ipv4.count : 0),
  except: [...(privateIp === undefined ? [] : [privateIp]), ...requestedAddresses(ipv4), ...requestedPrefixes(ipv4)],
});

export const newReservationsUnread = reservationsUnread<LaunchInput>(
  'launch/reservations-unread',
  ['newSubnetIds'],
  ({ newSubnetIds = [] }, inventory) => newSubnetIds.filter((id) => inventory.subnet(id)?.ipv6Native === false),
);

/** What a public IPv4 address costs. */
const price = 'USD 0.005 per hour';

export const publicAlone: Rule<LaunchInput> = {
  id: 'launch/public-ip',
  title: words`A public IPv4 address can be requested only for a launch with one interface, and is charged`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
  needs: ['publicIp'],
  *check(input, inventory) {
    const { publicIp, primary, secondaries = [] } = input;
    if (primary !== 'new') return;
    const subnet = inventory.subnet(input.subnetId);
    if (publicIp === 'yes' && secondaries.length > 0)
      yield block(
        words`With more than one interface no public IPv4 address can be requested`,
        words`Use an elastic IP instead.`,
      );
    else if (publicIp === 'yes' || (publicIp === 'subnet' && subnet?.mapPublicIpOnLaunch === true))
      yield warn(
        words`The public IPv4 address is charged at ${foreign(price)} and lost when the instance stops: ${foreign(subnet?.id)}`,
      );
  },
};

export const publicLost: Rule<LaunchInput> = {
  id: 'launch/no-public-ip',
  title: words`An instance with more than one interface gets no automatic public IPv4 address`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
  needs: ['secondaries'],
  reviewOnly: true,
  *check(input, inventory) {
    const subnet = inventory.subnet(placementOf(input, inventory)?.subnetId);
    if ((input.secondaries ?? []).length === 0 || !subnet?.mapPublicIpOnLaunch) return;
    yield warn(
      words`The subnet assigns public IPv4 addresses, but an instance with several interfaces gets none: ${foreign(subnet.id)}`,
      words`Associate an elastic IP address after the launch.`,
    );
  },
};

export const guestSetup: Rule<LaunchInput> = {
  id: 'launch/guest-setup',
  title: words`The operating system of the instance must configure secondary interfaces`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html',
  needs: ['secondaries'],
  reviewOnly: true,
  *check({ secondaries = [] }) {
    if (secondaries.length === 0) return;
    yield warn(
      words`Not every operating system configures secondary interfaces automatically; number of them: ${secondaries.length}`,
      words`Amazon Linux does, and Ubuntu with a recent cloud-init; on other systems, add addresses, routes and rules manually.`,
    );
  },
};
