import { mostInterfaces } from '../../domain/cards.ts';
import { isFilledOnPurpose } from '../../domain/custody/stand.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Instance } from '../../domain/model.ts';
import { named } from '../../domain/named.ts';
import { foreign, words } from '../../domain/words.ts';
import type { Lint, LintFinding } from './lint.ts';

export const interfaceLimit: Lint = {
  id: 'instance/no-room-for-interfaces',
  heading: words`Full instances`,
  mends: [],
  title: words`An instance at the interface limit of its type cannot take another one`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html',
  *check(inventory) {
    for (const instance of inventory.snapshot.instances) yield findingOn(instance, inventory);
  },
};

const findingOn = (instance: Instance, inventory: Inventory): LintFinding | undefined => {
  const limits = inventory.limitsOf(instance);
  const enis = inventory.enisOf(instance);
  // One interface of one says nothing; nodes of Kubernetes are filled up on purpose. An unknown limit is no limit.
  const most = limits && mostInterfaces(limits);
  if (!limits || most === undefined || enis.length < 2 || enis.length < most) return undefined;
  if (enis.some((eni) => isFilledOnPurpose(eni, inventory))) return undefined;
  return {
    severity: 'warning',
    message: words`${enis.length} of ${most} interfaces of ${foreign(instance.type)} are in use: ${named(instance)}`,
    remedy: words`Detach an interface that is not needed, or change to an instance type with more room.`,
    on: { kind: 'instance', id: instance.id },
  };
};
