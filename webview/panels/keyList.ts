import { pictureKeys } from '../pictureKeys.ts';
import { tableKeys } from '../table/tableKeyList.ts';
import { button, el } from './dom.ts';
import { icon } from './icon.ts';

/** The list of the picture's keys, above everything until it is closed; the focus then goes back to where it was. */
export const createKeyList = (): { readonly element: HTMLElement; readonly show: () => void } => {
  const close = button({ class: 'tool', label: 'Close' }, () => element.close(), icon('close', 16));
  const listed = (keys: readonly { readonly shown: string; readonly does: string }[]): readonly HTMLElement[] =>
    keys.map(({ shown, does }) => el('li', {}, el('kbd', { text: shown }), el('span', { text: does })));
  const ofTable = el('h2', { text: 'Keys of the table', attributes: { id: tableTitleId } });
  const title = el('h2', { text: 'Keys of the picture', attributes: { id: titleId } });
  const element = el(
    'dialog',
    { class: 'keyList', attributes: { 'aria-labelledby': titleId } },
    el('div', { class: 'titleRow' }, title, close),
    el(
      'div',
      { class: 'keyLists', attributes: { tabindex: '0', role: 'group', 'aria-labelledby': titleId } },
      el('ul', { attributes: { 'aria-labelledby': titleId } }, ...listed(pictureKeys)),
      ofTable,
      el('ul', { attributes: { 'aria-labelledby': tableTitleId } }, ...listed(tableKeys)),
    ),
  );
  // The picture below listens to keys, too.
  element.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === '?') element.close();
  });
  element.addEventListener('click', ({ target }) => target === element && element.close());
  return { element, show: () => element.showModal() };
};

const titleId = 'key-list-title';
const tableTitleId = 'table-key-list-title';
