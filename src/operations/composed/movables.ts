import { ipOf, isElastic } from '../../domain/association.ts';
import type { Ec2 } from '../../actions/ec2.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { ElasticIp, Eni } from '../../domain/model.ts';
import { facts, foreign, words } from '../../domain/words.ts';
import type { Choice } from '../question.ts';

/** An address that can leave its interface: a secondary IPv4 or IPv6 address, or the allocation id of an elastic IP. */
export type Movable = string;

const isAllocation = (what: Movable): boolean => what.startsWith('eipalloc-');
const isIpv6 = (what: Movable): boolean => what.includes(':');
const isIpv4 = (what: Movable): boolean => !isAllocation(what) && !isIpv6(what);

/** What is to go from one interface to another. */
export type AddressMove = {
  readonly fromId: string;
  readonly eniId: string;
  readonly ipv4: readonly string[];
  readonly ipv6: readonly string[];
  /** Elastic IPs of addresses that stay, each with the private address that it then stands for. */
  readonly elastic: readonly { readonly allocationId: string; readonly privateIp: string }[];
};

/** What of an interface can go to another one, with what goes along. */
export const movablesOf = (eni: Eni, inventory: Inventory): readonly Choice<Movable>[] => [
  ...eni.addresses
    .filter(({ primary }) => !primary)
    .map(({ ip, association }) => ({
      value: ip,
      label: foreign(ip),
      description: facts(
        words`secondary private address`,
        association && isElastic(association) && words`takes elastic IP ${foreign(ipOf(association))} along`,
      ),
      icon: 'globe',
    })),
  ...eni.ipv6Addresses
    .filter(({ primary }) => !primary)
    .map(({ ip }) => ({ value: ip, label: foreign(ip), description: words`IPv6 address`, icon: 'globe' })),
  ...elasticOf(eni, inventory).map((elastic) => ({
    value: elastic.allocationId,
    label: foreign(ipOf(elastic)),
    description: words`elastic IP of ${foreign(elastic.privateIp ?? 'an address')}`,
    icon: 'globe',
  })),
];

const elasticOf = ({ id }: Eni, { snapshot }: Inventory): readonly ElasticIp[] =>
  snapshot.addresses.filter(({ eniId, serviceManaged }) => eniId === id && serviceManaged === undefined);

type Asked = {
  readonly fromId?: string | undefined;
  readonly eniId?: string | undefined;
  readonly what?: readonly Movable[] | undefined;
};

/** What is asked of EC2 for it. An elastic IP on an address that goes itself is not moved by a call of its own. */
export const moveOf = ({ fromId = '', eniId = '', what = [] }: Asked, inventory: Inventory): AddressMove => {
  const ipv4 = what.filter(isIpv4);
  const target = inventory.eni(eniId);
  const goesAlong = (allocationId: string): boolean =>
    ipv4.includes(inventory.elasticIp(allocationId)?.privateIp ?? '');
  const own = what.filter((each) => isAllocation(each) && !goesAlong(each));
  return {
    fromId,
    eniId,
    ipv4,
    ipv6: what.filter(isIpv6),
    elastic: own.map((allocationId, at) => ({ allocationId, privateIp: placesOf(target)[at] ?? '' })),
  };
};

/** Private addresses in the order in which they get elastic IPs: those without one first, the primary one before others. */
const placesOf = (eni: Eni | undefined): readonly string[] => {
  const all = eni?.addresses ?? [];
  return [...all.filter(({ association }) => !association), ...all.filter(({ association }) => association)].map(
    ({ ip }) => ip,
  );
};

/** Takes addresses from one interface to another. */
export const moveAddresses = async ({ fromId, eniId, ipv4, ipv6, elastic }: AddressMove, ec2: Ec2): Promise<void> => {
  // One call, after which EC2 sends to the other interface at once.
  if (ipv4.length > 0)
    await ec2.assignIpv4({ eniId, ipv4: { kind: 'addresses', addresses: ipv4 }, allowReassignment: true });
  if (ipv6.length > 0) {
    await ec2.unassignIpv6({ eniId: fromId, addresses: ipv6, prefixes: [] });
    await ec2.assignIpv6({ eniId, ipv6: { kind: 'addresses', addresses: ipv6 } });
  }
  for (const { allocationId, privateIp } of elastic)
    await ec2.associateAddress({ allocationId, eniId, privateIp, allowReassociation: true });
};
