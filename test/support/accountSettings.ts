import type { Eni, Snapshot } from '../../src/domain/model.ts';

/**
 * What a person has set in an account, and nothing that EC2 chooses or derives by itself: two accounts are alike to their owner when
 * this is equal.
 */
export const settingsOf = ({
  enis,
  addresses,
  subnets,
  permissions,
  transfers,
  reverseDns,
  flowLogs,
  ...others
}: Snapshot): unknown => ({
  interfaces: sorted(enis.map(interfaceOf)),
  bandwidth: others.instances.map(({ id, bandwidthWeighting }) => ({ id, bandwidthWeighting })),
  flowLogs: sorted(flowLogs.map(({ id: _id, createdAt: _at, deliveryStatus: _status, ...log }) => log)),
  tags: sorted([
    ...[...others.instances, ...others.vpcs, ...others.securityGroups, ...subnets].map(({ id, tags }) => [
      id,
      sorted(tags),
    ]),
    ...addresses.map(({ allocationId, tags }) => [allocationId, sorted(tags)]),
  ]),
  elasticIps: sorted(addresses.map(({ allocationId, eniId, privateIp }) => ({ allocationId, eniId, privateIp }))),
  routes: others.routeTables.map(({ id, routes }) => ({
    id,
    routes: sorted(routes.map(({ destination, target }) => ({ destination, target }))),
  })),
  permissions: sorted(permissions.map(({ id: _id, ...permission }) => permission)),
  transfers: sorted(
    transfers
      .filter(({ status }) => status === 'pending')
      .map(({ allocationId, accountId }) => ({ allocationId, accountId })),
  ),
  reverseDns: sorted(reverseDns.map(({ allocationId, name }) => ({ allocationId, name }))),
  subnets: subnets.map(({ id, mapPublicIpOnLaunch, assignIpv6OnCreation }) => ({
    id,
    mapPublicIpOnLaunch,
    assignIpv6OnCreation,
  })),
});

const interfaceOf = (eni: Eni): unknown => ({
  id: eni.id,
  subnetId: eni.subnetId,
  description: eni.description,
  sourceDestCheck: eni.sourceDestCheck,
  primary: eni.addresses.find(({ primary }) => primary)?.ip,
  addresses: sorted(eni.addresses.map(({ ip }) => ip)),
  prefixes: sorted([...eni.ipv4Prefixes, ...eni.ipv6Prefixes]),
  ipv6: sorted(eni.ipv6Addresses.map(({ ip }) => ip)),
  groups: sorted(eni.groups.map(({ id }) => id)),
  tags: sorted(eni.tags),
  tracking: eni.connectionTracking,
  hostnameType: eni.publicDnsOptions?.hostnameType,
  attachment: eni.attachment && {
    instanceId: eni.attachment.instanceId,
    deviceIndex: eni.attachment.deviceIndex,
    networkCard: eni.attachment.networkCard,
    goesWithIt: eni.attachment.deleteOnTermination,
    enaQueues: eni.attachment.enaQueueCount,
    enaExpress: eni.attachment.enaSrd?.enabled ? eni.attachment.enaSrd : undefined,
  },
});

const sorted = (list: readonly unknown[]): readonly unknown[] =>
  list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
