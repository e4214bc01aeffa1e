import type { Inventory } from '../../domain/inventory.ts';
import type { Eni, Instance } from '../../domain/model.ts';
import { isFilledOnPurpose } from '../../domain/custody/stand.ts';
import { named, namedOr } from '../../domain/named.ts';
import { words, type Words } from '../../domain/words.ts';
import type { Lint, LintFinding } from './lint.ts';

/**
 * Left alone, as they are meant: interfaces that controllers made for pods and those that services operate, a forwarder or moving address
 * (source/destination check off), and interfaces on different network cards, which AWS itself places in one subnet.
 */
export const sameSubnetTwice: Lint = {
  id: 'instance/same-subnet-twice',
  heading: words`Two interfaces in one subnet`,
  mends: [],
  title: words`Two interfaces of one instance in the same subnet can cause asymmetric routing`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/scenarios-enis.html',
  *check(inventory) {
    for (const instance of inventory.snapshot.instances) yield findingOn(instance, inventory);
  },
};

const findingOn = (instance: Instance, inventory: Inventory): LintFinding | undefined => {
  const subnetId = subnetUsedTwice(inventory.enisOf(instance), inventory);
  if (subnetId === undefined) return undefined;
  return {
    severity: 'warning',
    message: words`${named(instance)} has two interfaces in the same subnet: ${subnetLabel(subnetId, inventory)}`,
    remedy: remedyFor(instance),
    on: { kind: 'instance', id: instance.id },
  };
};

const subnetUsedTwice = (enis: readonly Eni[], inventory: Inventory): string | undefined => {
  const seen = new Set<string>();
  for (const eni of enis) {
    if (!eni.sourceDestCheck || !eni.attachment || isFilledOnPurpose(eni, inventory)) continue;
    const place = `${eni.attachment.networkCard}:${eni.subnetId}`;
    if (seen.has(place)) return eni.subnetId;
    seen.add(place);
  }
  return undefined;
};

const subnetLabel = (subnetId: string, inventory: Inventory): Words => {
  const subnet = inventory.subnet(subnetId);
  return namedOr(subnetId, subnet);
};

const remedyFor = (instance: Instance): Words =>
  words`Give the primary interface of ${named(instance)} a secondary private address instead, and detach the second interface.`;
