import { ipOf } from './association.ts';
import { interfaceFacts, type Aspect } from './facts/interfaceFacts.ts';
import { factsFrom, optionalFact, type Facts } from './facts/fact.ts';
import { elasticIpFacts, groupFacts, instanceFacts, subnetFacts, vpcFacts } from './facts/thingFacts.ts';
import type { SnapshotPart } from './model.ts';
import { namedAddress, namedGroup, namedOr } from './named.ts';
import { nothingAsked, type SubnetAddress, type InstanceSlot, type ThingQuery } from './things.ts';
import { slotKey, type View } from './view.ts';
import { foreign, words, type Words } from './words.ts';

/** A thing that a call names, or that it takes something from; and of an interface, what of it matters. */
export type Regard =
  | { readonly kind: 'interface'; readonly id: string; readonly aspects: readonly Aspect[] }
  | { readonly kind: 'instance' | 'address' | 'subnet' | 'group' | 'vpc'; readonly id: string }
  /** Who hangs at a place of an instance. */
  | ({ readonly kind: 'slot' } & InstanceSlot)
  /** Who has a private address. */
  | ({ readonly kind: 'subnetAddress' } & SubnetAddress)
  /** What a route of a table leads to. */
  | { readonly kind: 'route'; readonly tableId: string; readonly destination: string }
  /** Which elastic IPs stand for addresses of an interface; those out of a prefix it does not show itself. */
  | { readonly kind: 'serving'; readonly eniId: string };

export type RegardKind = Regard['kind'];

type Of<K extends RegardKind> = Extract<Regard, { readonly kind: K }>;

type Way<R extends Regard> = {
  /** What must have been read for the facts to be known. */
  readonly parts: readonly SnapshotPart[];
  /** True where the facts are about all of the parts, so that a gap leaves them unknown; else what was found is known. */
  readonly ofAll?: boolean;
  /** The same for all regards of the same thing. */
  readonly key: (regard: R) => string;
  readonly query: (regard: R) => Partial<ThingQuery>;
  /** Undefined where there is no such thing. */
  readonly facts: (regard: R, view: View) => Facts | undefined;
  /** What a person calls it, its id always with it. */
  readonly label: (regard: R, view: View) => Words;
};

const ways: { readonly [K in RegardKind]: Way<Of<K>> } = {
  interface: {
    parts: ['enis'],
    key: ({ id }) => id,
    query: ({ id }) => ({ enis: [id] }),
    facts: ({ id, aspects }, view) => {
      const eni = view.eni(id);
      return eni && interfaceFacts(eni, aspects);
    },
    label: ({ id }, view) => words`Interface ${namedOr(id, view.eni(id))}`,
  },
  instance: {
    parts: ['instances'],
    key: ({ id }) => id,
    query: ({ id }) => ({ instances: [id] }),
    facts: ({ id }, view) => known(view.instance(id), instanceFacts),
    label: ({ id }, view) => words`Instance ${namedOr(id, view.instance(id))}`,
  },
  address: {
    parts: ['addresses'],
    key: ({ id }) => id,
    query: ({ id }) => ({ addresses: [id] }),
    facts: ({ id }, view) => known(view.elasticIp(id), elasticIpFacts),
    label: ({ id }, view) => {
      const address = view.elasticIp(id);
      return words`Elastic IP address ${address ? namedAddress(address) : foreign(id)}`;
    },
  },
  subnet: {
    parts: ['subnets'],
    key: ({ id }) => id,
    query: ({ id }) => ({ subnets: [id] }),
    facts: ({ id }, view) => known(view.subnet(id), subnetFacts),
    label: ({ id }, view) => words`Subnet ${namedOr(id, view.subnet(id))}`,
  },
  group: {
    parts: ['securityGroups'],
    key: ({ id }) => id,
    query: ({ id }) => ({ securityGroups: [id] }),
    facts: ({ id }, view) => known(view.securityGroup(id), groupFacts),
    label: ({ id }, view) => {
      const group = view.securityGroup(id);
      return words`Security group ${group ? namedGroup(group) : foreign(id)}`;
    },
  },
  vpc: {
    parts: ['vpcs'],
    key: ({ id }) => id,
    query: ({ id }) => ({ vpcs: [id] }),
    facts: ({ id }, view) => known(view.vpc(id), vpcFacts),
    label: ({ id }, view) => words`VPC ${namedOr(id, view.vpc(id))}`,
  },
  slot: {
    // A whole read knows it from the interfaces, a look at the instance from that.
    parts: ['enis', 'instances'],
    ofAll: true,
    key: slotKey,
    query: ({ instanceId }) => ({ instances: [instanceId] }),
    facts: (slot, view) => holding(view.inSlot(slot)),
    label: ({ instanceId, networkCard, deviceIndex }, view) =>
      words`eth${deviceIndex} on network card ${networkCard} of instance ${namedOr(instanceId, view.instance(instanceId))}`,
  },
  subnetAddress: {
    parts: ['enis'],
    ofAll: true,
    key: ({ subnetId, ip }) => `${subnetId} ${ip}`,
    query: (address) => ({ subnetAddresses: [address] }),
    facts: (address, view) => holding(view.atAddress(address)?.id),
    label: ({ ip }) => words`Private address ${foreign(ip)}`,
  },
  route: {
    parts: ['routeTables'],
    key: ({ tableId, destination }) => `${tableId} ${destination}`,
    query: ({ tableId }) => ({ routeTables: [tableId] }),
    // Not its state: that follows from what it leads to.
    facts: ({ tableId, destination }, view) => {
      const route = view.routeTable(tableId)?.routes.find((each) => each.destination === destination);
      return route && factsFrom(['leads to', route.target]);
    },
    label: ({ tableId, destination }, view) =>
      words`Route to ${foreign(destination)} of ${namedOr(tableId, view.routeTable(tableId))}`,
  },
  serving: {
    parts: ['addresses'],
    ofAll: true,
    key: ({ eniId }) => eniId,
    query: ({ eniId }) => ({ servedEnis: [eniId] }),
    facts: ({ eniId }, view) =>
      factsFrom(
        ...view
          .serving(eniId)
          .map((address) => optionalFact(`elastic IP of ${address.privateIp ?? 'an address'}`, ipOf(address))),
      ),
    label: ({ eniId }, view) => words`Interface ${namedOr(eniId, view.eni(eniId))}`,
  },
};

const known = <Thing>(thing: Thing | undefined, facts: (thing: Thing) => Facts): Facts | undefined =>
  thing && facts(thing);

const holding = (eniId: string | undefined): Facts => factsFrom(['taken by', eniId ?? 'nobody']);

// The compiler cannot see that a regard and the way of its own kind belong together.
const wayOf = (regard: Regard): Way<Regard> => ways[regard.kind] as Way<Regard>;

/** The parts of a snapshot that must have been read to know of it. */
export const partsOfRegard = (regard: Regard): readonly SnapshotPart[] => wayOf(regard).parts;

/** Equal for two regards of the same thing, whatever aspects they look at. */
export const keyOf = (regard: Regard): string => `${regard.kind} ${wayOf(regard).key(regard)}`;

/** What must be read from EC2 to see it again. */
export const queryOf = (regard: Regard): ThingQuery => ({ ...nothingAsked, ...wayOf(regard).query(regard) });

/** What is compared of it; undefined where the thing is not there. A slot or address that nobody has is a fact, too. */
export const regardFacts = (regard: Regard, view: View): Facts | undefined => wayOf(regard).facts(regard, view);

/** Whether its facts cannot be known, since something could not be read. */
export const isUnknown = (regard: Regard, view: View): boolean => {
  const { parts, ofAll = false, facts } = wayOf(regard);
  return parts.some((part) => view.isUnread(part)) && (ofAll || facts(regard, view) === undefined);
};

/** What a person calls it: the id, and the name where the view knows one. */
export const regardLabel = (regard: Regard, view: View): Words => wayOf(regard).label(regard, view);
