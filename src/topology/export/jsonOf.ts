import type { Change } from '../../domain/changes.ts';
import { escapedJson } from '../../domain/escaped.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni, Snapshot } from '../../domain/model.ts';

/** What the file says beside the account. */
export type JsonNotes = {
  /** In words what one must know of it. */
  readonly lines: readonly string[];
  /** How the account differs from another; undefined when nothing is compared. */
  readonly changes: { readonly since: string; readonly list: readonly AccountChange[] } | undefined;
};

/** How one thing differs; `consequence`: it follows from the other changes. */
export type AccountChange = {
  readonly kind: Change['kind'];
  readonly on: Change['on'];
  readonly words: readonly string[];
  readonly consequence: boolean;
};

/**
 * The account as JSON, or of it these interfaces and what they touch: their VPCs, subnets, instances, groups, elastic IPs, gateways and route
 * tables, in the words of the product's own model. Only the parts named here are written, so nothing else of the session
 * can come along. It is data: texts of others are whole, with what would hide in them by its number. While the account is compared, each
 * thing that differs has a `change`, and `changes` tells them all.
 */
export const jsonOf = (
  inventory: Inventory,
  enis: readonly Eni[] | undefined,
  { lines, changes }: JsonNotes,
): string => {
  const { snapshot } = inventory;
  const { accountId, region } = snapshot;
  const readAt = isoTime(snapshot.readAt);
  const gaps = snapshot.gaps.map(({ kept, ...gap }) =>
    kept ? { ...gap, kept: { ...kept, readAt: isoTime(kept.readAt) } } : gap,
  );
  const format = 'eni-explorer-export';
  const parts = enis ? partsOf(snapshot, enis) : wholeOf(snapshot);
  const list = changes && changesIn(parts, changes.list, enis === undefined);
  const content = {
    format,
    version: 1,
    accountId,
    region,
    readAt,
    shown: lines.length > 0 ? lines : undefined,
    changes: changes && { since: changes.since, list: list?.map(plainChange) },
    ...(list ? marked(parts, list) : parts),
    gaps,
    unread: snapshot.unread,
  };
  return `${escapedJson(JSON.stringify(content, null, 2))}\n`;
};

const plainChange = ({ kind, on, words, consequence }: AccountChange): AccountChange => ({
  kind,
  on,
  words,
  consequence,
});

const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString();

type Parts = Pick<
  Snapshot,
  ('vpcs' | 'subnets' | 'instances' | 'enis') | ('securityGroups' | 'addresses' | 'internetGateways' | 'routeTables')
>;

/** Each thing with how it differs. What follows from other changes is in their list alone. */
const marked = (parts: Parts, list: readonly AccountChange[]): Parts => {
  const kinds = new Map(
    list.filter(({ consequence }) => !consequence).map(({ kind, on }) => [`${on.kind}:${on.id}`, kind]),
  );
  const mark = <T extends object>(kind: Change['on']['kind'], things: readonly T[], idOf: (thing: T) => string) =>
    things.map((thing) => {
      const change = kinds.get(`${kind}:${idOf(thing)}`);
      return change === undefined ? thing : { change, ...thing };
    });
  return {
    ...parts,
    vpcs: mark('vpc', parts.vpcs, idOf),
    subnets: mark('subnet', parts.subnets, idOf),
    instances: mark('instance', parts.instances, idOf),
    enis: mark('interface', parts.enis, idOf),
    securityGroups: mark('group', parts.securityGroups, idOf),
    addresses: mark('address', parts.addresses, ({ allocationId }) => allocationId),
  };
};

const idOf = ({ id }: { readonly id: string }): string => id;

/** Of a part of the account what differs in it; of the whole also what is gone and has no place in it, such as an elastic IP. */
const changesIn = (parts: Parts, list: readonly AccountChange[], isWhole: boolean): readonly AccountChange[] => {
  const { vpcs, subnets, instances, enis, securityGroups, addresses } = parts;
  const ids = new Set([...vpcs, ...subnets, ...instances, ...enis, ...securityGroups].map(idOf));
  for (const { allocationId } of addresses) ids.add(allocationId);
  return isWhole ? list : list.filter(({ on }) => ids.has(on.id));
};

const wholeOf = (snapshot: Snapshot): Parts => ({
  vpcs: snapshot.vpcs,
  subnets: snapshot.subnets,
  instances: snapshot.instances,
  enis: snapshot.enis,
  securityGroups: snapshot.securityGroups,
  addresses: snapshot.addresses,
  internetGateways: snapshot.internetGateways,
  routeTables: snapshot.routeTables,
});

const partsOf = (snapshot: Snapshot, enis: readonly Eni[]): Parts => {
  const idsOf = (read: (eni: Eni) => readonly (string | undefined)[]): ReadonlySet<string | undefined> =>
    new Set(enis.flatMap(read).filter((id) => id !== undefined));
  const [vpcs, subnets] = [idsOf(({ vpcId }) => [vpcId]), idsOf(({ subnetId }) => [subnetId])];
  const instances = idsOf(({ attachment }) => [attachment?.instanceId]);
  const groups = idsOf((eni) => eni.groups.map(({ id }) => id));
  const own = idsOf(({ id }) => [id]);
  return {
    vpcs: snapshot.vpcs.filter(({ id }) => vpcs.has(id)),
    subnets: snapshot.subnets.filter(({ id }) => subnets.has(id)),
    instances: snapshot.instances.filter(({ id }) => instances.has(id)),
    enis,
    securityGroups: snapshot.securityGroups.filter(({ id }) => groups.has(id)),
    addresses: snapshot.addresses.filter(({ eniId }) => own.has(eniId)),
    internetGateways: snapshot.internetGateways.filter(({ vpcId }) => vpcs.has(vpcId)),
    routeTables: snapshot.routeTables.filter(({ vpcId }) => vpcs.has(vpcId)),
  };
};
