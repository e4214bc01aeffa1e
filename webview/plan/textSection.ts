import type { Paragraph, WayOn } from '../../src/protocol/plan.ts';
import { el } from '../panels/dom.ts';
import { planIcon, type PlanIconName } from './planIcon.ts';
import { planButton } from './planButton.ts';
import { lineIn } from './planLine.ts';

const signs: { readonly [Sign in Paragraph['sign']]: readonly [PlanIconName, string] } = {
  note: ['info', ''],
  warning: ['warning', 'warn'],
  error: ['error', 'err'],
  unknown: ['unknown', ''],
  done: ['done', 'own'],
  undo: ['undo', ''],
  guide: ['book', ''],
};

export const textSection = (paragraphs: readonly Paragraph[], key: string): readonly HTMLElement[] =>
  paragraphs.map((one, at) => paragraph(one, `${key}-${at}`));

/** A sign, its words, and at their end the button that belongs to them. */
export const paragraph = ({ sign, lines, button }: Paragraph, place: string): HTMLElement =>
  el(
    'div',
    { class: `paragraph ${sign}` },
    planIcon(signs[sign][0], 16, signs[sign][1]),
    el('div', {}, ...lines.map((line) => lineIn('p', '', line)), button && planButton(button, place, 'link')),
  );

/** The ways to go on after a run that stopped, the advised one first to the eye. */
export const choicesSection = (choices: readonly WayOn[], key: string): readonly HTMLElement[] =>
  choices.map(({ title, text, button, isAdvised }) =>
    el(
      'div',
      { class: isAdvised === true ? 'choice advised' : 'choice' },
      el('div', {}, el('h3', { text: title }), lineIn('p', '', text)),
      planButton(button, key),
    ),
  );
