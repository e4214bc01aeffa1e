import { atOnce } from '../../domain/turns.ts';
import { inventoryAfter, type Inventory } from '../../domain/inventory.ts';
import type { AttachInput } from '../../rules/attach/attachInput.ts';
import type { Rule } from '../../rules/rule.ts';
import { given } from '../../rules/given.ts';

/** Of each account the last interface that was asked about, and the account without its attachment. */
const last = new WeakMap<Inventory, { readonly eniId: string; readonly detached: Inventory }>();

/** The account as if an interface were attached to nothing: by it is judged where it may be attached next. */
export const detachedIn = (inventory: Inventory, eniId: string | undefined): Inventory => {
  const eni = inventory.eni(eniId);
  if (!eni?.attachment) return inventory;
  const known = last.get(inventory);
  if (known?.eniId === eni.id) return known.detached;
  const free = { ...eni, status: 'available', attachment: undefined };
  const enis = inventory.snapshot.enis.map((each) => (each === eni ? free : each));
  const detached = atOnce(
    inventoryAfter(inventory, { ...inventory.snapshot, enis }, (type) => inventory.limitsOf({ type })),
  );
  last.set(inventory, { eniId: eni.id, detached });
  return detached;
};

/** Rules of an attachment, asked of an interface that is to be detached before. */
export const onceDetached = <Input extends AttachInput>(rules: readonly Rule<AttachInput>[]): readonly Rule<Input>[] =>
  rules.map((rule) =>
    given<AttachInput, Input>(rule, {
      needs: rule.needs,
      input: (input) => input,
      inventory: (inventory, { eniId }) => detachedIn(inventory, eniId),
    }),
  );
