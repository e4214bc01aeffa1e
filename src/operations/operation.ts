import type { Inventory } from '../domain/inventory.ts';
import type { Ec2 } from '../actions/ec2.ts';
import type { Words } from '../domain/words.ts';
import type { Rule } from '../rules/rule.ts';
import type { Question } from './question.ts';

/** What a person pointed at when they started an operation. */
export type Target = {
  readonly kind: TargetKind;
  readonly id: string;
};

/** `address` = an elastic IP address by its allocation id. */
export type TargetKind = 'vpc' | 'subnet' | 'instance' | 'interface' | 'address';

/** What commands, menus and docs need to know of an operation, whatever its input. Loaded with the extension, so it is small. */
export type OperationFacts = {
  /** Also the command: `eniExplorer.` + id, and the name of its file. */
  readonly id: string;
  /** Title of the command, for example `Attach Network Interface…`. */
  readonly title: Words;
  /** What it does, for the README's table; a sentence without its period. */
  readonly summary: string;
  /** A codicon name without `$()`. */
  readonly icon: string;
  /** The kinds of thing whose menus offer it. */
  readonly on: readonly TargetKind[];
  /** Whether the menu of this very thing offers it; a refused operation may still be offered, with its reason shown. */
  readonly offeredFor: (target: Target, inventory: Inventory) => boolean;
  /** True when it takes several things at once. */
  readonly many?: boolean | undefined;
  /** True when it takes something away for good: it stands last in menus. */
  readonly destructive?: boolean | undefined;
  /** True when rows of interfaces, or the row of all elastic IPs, show it as an icon; `findings` when those of findings alone do. */
  readonly inline?: boolean | 'findings' | undefined;
};

/** The rest of an operation, one object in a file of its own, loaded with its first use. */
export type OperationBody<Input> = {
  /** The part of the input that the targets answer: none from the palette, several only where the facts say `many`. */
  readonly known: (targets: readonly Target[], inventory: Inventory) => Partial<Input>;
  readonly questions: readonly Question<Input>[];
  readonly rules: readonly Rule<Input>[];
  /**
   * True when it is put together from other operations: then the rules of each call's own operation judge it where it stands
   * (`operations/callRules`), and its own rules only say what can be chosen.
   */
  readonly composed?: true | undefined;
  /** What its plan is called, with the names of the account before it: `Move ha-vip from ha-1 to ha-2`. Where left out, a plan of one call is called by it. */
  readonly called?: ((input: Input, before: Inventory) => Words) | undefined;
  /** Subnets in which it takes addresses, as far as they are answered: their CIDR reservations are read before it is judged. */
  readonly subnetsOf?: ((known: Partial<Input>, inventory: Inventory) => readonly (string | undefined)[]) | undefined;
  /** Plain code that awaits and branches. It is run on the twin for the preview, and on the real account after the review. */
  readonly run: (input: Input, ec2: Ec2) => Promise<void>;
};

/** What a person can do, as one object: commands, menus, palette, wizard, review and tests derive from it. */
export type Operation<Input> = OperationFacts & OperationBody<Input>;

/** An operation among others of other inputs. `open` loads the whole and hands it to code that works for any input. */
export type OperationEntry = OperationFacts & {
  readonly open: <Result>(use: <Input>(operation: Operation<Input>) => Result | Promise<Result>) => Promise<Result>;
};

/** Facts that are there at once, and a body that is imported when the operation is opened. */
export const entry = <Input>(facts: OperationFacts, load: () => Promise<OperationBody<Input>>): OperationEntry => ({
  ...facts,
  open: async (use) => use({ ...facts, ...(await load()) }),
});

/** What menus need of an operation. */
export type OfferedOperation = Pick<OperationFacts, 'id' | 'on' | 'offeredFor'>;

/**
 * The operations in the menu of a thing, in their order: the same in the tree, in the picture and beside its details.
 */
export const offeredOn = <Offered extends OfferedOperation>(
  target: Target,
  inventory: Inventory,
  operations: readonly Offered[],
): readonly Offered[] =>
  operations.filter(({ on, offeredFor }) => on.includes(target.kind) && offeredFor(target, inventory));
