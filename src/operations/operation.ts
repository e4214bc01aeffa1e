import type { Inventory } from '../domain/inventory.ts';
import type { Rule } from '../rules/rule.ts';
import type { Ec2 } from './actions.ts';

/** What a person pointed at when they started an operation. */
export type Target = {
  readonly kind: TargetKind;
  readonly id: string;
};

export type TargetKind = 'vpc' | 'subnet' | 'instance' | 'interface';

/** One choice of a question, with the facts needed to choose. Whether it is refused is for the rules to say. */
export type Choice<Value> = {
  readonly value: Value;
  readonly label: string;
  readonly description?: string | undefined;
  readonly detail?: string | undefined;
  /** A codicon name without `$()`. */
  readonly icon?: string | undefined;
};

/** One step of a wizard: asks for one field of the operation's input. */
export type Question<Input, Key extends keyof Input = keyof Input> = {
  [K in Key]: {
    readonly field: K;
    /** The question, for example `Which instance?`. */
    readonly title: string;
    readonly placeholder: string;
    /** What to say when there is nothing to choose from, a whole sentence. */
    readonly empty: string;
    readonly choices: (known: Partial<Input>, inventory: Inventory) => readonly Choice<Input[K]>[];
    /** True when a single choice that no rule refuses needs no asking (network card of a one-card type). */
    readonly skipWhenObvious?: boolean | undefined;
  };
}[Key];

/** What a person can do, as one object: commands, menus, palette, wizard, review and tests derive from it. */
export type Operation<Input> = {
  /** Also the command: `eniExplorer.` + id. */
  readonly id: string;
  /** Title of the command, for example `Attach Network Interface…`. */
  readonly title: string;
  /** A codicon name without `$()`. */
  readonly icon: string;
  /** The kinds of thing whose menus offer it. */
  readonly on: readonly TargetKind[];
  /** Whether the menu of this very thing offers it; a refused operation may still be offered, with its reason shown. */
  readonly offeredFor: (target: Target, inventory: Inventory) => boolean;
  /** The part of the input that the target answers. */
  readonly known: (target: Target | undefined, inventory: Inventory) => Partial<Input>;
  readonly questions: readonly Question<Input>[];
  readonly rules: readonly Rule<Input>[];
  /** Plain code that awaits and branches. It is run on the twin for the preview, and on the real account after the review. */
  readonly run: (input: Input, ec2: Ec2) => Promise<void>;
};
