import type { Account } from '../../domain/query/shownTexts.ts';
import { neverWritten } from '../../domain/scope.ts';
import { offeredOn, type Target } from '../../operations/operation.ts';
import { operations } from '../../operations/registry.ts';
import { mainOperation } from '../../services/mainOperation.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Details, ThingLink } from '../../topology/details.ts';
import { detailsOf } from '../../topology/detailsOf.ts';
import { protectedTags } from '../shared/settings.ts';

/** What is told of a thing of an account, with what can be done with it; undefined when the account does not have it. */
export const detailsIn = (
  target: ThingLink,
  { inventory, findings }: Account,
  open: OpenScope,
): Details | undefined => {
  const shown = buttonsFor([target], open);
  const offered = shown.map(({ id }) => id);
  const main =
    target.kind === 'group'
      ? undefined
      : mainOperation({ kind: target.kind, id: target.id }, { inventory, findings, offered });
  return detailsOf(target, inventory, { findings, operations: shown, main, protectedTags: protectedTags() });
};

/** What can be done with it, or with several at once, as the menus have it; of what is previewed, or never written, nothing. */
export const buttonsFor = (
  targets: readonly ThingLink[],
  { preview, store: { shown } }: OpenScope,
): Details['operations'] => {
  if (!shown || preview || neverWritten(shown.scope)) return [];
  const things = targets.filter((target): target is Target => target.kind !== 'group');
  return (
    operations
      .filter(({ many }) => targets.length < 2 || many)
      .filter((each) => things.some((target) => offeredOn(target, shown.inventory, [each]).length > 0))
      // What destroys stands last, as in the menus.
      .toSorted((a, b) => Number(a.destructive === true) - Number(b.destructive === true))
      .map(({ id, title, icon }) => ({ id, label: title, icon }))
  );
};
