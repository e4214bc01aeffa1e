import type { Inventory } from '../domain/inventory.ts';
import type { SnapshotPart } from '../domain/model.ts';
import { compareNatural } from '../domain/order.ts';
import type { Search } from '../domain/query/search.ts';
import type { Turns } from '../domain/turns.ts';
import type { Words } from '../domain/words.ts';

/** One choice of a question, with the facts needed to choose. Whether it is refused is for the rules to say. */
export type Choice<Value> = {
  readonly value: Value;
  readonly label: Words;
  readonly description?: Words | undefined;
  readonly detail?: Words | undefined;
  /** A codicon name without `$()`. */
  readonly icon?: string | undefined;
};

/**
 * Things of an account to choose from, which may be tens of thousands, by their places: what is said of one is worked out when it is
 * to be shown, and all of them are found by the words of the filter.
 */
export type Candidates<Value> = {
  readonly count: number;
  readonly valueAt: (place: number) => Value;
  /** As a person reads it, by which it is sorted. */
  readonly nameAt: (place: number) => string;
  /** From what was answered before: 0 = in its zone. All are equally far where nothing was. */
  readonly distanceAt: (place: number) => number;
  readonly choiceAt: (place: number) => Choice<Value>;
  /** How many stand before each in the order of names, by place: once it was worked out for these things, which takes a tenth of a second. */
  readonly positions: { readonly known: () => Positions | undefined; readonly workedOut: () => Turns<Positions> };
  /** Puts together what is searched, for as long as somebody may type. */
  readonly search: () => Turns<Search>;
};

/** By place. */
export type Positions = Uint32Array;

/** A comparator of places: `web-2` before `web-10`, and of equal names by the values. */
export const byName =
  ({ nameAt, valueAt }: Pick<Candidates<unknown>, 'nameAt' | 'valueAt'>) =>
  (a: number, b: number): number =>
    compareNatural(nameAt(a), nameAt(b)) || compareNatural(String(valueAt(a)), String(valueAt(b)));

/** What a question offers: a short list, or things of the account. */
export type Choices<Value> = readonly Choice<Value>[] | Candidates<Value>;

/** One step of a wizard: asks for one field of the operation's input, by one choice, by many, or as text. */
export type Question<Input, Key extends keyof Input = keyof Input> = {
  [K in Key]: ChoiceQuestion<Input, K> | ManyQuestion<Input, K> | TextQuestion<Input, K> | Derived<Input, K>;
}[Key];

type Asked<Input, K extends keyof Input> = {
  readonly field: K;
  /** The question, for example `Which instance?`. */
  readonly title: Words;
  readonly placeholder: Words;
  /** False = it is not asked, its field stays undefined. Depends on answers before it alone. Asked always when left out. */
  readonly when?: ((known: Partial<Input>, inventory: Inventory) => boolean) | undefined;
};

/** What a question chooses from: where it could not be read, an empty list says that. */
type OfPart = { readonly part?: SnapshotPart | undefined };

/** One of a list; also for yes and no, as two choices that say what each means. */
export type ChoiceQuestion<Input, K extends keyof Input> = Asked<Input, K> &
  OfPart & {
    readonly kind: 'choice';
    /** What to say when there is nothing to choose from, a whole sentence. */
    readonly empty: Words;
    readonly choices: (known: Partial<Input>, inventory: Inventory) => Choices<Input[K]>;
    /** True when a single choice that no rule refuses needs no asking (network card of a one-card type). */
    readonly skipWhenObvious?: boolean | undefined;
  };

/** Any number of a list; the field is the list of their values, strings or numbers. */
export type ManyQuestion<Input, K extends keyof Input> = Asked<Input, K> &
  OfPart & {
    readonly kind: 'many';
    readonly empty: Words;
    readonly choices: (known: Partial<Input>, inventory: Inventory) => Choices<ItemOf<Input[K]>>;
    /** What is chosen at first; nothing when left out. */
    readonly chosen?: (known: Partial<Input>, inventory: Inventory) => readonly ItemOf<Input[K]>[];
    /** 1 when left out. How many EC2 takes at most is a rule's to say. */
    readonly min?: number | undefined;
  };

/** Typed text. While a person types, `validate` speaks first, then the rules about the parsed value. */
export type TextQuestion<Input, K extends keyof Input> = Asked<Input, K> & {
  readonly kind: 'text';
  /** What stands in the box at first; nothing when left out. */
  readonly initial?: (known: Partial<Input>, inventory: Inventory) => string;
  /** Why the text cannot be parsed, a whole sentence; undefined when it can. Not for what EC2 allows: that is a rule's. */
  readonly validate?: (text: string, known: Partial<Input>, inventory: Inventory) => Words | undefined;
  /** The value; never undefined, also for an empty text that is allowed (`''`, `[]`, or an own word for "none"). */
  readonly parse: (text: string, known: Partial<Input>, inventory: Inventory) => Input[K];
};

/** No question at all: what follows from the answers before it, such as the attachment of the chosen interface. */
export type Derived<Input, K extends keyof Input> = {
  readonly kind: 'derived';
  readonly field: K;
  readonly when?: Asked<Input, K>['when'];
  /** Never undefined; where there is none, a value of which a rule says so. */
  readonly value: (known: Partial<Input>, inventory: Inventory) => Input[K];
};

/** An element of the list that a field holds. */
export type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;
