import { contains } from '../../domain/ip.ts';
import { foreign, words } from '../../domain/words.ts';
import type { AssociateInput } from './elasticIpInput.ts';
import { block, warn, type Rule } from '../rule.ts';

const source = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html';

export const hasIpv4: Rule<AssociateInput> = {
  id: 'associate/no-ipv4',
  title: words`An elastic IP is associated with a private IPv4 address, so the interface needs one`,
  source,
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || eni.addresses.length > 0 || eni.ipv4Prefixes.length > 0) return;
    yield block(words`The interface has no IPv4 address: ${foreign(eni.id)}`, words`Choose another interface.`);
  },
};

export const privateIpOfInterface: Rule<AssociateInput> = {
  id: 'associate/private-ip',
  title: words`The private address must belong to the interface or to one of its prefixes`,
  source,
  needs: ['eniId', 'privateIp'],
  *check({ eniId, privateIp = '' }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || eni.addresses.some(({ ip }) => ip === privateIp)) return;
    if (eni.ipv4Prefixes.some((prefix) => contains(prefix, privateIp))) return;
    yield block(
      words`The interface does not have this private address: ${foreign(privateIp)}`,
      words`Go back and choose another one.`,
    );
  },
};

/** The region, or a Local Zone's place: the zone's name without its letter. A Wavelength Zone, which has none, is a group of its own. */
const groupOf = (zone: string): string => zone.replace(/[a-z]$/, '');

export const borderGroup: Rule<AssociateInput> = {
  id: 'associate/border-group',
  title: words`The elastic IP and the interface must be in the same network border group`,
  source,
  needs: ['eniId', 'allocationId'],
  *check({ eniId, allocationId }, inventory) {
    const zone = inventory.eni(eniId)?.zone;
    const address = inventory.elasticIp(allocationId);
    const group = address?.networkBorderGroup;
    if (zone === undefined || group === undefined || groupOf(zone) === group) return;
    const { region } = inventory.snapshot;
    const inRegion = groupOf(zone) === region;
    if (inRegion || group === region)
      yield block(
        words`The elastic IP is in another network border group than the interface in ${foreign(zone)}: ${foreign(group)}`,
        words`Choose or allocate an address of the same group.`,
      );
    else
      yield warn(
        words`The elastic IP may be in another network border group than the interface in ${foreign(zone)}: ${foreign(group)}`,
      );
  },
};

export const otherAccount: Rule<AssociateInput> = {
  id: 'associate/other-account',
  title: words`An elastic IP on an interface of another account needs the permission EIP-ASSOCIATE`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterfacePermission.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const owner = inventory.eni(eniId)?.ownerId;
    const { accountId } = inventory.snapshot;
    if (owner === undefined || accountId === undefined || owner === accountId) return;
    yield warn(
      words`The interface belongs to another account, which must allow this: ${foreign(owner)}`,
      words`Ask its owner for the permission EIP-ASSOCIATE on the interface (Grant Permission…).`,
    );
  },
};
