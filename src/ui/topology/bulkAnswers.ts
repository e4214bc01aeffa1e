import { neverWritten } from '../../domain/scope.ts';
import { offeredOn } from '../../operations/operation.ts';
import { operationById, operations } from '../../operations/registry.ts';
import type { BulkOffer, Selection, ToWebview } from '../../protocol/topology.ts';
import { guarded } from '../../services/interfaceGuard.ts';
import { refusedOf } from '../../services/refusedOf.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { protectedTags } from '../shared/settings.ts';

/** The operations that take several interfaces, each with how many of these it can be done with; of what is previewed none. */
export const bulkOffersOf = (
  targets: readonly Selection[],
  { preview, store: { shown } }: Pick<OpenScope, 'preview' | 'store'>,
): readonly BulkOffer[] => {
  if (!shown || preview || neverWritten(shown.scope)) return [];
  return operations
    .filter(({ many, on }) => many && on.includes('interface'))
    .map((operation) => ({
      id: operation.id,
      label: operation.title,
      can: targets.filter((target) => offeredOn(target, shown.inventory, [operation]).length > 0).length,
    }));
};

/** No more are named: of thousands nobody reads each. */
const mostNamed = 50;

/** Who cannot, and why. */
export const refusalsOf = async (
  id: string,
  targets: readonly Selection[],
  { store: { shown } }: Pick<OpenScope, 'store'>,
): Promise<ToWebview | undefined> => {
  const entry = operationById(id);
  if (!entry || !shown) return undefined;
  const open: typeof entry.open = (use) => entry.open((operation) => use(guarded(operation, protectedTags)));
  const refused = await refusedOf({ ...entry, open }, targets, shown.inventory);
  return {
    kind: 'refusals',
    operation: id,
    total: refused.length,
    refused: refused.slice(0, mostNamed).map(({ name, why }) => ({ name, why })),
  };
};
