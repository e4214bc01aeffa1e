import type { Inventory } from './inventory.ts';

export type ArnKind = 'vpc' | 'subnet' | 'instance' | 'interface' | 'address';

const resources: { readonly [K in ArnKind]: string } = {
  vpc: 'vpc',
  subnet: 'subnet',
  instance: 'instance',
  interface: 'network-interface',
  address: 'elastic-ip',
};

/**
 * The ARN of a resource; undefined when the account that owns it is not known.
 * Source: Service Authorization Reference, resource types defined by Amazon EC2.
 */
export const arnOf = (
  { kind, id }: { readonly kind: ArnKind; readonly id: string },
  inventory: Inventory,
): string | undefined => {
  const { region, accountId } = inventory.snapshot;
  const owner = owners[kind](id, inventory) ?? accountId;
  return owner === undefined ? undefined : `arn:${partitionOf(region)}:ec2:${region}:${owner}:${resources[kind]}/${id}`;
};

const owners: { readonly [K in ArnKind]: (id: string, inventory: Inventory) => string | undefined } = {
  vpc: (id, inventory) => inventory.vpc(id)?.ownerId,
  subnet: (id, inventory) => inventory.subnet(id)?.ownerId,
  instance: (id, inventory) => inventory.instance(id)?.ownerId,
  interface: (id, inventory) => inventory.eni(id)?.ownerId,
  // Those of the account that asks; EC2 tells of no others.
  address: () => undefined,
};

/** The part of AWS that a region belongs to. */
export const partitionOf = (region: string): string => {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
};
