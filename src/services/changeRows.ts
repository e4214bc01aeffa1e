import { ipOf } from '../domain/association.ts';
import { toldFields, kindNames, type Change, type ChangedKind } from '../domain/changes.ts';
import type { Inventory } from '../domain/inventory.ts';
import { nameFirst, type Named } from '../domain/named.ts';
import { compareNatural } from '../domain/order.ts';
import { foreign, joined, present, words, type Words } from '../domain/words.ts';
import { atOnce, forEachInTurns, sortedInTurns, type Turns } from '../domain/turns.ts';
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
export const changeRows = (comparison: Comparison): readonly ChangeRow[] => atOnce(changeRowsInTurns(comparison));

/** The rows of a comparison, VPCs first and elastic IPs and groups last, each kind by its label. */
export function* changeRowsInTurns(comparison: Comparison): Turns<readonly ChangeRow[]> {
  const rows: ChangeRow[] = [];
  yield* forEachInTurns(comparison.changes, (change) => void rows.push(rowOf(change, comparison)));
  return yield* sortedInTurns(rows, (a, b) => rank[a.on.kind] - rank[b.on.kind] || compareNatural(a.label, b.label));
}

const rowOf = (change: Change, comparison: Comparison): ChangeRow => ({
  kind: change.kind,
  on: change.on,
  label: foreign(change.label),
  what: kindNames[change.on.kind].one,
  consequence: isConsequence(change),
  words: [
    ...wordsOf(change, comparison),
    ...(comparison.unsure?.has(change.on.id) ? [change.kind === 'changed' ? matchedOf : missingOf] : []),
  ],
});

const matchedOf = words`several have this name, matched by likeness`;
const missingOf = words`several have this name, so another one may be meant`;

/** The same for two accounts: `1 only in prod, 2 only in stage, 3 different`. */
export const sideCountWords = (
  rows: readonly Pick<ChangeRow, 'kind' | 'consequence'>[],
  kinds: { readonly [K in Change['kind']]: Words },
): Words =>
  joined(
    (['added', 'removed', 'changed'] as const).map(
      (kind) => words`${rows.filter((row) => row.kind === kind && !row.consequence).length} ${kinds[kind]}`,
    ),
    ', ',
  );

/** Counts in words: `1 added, 2 removed, 3 changed`; what follows from others is not counted. */
export const countWords = (rows: readonly Pick<ChangeRow, 'kind' | 'consequence'>[]): Words => {
  const count = (kind: Change['kind']): number => rows.filter((row) => row.kind === kind && !row.consequence).length;
  return words`${count('added')} added, ${count('removed')} removed, ${count('changed')} changed`;
};

/** The same without what there is none of: `1 added, 3 changed`; with what goes from one holder to another: `1 moved, 2 changed`. */
export const presentCountWords = (
  rows: readonly Pick<ChangeRow, 'kind' | 'consequence' | 'on'>[],
  moved: ReadonlySet<string>,
): Words => {
  const kindOf = ({ kind, on }: (typeof rows)[number]): keyof typeof kindsOfChange =>
    kind === 'changed' && moved.has(on.id) ? 'moved' : kind;
  const kinds = (['added', 'removed', 'moved', 'changed'] as const).map((kind) => ({
    kind,
    count: rows.filter((row) => kindOf(row) === kind && !row.consequence).length,
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
  routeTable: 6,
};

const kindsOfChange = {
  added: words`added`,
  removed: words`removed`,
  moved: words`moved`,
  changed: words`changed`,
} as const;

const wordsOf = (change: Change, sides: BeforeAfter): readonly Words[] => {
  if (change.kind === 'changed')
    return toldFields(change.fields).map((field) => fieldWords(change, field, { ...sides, holder: nameFirst }));
  const known = factsOf[change.on.kind](change.on.id, change.kind === 'added' ? sides.after : sides.before);
  return present(known.map((fact) => foreign(fact || undefined)));
};

type Facts = (id: string, inventory: Inventory) => readonly (string | false | undefined)[];

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
    const holder =
      instanceId === undefined ? undefined : nameFirst(inventory.instance(instanceId) ?? unlisted(instanceId));
    return [
      address?.ip ?? eni?.ipv6Addresses[0]?.ip,
      address?.association && ipOf(address.association),
      holder === undefined ? eni?.status : words`eth${eni?.attachment?.deviceIndex} of ${holder}`,
      placed(inventory.subnet(eni?.subnetId)),
    ];
  },
  address: (id, inventory) => {
    const address = inventory.elasticIp(id);
    const eni = inventory.eni(address?.eniId);
    return [address && ipOf(address), eni ? words`of ${nameFirst(eni)}` : address?.eniId];
  },
  group: (id, inventory) => {
    const group = inventory.securityGroup(id);
    return [group?.name, placed(inventory.vpc(group?.vpcId))];
  },
  routeTable: (id, inventory) => {
    const table = inventory.snapshot.routeTables.find((each) => each.id === id);
    const subnets = table?.subnetIds.length ?? 0;
    return [
      table?.main && words`main`,
      subnets > 0 ? words`of ${subnets} ${subnets === 1 ? words`subnet` : words`subnets`}` : undefined,
      placed(inventory.vpc(table?.vpcId)),
    ];
  },
};

const unlisted = (id: string): Named => ({ id, tags: [] });

const placed = (place: Named | undefined): Words | undefined => place && words`in ${nameFirst(place)}`;
