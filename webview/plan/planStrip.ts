import type { Strip } from '../../src/protocol/plan.ts';
import { el } from '../panels/dom.ts';
import { planIcon, type PlanIconName } from './planIcon.ts';
import { changesTable } from './changesSection.ts';
import { buttonRow } from './planButton.ts';
import { lineIn } from './planLine.ts';
import type { Piece } from './pieces.ts';

const signs: { readonly [Tone in Strip['tone']]: readonly [PlanIconName, string] } = {
  neutral: ['done', 'own'],
  running: ['spinner', 'turning'],
  warning: ['warning', 'warn'],
  error: ['error', 'err'],
};

/**
 * How it goes, or went. Its place is there before there are words in it, since a screen reader tells only what comes into a place that it
 * knows; an alert it tells when it appears.
 */
export const stripPiece = (strip: Strip | undefined): Piece => ({
  key: strip?.tone === 'error' ? 'alert' : 'status',
  facts: strip ?? null,
  build: () => {
    const role = strip?.tone === 'error' ? 'alert' : 'status';
    if (!strip) return el('div', { class: 'strip none' }, el('div', { attributes: { id: 'strip-words', role } }));
    const { tone, title, text, progress, changes, buttons = [] } = strip;
    const words = el(
      'div',
      { class: 'stripWords', attributes: { id: 'strip-words', role } },
      lineIn('p', 'stripTitle', title),
      text && lineIn('p', 'stripText', text),
    );
    return el(
      'div',
      { class: `strip ${tone}` },
      planIcon(signs[tone][0], 16, signs[tone][1]),
      words,
      progress === undefined ? undefined : progressBar(progress),
      changes && changesTable(changes),
      changes && buttonRow(changes.buttons, 'strip'),
      buttonRow(buttons, 'strip'),
    );
  },
});

/** The element of HTML: a width of its own would be a style, which the page's policy takes only by script. */
const progressBar = (progress: number): HTMLElement => {
  const share = Math.round(Math.min(1, Math.max(0, progress)) * 100);
  const attributes = { 'aria-label': 'Steps done', max: '100', value: String(share) };
  return el('progress', { attributes });
};
