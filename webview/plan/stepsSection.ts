import type { Line, PlanStep } from '../../src/protocol/plan.ts';
import { el } from '../panels/dom.ts';
import { planIcon } from './planIcon.ts';
import { signButton } from './planButton.ts';
import { lineIn, lineNodes, spokenAlone } from './planLine.ts';

/** The steps on their rail; where traffic stops, the rail is dashed. */
export const stepsSection = (
  steps: readonly PlanStep[],
  note: Line | undefined,
): readonly (HTMLElement | undefined)[] => [
  el(
    'ol',
    { class: `steps${steps.length > 50 ? ' many' : ''}`, attributes: { role: 'list' } },
    ...steps.map((step, at) => stepLine(step, { at, isLast: at === steps.length - 1 })),
  ),
  note && el('div', { class: 'aside' }, planIcon('info', 16), lineIn('p', '', note)),
];

type Place = { readonly at: number; readonly isLast: boolean };

const stepLine = (step: PlanStep, { at, isLast }: Place): HTMLElement =>
  el(
    'li',
    { class: `step ${step.state}`, attributes: { 'aria-current': step.state === 'now' ? 'step' : undefined } },
    step.gapBegins && gapLine(step.gapBegins),
    el(
      'div',
      { class: 'stepRow' },
      el(
        'div',
        { class: 'rail' },
        marker(step, at),
        isLast ? undefined : el('span', { class: step.inGap ? 'line gap' : 'line' }),
      ),
      el(
        'div',
        { class: 'stepBody' },
        el('p', { class: 'sentence' }, spokenAlone(`${spoken[step.state]}${at + 1}: `), ...lineNodes(step.sentence)),
        step.state === 'now' ? el('p', { class: 'nowWord', text: 'now' }) : undefined,
        step.note && lineIn('p', 'stepNote', step.note),
        step.requestId === undefined ? undefined : requestLine(step.requestId, at),
      ),
      el('div', { class: 'stepTime' }, ...(step.time === undefined ? [] : lineNodes([step.time]))),
    ),
  );

const spoken: { readonly [State in PlanStep['state']]: string } = {
  todo: 'Step ',
  now: 'Now step ',
  done: 'Done: step ',
  refused: 'Refused: step ',
  notDone: 'Not done: step ',
  rolledBack: 'Rolled back: step ',
};

const marker = ({ state }: PlanStep, at: number): Element => {
  if (state === 'done') return planIcon('done', 20, 'marker own');
  if (state === 'now') return planIcon('spinner', 20, 'marker turning');
  if (state === 'refused') return planIcon('error', 20, 'marker err');
  if (state === 'rolledBack') return planIcon('undo', 20, 'marker t2');
  return el('span', { class: 'marker number', text: String(at + 1), attributes: { 'aria-hidden': 'true' } });
};

/** Before the step that stops traffic. */
const gapLine = (line: Line): HTMLElement =>
  el(
    'div',
    { class: 'stepRow' },
    el('div', { class: 'rail' }, el('span', { class: 'line' })),
    el('div', { class: 'gapWords' }, planIcon('warning', 14), lineIn('p', '', line)),
  );

const requestLine = (id: string, at: number): HTMLElement =>
  el(
    'p',
    { class: 'stepNote request' },
    el('span', { text: 'request' }),
    el('span', { class: 'as-code requestId', text: id }),
    signButton(
      { id: `request-${at}`, label: `Copy request id ${id}`, sign: 'copy', size: 12 },
      { kind: 'copyRequest', step: at },
    ),
  );
