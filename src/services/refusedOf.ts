import type { Inventory } from '../domain/inventory.ts';
import { custodyOf } from '../domain/custody/custody.ts';
import { holderText } from '../domain/custody/holder.ts';
import { foreign, words, type Words } from '../domain/words.ts';
import { calledIn } from '../operations/calledThings.ts';
import { offeredOn, type Operation, type OperationEntry, type Target } from '../operations/operation.ts';
import { runRules } from '../rules/rule.ts';

/** An interface with which an operation cannot be done, and why. */
export type RefusedThing = { readonly id: string; readonly name: Words; readonly why: Words };

/** Those of the interfaces with which menus do not offer the operation, each with what its rules say, the most telling first. */
export const refusedOf = (
  entry: OperationEntry,
  targets: readonly Target[],
  inventory: Inventory,
): Promise<readonly RefusedThing[]> => {
  const refused = targets.filter((target) => offeredOn(target, inventory, [entry]).length === 0);
  return entry.open((operation) =>
    refused.map((target) => ({
      id: target.id,
      name: calledIn(target.id, inventory),
      why: blockOf(operation, target, inventory) ?? heldWords(target, inventory),
    })),
  );
};

const blockOf = <Input>(operation: Operation<Input>, target: Target, inventory: Inventory): Words | undefined => {
  const known: Partial<Input> = { ...operation.known([target], inventory) };
  for (const question of operation.questions)
    if (question.kind === 'derived') known[question.field] = question.value(known, inventory);
  return runRules(operation.rules, known, inventory).find(({ severity }) => severity === 'block')?.message;
};

const heldWords = ({ id }: Target, inventory: Inventory): Words => {
  const eni = inventory.eni(id);
  const holder = eni && custodyOf(eni, inventory).holder;
  return holder ? words`It is held by ${foreign(holderText(holder))}` : words`It has nothing that this would change`;
};
