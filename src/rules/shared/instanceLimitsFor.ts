import type { Inventory } from '../../domain/inventory.ts';
import type { Eni, InstanceLimits } from '../../domain/model.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import { block, warn, type Verdict } from '../rule.ts';

/** What the type of the instance that holds the interface allows; undefined when it is not attached, or not known. */
export const instanceLimitsFor = (eni: Eni | undefined, inventory: Inventory): InstanceLimits | undefined => {
  const instance = inventory.instance(eni?.attachment?.instanceId);
  return instance && inventory.limitsOf(instance);
};

/** What helps where the limit of the type leaves room for so many. */
export const withinLimit = (room: number): Words =>
  room > 0
    ? words`Request at most ${room}, use another interface, or change to a larger instance type.`
    : words`Unassign some first, use another interface, or change to a larger instance type.`;

/** Warns when the limits of an attached interface's instance type are not known. */
export function* unknownLimits(eni: Eni | undefined, inventory: Inventory): Iterable<Verdict> {
  if (!eni?.attachment || instanceLimitsFor(eni, inventory)) return;
  const instance = inventory.instance(eni.attachment.instanceId);
  yield warn(
    words`The limits of the instance are unknown, so EC2 may refuse: ${foreign(instance?.type ?? eni.attachment.instanceId ?? eni.id)}`,
    words`Allow ec2:DescribeInstances and ec2:DescribeInstanceTypes, which return the limits.`,
  );
}

/**
 * Blocks prefixes on instances that are not built on the Nitro System, and warns where that is not known. Bare metal
 * has no hypervisor, and is built on it where offered today.
 */
export function* nitroNeeded(limits: InstanceLimits | undefined): Iterable<Verdict> {
  if (!limits || limits.bareMetal || limits.hypervisor === 'nitro') return;
  if (limits.hypervisor === 'xen') {
    yield block(
      words`Prefixes need the Nitro System, and the instance type is not built on it: ${foreign(limits.type)}`,
      words`Assign single addresses instead.`,
    );
  } else
    yield warn(words`It is not known whether the instance type is built on the Nitro System: ${foreign(limits.type)}`);
}
