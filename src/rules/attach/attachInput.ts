import type { Inventory } from '../../domain/inventory.ts';
import type { Eni, Instance, InstanceLimits } from '../../domain/model.ts';

/** What an attachment is made of. */
export type AttachInput = {
  readonly eniId: string;
  readonly instanceId: string;
  readonly networkCard: number;
  readonly deviceIndex: number;
};

/** The two things that an attachment joins, as far as the inventory has them. */
export type Pair = { readonly eni: Eni; readonly instance: Instance };

/** Interface and instance together; undefined while one is not chosen or not there (its own rule says so). */
export const pairOf = ({ eniId, instanceId }: Partial<AttachInput>, inventory: Inventory): Pair | undefined => {
  const eni = inventory.eni(eniId);
  const instance = inventory.instance(instanceId);
  return eni && instance && { eni, instance };
};

/** The pair with the limits of the instance's type; undefined when they are unknown (the rule of unknown types says so). */
export const pairWithLimits = (
  input: Partial<AttachInput>,
  inventory: Inventory,
): (Pair & { readonly limits: InstanceLimits }) | undefined => {
  const pair = pairOf(input, inventory);
  const limits = pair && inventory.limitsOf(pair.instance);
  return limits && { ...pair, limits };
};

/** Interfaces that take room on the instance; one that is detaching counts until it is gone. */
export const enisOn = (instance: { readonly id: string }, inventory: Inventory): readonly Eni[] =>
  inventory.enisOf(instance).filter(({ attachment }) => attachment?.status !== 'detached');
