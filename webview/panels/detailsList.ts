import type { DetailsRow, DetailsSection, ThingKind, ThingLink } from '../../src/topology/details.ts';
import { button, el } from './dom.ts';
import { icon } from './icon.ts';

export type ListEvents = {
  readonly copy: (text: string) => void;
  /** To another thing, whose name was pressed. */
  readonly go: (target: ThingLink) => void;
};

/** A section of names and values. A row without a name goes on with the one before it. */
export const createDetailsList = ({ title, rows }: DetailsSection, events: ListEvents): HTMLElement => {
  const list = el('dl');
  let label = title;
  for (const row of rows) {
    if (row.label !== '') {
      label = row.label;
      list.append(el('dt', { text: label }));
    }
    list.append(valueOf({ ...row, label }, events));
  }
  return el('div', { class: 'section' }, el('h3', { text: title }), list);
};

const valueOf = (row: DetailsRow, events: ListEvents): HTMLElement => {
  const [first = '', ...rest] = row.mono ? [row.value] : row.value.split(' · ');
  const value = el('span', row.mono ? { class: 'mono' } : {}, nameOfValue(first, row, events));
  if (rest.length > 0) value.append(el('span', { class: 'muted', text: ` · ${rest.join(' · ')}` }));
  const isOff = row.label === 'Source/dest check' && row.value.startsWith('Off');
  const sides = isOff ? el('span', { class: 'withIcon' }, icon('checkOff', 16), value) : value;
  return el('dd', {}, sides, row.copy ? createCopyButton(row.value, row.label, events) : undefined);
};

const nameOfValue = (text: string, { target }: DetailsRow, { go }: ListEvents): HTMLElement =>
  target ? createThingLink(text, () => go(target)) : el('span', { text });

/** The name of a thing that has details of its own. */
export const createThingLink = (text: string, go: () => void): HTMLElement =>
  button({ class: 'thing', label: `Show ${text}`, text }, go);

/** What the id of a thing is called where it is copied. */
export const idNames: { readonly [Kind in ThingKind]: string } = {
  vpc: 'VPC id',
  subnet: 'subnet id',
  instance: 'instance id',
  interface: 'ENI id',
  address: 'allocation id',
  group: 'group id',
};

/** Copies a value; `what` says to a screen reader which one. */
export const createCopyButton = (text: string, what: string, events: Pick<ListEvents, 'copy'>): HTMLElement =>
  button({ class: 'copy', label: `Copy ${what}: ${text}` }, () => events.copy(text), icon('copy', 14));
