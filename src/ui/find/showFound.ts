import { scopeId, type Scope } from '../../domain/scope.ts';
import { foreign, words } from '../../domain/words.ts';
import type { FindHit } from '../../services/find/hit.ts';
import { targetIn } from '../../services/find/targetIn.ts';
import type { CommandContext } from '../commandContext.ts';
import { tell } from '../door/messages.ts';
import { revealInTree } from '../network/revealInTree.ts';
import { targetOf } from '../shared/targetOf.ts';

/** Where a thing that was found is shown. `both`: in the picture, or on its page where it has no place there, and, with the focus, in the tree. */
export type ShownIn = 'both' | 'picture';

/** Opens the account of a thing beside those that are open, reads it where it was not, and shows the thing in it. */
export const showFound = async (
  context: CommandContext,
  { scope, hit }: { readonly scope: Scope; readonly hit: FindHit },
  where: ShownIn,
): Promise<void> => {
  const { session, topology, details } = context;
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
  // A security group has a page, and in tree and picture its VPC alone.
  if (hit.kind === 'securityGroups' && where === 'both')
    await (await details.get()).show(open, { kind: 'group', id: hit.id });
  else if (inPicture) topology.show(open, inPicture);
  if (where === 'both' || !inPicture) await revealInTree(context, place);
};
