import type { FailedStep, Footer, PlanAct } from '../../src/protocol/plan.ts';
import { el } from '../panels/dom.ts';
import { planIcon } from './planIcon.ts';
import { meaning } from './intents.ts';
import type { Piece } from './pieces.ts';
import { planButton } from './planButton.ts';
import { lineNodes } from './planLine.ts';

export type FooterView = {
  /** Whether the menu of a narrow page is open. */
  readonly menu: boolean;
  /** Why the button that was pressed last is refused. */
  readonly refusal: string | undefined;
  /** Whether it is shown what rolling back would do at each step. */
  readonly ahead: boolean;
};

/** What goes on with the plan; the others than this are plain, since they ask once more or lead elsewhere. */
const leading: ReadonlySet<PlanAct> = new Set<PlanAct>(['run', 'rollBack', 'continueRun', 'signIn', 'lookUp']);

/** Always in view. The main button is the last stop of the page, wherever it stands. */
export const footerPiece = (footer: Footer, view: FooterView): Piece => ({
  key: 'footer',
  facts: [footer, view],
  build: () => {
    const { buttons, reason, main, onFailure } = footer;
    const look = main && leading.has(main.act) && main.refused === undefined ? 'primary' : 'plain';
    return el(
      'footer',
      {},
      onFailure && onFailureChoice(onFailure),
      onFailure?.steps && onFailure.steps.length > 0 ? aheadFold(onFailure.steps, view.ahead) : undefined,
      el('p', { class: 'refusal', text: view.refusal ?? '', attributes: { role: 'status' } }),
      el(
        'div',
        { class: 'footerRow' },
        ...buttons.map((button) => planButton(button, 'footer')),
        buttons.length > 1 ? moreMenu(footer, view.menu) : undefined,
        el('span', { class: 'spring' }),
        reason === undefined ? undefined : el('p', { class: 'reason', text: reason, attributes: { id: 'reason' } }),
        main && planButton(main, 'main', look),
      ),
    );
  },
});

/** On a narrow page all but the first. */
const moreMenu = ({ buttons }: Footer, isOpen: boolean): HTMLElement => {
  const attributes = {
    type: 'button',
    id: 'more',
    'aria-label': 'More actions',
    'aria-haspopup': 'menu',
    'aria-expanded': String(isOpen),
  };
  const opener = meaning(el('button', { class: 'press plain', attributes }, planIcon('more', 16)), { kind: 'menu' });
  const items = isOpen ? buttons.slice(1).map((button) => planButton(button, 'menu', 'item')) : [];
  const list = isOpen ? el('div', { class: 'menu', attributes: { role: 'menu', id: 'menu' } }, ...items) : undefined;
  return el('span', { class: 'more' }, opener, list);
};

const onFailureChoice = ({ rollsBack, why }: NonNullable<Footer['onFailure']>): HTMLElement =>
  el(
    'div',
    { class: 'onFailure', attributes: { role: 'radiogroup', 'aria-labelledby': 'on-failure' } },
    el('span', { text: 'If a step fails', attributes: { id: 'on-failure' } }),
    choice('no', 'stop and ask', !rollsBack),
    choice('yes', 'roll back', rollsBack),
    why === undefined ? undefined : el('span', { class: 'muted', text: why }),
  );

/** What is taken back, and what stays and why, step by step. */
const aheadFold = (steps: readonly FailedStep[], isOpen: boolean): HTMLElement => {
  const attributes = { type: 'button', id: 'ahead', 'aria-expanded': String(isOpen), 'aria-controls': 'ahead-steps' };
  const words = el('span', { text: 'What rolling back does at each step' });
  const opener = el('button', { class: 'opener', attributes }, planIcon('chevronRight', 14), words);
  const list = el(
    'dl',
    { attributes: { id: 'ahead-steps', tabindex: '0' } },
    ...(isOpen ? steps : []).flatMap(({ title, lines }) => [
      el('dt', { text: title }),
      ...lines.map((line) => el('dd', {}, ...lineNodes(line))),
    ]),
  );
  const opens = meaning(opener, { kind: 'fold', key: 'ahead', isFolded: isOpen });
  return el('div', { class: `ahead${isOpen ? '' : ' folded'}` }, opens, isOpen ? list : undefined);
};

const choice = (value: 'yes' | 'no', label: string, isChosen: boolean): HTMLElement => {
  const attributes = {
    type: 'radio',
    name: 'on-failure',
    id: `on-failure-${value}`,
    checked: isChosen ? '' : undefined,
  };
  const input = meaning(el('input', { attributes }), { kind: 'onFailure', rollsBack: value });
  return el('label', {}, input, el('span', { text: label }));
};
