import { el } from '../panels/dom.ts';
import { icon } from '../panels/icon.ts';
import type { IconName } from '../icons.ts';
import type { InterfaceEntry } from '../view/sceneIndex.ts';
import { rowFindings, type CellContext, type TableColumn } from './tableColumns.ts';

/** The sign of an interface's kind as in tree and picture: filled primary, hollow secondary, dashed unattached, diamond held by others. */
const kindSigns = {
  primary: { sign: 'primary', tone: 'own' },
  secondary: { sign: 'secondary', tone: 'own' },
  unattached: { sign: 'ring', tone: 'own' },
  managed: { sign: 'diamond', tone: 'mgd' },
} as const satisfies { readonly [Kind in InterfaceEntry['chip']['kind']]: { sign: IconName; tone: string } };

/** What a cell shows: its words, with the signs that they have elsewhere. */
export const cellContent = (
  column: TableColumn,
  entry: InterfaceEntry,
  context: CellContext,
): { readonly nodes: readonly Node[]; readonly tone?: string; readonly title: string } => {
  const title = column.words(entry, context);
  const text = column.brief?.(entry, context) ?? title;
  const words = el('span', { class: 'cellWords', text });
  const special = painters[column.id]?.(entry, context);
  return { title, nodes: [...(special?.signs ?? []), words], ...(special?.tone ? { tone: special.tone } : {}) };
};

type Painted = { readonly signs?: readonly Node[]; readonly tone?: string };

const painters: { readonly [ColumnId in string]: (entry: InterfaceEntry, context: CellContext) => Painted } = {
  name: ({ chip }) => {
    const { sign, tone } = kindSigns[chip.kind];
    return { signs: [icon(sign, 14, tone)] };
  },
  instance: ({ card }) => (card.instanceId === undefined ? { tone: card.kind === 'managed' ? 'mgd' : 'quiet' } : {}),
  slots: ({ card }, { homeOf }) => {
    const { slots } = homeOf(card);
    return slots ? { signs: [slotBar(slots)] } : {};
  },
  public: ({ chip }) => {
    if (chip.publicIp) return { signs: [icon(chip.publicIp.elastic ? 'elasticIp' : 'globe', 12, 'pub')] };
    return chip.outside === undefined ? {} : { signs: [icon('globe', 12)] };
  },
  check: ({ chip }) => (chip.checkOff ? { signs: [icon('checkOff', 12)] } : { tone: 'quiet' }),
  findings: (entry) => {
    const [first] = rowFindings(entry);
    if (!first) return {};
    const isError = rowFindings(entry).some(({ severity }) => severity === 'error');
    return { signs: [icon(isError ? 'error' : 'warning', 12)], tone: isError ? 'err' : 'warn' };
  },
};

/** How much of the room for interfaces is taken; full is what one looks for. */
const slotBar = ({ used, max }: NonNullable<InterfaceEntry['card']['slots']>): HTMLElement => {
  const isFull = max !== undefined && used >= max;
  const taken = el('span', { class: 'slotsTaken' });
  taken.style.width = `${max === undefined || max === 0 ? 0 : Math.min(100, (100 * used) / max)}%`;
  const shape = max === undefined ? ' unknown' : isFull ? ' full' : '';
  return el('span', { class: `slotBar${shape}`, attributes: { 'aria-hidden': 'true' } }, taken);
};

/** In a narrow panel a row has two lines: its name and its finding, its addresses and its subnet. */
export const twoLines = (
  [name, finding, addresses, subnet]: readonly [TableColumn, TableColumn, TableColumn, TableColumn],
  entry: InterfaceEntry,
  context: CellContext,
): readonly Node[] => {
  const part = (column: TableColumn): HTMLElement => {
    const { nodes, tone, title } = cellContent(column, entry, context);
    const look = ['cellPart', tone ?? '', column.mono ? 'mono' : ''].filter((each) => each !== '').join(' ');
    return el('span', { class: look, attributes: { title } }, ...nodes);
  };
  const line = (...parts: readonly HTMLElement[]): HTMLElement => el('span', { class: 'cellLine' }, ...parts);
  return [line(part(name), part(finding)), line(part(addresses), part(subnet))];
};
