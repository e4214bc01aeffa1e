import type { Finding } from '../domain/finding.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni, Instance } from '../domain/model.ts';

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

/**
 * The subnet where an instance stands: the one that EC2 names, else that of its primary interface, else of its first one. Where
 * none of its interfaces is in the subnet that EC2 names, the interfaces win, so that it is drawn with something inside.
 */
export const subnetIdOfInstance = (enis: readonly Eni[], instance: Instance | undefined): string | undefined => {
  const named = instance?.subnetId;
  if (enis.length === 0 || enis.some(({ subnetId }) => subnetId === named)) return named;
  // enisOf sorts by network card, then device index: the first is the primary one.
  return enis[0]?.subnetId;
};
