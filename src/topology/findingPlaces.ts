import type { Finding } from '../domain/finding.ts';
import type { Inventory } from '../domain/inventory.ts';
import { subnetIdOfInstance } from './places.ts';

/** The findings in each subnet and VPC, by its id: its own, and those of what stands in it. Each counts in one subnet and its VPC. */
export const findingsByPlace = (
  inventory: Inventory,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> => {
  const byPlace = new Map<string, Finding[]>();
  for (const finding of findings) {
    const subnetId = subnetIdOf(finding, inventory);
    for (const id of [subnetId, vpcIdOf(subnetId, inventory)]) {
      if (id === undefined) continue;
      const there = byPlace.get(id);
      if (there) there.push(finding);
      else byPlace.set(id, [finding]);
    }
  }
  return byPlace;
};

const subnetIdOf = ({ on: { kind, id } }: Finding, inventory: Inventory): string | undefined => {
  if (kind === 'subnet') return id;
  if (kind === 'address') return undefined;
  if (kind === 'interface') return inventory.eni(id)?.subnetId;
  return subnetIdOfInstance(inventory.enisOf({ id }), inventory.instance(id));
};

/** Of a subnet that was not read its interfaces tell. */
const vpcIdOf = (subnetId: string | undefined, inventory: Inventory): string | undefined =>
  subnetId === undefined
    ? undefined
    : (inventory.subnet(subnetId)?.vpcId ?? inventory.enisBySubnet.get(subnetId)?.[0]?.vpcId);
