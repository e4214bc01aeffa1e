import { ipParts } from '../../src/domain/ipParts.ts';
import type { ChipNode } from '../../src/topology/graph.ts';
import { markWord } from '../../src/topology/pictureChanges.ts';
import type { Changes } from '../changes.ts';
import { legendQuestion } from '../legendFilter.ts';
import { factTests } from '../lensQuestions.ts';
import type { State } from '../state.ts';
import type { InterfaceEntry } from '../view/sceneIndex.ts';

/**
 * A column of the table twin. `rank` sorts where the words of the cell would sort wrongly; `byCode` words sort by their characters, which
 * takes a fifth of the time of a language's order.
 */
export type TableColumn = {
  readonly id: string;
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  readonly mono: boolean;
  readonly byCode?: boolean;
  /** `changes` are those of a comparison, if there is one. */
  readonly words: (entry: InterfaceEntry, changes?: Changes) => string;
  readonly rank?: (entry: InterfaceEntry) => number;
};

export type Sort = { readonly column: string; readonly descending: boolean };

export const columns: readonly TableColumn[] = [
  { id: 'name', title: 'Name', width: 168, mono: false, words: ({ chip }) => chip.name },
  { id: 'id', title: 'Interface id', width: 164, mono: true, byCode: true, words: ({ chip }) => chip.eniId },
  { id: 'instance', title: 'Instance', width: 128, mono: false, words: instanceWords },
  { id: 'device', title: 'Device', width: 92, mono: true, words: ({ chip }) => chip.tag ?? '' },
  { id: 'slots', title: 'Slots', width: 84, mono: false, words: slotWords, rank: freeSlots },
  { id: 'type', title: 'Type', width: 92, mono: false, words: typeWords },
  { id: 'vpc', title: 'VPC', width: 92, mono: false, words: ({ vpc }) => vpc.name },
  { id: 'subnet', title: 'Subnet', width: 112, mono: false, words: ({ subnet }) => subnet.name },
  { id: 'zone', title: 'Zone', width: 92, mono: false, words: ({ subnet }) => subnet.zone },
  { id: 'addresses', title: 'Addresses', width: 208, mono: true, words: addressWords, rank: addressRank },
  {
    id: 'public',
    title: 'Public',
    width: 124,
    mono: true,
    words: ({ chip }) => chip.publicIp?.ip ?? chip.outside ?? '',
  },
  { id: 'groups', title: 'Security groups', width: 156, mono: false, words: ({ chip }) => chip.groups.join(', ') },
  {
    id: 'check',
    title: 'Source/dest check',
    width: 124,
    mono: false,
    words: ({ chip }) => (chip.checkOff ? 'off' : 'on'),
  },
  { id: 'state', title: 'State', width: 116, mono: false, words: ({ chip }, changes) => stateWords(chip, changes) },
  { id: 'owner', title: 'Owner', width: 132, mono: false, words: ownerWords },
  { id: 'findings', title: 'Findings', width: 240, mono: false, words: findingWords, rank: findingRank },
];

function instanceWords({ card }: InterfaceEntry): string {
  return card.instanceId === undefined ? '' : card.name;
}

/** `2 of 3`: on the card where the instance stands; the limit is left out where nobody knows it. */
function slotWords({ card: { slots } }: InterfaceEntry): string {
  if (!slots) return '';
  return slots.max === undefined ? `${slots.used} of ?` : `${slots.used} of ${slots.max}`;
}

/** By what is free; what is not known counts as nothing. */
function freeSlots({ card: { slots } }: InterfaceEntry): number {
  return slots?.max === undefined ? 0 : slots.max - slots.used;
}

function typeWords({ card }: InterfaceEntry): string {
  return card.kind === 'instance' ? (card.note ?? '') : '';
}

function addressWords({ chip }: InterfaceEntry): string {
  const all = [chip.address, ...chip.secondary, ...chip.prefixes.map(({ cidr }) => cidr), ...chip.ipv6];
  return [...new Set(all)].join(', ');
}

/** IPv4 addresses sort as numbers; what has none stands last. */
function addressRank({ chip }: InterfaceEntry): number {
  const parts = ipParts(chip.address);
  return parts?.length === 4 ? parts.reduce((sum, part) => sum * 256 + part, 0) : Number.POSITIVE_INFINITY;
}

/** EC2's word for an interface at rest, or for what it goes through; before it what a comparison found. */
const stateWords = ({ eniId, busy, kind }: ChipNode, changes: Changes | undefined): string => {
  const state = busy ?? (kind === 'unattached' ? 'available' : 'in-use');
  const mark = changes?.byNode.get(`chip:${eniId}`);
  if (mark === undefined) return state;
  const word = markWord(mark, changes?.kinds);
  return mark.kind === 'removed' ? word : `${word} · ${state}`;
};

function ownerWords({ card }: InterfaceEntry): string {
  if (card.kind !== 'managed') return '';
  const [only] = card.chips.length === 1 ? [card.note] : [];
  return only === undefined ? card.name : `${card.name} ${only}`;
}

const findingsOf = ({ chip, card }: InterfaceEntry): ChipNode['findings'] => [...chip.findings, ...card.findings];

function findingWords(entry: InterfaceEntry): string {
  return findingsOf(entry)
    .map(({ message }) => message)
    .join(' · ');
}

function findingRank(entry: InterfaceEntry): number {
  return findingsOf(entry).length;
}

/** What the filter, the facts and the pressed key of the legend leave, sorted; in the order of the picture where the sort does not decide. */
export const rowsOf = (state: State, sort: Sort | undefined): readonly InterfaceEntry[] => {
  const entries = state.picture?.index.entries;
  if (!entries) return [];
  const facts = [...state.facts].map((fact) => factTests[fact]);
  const legend = legendQuestion(state);
  const rows = [...entries.values()].filter(
    (entry) =>
      state.filter?.found.has(entry.chip.eniId) !== false &&
      facts.every((test) => test(entry)) &&
      legend?.(entry) !== false,
  );
  const column = sort && columns.find(({ id }) => id === sort.column);
  return sort && column ? sorted(rows, column, { descending: sort.descending, changes: state.changes }) : rows;
};

const collator = new Intl.Collator('en', { numeric: true });

const bySigns = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Empty cells stand last in both directions. */
const sorted = (
  rows: readonly InterfaceEntry[],
  { words, rank, byCode }: TableColumn,
  { descending, changes }: { readonly descending: boolean; readonly changes: Changes | undefined },
): readonly InterfaceEntry[] => {
  const turn = descending ? -1 : 1;
  const compare = byCode ? bySigns : collator.compare;
  const keyed = rows.map((entry) => ({ entry, text: words(entry, changes), rank: rank?.(entry) ?? 0 }));
  return keyed
    .toSorted(
      (a, b) =>
        Number(a.text === '') - Number(b.text === '') ||
        turn * (a.rank === b.rank ? compare(a.text, b.text) : a.rank - b.rank),
    )
    .map(({ entry }) => entry);
};
