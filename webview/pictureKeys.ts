/** What a key of the picture does, by which its act is found. */
export type KeyId =
  | 'into'
  | 'outOf'
  | 'next'
  | 'previous'
  | 'name'
  | 'operations'
  | 'details'
  | 'add'
  | 'clear'
  | 'fold'
  | 'unfold'
  | 'focusMode'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'search'
  | 'lens'
  | 'table'
  | 'keys';

export type PictureKey = {
  readonly id: KeyId;
  /** As the browser calls them. */
  readonly keys: readonly string[];
  /** Only with Shift, where that makes no other character. */
  readonly shift?: true;
  /** Also beside the picture, but where somebody types. */
  readonly anywhere?: true;
  /** How it is written for people. */
  readonly shown: string;
  readonly does: string;
};

/** All keys of the picture: what is listened to, what its list shows, and the README's table. */
export const pictureKeys: readonly PictureKey[] = [
  { id: 'into', keys: ['ArrowRight'], shown: '→', does: 'Into what it holds' },
  { id: 'outOf', keys: ['ArrowLeft'], shown: '←', does: 'Out to what holds it' },
  { id: 'next', keys: ['ArrowDown'], shown: '↓', does: 'To the next one beside it' },
  { id: 'previous', keys: ['ArrowUp'], shown: '↑', does: 'To the one before' },
  { id: 'name', keys: [], shown: 'Letters', does: 'To the next thing of that name' },
  { id: 'operations', keys: ['Enter'], shown: 'Enter', does: 'Open its menu' },
  { id: 'details', keys: [' '], shown: 'Space', does: 'Select it and go to its details' },
  {
    id: 'add',
    keys: [' '],
    shift: true,
    shown: 'Shift+Space',
    does: 'Add the interface to the selection, or take it out',
  },
  { id: 'clear', keys: ['Escape'], shown: 'Esc', does: 'Clear the search, the selection, then focus mode' },
  { id: 'fold', keys: ['ArrowLeft'], shift: true, shown: 'Shift+←', does: 'Fold its subnet' },
  { id: 'unfold', keys: ['ArrowRight'], shift: true, shown: 'Shift+→', does: 'Unfold its subnet' },
  { id: 'zoomIn', keys: ['+', '='], shown: '+', does: 'Zoom in' },
  { id: 'zoomOut', keys: ['-'], shown: '−', does: 'Zoom out' },
  { id: 'fit', keys: ['0'], shown: '0', does: 'Show the whole picture' },
  { id: 'search', keys: ['/'], anywhere: true, shown: '/', does: 'Search' },
  {
    id: 'lens',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    anywhere: true,
    shown: '1–9',
    does: 'Choose the lens',
  },
  { id: 'table', keys: ['T'], anywhere: true, shown: 'Shift+T', does: 'Show the table, or the picture again' },
  {
    id: 'focusMode',
    keys: ['F'],
    anywhere: true,
    shown: 'Shift+F',
    does: 'Show this thing alone, or everything again',
  },
  { id: 'keys', keys: ['?'], anywhere: true, shown: '?', does: 'Show these keys' },
];

type Pressed = { readonly key: string; readonly shiftKey: boolean };

/** The key that was pressed; undefined where it is none of the picture's. One with Shift comes before the same without. */
export const keyPressed = ({ key, shiftKey }: Pressed, where: 'anywhere' | 'picture'): KeyId | undefined => {
  const fitting = pictureKeys.filter(
    ({ keys, anywhere }) => keys.includes(key) && (anywhere ?? false) === (where === 'anywhere'),
  );
  return (fitting.find(({ shift }) => shift === true && shiftKey) ?? fitting.find(({ shift }) => shift !== true))?.id;
};
