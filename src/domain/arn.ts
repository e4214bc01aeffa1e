import type { Inventory } from './inventory.ts';
import { partitionOf } from './partitions.ts';

export type ArnKind = keyof typeof resources;

/** What stands before the id. Source: Service Authorization Reference, resource types defined by Amazon EC2. */
const resources = {
  vpc: 'vpc',
  subnet: 'subnet',
  instance: 'instance',
  interface: 'network-interface',
  address: 'elastic-ip',
  group: 'security-group',
  routeTable: 'route-table',
  flowLog: 'vpc-flow-log',
  image: 'image',
  keyPair: 'key-pair',
  volume: 'volume',
  secondarySubnet: 'secondary-subnet',
  secondaryInterface: 'secondary-interface',
  ipv4Pool: 'ipv4pool-ec2',
  ipamPool: 'ipam-pool',
  /** A thing of which only the id is known. */
  any: '*',
} as const;

/** The ARN of a resource; undefined when the account that owns it or the partition of its region is not known. */
export const arnOf = (
  { kind, id }: { readonly kind: ArnKind; readonly id: string },
  inventory: Inventory,
): string | undefined => {
  const { region, accountId } = inventory.snapshot;
  const owner = owners[kind]?.(id, inventory) ?? accountId;
  const partition = partitionOf(region)?.id;
  return owner === undefined || partition === undefined
    ? undefined
    : arnText({ kind, id }, { partition, region, owner });
};

/**
 * The ARN as a policy names it: what is not known is any (`*`), also the id of what does not exist yet. An account that is not
 * the own one may own pools that are shared with it.
 */
export const arnPattern = (
  { kind, id = '*' }: { readonly kind: ArnKind; readonly id?: string | undefined },
  inventory: Inventory,
): string => {
  const { region, accountId = '*' } = inventory.snapshot;
  const owner = kind === 'ipamPool' ? '*' : (owners[kind]?.(id, inventory) ?? accountId);
  return arnText({ kind, id }, { partition: partitionIn(inventory), region, owner });
};

/** The partition of the account's region as a policy names it. */
export const partitionIn = ({ snapshot: { region } }: Inventory): string => partitionOf(region)?.id ?? '*';

type Place = { readonly partition: string; readonly region: string; readonly owner: string };

/** Images belong to a region and no account, IPAM pools to an account and no region. */
const arnText = (
  { kind, id }: { readonly kind: ArnKind; readonly id: string },
  { partition, region, owner }: Place,
): string =>
  `arn:${partition}:ec2:${kind === 'ipamPool' ? '' : region}:${kind === 'image' ? '' : owner}:${resources[kind]}/${id}`;

const owners: { readonly [K in ArnKind]?: (id: string, inventory: Inventory) => string | undefined } = {
  vpc: (id, inventory) => inventory.vpc(id)?.ownerId,
  subnet: (id, inventory) => inventory.subnet(id)?.ownerId,
  instance: (id, inventory) => inventory.instance(id)?.ownerId,
  interface: (id, inventory) => inventory.eni(id)?.ownerId,
  // Addresses are those of the account that asks; EC2 tells of no others.
};
