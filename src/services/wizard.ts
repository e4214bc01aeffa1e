import { isAbort } from '../domain/errors.ts';
import type { Inventory } from '../domain/inventory.ts';
import { scopeId, type Scope } from '../domain/scope.ts';
import { words, type Words } from '../domain/words.ts';
import type { Operation, Target } from '../operations/operation.ts';
import type { Question } from '../operations/question.ts';
import { askedAnswers, type AskedAnswer } from './askedAnswers.ts';
import { askQuestion, type Asking, type Remembered, type Said } from './asking.ts';
import { withAnswer, withoutAnswer } from './judge.ts';
import { readReservations } from './readReservations.ts';
import { reviewStep } from './review.ts';
import type { EndedRun } from './runResult.ts';
import { stepPosition } from './stepPosition.ts';
import type { StepPosition, WizardPorts } from './wizardPorts.ts';

/**
 * left: the person went away before anything ran. ran: it was run, well or not; the plan is in plain sentences. answered: the
 * questions are, and what was answered is reviewed in a document.
 */
export type WizardResult<Input> =
  { readonly kind: 'left' } | (EndedRun & { readonly input: Input }) | AnsweredQuestions<Input>;

/** What a document is made of, and the ways back to the questions: they reject as the wizard does. */
export type AnsweredQuestions<Input> = {
  readonly kind: 'answered';
  readonly input: Input;
  /** False where nothing was asked. */
  readonly canGoBack: boolean;
  readonly asked: readonly AskedAnswer[];
  /** Asks the question of this field again, or the last one, with the answers before it kept. */
  readonly back: (ports: WizardPorts, field?: string) => Promise<WizardResult<Input>>;
  /** Takes the same answers in the account as it is now; asks only what does not follow from them. */
  readonly again: (ports: WizardPorts) => Promise<WizardResult<Input>>;
};

/** Asks for what the targets do not answer, reviews, and runs. A loop over the operation's questions; never rejects for EC2's reasons. */
export const runWizard = async <Input>(
  operation: Operation<Input>,
  targets: readonly Target[],
  ports: WizardPorts,
): Promise<WizardResult<Input>> => {
  const start = { scope: ports.store.scope, accountId: ports.store.inventory?.snapshot.accountId };
  return talkOn({ operation, targets, start }, undefined, ports);
};

/** Which account a talk is about, and what it was begun with. */
type Begun<Input> = {
  readonly operation: Operation<Input>;
  readonly targets: readonly Target[];
  readonly start: { readonly scope: Scope | undefined; readonly accountId: string | undefined };
  /** The account in which it was answered, of a talk that goes on. */
  readonly seen?: Inventory | undefined;
};

const talkOn = async <Input>(
  { operation, targets, start, ...begun }: Begun<Input>,
  earlier: Talk<Input> | undefined,
  ports: WizardPorts,
): Promise<WizardResult<Input>> => {
  let talk = earlier;
  let seen = begun.seen;
  let meanwhile: readonly Words[] = [];
  /** Subnets whose CIDR reservations were asked for; what could not be read is not asked for again. */
  const asked = new Set<string>();
  for (;;) {
    const { inventory, scope } = ports.store;
    if (!inventory || !start.scope || !scope)
      return leave(ports, words`No account is open; open the demo account or choose a profile.`);
    // An input belongs to the account that it was chosen from; a profile may lead to another one after a sign-in.
    if (scopeId(scope) !== scopeId(start.scope) || isOther(inventory.snapshot.accountId, start.accountId))
      return leave(ports, words`The account was changed meanwhile; start again.`);
    talk ??= { operation, known: operation.known(targets, inventory), remembered: new Map(), history: [] };
    if (seen !== inventory) talk = withoutDerived(talk);
    seen = inventory;
    const unread = unreadSubnets(talk, inventory).filter((id) => !asked.has(id));
    if (unread.length > 0) {
      for (const id of unread) asked.add(id);
      await learnReservations(unread, ports);
      continue;
    }
    const [question] = openQuestions(talk, inventory);
    if (question) {
      const hasReview = ports.asDocument?.(operation) !== true;
      talk = await ask(talk, question, { inventory, prompts: ports.prompts, recent: ports.recent, hasReview });
      if (!talk) return { kind: 'left' };
    } else {
      const input = complete(talk, inventory);
      if (ports.asDocument?.(operation) === true)
        return answeredTalk({ operation, targets, start, seen }, { talk, input, inventory });
      const outcome = await reviewStep(
        { operation, input, position: positionOf(talk, { inventory }), meanwhile },
        ports,
      );
      if (outcome.kind === 'cancel') return { kind: 'left' };
      if (outcome.kind === 'ran') return { ...outcome, input };
      meanwhile = outcome.kind === 'again' ? outcome.meanwhile : [];
      talk = outcome.kind === 'back' ? stepBack(talk) : talk;
      if (!talk) return { kind: 'left' };
    }
  }
};

const answeredTalk = <Input>(
  begun: Begun<Input>,
  { talk, input, inventory }: { readonly talk: Talk<Input>; readonly input: Input; readonly inventory: Inventory },
): AnsweredQuestions<Input> => {
  const fields = talk.history.filter(({ asked }) => asked).map(({ field }) => field);
  return {
    kind: 'answered',
    input,
    canGoBack: fields.length > 0,
    asked: askedAnswers(talk.operation, { known: talk.known, inventory, fields }),
    back: async (ports, field) => {
      const before = stepBack(talk, field);
      return before ? talkOn(begun, before, ports) : { kind: 'left' };
    },
    again: (ports) => talkOn(begun, talk, ports),
  };
};

/** Subnets that count for what is asked, and whose CIDR reservations are not known. */
const unreadSubnets = <Input>({ operation, known }: Talk<Input>, inventory: Inventory): readonly string[] =>
  (operation.subnetsOf?.(known, inventory) ?? []).flatMap((id) => {
    const subnet = inventory.subnet(id);
    return subnet && subnet.reservations === undefined ? [subnet.id] : [];
  });

/** A person who does not wait for them goes on without. */
const learnReservations = async (ids: readonly string[], { store, progress }: WizardPorts): Promise<void> => {
  try {
    await progress(words`Reading CIDR reservations`, async ({ signal }) => readReservations(store, ids, { signal }));
  } catch (error) {
    if (!isAbort(error)) throw error;
  }
};

/** What was said so far. */
type Talk<Input> = {
  readonly operation: Operation<Input>;
  readonly known: Partial<Input>;
  readonly remembered: Remembered<Input>;
  /** The fields answered since the start; those not asked were obvious. */
  readonly history: readonly { readonly field: keyof Input; readonly asked: boolean }[];
};

/** Asks one question; the same talk = ask again, undefined = the person left. */
const ask = async <Input>(
  talk: Talk<Input>,
  question: Question<Input>,
  {
    inventory,
    prompts,
    recent,
    hasReview,
  }: Pick<Asking<Input>, 'inventory' | 'prompts' | 'recent'> & { readonly hasReview: boolean },
): Promise<Talk<Input> | undefined> => {
  const { operation, known, remembered } = talk;
  const position = positionOf(talk, { inventory, current: question, hasReview });
  const reply = await askQuestion(question, { operation, known, remembered, inventory, prompts, position, recent });
  if (reply.kind === 'cancel') return undefined;
  if (reply.kind === 'back') return stepBack(reply.said ? remembering(talk, question, reply.said) : talk);
  if (reply.kind === 'again') return talk;
  if (reply.kind === 'obvious') return answered(talk, question.field, { value: reply.value, asked: false });
  const told = remembering(talk, question, reply.said);
  return answered(told, question.field, { value: reply.value, asked: true });
};

const remembering = <Input>(talk: Talk<Input>, question: Question<Input>, said: Said): Talk<Input> => ({
  ...talk,
  remembered: new Map([...talk.remembered, [question, said]]),
});

/** The questions whose field is open and whose condition holds. */
const openQuestions = <Input>({ operation, known }: Talk<Input>, inventory: Inventory): readonly Question<Input>[] =>
  operation.questions.filter(
    ({ field, when }) => known[field] === undefined && (when === undefined || when(known, inventory)),
  );

const answered = <Input>(
  talk: Talk<Input>,
  field: keyof Input,
  { value, asked }: { readonly value: Input[keyof Input]; readonly asked: boolean },
): Talk<Input> => ({
  ...talk,
  known: withAnswer(talk.known, field, value),
  history: [...talk.history, { field, asked }],
});

/** What followed from the account as it was read before, such as the id of an attachment, is worked out again. */
const withoutDerived = <Input>(talk: Talk<Input>): Talk<Input> => {
  const derived = talk.history.filter(({ asked }) => !asked);
  const known = derived.reduce((rest, { field }) => withoutAnswer(rest, field), talk.known);
  return { ...talk, known, history: talk.history.filter(({ asked }) => asked) };
};

/** Where one of both is not known, nothing speaks for another account. */
const isOther = (accountId: string | undefined, before: string | undefined): boolean =>
  accountId !== undefined && before !== undefined && accountId !== before;

/** Takes back the last question that was asked, or that of a field, and all answers after it; undefined = there was none. */
const stepBack = <Input>(talk: Talk<Input>, to?: string): Talk<Input> | undefined => {
  const last = talk.history.findLastIndex(({ asked, field }) => asked && (to === undefined || field === to));
  if (last < 0) return undefined;
  const known = talk.history.slice(last).reduce((rest, { field }) => withoutAnswer(rest, field), talk.known);
  return { ...talk, known, history: talk.history.slice(0, last) };
};

/** Where the wizard is; a review that is no document counts as a step. */
const positionOf = <Input>(
  { operation: { questions }, known, history }: Talk<Input>,
  { inventory, current, hasReview = true }: { inventory: Inventory; current?: Question<Input>; hasReview?: boolean },
): StepPosition => {
  const before = history.filter(({ asked }) => asked).length;
  return stepPosition({ known, inventory, questions, before, current, hasReview });
};

const complete = <Input>(talk: Talk<Input>, inventory: Inventory): Input => {
  const { operation, known } = talk;
  // Every field has its question or is optional, and each question that is to be asked has been answered.
  if (isComplete(known, openQuestions(talk, inventory))) return known;
  throw new Error(`An answer is missing: ${operation.id}`);
};

const isComplete = <Input>(
  _known: Partial<Input>,
  open: readonly Question<Input>[],
): _known is Input & Partial<Input> => open.length === 0;

const leave = async ({ prompts }: WizardPorts, message: Words): Promise<{ readonly kind: 'left' }> => {
  await prompts.tell(message, 'warning');
  return { kind: 'left' };
};
