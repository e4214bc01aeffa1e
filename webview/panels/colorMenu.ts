import type { Lens, State } from '../state.ts';
import { icon } from './icon.ts';
import { colorings, keyedLenses } from './lensesAndFacts.ts';
import { createMenu, menuItem } from './menu.ts';

/** The lenses that colour the picture, behind one button that names the chosen one. */
export const createColorMenu = (
  choose: (lens: Lens) => void,
): { readonly element: HTMLElement; readonly render: (state: State) => void } => {
  const items = colorings.map(({ id, word, icon: name }) => {
    const item = menuItem({ label: word, role: 'menuitemradio' }, () => choose(id), icon(name, 14));
    item.setAttribute('aria-keyshortcuts', String(keyOf(id)));
    return { id, element: item };
  });
  const { element, opener } = createMenu(
    { class: 'lens colorMenu', label: 'Colour by', text: 'Colour' },
    items.map((item) => item.element),
    icon('drop', 14),
  );
  opener.append(icon('chevron', 12));
  opener.title = `Colour by kind, state, owner or tag (${colorings.map(({ id }) => keyOf(id)).join(', ')})`;
  return {
    element,
    render: ({ lens }) => {
      const shown = colorings.find(({ id }) => id === lens);
      opener.querySelector('.word')?.replaceChildren(shown?.word ?? 'Colour');
      opener.setAttribute('aria-pressed', String(shown !== undefined));
      opener.setAttribute('aria-label', shown ? `Colour by: ${shown.word}` : 'Colour by');
      for (const { id, element: item } of items) item.setAttribute('aria-checked', String(id === lens));
    },
  };
};

const keyOf = (lens: Lens): number => keyedLenses.findIndex(({ id }) => id === lens) + 1;
