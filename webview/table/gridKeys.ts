/** What the keys of the grid do where they do not move; row -1 is the header. */
export type KeyActs = {
  readonly selectAll: () => void;
  readonly copy: () => void;
  readonly toBar: () => void;
  readonly openMenu: () => void;
  readonly clear: () => void;
  /** Presses the button of the active header. */
  readonly pressHeader: () => void;
  readonly open: () => void;
  readonly selectToHere: () => void;
  readonly toggle: () => void;
};

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** Does what a key stands for in the header or in a row; false where it stands for nothing. */
export const actOnKey = ({ key, shiftKey, ctrlKey, metaKey }: Pressed, row: number, acts: KeyActs): boolean => {
  const name = `${ctrlKey || metaKey ? 'Control+' : ''}${shiftKey ? 'Shift+' : ''}${key}`;
  const act = (row < 0 ? inHeader[name] : inRows[name]) ?? anywhere[name];
  if (act) acts[act]();
  return act !== undefined;
};

type Keys = { readonly [Name in string]: keyof KeyActs };

const anywhere: Keys = {
  'Control+a': 'selectAll',
  'Control+c': 'copy',
  F10: 'toBar',
  'Shift+F10': 'openMenu',
  Escape: 'clear',
};

const inHeader: Keys = { Enter: 'pressHeader', ' ': 'pressHeader' };

const inRows: Keys = { Enter: 'open', ' ': 'toggle', 'Shift+ ': 'selectToHere' };
