import type { Answer, ChooseStep, Prompts, Review, ReviewAction } from '../../src/services/prompts.ts';

/** What one dialog must be and what the person does there; `see` may look at what the person sees. */
export type Line = ChooseLine | ReviewLine;

export type ChooseLine = {
  readonly choose: string;
  readonly review?: undefined;
  /** A choice's value or label, or `back` or `cancel`. */
  readonly answer: string | number;
  readonly see?: Seen<ChooseStep<unknown>>;
};

export type ReviewLine = {
  readonly choose?: undefined;
  readonly review: ReviewAction;
  readonly see?: Seen<Review>;
};

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
  const next = (shown: string): Line => {
    const line = rest.shift();
    if (!line) throw new Error(`The script has ended, but there is a dialog more: ${shown}`);
    return line;
  };
  return {
    told,
    choose: async <Value>(step: ChooseStep<Value>): Promise<Answer<Value>> => {
      const line = next(step.question);
      if (line.choose === undefined || line.choose !== step.question)
        throw new Error(`Unexpected dialog: ${step.question}`);
      await line.see?.(step);
      if (line.answer === 'back' || line.answer === 'cancel') return { kind: line.answer };
      const choice = step.choices.find(({ value, label }) => value === line.answer || label === line.answer);
      if (!choice) throw new Error(`No such choice at ${step.question}: ${line.answer}`);
      return { kind: 'value', value: choice.value };
    },
    review: async (review) => {
      const line = next('review');
      if (line.review === undefined) throw new Error(`The review came too early; expected: ${line.choose}`);
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
