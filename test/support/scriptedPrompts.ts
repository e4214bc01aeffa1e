import type {
  Answer,
  ChooseManyStep,
  ChooseStep,
  Confirmation,
  InputStep,
  JudgedChoice,
  Prompts,
  Review,
  ReviewAction,
} from '../../src/services/prompts.ts';

/** What one dialog must be and what the person does there; `see` may look at what the person sees. */
export type Line = ChooseLine | ManyLine | InputLine | ConfirmLine | ReviewLine;

export type ChooseLine = Only<'choose'> & {
  readonly choose: string;
  /** A choice's value or label, what is typed where that makes one, or `back` or `cancel`. */
  readonly answer: string | number | boolean;
  readonly see?: Seen<ChooseStep<unknown>>;
};

export type ManyLine = Only<'many'> & {
  readonly many: string;
  /** Values or labels of choices, or `back` or `cancel`. */
  readonly answer: readonly (string | number)[] | 'back' | 'cancel';
  readonly see?: Seen<ChooseManyStep<unknown>>;
};

export type InputLine = Only<'input'> & {
  readonly input: string;
  /** The text typed; to leave, `{ leave: 'back' }`, with what stood in the box then. */
  readonly answer: string | { readonly leave: 'back' | 'cancel'; readonly draft?: string };
  readonly see?: Seen<InputStep>;
};

export type ConfirmLine = Only<'confirm'> & {
  /** The question of the dialog; the title of the operation where nothing is taken away. */
  readonly confirm: string | RegExp;
  /** true = agreed, false = back to the review. */
  readonly answer: boolean | 'cancel';
  readonly see?: Seen<Confirmation>;
};

export type ReviewLine = Only<'review'> & {
  readonly review: ReviewAction;
  readonly see?: Seen<Review>;
};

type Dialog = 'choose' | 'many' | 'input' | 'confirm' | 'review';
type Only<D extends Dialog> = { readonly [Other in Exclude<Dialog, D>]?: undefined };

type Seen<Shown> = (shown: Shown) => void | Promise<void>;

export type Script = Prompts & {
  /** What was told, in order. */
  readonly told: readonly string[];
  /** Fails when lines were not played. */
  readonly finish: () => void;
};

/**
 * A person who follows a script: every dialog must be the one that the next line expects, and every line must be played.
 * An answer names a choice by its value or label.
 */
export const scripted = (...lines: readonly Line[]): Script => {
  const rest = [...lines];
  const told: string[] = [];
  /** The next line, which must be for this dialog. */
  const next = <D extends Dialog>(dialog: D, question: string = dialog): Extract<Line, Record<D, unknown>> => {
    const line = rest.shift();
    if (!line) throw new Error(`The script has ended, but there is a dialog more: ${question}`);
    if (!isFor(line, dialog) || (dialog !== 'review' && !fits(line[dialog], question)))
      throw new Error(`Unexpected dialog: ${question}; expected: ${JSON.stringify(line)}`);
    return line;
  };
  return {
    told,
    choose: async <Value>(step: ChooseStep<Value>): Promise<Answer<Value>> => {
      const line = next('choose', step.question);
      await line.see?.(step);
      if (line.answer === 'back' || line.answer === 'cancel') return { kind: line.answer };
      const typed = typeof line.answer === 'string' ? step.typed?.(line.answer) : undefined;
      return { kind: 'value', value: (typed ?? (await meantIn(step, line.answer))).value };
    },
    chooseMany: async <Item>(step: ChooseManyStep<Item>): Promise<Answer<readonly Item[]>> => {
      const { see, answer } = next('many', step.question);
      await see?.({ ...step, judge: (chosen) => step.judge(chosen as readonly Item[]) });
      if (typeof answer === 'string') return { kind: answer };
      const chosen: Item[] = [];
      for (const each of answer) chosen.push((await meantIn(step, each)).value);
      return { kind: 'value', value: chosen };
    },
    input: async (step) => {
      const { see, answer } = next('input', step.question);
      await see?.(step);
      if (typeof answer === 'string') return { kind: 'value', value: answer };
      return answer.leave === 'cancel' ? { kind: 'cancel' } : { kind: 'back', draft: answer.draft };
    },
    confirm: async (confirmation) => {
      const line = next('confirm', confirmation.loss?.question ?? confirmation.title);
      await line.see?.(confirmation);
      return line.answer === true ? 'agreed' : line.answer === false ? 'back' : line.answer;
    },
    review: async (review) => {
      const line = next('review');
      await line.see?.(review);
      return line.review;
    },
    tell: async (message, severity) => {
      told.push(`${severity}: ${message}`);
    },
    finish: () => {
      if (rest.length > 0) throw new Error(`Lines left over: ${JSON.stringify(rest)}`);
    },
  };
};

const fits = (expected: unknown, question: string): boolean =>
  expected instanceof RegExp ? expected.test(question) : expected === question;

const isFor = <D extends Dialog>(line: Line, dialog: D): line is Extract<Line, Record<D, unknown>> =>
  line[dialog] !== undefined;

/** Whether a script means this choice: by its value, its label, the id or address that the label begins with, or the name it quotes. */
export const isMeant = ({ value, label }: JudgedChoice<unknown>, answer: unknown): boolean =>
  value === answer ||
  label === answer ||
  (typeof answer === 'string' && (label.startsWith(`${answer} `) || label.endsWith(` "${answer}"`)));

/** Looks for it among all by typing, where it does not stand in the list. */
const meantIn = async <Value>(
  { choices, narrowing }: Pick<ChooseStep<Value>, 'choices' | 'narrowing'>,
  answer: unknown,
): Promise<JudgedChoice<Value>> => {
  if (!narrowing || choices.some((each) => isMeant(each, answer))) return named(choices, answer);
  const found = await narrowing.find(String(answer), new AbortController().signal);
  return named(found.choices, answer);
};

const named = <Value>(choices: readonly JudgedChoice<Value>[], answer: unknown): JudgedChoice<Value> => {
  const choice = choices.find((each) => isMeant(each, answer));
  if (!choice) throw new Error(`No such choice: ${String(answer)}`);
  return choice;
};
