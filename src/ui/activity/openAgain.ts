import { foreign, words, type Words } from '../../domain/words.ts';
import { scopeId } from '../../domain/scope.ts';
import type { RunStanding } from '../../services/journal/runWords.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { tell } from '../door/messages.ts';
import type { Session } from '../shared/session.ts';
import { endpointSetting } from '../shared/settings.ts';

/** The scope in which a run was made, opened and read if it is not; undefined where that is not the same account any more, which has been told. */
export const openAgain = async ({ run, hasEnded }: RunStanding, session: Session): Promise<OpenScope | undefined> => {
  if (hasEnded) return left(words`The demo account began anew with this window: there is nothing of this run in it`);
  const { scope, accountId } = run;
  // Where requests go is for the settings of this machine to say, not for a file.
  if (scope.kind === 'profile' && scope.endpoint !== endpointSetting())
    return left(
      words`It was run at another EC2 endpoint (${foreign(scope.endpoint ?? "AWS's own")}). Set eniExplorer.endpoint to it first`,
    );
  const known = session.scopes.find(scopeId(scope));
  if (known) await session.look(known);
  const open = known ?? (await session.open(scope));
  // Why it could not be read has been told.
  if (!open.store.inventory) return undefined;
  if (open.store.inventory.snapshot.accountId !== accountId)
    return left(
      words`${open.title} leads to another account now than the one in which it was run: ${foreign(accountId ?? 'not known')}`,
    );
  return open;
};

const left = (message: Words): undefined => {
  tell.warning(message);
  return undefined;
};
