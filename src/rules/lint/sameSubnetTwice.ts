import type { Inventory } from '../../domain/inventory.ts';
import type { Eni, Instance } from '../../domain/model.ts';
import { ownerOf } from '../../domain/owner.ts';
import { fullLabelOf, labelOf } from '../../domain/tags.ts';
import type { Lint } from './lint.ts';

/**
 * Left alone, as they are meant: interfaces made by EKS for its pods, a forwarder or moving address (source/destination check
 * off), and interfaces on different network cards, which AWS itself places in one subnet.
 */
export const sameSubnetTwice: Lint = {
  id: 'instance/same-subnet-twice',
  heading: 'Two interfaces in one subnet',
  title: 'Two interfaces of one instance in the same subnet can cause asymmetric routing',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/scenarios-enis.html',
  *check(inventory) {
    for (const instance of inventory.snapshot.instances) {
      const subnetId = subnetUsedTwice(inventory.enisOf(instance));
      if (subnetId === undefined) continue;
      yield {
        severity: 'warning',
        message: `${labelOf(instance)} has two interfaces in the same subnet: ${subnetLabel(subnetId, inventory)}`,
        remedy: remedyFor(instance),
        on: { kind: 'instance', id: instance.id },
      };
    }
  },
};

const subnetUsedTwice = (enis: readonly Eni[]): string | undefined => {
  const seen = new Set<string>();
  for (const eni of enis) {
    if (!eni.sourceDestCheck || ownerOf(eni) || !eni.attachment) continue;
    const place = `${eni.attachment.networkCard}:${eni.subnetId}`;
    if (seen.has(place)) return eni.subnetId;
    seen.add(place);
  }
  return undefined;
};

const subnetLabel = (subnetId: string, inventory: Inventory): string => {
  const subnet = inventory.subnet(subnetId);
  return subnet ? fullLabelOf(subnet) : subnetId;
};

const remedyFor = (instance: Instance): string =>
  `Give the primary interface of ${labelOf(instance)} a secondary private address instead, and detach the second interface.`;
