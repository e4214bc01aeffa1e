import type { PlanChange, PlanChanges, Line, MadeThing } from '../../src/protocol/plan.ts';
import { el } from '../panels/dom.ts';
import { planIcon } from './planIcon.ts';
import type { SectionPlace } from './pieces.ts';
import { buttonRow, signButton } from './planButton.ts';
import { lineIn, lineNodes, shownAlone, spokenAlone } from './planLine.ts';

/** What a plan changes: a line per thing, what came into being, who loses what. */
export const changesSection = (changes: PlanChanges, place: SectionPlace): readonly (HTMLElement | undefined)[] => [
  // That it is nothing stands beside the heading.
  changes.rows.length > 0 ? changesTable(changes) : undefined,
  changes.made && el('dl', { class: 'made' }, ...changes.made.flatMap((made, at) => madeParts(made, place, at))),
  changes.box &&
    el(
      'div',
      { class: `box ${changes.box.tone}` },
      changes.box.tone === 'warning' ? planIcon('warning', 16, 'warn') : planIcon('info', 16),
      el('div', {}, ...changes.box.lines.map((line) => lineIn('p', '', line))),
    ),
  buttonRow(changes.buttons, place.key),
];

/** Read out line by line: `removed: ha-1 eth1, before ha-vip 10.0.11.60 and 1 more, after free slot`. */
export const changesTable = ({ rows, columns }: PlanChanges): HTMLElement =>
  el(
    'div',
    { class: 'changes' },
    el(
      'div',
      { class: 'changeHeads', attributes: { 'aria-hidden': 'true' } },
      el('span', { text: 'What' }),
      el('span', { text: columns.before }),
      el('span', { text: columns.after }),
    ),
    el(
      'ul',
      { class: rows.length > 50 ? 'many' : '', attributes: { role: 'list' } },
      ...rows.map((row) => changeLine(row, columns)),
    ),
  );

const marks = { added: '+', removed: '−', changed: '~' } as const;

const changeLine = ({ mark, what, before, after }: PlanChange, columns: PlanChanges['columns']): HTMLElement =>
  el(
    'li',
    { class: 'change' },
    el('span', { class: `mark ${mark}`, text: marks[mark], attributes: { 'aria-hidden': 'true' } }),
    el('span', { class: 'what' }, spokenAlone(`${mark}: `), ...lineNodes(what)),
    side('before', before, columns.before),
    el('span', { class: 'arrow', text: '→', attributes: { 'aria-hidden': 'true' } }),
    side('after', after, columns.after),
  );

const side = (className: string, line: Line, column: string): HTMLElement =>
  line.length === 0
    ? el('span', { class: `${className} nothing` }, shownAlone('—'))
    : el('span', { class: className }, spokenAlone(`, ${column.toLowerCase()} `), ...lineNodes(line));

const madeParts = ({ name, id }: MadeThing, place: SectionPlace, at: number): readonly HTMLElement[] => [
  el('dt', { text: name }),
  el(
    'dd',
    {},
    el('span', { class: 'as-code', text: id }),
    signButton(
      { id: `${place.key}-made-${at}`, label: `Copy ${id}`, sign: 'copy' },
      { kind: 'copyMade', section: place.at, made: at },
    ),
  ),
];
