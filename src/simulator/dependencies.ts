import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** Throws `DependencyViolation` unless `dependents` is empty. The text is simulated wording. */
export const refuseDependents = (kind: string, id: string, dependents: readonly unknown[]): void => {
  if (dependents.length === 0) return;
  throw new Refusal('DependencyViolation', `The ${kind} '${id}' has dependencies and cannot be deleted.`);
};

/** The interfaces of a subnet or of a security group, in the order of the world. */
export const enisWith = (world: World, matches: { readonly subnetId?: string; readonly groupId?: string }) =>
  [...world.enis.values()].filter(
    (eni) => eni.subnetId === matches.subnetId || eni.groups.some((group) => group.id === matches.groupId),
  );
