import { env, Uri } from 'vscode';
import { words } from '../../domain/words.ts';
import { consoleUrl } from './consoleUrl.ts';
import { say } from '../door/messages.ts';
import { thingOf } from '../shared/targetOf.ts';
import type { Command } from '../commandContext.ts';

/** Opens the resource's page in the AWS console, in the browser. */
export const openInConsole: Command = async ({ session: { store } }, argument) => {
  const target = thingOf(argument);
  const { shown } = store;
  if (!target || !shown) return;
  if (shown.scope.kind === 'demo') {
    void say.info(words`The demo account lives on this machine: it has no page in the AWS console`);
    return;
  }
  if (shown.scope.kind === 'snapshot') {
    void say.info(words`A snapshot lies in a file: open its account to go to the AWS console`);
    return;
  }
  await env.openExternal(Uri.parse(consoleUrl(target, shown.inventory.snapshot.region), true));
};
