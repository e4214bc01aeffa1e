import type { Snapshot } from '../../domain/model.ts';
import { ipParts } from '../../domain/ipParts.ts';
import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';
import { nameLength } from '../shared/nameAndDescription.ts';
import { ipOf } from '../../domain/association.ts';
import { isWavelength } from '../../domain/exposure/ways.ts';
import type { AddressSource, AllocateInput } from './elasticIpInput.ts';

/** Elastic IPs of a region as AWS gives them at first. Source: quota L-0263D0A3. */
const quota = 5;

const api = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AllocateAddress.html';

/** How the ids of the pools begin. */
const poolIds: { readonly [S in AddressSource]?: string } = {
  publicPool: 'ipv4pool-ec2-',
  ipamPool: 'ipam-pool-',
  customerPool: 'ipv4pool-coip-',
};

export const poolNamed: Rule<AllocateInput> = {
  id: 'allocate/pool',
  title: words`A pool of addresses is named by its id`,
  source: api,
  needs: ['source', 'pool'],
  *check({ source, pool = '' }) {
    const start = source && poolIds[source];
    if (start === undefined || (pool.startsWith(start) && /^[0-9a-f]{8,17}$/.test(pool.slice(start.length)))) return;
    yield block(
      words`This is not the id of such a pool: ${foreign(pool || 'nothing')}`,
      words`It begins with ${foreign(start)}`,
    );
  },
};

export const wantedAddress: Rule<AllocateInput> = {
  id: 'allocate/address',
  title: words`An address is asked for by itself where it was released before, or is in the pool`,
  source: api,
  needs: ['source', 'address'],
  *check({ source, address = '' }, { snapshot }) {
    if (source !== 'recover' && (source !== 'publicPool' || address === '')) return;
    if (ipParts(address)?.length !== 4)
      yield block(
        words`This is not an IPv4 address: ${foreign(address || 'nothing')}`,
        words`Enter it as 203.0.113.25.`,
      );
    else if (snapshot.addresses.some((each) => ipOf(each) === address))
      yield block(words`The address is in this account already: ${foreign(address)}`, words`Enter another address.`);
    else
      yield warn(
        source === 'recover'
          ? words`EC2 gives an address back only while nobody else has got it: ${foreign(address)}`
          : words`EC2 refuses an address that is not free in the pool: ${foreign(address)}`,
      );
  },
};

export const knownBorderGroup: Rule<AllocateInput> = {
  id: 'allocate/border-group',
  title: words`An elastic IP serves only the zones of its network border group`,
  source: api,
  needs: ['source', 'borderGroup'],
  *check({ source, borderGroup = '' }, { snapshot }) {
    if (source !== 'borderGroup') return;
    if (!/^[a-z0-9-]{3,64}$/.test(borderGroup))
      yield block(
        words`This is not a network border group: ${foreign(borderGroup || 'nothing')}`,
        words`Enter one like us-west-2-lax-1, as the list of Availability Zones has it.`,
      );
    else if (!groupsIn(snapshot).includes(borderGroup))
      yield warn(
        words`No subnet that was read is in this network border group, so EC2 may refuse: ${foreign(borderGroup)}`,
        words`Enable the zone group first.`,
      );
  },
};

/** The border group of a Local or Wavelength Zone is its name without its last letter. Source: EC2 user guide, Local Zones. */
const groupsIn = ({ region, subnets, addresses }: Snapshot): readonly string[] => [
  region,
  ...subnets.map(({ zone }) => zone.slice(0, -1)),
  ...addresses.flatMap(({ networkBorderGroup }) => networkBorderGroup ?? []),
];

export const addressCost: Rule<AllocateInput> = {
  id: 'allocate/cost',
  title: words`AWS charges for each public IPv4 address of its own, whether it is in use or not`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-eips.html',
  needs: [],
  reviewOnly: true,
  *check({ source, borderGroup = '' }) {
    // What is in a pool was brought to AWS, or is charged with its block; what a carrier's addresses cost is not documented.
    if (source === undefined || poolIds[source] !== undefined) return;
    if (source === 'borderGroup' && isWavelength(borderGroup)) return;
    yield warn(words`The address costs 0.005 USD an hour, about 3.65 USD a month, until it is released`);
  },
};

export const addressQuota: Rule<unknown> = {
  id: 'allocate/quota',
  title: words`A region allows 5 elastic IPs unless its quota was raised`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  needs: [],
  reviewOnly: true,
  *check(_input, inventory) {
    const { length } = inventory.snapshot.addresses;
    if (length < quota) return;
    yield warn(
      words`The region has as many elastic IPs as a quota of ${quota} allows, or more: ${length}`,
      words`Release one that nothing needs, or ask for a higher quota in Service Quotas (L-0263D0A3).`,
    );
  },
};

/** All that EC2 demands of a new elastic IP, and what it costs. */
export const allocateRules: readonly Rule<AllocateInput>[] = [
  poolNamed,
  wantedAddress,
  knownBorderGroup,
  nameLength,
  addressCost,
  addressQuota,
];
