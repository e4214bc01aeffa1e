import type { Inventory } from '../../domain/inventory.ts';
import type { Route } from '../../domain/model.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import type { PlanRow, PlanSides } from './planRow.ts';
import { alarm, calledBy, lineOf, spans } from './spans.ts';
import { holderOf } from './attachedRows.ts';

/** Routes that lead elsewhere afterwards, also where only the interface that they lead to has another holder. */
export const routeRows = ({ before, after }: Pick<PlanSides, 'before' | 'after'>): readonly PlanRow[] => {
  const [old, now] = [routesOf(before), routesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const [from, to] = [was && leadOf(was, before), is && leadOf(is, after)];
    if (from === to) return [];
    const destination = foreign((is ?? was)?.destination);
    return {
      key: `route ${key}`,
      mark: from === undefined ? 'added' : to === undefined ? 'removed' : 'changed',
      what: spans`Route ${destination}`,
      before: from === undefined ? [] : lineOf(from),
      after: to === undefined ? [] : to === nowhere ? [alarm(to)] : lineOf(to),
      follows: was?.target === is?.target,
    } as const;
  });
};

/** Those that lead to interfaces and instances, and those that differ. */
const routesOf = ({ snapshot }: Inventory): ReadonlyMap<string, Route> =>
  new Map(
    snapshot.routeTables.flatMap(({ id, routes }) =>
      routes.map((route) => [`${id} ${route.destination}`, route] as const),
    ),
  );

const leadOf = ({ target }: Route, inventory: Inventory): Words => {
  if (target.startsWith('eni-')) {
    const attachment = inventory.eni(target)?.attachment;
    // Of an interface of somebody else nothing is known.
    if (!inventory.eni(target) && inventory.missing('enis')) return words`leads to ${foreign(target)}`;
    return attachment ? words`leads to ${holderOf(attachment, inventory)}` : nowhere;
  }
  const instance = inventory.instance(target);
  return words`leads to ${instance ? calledBy(instance) : foreign(target)}`;
};

const nowhere = words`leads nowhere`;
