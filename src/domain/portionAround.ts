import type { Inventory } from './inventory.ts';
import { combinedPortions, withinExtent, type PortionQuery } from './portion.ts';

/** A thing that can be read again by itself. */
export type PortionCenter = {
  readonly kind: 'vpc' | 'subnet' | 'instance' | 'interface' | 'address';
  readonly id: string;
};

/** What is read again with a thing: what is in it and at it, as far as its row and its place in the picture show it. */
export const portionAround = ({ kind, id }: PortionCenter, inventory: Inventory): PortionQuery =>
  around[kind](id, inventory);

const around: { readonly [K in PortionCenter['kind']]: (id: string, inventory: Inventory) => PortionQuery } = {
  interface: (id, inventory) => {
    const eni = inventory.eni(id);
    const [holder, groups] = [eni?.attachment?.instanceId, eni?.groups.map((group) => group.id) ?? []];
    return combinedPortions([
      { enis: { id: [id] }, addresses: { interface: [id] }, routeTables: { id: routesTo([id], inventory) } },
      { permissions: { interface: [id] }, flowLogs: { resource: [id] } },
      eni ? { subnets: { id: [eni.subnetId] } } : {},
      groups.length > 0 ? { securityGroups: { id: groups } } : {},
      holder === undefined ? {} : { instances: { id: [holder] } },
    ]);
  },
  instance: (id, inventory) => {
    const enis = inventory.enisOf({ id });
    const eniIds = enis.map((eni) => eni.id);
    return {
      instances: { id: [id] },
      enis: { instance: [id] },
      addresses: { interface: eniIds, instance: [id] },
      subnets: { id: [...new Set(enis.map(({ subnetId }) => subnetId))] },
      routeTables: { id: routesTo([id, ...eniIds], inventory) },
    };
  },
  subnet: (id, inventory) => {
    const vpcId = inventory.subnet(id)?.vpcId;
    return {
      subnets: { id: [id] },
      enis: { subnet: [id] },
      instances: { subnet: [id], id: guestsIn(id, inventory) },
      addresses: 'all',
      flowLogs: { resource: [id] },
      ...(vpcId === undefined
        ? {}
        : { routeTables: { vpc: [vpcId] }, natGateways: { vpc: [vpcId] }, networkAcls: { vpc: [vpcId] } }),
    };
  },
  vpc: (id) => ({
    vpcs: { id: [id] },
    subnets: { vpc: [id] },
    enis: { vpc: [id] },
    instances: { vpc: [id] },
    securityGroups: { vpc: [id] },
    addresses: 'all',
    internetGateways: { vpc: [id] },
    routeTables: { vpc: [id] },
    natGateways: { vpc: [id] },
    carrierGateways: { vpc: [id] },
    egressOnlyInternetGateways: 'all',
    networkAcls: { vpc: [id] },
    vpcBlockPublicAccessOptions: 'all',
    vpcBlockPublicAccessExclusions: 'all',
    flowLogs: { resource: [id] },
  }),
  address: (id, inventory) => {
    const eniId = inventory.elasticIp(id)?.eniId;
    const sides = { addresses: { id: [id] }, transfers: { id: [id] }, reverseDns: { id: [id] } };
    return { ...sides, ...(eniId === undefined ? {} : { enis: { id: [eniId] } }) };
  },
};

const routesTo = (targets: readonly string[], { snapshot }: Inventory): readonly string[] =>
  snapshot.routeTables
    .filter(({ routes }) => routes.some(({ target }) => targets.includes(target)))
    .map((table) => table.id);

/** Instances at home elsewhere that have an interface in the subnet. */
const guestsIn = (subnetId: string, inventory: Inventory): readonly string[] => [
  ...new Set(
    inventory.enisIn({ id: subnetId }).flatMap(({ attachment }) => {
      const instance = inventory.instance(attachment?.instanceId);
      return instance && instance.subnetId !== subnetId ? [instance.id] : [];
    }),
  ),
];

/** Instances that interfaces of a portion name and that the account as it is shown lacks: they came after it was read. */
export const unknownHolders = (inventory: Inventory, { enis }: PortionQuery): readonly string[] => {
  const { snapshot } = inventory;
  if (inventory.gap('instances') || enis === undefined) return [];
  const isRead = withinExtent('enis', enis);
  const holders = snapshot.enis.flatMap((eni) => {
    const { instanceId, instanceOwnerId } = eni.attachment ?? {};
    const isOwn = instanceOwnerId === undefined || instanceOwnerId === snapshot.accountId;
    return instanceId !== undefined && isOwn && !inventory.instance(instanceId) && isRead(eni) ? [instanceId] : [];
  });
  return [...new Set(holders)];
};
