import type { Inventory } from './inventory.ts';
import { partitionOf } from './partitions.ts';

export type ArnKind = 'vpc' | 'subnet' | 'instance' | 'interface' | 'address';

const resources: { readonly [K in ArnKind]: string } = {
  vpc: 'vpc',
  subnet: 'subnet',
  instance: 'instance',
  interface: 'network-interface',
  address: 'elastic-ip',
};

/**
 * The ARN of a resource; undefined when the account that owns it or the partition of its region is not known.
 * Source: Service Authorization Reference, resource types defined by Amazon EC2.
 */
export const arnOf = (
  { kind, id }: { readonly kind: ArnKind; readonly id: string },
  inventory: Inventory,
): string | undefined => {
  const { region, accountId } = inventory.snapshot;
  const owner = owners[kind](id, inventory) ?? accountId;
  const partition = partitionOf(region)?.id;
  return owner === undefined || partition === undefined
    ? undefined
    : `arn:${partition}:ec2:${region}:${owner}:${resources[kind]}/${id}`;
};

const owners: { readonly [K in ArnKind]: (id: string, inventory: Inventory) => string | undefined } = {
  vpc: (id, inventory) => inventory.vpc(id)?.ownerId,
  subnet: (id, inventory) => inventory.subnet(id)?.ownerId,
  instance: (id, inventory) => inventory.instance(id)?.ownerId,
  interface: (id, inventory) => inventory.eni(id)?.ownerId,
  // Those of the account that asks; EC2 tells of no others.
  address: () => undefined,
};
