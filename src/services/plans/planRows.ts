import { attachedRows, slotRows } from './attachedRows.ts';
import { arrivalRows } from './arrivalRows.ts';
import { fieldRows } from './fieldRows.ts';
import type { PlanRow, PlanSides } from './planRow.ts';
import { routeRows } from './routeRows.ts';

/** What changes as lines, ends of attachments first, then things, then what follows: slots, routes, free addresses. */
export const planRows = (sides: PlanSides): readonly PlanRow[] => {
  const interfaces = sides.changes.filter(({ on }) => on.kind === 'interface');
  return [
    ...interfaces.flatMap((change) => attachedRows(change, sides)),
    ...sides.changes.flatMap((change) =>
      change.kind === 'changed' ? fieldRows(change, sides) : arrivalRows(change, sides),
    ),
    ...slotRows(interfaces, sides),
    ...routeRows(sides),
  ].toSorted((a, b) => Number(a.follows ?? false) - Number(b.follows ?? false));
};
