import { instanceName } from '../actions/sentenceParts.ts';
import { toldFields, kindNames, type Change, type ChangedKind } from '../domain/changes.ts';
import type { Inventory } from '../domain/inventory.ts';
import { named, type Named } from '../domain/named.ts';
import { compareNatural } from '../domain/order.ts';
import { foreign, joined, present, words, type Words } from '../domain/words.ts';
import { isConsequence, type Comparison } from '../snapshot/compare.ts';
import { fieldWords, type BeforeAfter } from './fieldWords.ts';

/** One line of a comparison. */
export type ChangeRow = {
  readonly kind: Change['kind'];
  readonly on: Change['on'];
  /** True for a count that follows from the other changes. */
  readonly consequence: boolean;
  /** `interface`, `elastic IP address`, … */
  readonly what: Words;
  readonly label: Words;
  /** What it is and where, for what came or went; each difference, for what changed. */
  readonly words: readonly Words[];
};

/** The changes of a comparison in words, from the widest thing to the smallest. */
export const changeRows = (comparison: Comparison): readonly ChangeRow[] =>
  comparison.changes
    .map((change) => ({
      kind: change.kind,
      on: change.on,
      label: foreign(change.label),
      what: kindNames[change.on.kind].one,
      consequence: isConsequence(change),
      words: wordsOf(change, comparison),
    }))
    .toSorted((a, b) => rank[a.on.kind] - rank[b.on.kind] || compareNatural(a.label, b.label));

/** Counts in words: `1 added, 2 removed, 3 changed`; what follows from others is not counted. */
export const countWords = (rows: readonly Pick<ChangeRow, 'kind' | 'consequence'>[]): Words => {
  const count = (kind: Change['kind']): number => rows.filter((row) => row.kind === kind && !row.consequence).length;
  return words`${count('added')} added, ${count('removed')} removed, ${count('changed')} changed`;
};

/** The same without what there is none of: `1 added, 3 changed`. */
export const presentCountWords = (rows: readonly Pick<ChangeRow, 'kind' | 'consequence'>[]): Words => {
  const kinds = (['added', 'removed', 'changed'] as const).map((kind) => ({
    kind,
    count: rows.filter((row) => row.kind === kind && !row.consequence).length,
  }));
  const there = kinds.filter(({ count }) => count > 0).map(({ kind, count }) => words`${count} ${kindsOfChange[kind]}`);
  return there.length === 0 ? words`Nothing in the picture changes` : joined(there, ', ');
};

const rank: { readonly [K in ChangedKind]: number } = {
  vpc: 0,
  subnet: 1,
  instance: 2,
  interface: 3,
  address: 4,
  group: 5,
};

const kindsOfChange = { added: words`added`, removed: words`removed`, changed: words`changed` } as const;

const wordsOf = (change: Change, sides: BeforeAfter): readonly Words[] => {
  if (change.kind === 'changed') return toldFields(change.fields).map((field) => fieldWords(change, field, sides));
  const known = factsOf[change.on.kind](change.on.id, change.kind === 'added' ? sides.after : sides.before);
  return present(known.map((fact) => foreign(fact)));
};

type Facts = (id: string, inventory: Inventory) => readonly (string | undefined)[];

/** What a person asks first about a thing that came or went. */
const factsOf: { readonly [K in ChangedKind]: Facts } = {
  vpc: (id, inventory) => inventory.vpc(id)?.cidrs ?? [],
  subnet: (id, inventory) => {
    const subnet = inventory.subnet(id);
    return [subnet?.cidr ?? subnet?.ipv6Cidrs[0], subnet?.zone, placed(inventory.vpc(subnet?.vpcId))];
  },
  instance: (id, inventory) => {
    const instance = inventory.instance(id);
    return [instance?.type, instance?.state, instance?.privateIp, placed(inventory.subnet(instance?.subnetId))];
  },
  interface: (id, inventory) => {
    const eni = inventory.eni(id);
    const [address] = eni?.addresses ?? [];
    const instanceId = eni?.attachment?.instanceId;
    const holder = instanceId === undefined ? undefined : instanceName(instanceId, inventory);
    return [
      address?.ip ?? eni?.ipv6Addresses[0]?.ip,
      address?.association?.publicIp,
      holder === undefined ? eni?.status : words`eth${eni?.attachment?.deviceIndex} of ${holder}`,
      placed(inventory.subnet(eni?.subnetId)),
    ];
  },
  address: (id, inventory) => {
    const address = inventory.elasticIp(id);
    const eni = inventory.eni(address?.eniId);
    return [address?.publicIp, eni ? words`of ${named(eni)}` : address?.eniId];
  },
  group: (id, inventory) => {
    const group = inventory.securityGroup(id);
    return [group?.name, placed(inventory.vpc(group?.vpcId))];
  },
};

const placed = (place: Named | undefined): Words | undefined => place && words`in ${named(place)}`;
