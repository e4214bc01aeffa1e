import type { Details } from '../../src/topology/details.ts';
import { el } from './dom.ts';

type Line = { readonly label: string; readonly value: string; readonly mono: boolean };

const most = 5;

/** The most important facts of the selection in a few lines, for the sheet at the foot of a narrow panel. */
export const createSummary = (details: Details): HTMLElement =>
  el(
    'dl',
    { class: 'summary' },
    ...linesOf(details)
      .slice(0, most)
      .flatMap(({ label, value, mono }) => [
        el('dt', { text: label }),
        el('dd', { text: value, ...(mono ? { class: 'mono' } : {}) }),
      ]),
  );

const linesOf = (details: Details): readonly Line[] => {
  const [finding] = details.findings;
  const found = finding ? [{ label: 'Finding', value: finding.message, mono: false }] : [];
  const rows = details.sections.flatMap((section) => section.rows);
  if (details.kind !== 'interface') return [...found, ...rows];
  const named = (label: string): readonly Line[] => rows.filter((row) => row.label === label).slice(0, 1);
  const groups = details.groups.map(({ name }) => name).join(', ');
  const check = rows.find(({ label }) => label === 'Source/dest check');
  return [
    ...found,
    ...['Private', 'Elastic IP', 'Public IP', 'Instance'].flatMap(named),
    ...(groups === '' ? [] : [{ label: 'Groups', value: groups, mono: false }]),
    ...(check
      ? [{ label: 'Settings', value: `source/dest check ${check.value.startsWith('Off') ? 'off' : 'on'}`, mono: false }]
      : []),
  ];
};
