import { escapedJson } from '../../domain/escaped.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni, Snapshot } from '../../domain/model.ts';

/**
 * The account as JSON, or of it these interfaces and what they touch: their VPCs, subnets, instances, groups, elastic IPs, gateways and route
 * tables, in the words of the product's own model. Only the parts named here are written, so nothing else of the session
 * can come along. It is data: texts of others are whole, with what would hide in them by its number.
 */
export const jsonOf = (inventory: Inventory, enis?: readonly Eni[]): string => {
  const { snapshot } = inventory;
  const { accountId, region } = snapshot;
  const readAt = isoTime(snapshot.readAt);
  const gaps = snapshot.gaps.map(({ kept, ...gap }) =>
    kept ? { ...gap, kept: { ...kept, readAt: isoTime(kept.readAt) } } : gap,
  );
  const format = 'eni-explorer-export';
  const content = {
    format,
    version: 1,
    accountId,
    region,
    readAt,
    ...(enis ? partsOf(snapshot, enis) : wholeOf(snapshot)),
    gaps,
  };
  return `${escapedJson(JSON.stringify(content, null, 2))}\n`;
};

const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString();

type Parts = Pick<
  Snapshot,
  ('vpcs' | 'subnets' | 'instances' | 'enis') | ('securityGroups' | 'addresses' | 'internetGateways' | 'routeTables')
>;

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
