import { commands } from 'vscode';
import { foreign, words } from '../../domain/words.ts';
import { commandOf, type FixedCommand } from '../../manifest/commands.ts';
import { operationById } from '../../operations/registry.ts';
import type { DetailsToHost } from '../../protocol/details.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { ThingLink } from '../../topology/details.ts';
import { tell } from '../door/messages.ts';
import { buttonsFor } from './detailsIn.ts';

export type DetailsAct = Exclude<DetailsToHost, { readonly kind: 'ready' | 'back' | 'go' }>;

/** Does what the page asks for the thing that it shows. Whether an operation is the thing's at all is looked at here: the page only names it. */
export const answerDetails = async (act: DetailsAct, { open, target }: ActedOn): Promise<void> => {
  const named = { kind: target.kind, id: target.id, scope: open.id };
  if (act.kind === 'copy') await commands.executeCommand(commandOf('copyValue'), act.text);
  else if (act.kind === 'operate') await operate(act.operation, { open, target });
  // Groups are read with the whole account.
  else if (act.kind === 'readAgain' && target.kind === 'group')
    await commands.executeCommand(commandOf('refresh'), named);
  else await commands.executeCommand(commandOf(fixed[act.kind]), named);
};

type ActedOn = { readonly open: OpenScope; readonly target: ThingLink };

const fixed: { readonly [K in Exclude<DetailsAct['kind'], 'copy' | 'operate'>]: FixedCommand } = {
  revealInTree: 'revealInTree',
  showInTopology: 'showInTopology',
  openInConsole: 'openInConsole',
  readAgain: 'refreshPart',
  copyJson: 'copyJson',
};

const operate = async (id: string, { open, target }: ActedOn): Promise<void> => {
  const operation = operationById(id);
  if (!operation) return;
  // What was offered may have gone meanwhile.
  if (!buttonsFor([target], open).some((each) => each.id === id)) {
    tell.info(words`It can no longer be done with ${foreign(target.id)}: ${operation.title}`);
    return;
  }
  await commands.executeCommand(commandOf(id), { kind: target.kind, id: target.id, scope: open.id });
};
