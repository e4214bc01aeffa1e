import type { State } from '../state.ts';
import { el } from './dom.ts';

export type SideTitles = { readonly elements: readonly HTMLElement[]; readonly render: (state: State) => void };

/** Above each side of a preview what it shows. */
export const createSideTitles = (): SideTitles => {
  const read = el('span', { class: 'sideNote' });
  const before = el('div', { class: 'sideTitle before' }, el('strong', { text: 'Before' }), read);
  const after = el(
    'div',
    { class: 'sideTitle after' },
    el('strong', { text: 'After' }),
    el('span', { class: 'sideNote', text: 'as it will be' }),
  );
  return {
    elements: [before, after],
    render: (state) => {
      for (const title of [before, after]) title.hidden = !isSideBySide(state);
      const { preview } = state.changes ?? {};
      if (preview) read.textContent = `as it is, read at ${preview.readAt}`;
    },
  };
};

/** Whether the account as it is stands beside the picture. */
export const isSideBySide = ({ changes, look, picture, table }: State): boolean =>
  changes?.preview !== undefined && look === 'sideBySide' && picture !== undefined && !table;
