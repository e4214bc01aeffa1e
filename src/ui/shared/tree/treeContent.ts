import { foundIn } from '../../../domain/query/found.ts';
import { operations } from '../../../operations/registry.ts';
import { neverWritten } from '../../../domain/scope.ts';
import type { OpenScope } from '../../../services/scopes/openScope.ts';
import { protectedTags, readOnlyReason } from '../settings.ts';
import { isNothing } from '../welcome.ts';
import type { TreeContent } from './rowContext.ts';

/** All that the trees show of a scope; undefined when nothing was read of it yet, or nothing is there. */
export const treeContentOf = (open: OpenScope): TreeContent | undefined => {
  const { shown, visible } = open.store;
  // Of an empty region a welcome text or the scope's own row tells.
  if (!visible || isNothing(visible.inventory.snapshot)) return undefined;
  const { inventory, scope } = visible;
  const found = foundIn({ inventory, findings: open.findings }, open.filter);
  return {
    title: open.title,
    protection: open.account.protection,
    readOnly: neverWritten(scope) ? undefined : readOnlyReason(open.account),
    protectedTags: protectedTags(),
    inventory,
    findings: open.findings,
    // Nothing is done while it is read for the first time.
    operations: !shown || neverWritten(scope) ? [] : operations,
    note: open.note,
    filter: found && (({ id }) => found.has(id)),
    found: found?.size,
  };
};
