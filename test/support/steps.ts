import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/operations/operation.ts';
import type { ChooseManyStep, ChooseStep, InputStep, JudgedChoice } from '../../src/services/prompts.ts';
import type { WizardResult } from '../../src/services/wizard.ts';
import { isMeant, type ChooseLine, type InputLine, type Line, type ManyLine } from './scriptedPrompts.ts';
import { walk, type WalkOptions } from './walk.ts';

type Lines = readonly Line[];

/**
 * Tests that a wizard can be left at each step of its scripts, and gone back from at each, to find there what was answered
 * before; and that the scripts together meet every question. Each script ends with a run that is done.
 */
export const walksEveryStep = <Input>(
  operation: Operation<Input>,
  scripts: Readonly<Record<string, Lines>>,
  options: WalkOptions = {},
): void => {
  describe.each(Object.entries(scripts))('step by step: %s', (_name, full) => {
    it.each(leavings(full))('leaves at %s, and nothing is asked of EC2', async (_at, lines) => {
      const { result, steps } = await walk(operation, lines, options);
      expect({ result, steps }).toEqual({ result: { kind: 'left' }, steps: [] });
    });
    it.each([...returns(full), retreat(full)])(
      '%s, finds the answer there, and comes out the same',
      async (_at, lines) => {
        const straight = await walk(operation, full, options);
        const { result } = await walk(operation, lines, options);
        expect(straight.result).toMatchObject({ kind: 'ran', run: { kind: 'done' } });
        expect(said(result)).toEqual(said(straight.result));
      },
    );
  });
  it('has scripts that meet every question', () => {
    const asked = new Set(Object.values(scripts).flat().map(questionOf));
    const titles = operation.questions.flatMap((question) => (question.kind === 'derived' ? [] : [question.title]));
    expect(titles.filter((title) => !asked.has(title))).toEqual([]);
  });
};

/** All but the account as it was read, each time at its own moment. */
const said = <Input>(result: WizardResult<Input>) =>
  result.kind === 'ran' ? { ...result, reviewed: undefined } : result;

type Named = readonly [name: string, lines: Lines];

/** The script as many: left at each of its steps; a confirmation is declined, which leads back to the review. */
const leavings = (full: Lines): readonly Named[] =>
  full.map((line, at): Named => {
    const left: Lines = line.confirm === undefined ? [leave(line, 'cancel')] : [{ ...line, answer: false }, closing];
    return [questionOf(line), [...full.slice(0, at), ...left]];
  });

const closing: Line = { review: 'cancel' };

/** The script as many: gone back at each of its steps but the first, and then played to the end. */
const returns = (full: Lines): readonly Named[] =>
  full.flatMap((line, at): readonly Named[] => {
    const before = full[at - 1];
    if (!before || line.confirm !== undefined) return [];
    const lines = [...full.slice(0, at), leave(line, 'back'), offering(before), ...full.slice(at)];
    return [[`goes back at ${questionOf(line)}`, lines]];
  });

/** From the review back to the first question, step by step, and forth again. */
const retreat = (full: Lines): Named => {
  const end = full.findIndex(({ review }) => review !== undefined);
  const questions = full.slice(0, end);
  const back = questions
    .slice(1)
    .toReversed()
    .map((line) => leave(offering(line), 'back'));
  return [
    'goes back all the way',
    [...questions, { review: 'back' }, ...back, ...questions.map(offering), ...full.slice(end)],
  ];
};

/** The line as a person plays it who leaves or goes back. */
const leave = (line: Line, way: 'back' | 'cancel'): Line => {
  if (line.confirm !== undefined) throw new Error(`Nobody goes back from a confirmation: ${String(line.confirm)}`);
  if (line.review !== undefined) return { review: way };
  if (line.input !== undefined) return { ...line, answer: { leave: way } };
  return { ...line, answer: way };
};

/** The line as it is played again: its answer must be offered, chosen or typed already. */
const offering = (line: Line): Line => {
  if (line.choose !== undefined) return { ...line, see: sees(line) };
  if (line.many !== undefined) return { ...line, see: seesAll(line) };
  return line.input === undefined ? line : { ...line, see: reads(line) };
};

const sees =
  ({ choose, answer }: ChooseLine) =>
  ({ previous, choices }: ChooseStep<unknown>): void => {
    expect({ choose, answer: named(previous, choices, [answer]) }).toEqual({ choose, answer });
  };

const seesAll =
  ({ many, answer }: ManyLine) =>
  ({ chosen, choices }: ChooseManyStep<unknown>): void => {
    const ticked = chosen.map((value) => named(value, choices, Array.from(answer)));
    expect({ many, answer: new Set(ticked) }).toEqual({ many, answer: new Set(answer) });
  };

const reads =
  ({ input, answer }: InputLine) =>
  ({ initial }: InputStep): void => {
    expect({ input, answer: initial }).toEqual({ input, answer });
  };

/** What the script calls the choice of a value, else the value. */
const named = (value: unknown, choices: readonly JudgedChoice<unknown>[], script: readonly unknown[]): unknown => {
  const choice = choices.find((each) => each.value === value);
  const called = choice && script.find((answer) => isMeant(choice, answer));
  return called ?? value;
};

const questionOf = ({ choose, many, input, confirm, review }: Line): string =>
  choose ?? many ?? input ?? (confirm && String(confirm)) ?? `the review (${review})`;
