import { scopeId, type Scope } from '../../domain/scope.ts';
import { foreign, words } from '../../domain/words.ts';
import type { FindHit } from '../../services/find/hit.ts';
import { targetIn } from '../../services/find/targetIn.ts';
import type { CommandContext } from '../commandContext.ts';
import { tell } from '../door/messages.ts';
import { revealInTree } from '../network/revealInTree.ts';
import { targetOf } from '../shared/targetOf.ts';

/** Where a thing that was found is shown. `both`: in the picture and, with the focus, in the tree. */
export type ShownIn = 'both' | 'picture';

/** Opens the account of a thing beside those that are open, reads it where it was not, and shows the thing in it. */
export const showFound = async (
  context: CommandContext,
  { scope, hit }: { readonly scope: Scope; readonly hit: FindHit },
  where: ShownIn,
): Promise<void> => {
  const { session, topology } = context;
  const open = session.scopes.find(scopeId(scope)) ?? (await session.open(scope));
  await session.look(open);
  session.scopes.activate(open);
  // Why it could not be read has been told.
  const { inventory } = open.store;
  if (!inventory) return;
  const target = targetIn(inventory, hit);
  if (!target) {
    tell.info(words`${open.title} has it no more: ${foreign(hit.id)}`);
    return;
  }
  const place = { ...target, scope: open.id };
  const inPicture = targetOf(place);
  if (inPicture) topology.show(open, inPicture);
  if (where === 'both' || !inPicture) await revealInTree(context, place);
};
