import { commands } from 'vscode';
import { words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import type { RowKey } from '../../manifest/keys.ts';
import type { Command, CommandContext } from '../commandContext.ts';
import { tell } from '../door/messages.ts';
import type { KeyedRows } from '../shared/tree/keyedRows.ts';
import type { ShownRow } from '../shared/tree/shownRow.ts';

/** What a key of a view does with the row in focus; `argument` is its name, as the manifest hands it over. */
export const onFocusedRow: Command = async ({ network, findings, activity }, argument) => {
  const key = rowKeys.find((each) => each === argument);
  if (!key) return;
  const keyed = await { network, findings, activity }[viewOf[key]].keyed();
  if (keyed) await doing[key](keyed);
};

type Keyed = KeyedRows<ShownRow>;

const run = async (id: string, { focused, rows }: Keyed): Promise<void> => {
  await commands.executeCommand(commandOf(id), focused, rows);
};

/** Runs the first of the operations that this row offers; else says what has it. */
const offered =
  (ids: readonly string[], otherwise: ReturnType<typeof words>) =>
  async (keyed: Keyed): Promise<void> => {
    const id = ids.find((each) => keyed.focused.row.words.includes(each));
    if (id === undefined) tell.info(otherwise);
    else await run(id, keyed);
  };

const doing: { readonly [K in RowKey]: (keyed: Keyed) => Promise<void> } = {
  // What is no thing opens and closes, or does what a click on it does.
  details: async (keyed) => {
    if (keyed.focused.target) await run('showDetails', keyed);
    else await commands.executeCommand('list.select');
  },
  topology: async (keyed) => {
    if (keyed.focused.target) await run('showInTopology', keyed);
  },
  rename: offered(['rename'], words`This row has no name that could be changed`),
  delete: offered(
    ['deleteInterface', 'releaseAddress'],
    words`What can be deleted here: unattached network interfaces and elastic IPs`,
  ),
  copy: (keyed) => run('copyId', keyed),
  copyOfFinding: (keyed) => run('copyId', keyed),
  // What is ignored already keeps its reason.
  ignore: async (keyed) => {
    if (keyed.focused.row.words.includes('ignorable')) await run('ignoreFinding', keyed);
  },
  undo: (keyed) => run('undoRun', keyed),
};

const viewOf: { readonly [K in RowKey]: keyof Pick<CommandContext, 'network' | 'findings' | 'activity'> } = {
  details: 'network',
  topology: 'network',
  rename: 'network',
  delete: 'network',
  copy: 'network',
  copyOfFinding: 'findings',
  ignore: 'findings',
  undo: 'activity',
};

const rowKeys = Object.keys(viewOf) as readonly RowKey[];
