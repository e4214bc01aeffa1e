import { ipParts } from '../../src/domain/ipParts.ts';
import { briefFinding } from '../../src/topology/pictureWords.ts';
import type { CardNode, ChipNode } from '../../src/topology/graph.ts';
import { markWord } from '../../src/topology/pictureChanges.ts';
import type { ColumnValues } from '../../src/topology/tableValues.ts';
import type { Changes } from '../changes.ts';
import type { InterfaceEntry } from '../view/sceneIndex.ts';

/** What a row's words come from, beside the picture's own facts. */
export type CellContext = {
  /** Those of a comparison, if there is one. */
  readonly changes: Changes | undefined;
  /** The card where the instance stands: interfaces in other subnets have one of their own there, without its facts. */
  readonly homeOf: (card: CardNode) => CardNode;
  readonly values: ReadonlyMap<string, ColumnValues>;
};

export type CellWords = (entry: InterfaceEntry, context: CellContext) => string;

/** A column of the table. `rank` sorts where the words of the cell would sort wrongly. */
export type TableColumn = {
  readonly id: string;
  readonly title: string;
  /** Pixels, where a person has not changed it. */
  readonly width: number;
  readonly mono?: true;
  /** Whole, as they are copied, exported and said. */
  readonly words: CellWords;
  /** What the cell shows of it; all of it when left out. */
  readonly brief?: CellWords;
  readonly rank?: (entry: InterfaceEntry, context: CellContext) => number;
  /** What the rows are said to be sorted by, where the title does not tell. */
  readonly sortedBy?: string;
  /** The picture does not know it: the host is asked. */
  readonly isAsked?: true;
  /** Its first press puts the largest first. */
  readonly mostFirst?: true;
};

/** All columns but those of tags; a person chooses which of them are shown. */
export const columns: readonly TableColumn[] = [
  { id: 'name', title: 'Name', width: 168, words: ({ chip }) => chip.name },
  { id: 'instance', title: 'Instance', width: 112, words: instanceWords },
  { id: 'device', title: 'Device', width: 68, mono: true, words: ({ chip }) => chip.tag ?? '' },
  {
    id: 'slots',
    title: 'Slots',
    width: 112,
    words: slotWords,
    rank: freeSlots,
    sortedBy: 'free slots',
    mostFirst: true,
  },
  { id: 'type', title: 'Type', width: 92, words: typeWords },
  { id: 'vpc', title: 'VPC', width: 80, words: ({ vpc }) => vpc.name },
  { id: 'subnet', title: 'Subnet', width: 84, words: ({ subnet }) => subnet.name },
  { id: 'zone', title: 'Zone', width: 84, words: ({ subnet }) => subnet.zone },
  {
    id: 'addresses',
    title: 'Addresses',
    width: 134,
    mono: true,
    words: addressWords,
    brief: briefAddresses,
    rank: addressRank,
  },
  { id: 'public', title: 'Public', width: 116, mono: true, words: publicWords },
  { id: 'groups', title: 'Groups', width: 148, words: ({ chip }) => chip.groups.join(', ') },
  { id: 'check', title: 'Check', width: 64, words: ({ chip }) => (chip.checkOff ? 'off' : 'on') },
  {
    id: 'findings',
    title: 'Findings',
    width: 148,
    words: (entry) => findingWords(entry, ({ message }) => message),
    brief: (entry) => findingWords(entry, briefFinding),
    rank: (entry) => rowFindings(entry).length,
    mostFirst: true,
  },
  { id: 'id', title: 'Interface id', width: 164, mono: true, words: ({ chip }) => chip.eniId },
  { id: 'mac', title: 'MAC', width: 128, mono: true, words: ({ chip }) => chip.mac },
  { id: 'ipv6', title: 'IPv6', width: 176, mono: true, words: ({ chip }) => chip.ipv6.join(', ') },
  { id: 'owner', title: 'Owner', width: 132, words: ownerWords },
  { id: 'status', title: 'Status', width: 104, words: ({ chip }, { changes }) => statusWords(chip, changes) },
  { id: 'termination', title: 'On termination', width: 108, words: valueOf('termination'), isAsked: true },
];

/** The column of a tag's values. */
export const columnOfTag = (id: string, key: string): TableColumn => ({
  id,
  title: `Tag: ${key}`,
  width: 120,
  words: valueOf(id),
  isAsked: true,
});

/** What the host has told of it. */
function valueOf(column: string): CellWords {
  return ({ chip }, { values }) => {
    const told = values.get(column);
    const number = told?.of[chip.eniId];
    return number === undefined ? '' : (told?.texts[number] ?? '');
  };
}

function instanceWords({ card }: InterfaceEntry): string {
  if (card.instanceId !== undefined) return card.name;
  return card.kind === 'managed' ? card.name : 'unattached';
}

/** `2 of 3`: on the card where the instance stands; the limit is left out where nobody knows it. */
function slotWords({ card }: InterfaceEntry, { homeOf }: CellContext): string {
  const { slots } = homeOf(card);
  return slots ? `${slots.used} of ${slots.max ?? '?'}` : '';
}

/** What is not known counts as nothing. */
function freeSlots({ card }: InterfaceEntry, { homeOf }: CellContext): number {
  const { slots } = homeOf(card);
  return slots?.max === undefined ? 0 : slots.max - slots.used;
}

function typeWords({ card }: InterfaceEntry, { homeOf }: CellContext): string {
  const home = homeOf(card);
  return home.kind === 'instance' ? (home.note ?? '') : '';
}

function addressWords({ chip }: InterfaceEntry): string {
  const all = [chip.address, ...chip.secondary, ...chip.prefixes.map(({ cidr }) => cidr), ...chip.ipv6];
  return [...new Set(all)].join(', ');
}

/** The first one, how many more there are, and the lengths of prefixes: `10.0.10.31 +1 /28`. */
function briefAddresses({ chip }: InterfaceEntry): string {
  const more = chip.secondary.length + chip.ipv6.filter((ip) => ip !== chip.address).length;
  const lengths = chip.prefixes.map(({ cidr }) => cidr.slice(cidr.indexOf('/')));
  return [chip.address, ...(more > 0 ? [`+${more}`] : []), ...new Set(lengths)].join(' ');
}

/** IPv4 addresses sort as numbers; what has none stands last. */
function addressRank({ chip }: InterfaceEntry): number {
  const parts = ipParts(chip.address);
  return parts?.length === 4 ? parts.reduce((sum, part) => sum * 256 + part, 0) : Number.POSITIVE_INFINITY;
}

function publicWords({ chip }: InterfaceEntry): string {
  return chip.publicIp?.ip ?? chip.outside ?? '';
}

/** EC2's word for an interface at rest, or for what it goes through; before it what a comparison found. */
function statusWords({ eniId, busy, kind }: ChipNode, changes: Changes | undefined): string {
  const status = busy ?? (kind === 'unattached' ? 'available' : 'in-use');
  const mark = changes?.byNode.get(`chip:${eniId}`);
  if (mark === undefined) return status;
  const word = markWord(mark, changes?.kinds);
  return mark.kind === 'removed' ? word : `${word} · ${status}`;
}

function ownerWords({ card }: InterfaceEntry): string {
  if (card.kind !== 'managed') return '';
  const [only] = card.chips.length === 1 ? [card.note] : [];
  return only === undefined ? card.name : `${card.name} ${only}`;
}

/** Its own and its instance's, as the filters count them. */
export const rowFindings = ({ chip, card }: InterfaceEntry): ChipNode['findings'] => [
  ...chip.findings,
  ...card.findings,
];

function findingWords(entry: InterfaceEntry, say: (finding: ChipNode['findings'][number]) => string): string {
  return [...new Set(rowFindings(entry).map(say))].join(' · ');
}
