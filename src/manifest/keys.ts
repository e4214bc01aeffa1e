import { commandOf } from './commands.ts';

/** What a key does with the row in focus (`ui/network/rowKeyCommand`). */
export type RowKey = 'details' | 'topology' | 'rename' | 'delete' | 'copy' | 'copyOfFinding' | 'ignore' | 'undo';

type KeyBinding = {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
  readonly when: string;
  readonly args?: unknown;
};

const inNetwork = 'focusedView == eniExplorer.network';
const inActivity = 'focusedView == eniExplorer.activity';
const inFindings = 'focusedView == eniExplorer.findings';
const inViews = 'focusedView =~ /^eniExplorer\\./';
const onPage = "activeWebviewPanelId == 'eniExplorer.topology'";

/** Not while somebody types into the find box of the tree. */
const onRowIn = (view: string): string => `${view} && listFocus && !inputFocus`;

/**
 * A key of the row in focus. VS Code tells nobody which one that is, so it is taken into the selection and out of it again, from which
 * `ui/shared/tree/keyedRows` tells it; nothing opens or closes by that, as by `list.select`.
 */
const ofRow = (row: RowKey, view: string, keys: Pick<KeyBinding, 'key' | 'mac'>): KeyBinding => ({
  command: 'runCommands',
  ...keys,
  when: onRowIn(view),
  args: {
    commands: ['list.toggleSelection', 'list.toggleSelection', { command: commandOf('onFocusedRow'), args: row }],
  },
});

/** `contributes.keybindings` of package.json, all in our own views and pages. */
export const keySection = (): readonly KeyBinding[] => [
  { command: commandOf('find'), key: 'ctrl+alt+f', mac: 'cmd+alt+f', when: `${inViews} || ${onPage}` },
  { command: commandOf('filter'), key: '/', when: onRowIn(inNetwork) },
  { command: commandOf('refresh'), key: 'f5', when: `${inViews} && !inputFocus` },
  { command: commandOf('showTopology'), key: 'shift+alt+t', when: `${inViews} && !inputFocus` },
  ofRow('details', inNetwork, { key: 'enter' }),
  ofRow('topology', inNetwork, { key: 'alt+enter' }),
  ofRow('rename', inNetwork, { key: 'f2' }),
  ofRow('delete', inNetwork, { key: 'delete', mac: 'cmd+backspace' }),
  ofRow('copy', inNetwork, { key: 'ctrl+c', mac: 'cmd+c' }),
  ofRow('copyOfFinding', inFindings, { key: 'ctrl+c', mac: 'cmd+c' }),
  ofRow('ignore', inFindings, { key: 'i' }),
  ofRow('undo', inActivity, { key: 'u' }),
];
