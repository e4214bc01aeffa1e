import type { Change } from '../../domain/changes.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { RouteTable } from '../../domain/model.ts';
import type { Account } from '../../domain/query/shownTexts.ts';
import { labelOf } from '../../domain/tags.ts';
import { oldPlaceOf } from '../../topology/oldPlaces.ts';
import type { RouteChange, RouteEnd } from '../../topology/pictureChanges.ts';
import type { Comparison } from '../../snapshot/compare.ts';

/** Ids of the interfaces that an operation takes from one holder to another one, to none or from none. */
export const movedIn = ({ before, after, changes }: Comparison): ReadonlySet<string> => {
  const holderIn = (inventory: Inventory, id: string): string | undefined => inventory.eni(id)?.attachment?.instanceId;
  const changed = changes.filter(({ kind, on }) => kind === 'changed' && on.kind === 'interface');
  return new Set(changed.map(({ on }) => on.id).filter((id) => holderIn(before, id) !== holderIn(after, id)));
};

/** Those of them that go from one holder straight to another one, which people call moved. */
export const carriedIn = (comparison: Comparison): ReadonlySet<string> => {
  const { before, after } = comparison;
  const isHeld = (inventory: Inventory, id: string): boolean => inventory.eni(id)?.attachment?.instanceId !== undefined;
  return new Set([...movedIn(comparison)].filter((id) => isHeld(before, id) && isHeld(after, id)));
};

/** The routes that lead elsewhere afterwards, as far as an interface is concerned: also with an interface that moves. */
export const routeChanges = (comparison: Comparison): readonly RouteChange[] => {
  const { before, after, changes } = comparison;
  const moved = movedIn(comparison);
  const changed = new Set(changes.filter(({ on }) => on.kind === 'routeTable').map(({ on }) => on.id));
  const tables = [...before.snapshot.routeTables, ...after.snapshot.routeTables].filter(
    ({ id, routes }) => changed.has(id) || routes.some(({ target }) => moved.has(target)),
  );
  return [...new Set(tables.map(({ id }) => id))].flatMap((id) => {
    const [was, is] = [tableOf(before, id), tableOf(after, id)];
    const destinations = new Set([...(was?.routes ?? []), ...(is?.routes ?? [])].map(({ destination }) => destination));
    return [...destinations].flatMap((destination) => {
      const [from, to] = [endOf(was, destination, before), endOf(is, destination, after)];
      const concerned = from?.eniId !== undefined || to?.eniId !== undefined;
      const moves = from?.eniId !== undefined && moved.has(from.eniId);
      if (!concerned || (!moves && from?.words === to?.words)) return [];
      const leaves = from && moves && from.eniId !== undefined ? { ...from, eniId: oldPlaceOf(from.eniId) } : from;
      return [{ tableId: id, table: labelOf(is ?? was ?? { id, tags: [] }), destination, before: leaves, after: to }];
    });
  });
};

const tableOf = ({ snapshot }: Inventory, id: string): RouteTable | undefined =>
  snapshot.routeTables.find((table) => table.id === id);

const endOf = (table: RouteTable | undefined, destination: string, inventory: Inventory): RouteEnd | undefined => {
  const route = table?.routes.find((each) => each.destination === destination);
  if (!route) return undefined;
  const eni = inventory.eni(route.target);
  const dead = route.state === 'blackhole' ? ' (blackhole)' : '';
  return { eniId: eni?.id, words: `${eni ? labelOf(eni) : route.target}${dead}` };
};

/** Ids of the subnets in which anything may be drawn otherwise before than after. */
export const touchedSubnets = (before: Account, after: Account, { changes }: Comparison): ReadonlySet<string> => {
  const sides = [before.inventory, after.inventory];
  const found = findingsOfOne(before.findings, after.findings);
  const enis = [...idsOf(changes, 'interface'), ...idsOf(found, 'interface'), ...targetsOf(changes, sides)];
  const instances = [...idsOf(changes, 'instance'), ...idsOf(found, 'instance')];
  const touched = new Set([...idsOf(changes, 'subnet'), ...idsOf(found, 'subnet')]);
  for (const inventory of sides) {
    const holders = enis.flatMap((id) => inventory.eni(id)?.attachment?.instanceId ?? []);
    for (const id of enis) touched.add(inventory.eni(id)?.subnetId ?? '');
    for (const id of new Set([...instances, ...holders])) {
      touched.add(inventory.instance(id)?.subnetId ?? '');
      for (const { subnetId } of sides.flatMap((side) => side.enisOf({ id }))) touched.add(subnetId);
    }
  }
  return touched;
};

type On = Pick<Change | Finding, 'on'>;

const idsOf = (things: readonly On[], kind: On['on']['kind']): readonly string[] =>
  things.filter(({ on }) => on.kind === kind).map(({ on }) => on.id);

/** The interfaces to which routes of the tables that differ lead, which are told from near. */
const targetsOf = (changes: readonly Change[], sides: readonly Inventory[]): readonly string[] => {
  const tables = new Set(idsOf(changes, 'routeTable'));
  return sides.flatMap(({ snapshot }) =>
    snapshot.routeTables.filter(({ id }) => tables.has(id)).flatMap(({ routes }) => routes.map(({ target }) => target)),
  );
};

/** The findings of one side alone. */
const findingsOfOne = (before: readonly Finding[], after: readonly Finding[]): readonly Finding[] => {
  const keyOf = ({ ruleId, on, message }: Finding): string => `${ruleId} ${on.id} ${message}`;
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return [...before.filter((each) => !now.has(keyOf(each))), ...after.filter((each) => !old.has(keyOf(each)))];
};
