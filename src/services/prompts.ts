import type { Denial } from '../domain/problem.ts';
import type { Protection } from '../domain/protection.ts';
import type { Words } from '../domain/words.ts';
import type { Choice } from '../operations/question.ts';
import type { RuleFinding } from '../rules/rule.ts';
import type { ChangeWords } from './plan.ts';

/** What a person answered to one step. `draft` is what they had typed or ticked when they went back; it is offered again. */
export type Answer<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'back'; readonly draft?: Value | undefined }
  | { readonly kind: 'cancel' };

/** A choice after the rules have judged it. */
export type JudgedChoice<Value> = Choice<Value> & {
  /** Blocks that speak against this choice; empty = it may be chosen. */
  readonly refusals: readonly RuleFinding[];
  readonly warnings: readonly RuleFinding[];
  /** The heading that it stands under; those of a group follow each other. */
  readonly group?: Words | undefined;
  /** Stands at its right end; what it does changes the list, and the question stays. */
  readonly button?: ChoiceButton<Value> | undefined;
};

export type ChoiceButton<Value> = {
  readonly icon: string;
  readonly title: Words;
  readonly press: () => Promise<readonly JudgedChoice<Value>[]>;
};

/** What every step of a wizard shows. */
export type Step = {
  /** Title of the operation, for example `Attach network interface`. */
  readonly title: Words;
  readonly question: Words;
  readonly placeholder: Words;
  /** 1-based. */
  readonly step: number;
  /** Undefined while answers to come decide how many there are. */
  readonly steps: number | undefined;
  readonly canGoBack: boolean;
  /** Blocks that speak against what is known already; they refuse every answer, so say them first. */
  readonly blocked: readonly RuleFinding[];
};

/** Choices for a list, and how many there are besides. */
export type Listed<Value> = { readonly choices: readonly JudgedChoice<Value>[]; readonly more: number };

/** How one comes by the choices that do not stand in a list, which has only the likeliest. */
export type Narrowing<Value> = {
  /** How many there are besides those of the step. */
  readonly more: number;
  /** The likeliest of all that a text finds; those of the step for an empty text. Rejects with the signal's reason once it is aborted. */
  readonly find: (text: string, signal: AbortSignal) => Promise<Listed<Value>>;
  /** Any of them, also one that does not stand in the list; undefined for what is no choice. */
  readonly choiceOf: (value: unknown) => JudgedChoice<Value> | undefined;
};

export type ChooseStep<Value> = Step & {
  /** All of them; where there is a `narrowing`, the likeliest. */
  readonly choices: readonly JudgedChoice<Value>[];
  readonly narrowing?: Narrowing<Value> | undefined;
  /** Shown when there is no choice at all. */
  readonly empty: Words;
  /** The value answered before, when the person came back. */
  readonly previous: Value | undefined;
  /** A choice made of what is typed, beside the others; undefined while it makes none. */
  readonly typed?: ((text: string) => JudgedChoice<Value> | undefined) | undefined;
};

export type ChooseManyStep<Item> = Step & {
  /** All of them; where there is a `narrowing`, the likeliest. */
  readonly choices: readonly JudgedChoice<Item>[];
  readonly narrowing?: Narrowing<Item> | undefined;
  readonly empty: Words;
  /** Chosen at first. */
  readonly chosen: readonly Item[];
  /** A choice made of what is typed, beside the others; undefined while it makes none. It finds a typed value again, too. */
  readonly typed?: ((text: string) => JudgedChoice<Item> | undefined) | undefined;
  /** What speaks against this very selection; it is asked at each change. */
  readonly judge: (chosen: readonly Item[]) => Judged;
};

export type InputStep = Step & {
  /** Stands in the box at first. */
  readonly initial: string;
  /** It is asked while the person types. */
  readonly judge: (text: string) => Judged;
};

/** Whole sentences about an answer that is not given yet; `refusal` keeps it from being given. */
export type Judged = {
  readonly refusal: Words | undefined;
  readonly warning: Words | undefined;
  /** The rule that speaks; undefined where the text cannot even be read as an answer. */
  readonly finding?: RuleFinding | undefined;
};

/** What must be agreed to in dialogs of their own after *Run*: what is taken from somebody, and in which account. */
export type Confirmation = {
  /** Title of the operation. */
  readonly title: Words;
  /** Which account it is about to happen in. */
  readonly account: Words;
  /** Asked in a modal whose first button is harmless; undefined when nothing is taken away. */
  readonly loss:
    | {
        /** For example `Delete network interface: eni-0a "web-1"?` */
        readonly question: Words;
        /** Several things, each by its id; empty for one, which the question names. */
        readonly things: readonly Words[];
        /** How many are not listed. */
        readonly more: number;
        readonly consequences: readonly Words[];
        readonly button: Words;
      }
    | undefined;
  /** Asked for one after the other in input boxes. */
  readonly typed: readonly Typed[];
};

/** A text that must be typed to go on, any of those that are accepted. */
export type Typed = { readonly what: Words; readonly accepted: readonly string[] };

/** back: to the review. */
export type Agreement = 'agreed' | 'back' | 'cancel';

/** The last step of every wizard. */
export type Review = {
  readonly title: Words;
  /** Which account it is about: id, name, profile, region, endpoint. */
  readonly account: Words;
  /** Set when the setting `eniExplorer.protected` covers the account. */
  readonly protection: Protection | undefined;
  readonly step: number;
  readonly steps: number | undefined;
  readonly canGoBack: boolean;
  /** What will happen, in order, in plain sentences (from the calls recorded on the twin). */
  readonly plan: readonly Words[];
  /** What will be different afterwards (from the two inventories): each thing, and what of it differs. */
  readonly changes: readonly ChangeWords[];
  /** Whether *Run* asks more before it begins: what takes something away, or a protected account. */
  readonly asksMore: boolean;
  /** Blocks first, then warnings. A block leaves only `runAnyway`, behind a modal. */
  readonly findings: readonly RuleFinding[];
  /** Set when the twin refused the preview: EC2's own words. */
  readonly refusal: Words | undefined;
  /** Set when the twin lacks what could not be read, so that it cannot tell what EC2 would say: the permission that is missing. */
  readonly previewGap?: Words | undefined;
  /** Set when the scope or the settings forbid writes: the reason. `run` is not offered. */
  readonly readOnly: Words | undefined;
  /** What has changed since it was reviewed before, to be shown first: whole sentences with what it was and what it is now. */
  readonly meanwhile?: readonly Words[] | undefined;
  /** What cannot be looked at again before it runs, and why; whole sentences. */
  readonly unchecked?: readonly Words[] | undefined;
  /** True where permissions must not be checked: read-only mode at an endpoint that may carry out a dry run. */
  readonly permissionsWithheld?: boolean | undefined;
  /** Whether the message at its end will offer to take it back; undefined where that is not known. */
  readonly canBeUndone?: boolean | undefined;
};

export type ReviewAction = 'run' | 'runAnyway' | 'preview' | 'checkPermissions' | 'copyAs' | 'back' | 'cancel';

/**
 * How a wizard talks with a person. `ui/wizard/createPrompts` implements it with quick picks, tests with a script. A refused choice never
 * comes back as a value: the implementation shows the rule, its source and the remedy, and asks again.
 */
export type Prompts = {
  readonly choose: <Value>(step: ChooseStep<Value>) => Promise<Answer<Value>>;
  readonly chooseMany: <Item>(step: ChooseManyStep<Item>) => Promise<Answer<readonly Item[]>>;
  /** Answers with the text as it was typed. */
  readonly input: (step: InputStep) => Promise<Answer<string>>;
  readonly confirm: (confirmation: Confirmation) => Promise<Agreement>;
  readonly review: (review: Review) => Promise<ReviewAction>;
  /**
   * Shows one message, for example the result of the permission check, and returns to the review. What was denied can be copied as the policy
   * that allows it.
   */
  readonly tell: (message: Words, severity: 'info' | 'warning' | 'error', denied?: readonly Denial[]) => Promise<void>;
};
