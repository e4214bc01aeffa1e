import * as l10n from '@vscode/l10n';
import type { Change, ChangedKind, FieldChange } from '../domain/changes.ts';
import type { Inventory } from '../domain/inventory.ts';
import { natural } from '../domain/natural.ts';
import { labelOf } from '../domain/tags.ts';
import { isConsequence, type Comparison } from '../snapshot/compare.ts';
import { fieldWords, type BeforeAfter } from './fieldWords.ts';
import { instanceName } from './sentences/sentence.ts';

/** One line of a comparison. */
export type ChangeRow = {
  readonly kind: Change['kind'];
  readonly on: Change['on'];
  /** True for a count that follows from the other changes. */
  readonly consequence: boolean;
  /** `interface`, `elastic IP address`, … */
  readonly what: string;
  readonly label: string;
  /** What it is and where, for what came or went; each difference, for what changed. */
  readonly words: readonly string[];
};

/** The changes of a comparison in words, from the widest thing to the smallest. */
export const changeRows = (comparison: Comparison): readonly ChangeRow[] =>
  comparison.changes
    .map((change) => ({
      ...{ kind: change.kind, on: change.on, label: change.label, what: kindWords()[change.on.kind] },
      consequence: isConsequence(change),
      words: wordsOf(change, comparison),
    }))
    .toSorted((a, b) => rank[a.on.kind] - rank[b.on.kind] || natural(a.label, b.label));

/** Counts in words: `1 added, 2 removed, 3 changed`; what follows from others is not counted. */
export const countWords = (rows: readonly Pick<ChangeRow, 'kind' | 'consequence'>[]): string => {
  const count = (kind: Change['kind']): number => rows.filter((row) => row.kind === kind && !row.consequence).length;
  return l10n.t('{0} added, {1} removed, {2} changed', count('added'), count('removed'), count('changed'));
};

/** The same without what there is none of: `1 added, 3 changed`. */
export const presentCountWords = (rows: readonly Pick<ChangeRow, 'kind' | 'consequence'>[]): string => {
  const words = { added: l10n.t('added'), removed: l10n.t('removed'), changed: l10n.t('changed') };
  const kinds = (['added', 'removed', 'changed'] as const).map((kind) => ({
    word: words[kind],
    count: rows.filter((row) => row.kind === kind && !row.consequence).length,
  }));
  const present = kinds.filter(({ count }) => count > 0).map(({ word, count }) => `${count} ${word}`);
  return present.length === 0 ? l10n.t('Nothing in the picture changes') : present.join(', ');
};

const rank: { readonly [K in ChangedKind]: number } = {
  vpc: 0,
  subnet: 1,
  instance: 2,
  interface: 3,
  address: 4,
  group: 5,
};

/** Made on demand, since texts are loaded after the modules. */
const kindWords = (): { readonly [K in ChangedKind]: string } => ({
  vpc: l10n.t('VPC'),
  subnet: l10n.t('subnet'),
  instance: l10n.t('instance'),
  interface: l10n.t('interface'),
  address: l10n.t('elastic IP address'),
  group: l10n.t('security group'),
});

const wordsOf = (change: Change, sides: BeforeAfter): readonly string[] => {
  if (change.kind === 'changed') return told(change.fields).map((field) => fieldWords(change, field, sides));
  const facts = factsOf[change.on.kind](change.on.id, change.kind === 'added' ? sides.after : sides.before);
  return facts.filter((fact) => fact !== undefined && fact !== '').map(String);
};

/** The id of an association says nothing where its ends are told. */
const told = (fields: readonly FieldChange[]): readonly FieldChange[] =>
  fields.length > 1 ? fields.filter(({ name }) => name !== 'associationId') : fields;

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
      holder === undefined ? eni?.status : l10n.t('eth{0} of {1}', eni?.attachment?.deviceIndex ?? 0, holder),
      placed(inventory.subnet(eni?.subnetId)),
    ];
  },
  address: (id, inventory) => {
    const address = inventory.elasticIp(id);
    const eni = inventory.eni(address?.eniId);
    return [address?.publicIp, eni ? l10n.t('of {0}', labelOf(eni)) : address?.eniId];
  },
  group: (id, inventory) => {
    const group = inventory.securityGroup(id);
    return [group?.name, placed(inventory.vpc(group?.vpcId))];
  },
};

const placed = (place: Parameters<typeof labelOf>[0] | undefined): string | undefined =>
  place && l10n.t('in {0}', labelOf(place));
