import type { State } from '../state.ts';
import { el } from './dom.ts';

/** Under the lens of tags, before the legend's keys: by which tag it colours. Hidden under other lenses. */
export const createTagKeyChoice = (
  choose: (key: string) => void,
): { readonly element: HTMLElement; readonly render: (state: State) => void } => {
  const select = el('select', { class: 'tagKey', attributes: { 'aria-label': 'Colour by the tag' } });
  select.hidden = true;
  select.addEventListener('change', () => choose(select.value));
  let shown: State['tags'];
  return {
    element: select,
    render: ({ lens, tags }) => {
      select.hidden = lens !== 'tag' || !tags || tags.keys.length === 0;
      if (!tags || tags === shown) return;
      shown = tags;
      select.replaceChildren(
        ...tags.keys.map(({ key, count }) => el('option', { text: `${key} (${count})`, attributes: { value: key } })),
      );
      select.value = tags.key ?? '';
    },
  };
};
