import type { Snapshot } from './model.ts';
import type { ThingPart, ThingQuery, Things } from './things.ts';

/** What a snapshot holds of the things that are asked for. */
export const thingsIn = (snapshot: Snapshot, query: ThingQuery): Things => {
  const wanted = <Thing extends { readonly id: string }>(
    part: ThingPart | 'routeTables',
    list: readonly Thing[],
  ): readonly Thing[] => {
    const ids = new Set(query[part]);
    return list.filter(({ id }) => ids.has(id));
  };
  const [allocations, served] = [new Set(query.addresses), new Set(query.servedEnis)];
  const [named, hosts] = [new Set(query.enis), new Set(query.instances)];
  return {
    enis: snapshot.enis.filter(
      ({ id, subnetId, addresses }) =>
        named.has(id) ||
        query.subnetAddresses.some((one) => one.subnetId === subnetId && addresses.some(({ ip }) => ip === one.ip)),
    ),
    instances: wanted('instances', snapshot.instances),
    addresses: snapshot.addresses.filter(
      ({ allocationId, eniId = '' }) => allocations.has(allocationId) || served.has(eniId),
    ),
    subnets: wanted('subnets', snapshot.subnets),
    securityGroups: wanted('securityGroups', snapshot.securityGroups),
    vpcs: wanted('vpcs', snapshot.vpcs),
    routeTables: wanted('routeTables', snapshot.routeTables),
    slots: snapshot.enis.flatMap(({ id: eniId, attachment }) =>
      attachment?.instanceId !== undefined && hosts.has(attachment.instanceId)
        ? [{ eniId, ...slotOf(attachment.instanceId, attachment) }]
        : [],
    ),
    unread: [],
  };
};

const slotOf = (
  instanceId: string,
  { networkCard, deviceIndex }: { readonly networkCard: number; readonly deviceIndex: number },
) => ({ instanceId, networkCard, deviceIndex });
