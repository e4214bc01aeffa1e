import type { PlanButton, PlanIcon } from '../../src/protocol/plan.ts';
import { el } from '../panels/dom.ts';
import { planIcon, type PlanIconName } from './planIcon.ts';
import { meaning } from './intents.ts';

const icons: { readonly [Name in PlanIcon]: PlanIconName } = {
  run: 'play',
  stop: 'stop',
  undo: 'undo',
  copy: 'copy',
  shield: 'shield',
  topology: 'topology',
  save: 'save',
  external: 'external',
  guide: 'book',
};

/**
 * A button of the document; `place` is where it stands, since two places may have buttons that do the same. One that is refused can be reached and
 * pressed like any other, and says why.
 */
export const planButton = (
  { act, index, label, icon: sign, refused }: PlanButton,
  place: string,
  look: 'plain' | 'primary' | 'link' | 'item' = 'plain',
): HTMLButtonElement => {
  const isRefused = refused !== undefined;
  const attributes = {
    type: 'button',
    id: `${place}-${act}${index === undefined ? '' : `-${index}`}`,
    'data-act': act,
    role: look === 'item' ? 'menuitem' : undefined,
    'aria-disabled': isRefused ? 'true' : undefined,
    'aria-description': refused,
    title: refused,
  };
  const element = el(
    'button',
    { class: `press ${look}${isRefused ? ' refused' : ''}`, attributes },
    sign && planIcon(icons[sign], 14),
    el('span', { text: label }),
  );
  return meaning(element, isRefused ? { kind: 'refused', why: refused } : { kind: 'act', act, index });
};

/** Several in a row; undefined for none. */
export const buttonRow = (buttons: readonly PlanButton[], place: string): HTMLElement | undefined =>
  buttons.length === 0
    ? undefined
    : el('div', { class: 'buttonRow' }, ...buttons.map((button) => planButton(button, place)));

/** A small button with a sign alone. */
export const signButton = (
  { id, label, sign, size = 14 }: { id: string; label: string; sign: PlanIconName; size?: number },
  ...[intent]: Parameters<typeof meaning> extends [unknown, infer I] ? [I] : never
): HTMLButtonElement =>
  meaning(
    el(
      'button',
      { class: 'signButton', attributes: { type: 'button', id, 'aria-label': label, title: label } },
      planIcon(sign, size),
    ),
    intent,
  );
