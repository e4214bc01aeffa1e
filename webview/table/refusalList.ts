import type { RefusedRow } from '../../src/protocol/topology.ts';
import { button, el } from '../panels/dom.ts';
import type { BulkAct } from './bulkWords.ts';

type Refusing = {
  readonly act: BulkAct;
  readonly refusals: { readonly total: number; readonly refused: readonly RefusedRow[] };
  readonly selected: number;
};

/** Who cannot be part of an operation, and why; and the way on with the rest. */
export const refusalList = (
  { act, refusals: { total, refused }, selected }: Refusing,
  { goOn, end }: { readonly goOn: () => void; readonly end: () => void },
): HTMLElement => {
  const name = act.word.replace(/…$/, '');
  const title = `${name}: ${total.toLocaleString('en')} of ${selected.toLocaleString('en')} cannot`;
  const unnamed = total - refused.length;
  const rows = refused.map(({ name: who, why }) => el('li', {}, el('b', { text: who }), el('span', { text: why })));
  const more = unnamed > 0 ? [el('li', { text: `And ${unnamed.toLocaleString('en')} more` })] : [];
  const cancel = button({ class: 'barButton', label: 'Cancel', text: 'Cancel' }, end);
  const words = `Continue with ${act.can.toLocaleString('en')}…`;
  const onward = act.can === 0 ? [] : [button({ class: 'barButton', label: words, text: words }, goOn)];
  return el(
    'div',
    { class: 'refusalList', attributes: { role: 'dialog', 'aria-label': title } },
    el('h3', { text: title }),
    el('ul', { attributes: { tabindex: '0', 'aria-label': title } }, ...rows, ...more),
    el('div', { class: 'refusalFoot' }, ...onward, cancel),
  );
};
