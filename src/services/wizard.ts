import type { Inventory } from '../domain/inventory.ts';
import { scopeKey } from '../domain/scope.ts';
import type { Operation, Question, Target } from '../operations/operation.ts';
import { judgeChoices, withAnswer, withoutAnswer } from './judge.ts';
import { dialogTitle } from './plan.ts';
import type { Prompts } from './prompts.ts';
import { reviewStep } from './review.ts';
import type { RunResult } from './run.ts';
import type { StepPosition, WizardPorts } from './wizardPorts.ts';

/** left: the person went away before anything ran. ran: it was run, well or not; the plan is in plain sentences. */
export type WizardResult<Input> =
  | { readonly kind: 'left' }
  | { readonly kind: 'ran'; readonly run: RunResult; readonly plan: readonly string[]; readonly input: Input };

/** Asks for what the target does not answer, reviews, and runs. A loop over the operation's questions; never rejects for EC2's reasons. */
export const runWizard = async <Input>(
  operation: Operation<Input>,
  target: Target | undefined,
  ports: WizardPorts,
): Promise<WizardResult<Input>> => {
  const start = ports.store.scope;
  let talk: Talk<Input> | undefined;
  for (;;) {
    const { inventory, scope } = ports.store;
    if (!inventory || !start || !scope)
      return leave(ports, 'No account is open; open the demo account or choose a profile.');
    // An input belongs to the account that it was chosen from.
    if (scopeKey(scope) !== scopeKey(start)) return leave(ports, 'The account was changed meanwhile; start again.');
    talk ??= { operation, known: operation.known(target, inventory), remembered: {}, history: [] };
    const question = operation.questions.find(({ field }) => talk?.known[field] === undefined);
    if (question) {
      talk = await ask(talk, question, { inventory, prompts: ports.prompts });
      if (!talk) return { kind: 'left' };
    } else {
      const input = complete(talk);
      const outcome = await reviewStep({ operation, input, position: positionOf(talk) }, ports);
      if (outcome.kind === 'cancel') return { kind: 'left' };
      if (outcome.kind === 'ran') return { ...outcome, input };
      talk = outcome.kind === 'back' ? stepBack(talk) : talk;
      if (!talk) return { kind: 'left' };
    }
  }
};

/** What was said so far. */
type Talk<Input> = {
  readonly operation: Operation<Input>;
  readonly known: Partial<Input>;
  /** Answers that were taken back, offered again. */
  readonly remembered: Partial<Input>;
  /** The fields answered since the start; those not asked were obvious. */
  readonly history: readonly { readonly field: keyof Input; readonly asked: boolean }[];
};

type Asking = { readonly inventory: Inventory; readonly prompts: Prompts };

/** Asks one question; the same talk = ask again, undefined = the person left. */
const ask = async <Input>(
  talk: Talk<Input>,
  question: Question<Input>,
  { inventory, prompts }: Asking,
): Promise<Talk<Input> | undefined> => {
  const { operation, known } = talk;
  const { field } = question;
  const judged = judgeChoices(question.choices(known, inventory), { operation, known, field, inventory });
  const [only, ...others] = judged.choices;
  // What refuses every choice is said where there is one to make.
  if (question.skipWhenObvious && only && others.length === 0 && only.refusals.length === judged.blocked.length) {
    return answered(talk, field, { value: only.value, asked: false });
  }
  const position = positionOf(talk, question);
  const { title, placeholder, empty } = question;
  const step = { ...position, question: title, placeholder, empty, previous: talk.remembered[field], ...judged };
  const answer = await prompts.choose<Input[keyof Input]>({ title: dialogTitle(operation), ...step });
  if (answer.kind === 'cancel') return undefined;
  if (answer.kind === 'back') return stepBack(talk);
  const chosen = judged.choices.find(({ value }) => value === answer.value);
  if (chosen?.refusals.length === 0) return answered(talk, field, { value: answer.value, asked: true });
  // A dialog never hands out a refused choice; one that does must not get further than a person could.
  await prompts.tell(chosen?.refusals[0]?.message ?? 'That is not one of the choices.', 'warning');
  return talk;
};

const answered = <Input>(
  talk: Talk<Input>,
  field: keyof Input,
  { value, asked }: { readonly value: Input[keyof Input]; readonly asked: boolean },
): Talk<Input> => ({
  ...talk,
  known: withAnswer(talk.known, field, value),
  remembered: withAnswer(talk.remembered, field, value),
  history: [...talk.history, { field, asked }],
});

/** Takes back the last question that was asked, and the obvious answers after it; undefined = there was none. */
const stepBack = <Input>(talk: Talk<Input>): Talk<Input> | undefined => {
  const last = talk.history.findLastIndex(({ asked }) => asked);
  if (last < 0) return undefined;
  const known = talk.history.slice(last).reduce((rest, { field }) => withoutAnswer(rest, field), talk.known);
  return { ...talk, known, history: talk.history.slice(0, last) };
};

/** Where the wizard is; the review counts as a step, questions that may turn out obvious count once they are asked. */
const positionOf = <Input>(talk: Talk<Input>, current?: Question<Input>): StepPosition => {
  const before = talk.history.filter(({ asked }) => asked).length;
  const ahead = talk.operation.questions.filter(
    (question) => talk.known[question.field] === undefined && (question === current || !question.skipWhenObvious),
  ).length;
  return { step: before + 1, steps: before + ahead + 1, canGoBack: before > 0 };
};

const complete = <Input>({ operation, known }: Talk<Input>): Input => {
  // Every field has its question, and each of them has been answered.
  if (isComplete(operation, known)) return known;
  throw new Error(`An answer is missing: ${operation.id}`);
};

const isComplete = <Input>(operation: Operation<Input>, known: Partial<Input>): known is Input & Partial<Input> =>
  operation.questions.every(({ field }) => known[field] !== undefined);

const leave = async ({ prompts }: WizardPorts, message: string): Promise<{ readonly kind: 'left' }> => {
  await prompts.tell(message, 'warning');
  return { kind: 'left' };
};
