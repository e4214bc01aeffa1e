import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** What must be gone before a thing may be deleted, as EC2 refuses it. The texts are simulated wording. */
export const refuseDependents = (kind: string, id: string, dependents: readonly unknown[]): void => {
  if (dependents.length === 0) return;
  throw new Refusal('DependencyViolation', `The ${kind} '${id}' has dependencies and cannot be deleted.`);
};

export const enisWith = (world: World, matches: { readonly subnetId?: string; readonly groupId?: string }) =>
  [...world.enis.values()].filter(
    (eni) => eni.subnetId === matches.subnetId || eni.groups.some((group) => group.id === matches.groupId),
  );
