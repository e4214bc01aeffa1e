import type { Inventory } from '../../domain/inventory.ts';
import type { Vpc } from '../../domain/model.ts';
import type { Counterpart, Paired } from './pairUp.ts';

/** Where each account has one VPC left with interfaces in it, each stands for the other: they are why the accounts are compared. */
export const onlyOnes = (before: Inventory, after: Inventory, known: readonly Counterpart<Vpc>[]): Paired<Vpc> => {
  const done = new Set(known.flatMap(({ from, to }) => [from, to]));
  const [from, ...others] = left(before, done);
  const [to, ...more] = left(after, done);
  const isOne = from !== undefined && to !== undefined && others.length + more.length === 0;
  return { pairs: isOne ? [{ from, to, isUnsure: true }] : [], unsure: new Set() };
};

const left = (inventory: Inventory, done: ReadonlySet<Vpc>): readonly Vpc[] =>
  inventory.snapshot.vpcs.filter(
    (vpc) => !done.has(vpc) && inventory.subnetsOf(vpc).some((subnet) => inventory.enisIn(subnet).length > 0),
  );
