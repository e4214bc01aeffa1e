import type { Inventory } from '../domain/inventory.ts';
import type { Rule } from './rule.ts';

/** What a rule is asked about instead of what it was written for. */
type Given<Own, Input> = {
  /** The inputs from which that follows; the rule speaks once they are known. */
  readonly needs: readonly (keyof Input)[];
  /** What the rule judges. It has nothing to say while one of its own needs is missing here. */
  readonly input: (input: Partial<Input>, inventory: Inventory) => Partial<Own>;
  /** The account by which it judges, for example as if the interface were detached; without it, the account as it is. */
  readonly inventory?: ((inventory: Inventory, input: Partial<Input>) => Inventory) | undefined;
};

/**
 * A rule written for one input, asked by an operation that has another, so that no rule is written twice. It says
 * nothing while `input` lacks what the rule needs.
 */
export const given = <Own, Input>(rule: Rule<Own>, { needs, input, inventory }: Given<Own, Input>): Rule<Input> => ({
  ...rule,
  needs,
  check: (asked, account) => {
    const own = input(asked, account);
    const isAnswered = rule.needs.every((need) => own[need] !== undefined);
    return isAnswered ? rule.check(own, inventory?.(account, asked) ?? account) : [];
  },
});
