import { namedBy, reachOf } from '../../actions/actions.ts';
import type { Call } from '../../actions/ec2.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Snapshot, SnapshotPart } from '../../domain/model.ts';
import { combinedPortions, partsOf, withinExtent, type Extent, type PortionQuery } from '../../domain/portion.ts';
import { queryOf } from '../../domain/regard.ts';
import { combinedQuery, queryOfIds } from '../../domain/things.ts';
import { thingsIn } from '../../domain/thingsIn.ts';
import { viewOf } from '../../domain/view.ts';
import { partNames } from '../../domain/snapshotShape.ts';

/**
 * A snapshot of just those things of an account that calls name, hold or reach, and of things with these ids: what takes the calls back is worked
 * out from it as from the whole account. A property test holds the two against each other.
 */
export const smallAccount = (account: Inventory, calls: readonly Call[], ids: readonly string[] = []): Snapshot => {
  const { snapshot } = account;
  const query = combinedPortions([
    namedIn(account, calls),
    ...calls.map((call) => small(reachOf(call, account))),
    portionOfIds([...ids, ...calls.flatMap(({ input }) => textsIn(input))]),
  ]);
  const served = combinedPortions([query, { addresses: { interface: idsOf(query.enis) } }]);
  const kept = partNames.map((part) => [part, keptOf(part, served, snapshot)]);
  return { ...snapshot, ...(Object.fromEntries(kept) as Pick<Snapshot, SnapshotPart>) };
};

const namedIn = (account: Inventory, calls: readonly Call[]): PortionQuery => {
  const view = viewOf(account);
  const regards = calls.flatMap((call) => namedBy(call, view));
  const slots = regards.flatMap((regard) => (regard.kind === 'slot' ? (view.inSlot(regard) ?? []) : []));
  const { enis, instances, addresses, subnets, securityGroups, vpcs, routeTables } = thingsIn(
    account.snapshot,
    combinedQuery(regards.map(queryOf)),
  );
  const holders = addresses.flatMap(({ eniId }) => eniId ?? []);
  return {
    enis: { id: [...enis.map(({ id }) => id), ...slots, ...holders] },
    addresses: { id: addresses.map(({ allocationId }) => allocationId) },
    ...portionOf({ instances, subnets, securityGroups, vpcs, routeTables }),
  };
};

const portionOf = (things: { readonly [P in SnapshotPart]?: readonly { readonly id: string }[] }): PortionQuery =>
  Object.fromEntries(Object.entries(things).map(([part, list]) => [part, { id: list.map(({ id }) => id) }]));

const portionOfIds = (ids: readonly string[]): PortionQuery => {
  const { enis, instances, addresses, subnets, securityGroups, vpcs } = queryOfIds(ids);
  const by = { enis, instances, addresses, subnets, securityGroups, vpcs };
  return Object.fromEntries(Object.entries(by).map(([part, list]) => [part, { id: list }]));
};

/** Without what lies in a place, and without all of a part: both may be much, and no call takes it back. */
const small = (query: PortionQuery): PortionQuery =>
  Object.fromEntries(
    partsOf(query).flatMap(([part, extent]) => {
      if (extent === 'all') return [];
      const { subnet: _subnet, vpc: _vpc, ...few } = extent;
      return [[part, few]];
    }),
  );

const idsOf = (extent: Extent | undefined): readonly string[] =>
  extent === undefined || extent === 'all' ? [] : (extent.id ?? []);

const keptOf = <P extends SnapshotPart>(
  part: P,
  query: PortionQuery,
  snapshot: Snapshot,
): readonly Snapshot[P][number][] => {
  const things: readonly Snapshot[P][number][] = snapshot[part];
  if (part === 'instanceTypes') return [];
  const extent = (query as { readonly [Part in SnapshotPart]?: Extent })[part];
  return extent === undefined ? [] : things.filter(withinExtent(part, extent));
};

/** Every text of a value, however deep. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};
