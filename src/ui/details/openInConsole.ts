import { env, Uri } from 'vscode';
import { foreign, words } from '../../domain/words.ts';
import { consoleUrl } from './consoleUrl.ts';
import { tell } from '../door/messages.ts';
import { openFor } from '../shared/openFor.ts';
import { thingOf } from '../shared/targetOf.ts';
import type { Command } from '../commandContext.ts';

/** Opens the resource's page in the AWS console, in the browser; says why where there is none. */
export const openInConsole: Command = async ({ session }, argument) => {
  const target = thingOf(argument);
  const shown = target && (await openFor(session, argument))?.store.visible;
  if (!shown) return;
  if (shown.scope.kind === 'demo') {
    tell.info(words`The demo account exists only on this machine: it has no page in the AWS console`);
    return;
  }
  if (shown.scope.kind === 'snapshot') {
    tell.info(words`A snapshot is a file: open the account itself to go to the AWS console`);
    return;
  }
  const { region } = shown.inventory.snapshot;
  const url = consoleUrl(target, region);
  if (url === undefined) {
    tell.info(words`No address of an AWS console is known for the region: ${foreign(region)}`);
    return;
  }
  await env.openExternal(Uri.parse(url, true));
};
