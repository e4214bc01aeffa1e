import { actionOf } from '../actions/actions.ts';
import { callOf, inFrontOf, type Call, type Ec2 } from '../actions/ec2.ts';
import type { Answered, ApplyOptions } from '../aws/connection.ts';
import { isAbort } from '../domain/errors.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Problem } from '../domain/problem.ts';
import type { Scope } from '../domain/scope.ts';
import type { Things } from '../domain/things.ts';
import { words, type Words } from '../domain/words.ts';
import type { OperationFacts } from '../operations/operation.ts';
import type { RunResult } from './runResult.ts';

/**
 * What happens to the calls of a run, in order; of calls that are made at a time, mixed. Each call ends in one of `shown`, `refused`, `open` and
 * `held`. `at` is in milliseconds since 1970.
 */
export type RunEvent = { readonly at: number } & (
  | {
      readonly kind: 'began';
      readonly operation: Pick<OperationFacts, 'id' | 'title'>;
      readonly scope: Scope;
      readonly reviewed: Inventory;
      /** What the run before it has done, which this one takes back, and what of that cannot be. */
      readonly takesBack?: { readonly calls: readonly Call[]; readonly stays: readonly Call[] } | undefined;
    }
  | StepEvent
  /** All calls have ended; what they may have changed is read again next. */
  | { readonly kind: 'ended'; readonly result: RunResult }
  /** The account as it is shown after that; undefined where it is not shown any more. */
  | { readonly kind: 'readAfter'; readonly now: Inventory | undefined }
);

/** `step` counts the calls of a run from 1, in the order in which they begin, as the preview's calls do. `ms`: since it was sent. */
export type StepEvent = { readonly at: number; readonly step: number; readonly call: Call } & (
  | {
      /** What it names has been read again, and it is sent as soon as this has been heard. */
      readonly kind: 'asked';
      /** Above 1 where it is sent again: EC2 had refused it for its rate, or its answer was lost. */
      readonly attempt: number;
      /** Its things as they are now. */
      readonly things: Things;
    }
  | { readonly kind: 'waiting'; readonly what: Words }
  /** EC2 has taken it. The request id is undefined where the answer was lost, and EC2 shows that it has taken it. */
  | ({ readonly kind: 'answered'; readonly ms: number } & Answered)
  /** EC2 shows its effect. `made`: ids and addresses that EC2 chose. */
  | { readonly kind: 'shown'; readonly made: readonly string[]; readonly ms: number }
  /** EC2 said no: it has not happened. */
  | { readonly kind: 'refused'; readonly problem: Problem; readonly ms: number }
  /** It was sent, and what becomes of it is not known here: the run was cancelled, its answer was lost, its effect not seen. */
  | { readonly kind: 'open'; readonly problem: Problem | undefined; readonly ms: number }
  /** It was not sent. */
  | { readonly kind: 'held'; readonly why: Words }
);

/** A promise is waited for where the run depends on it: `asked` and `answered`. One of `asked` that rejects keeps the call back. */
export type OnRunEvent = (event: RunEvent) => void | Promise<void>;

type Telling = {
  readonly onEvent: OnRunEvent | undefined;
  readonly problemOf: (error: unknown) => Promise<Problem>;
  readonly clock?: (() => number) | undefined;
};

type Step = {
  readonly step: number;
  readonly call: Call;
  attempt: number;
  sentAt: number | undefined;
  isAnswered: boolean;
};

/** Tells what happens to the calls of one run, from what passes through it. */
export class RunEvents {
  readonly #telling: Telling;
  readonly #steps = new Map<Call['input'], Step>();
  #count = 0;

  constructor(telling: Telling) {
    this.#telling = telling;
  }

  /** An EC2 that passes calls on and tells of them: in front of all that may keep one back. */
  watching(ec2: Ec2): Ec2 {
    return inFrontOf(ec2, async ({ action, input }) => {
      const step: Step = {
        step: (this.#count += 1),
        call: callOf({ action, input }),
        attempt: 0,
        sentAt: undefined,
        isAnswered: false,
      };
      this.#steps.set(input, step);
      try {
        const output = await ec2[action](input);
        const made = actionOf(action).created?.(output, input) ?? [];
        await this.#tell(step, { kind: 'shown', made, ms: this.#since(step) });
        return output;
      } catch (error) {
        await this.#failed(step, error);
        throw error;
      }
    });
  }

  /** Behind what may keep a call back, right before it is sent. */
  readonly asked = (beforeSend: (call: Call) => Promise<Things>) => async (call: Call) => {
    const things = await beforeSend(call);
    const step = this.#steps.get(call.input);
    if (!step) return things;
    step.attempt += 1;
    await this.#telling.onEvent?.({ ...this.#facts(step), kind: 'asked', attempt: step.attempt, things });
    step.sentAt = this.#now();
    return things;
  };

  readonly answered = async ({ input }: Call, answer: Answered): Promise<void> => {
    const step = this.#steps.get(input);
    if (!step) return;
    step.isAnswered = true;
    await this.#tell(step, { kind: 'answered', ...answer, ms: this.#since(step) });
  };

  /** In front of what shows the run's steps. */
  readonly waiting =
    (onStep: ApplyOptions['onStep']): NonNullable<ApplyOptions['onStep']> =>
    (what, call) => {
      onStep?.(what, call);
      const step = call && this.#steps.get(call.input);
      if (step) void this.#tell(step, { kind: 'waiting', what });
    };

  /** Of the run as a whole. Whoever hears of it cannot end it. */
  async tell(event: Unstamped<Exclude<RunEvent, StepEvent>>): Promise<void> {
    await this.#heard({ ...event, at: this.#now() });
  }

  async #failed(step: Step, error: unknown): Promise<void> {
    const problem = isAbort(error) ? undefined : await this.#telling.problemOf(error);
    if (step.sentAt === undefined)
      return this.#tell(step, { kind: 'held', why: problem?.message ?? words`The run was cancelled before` });
    const ms = this.#since(step);
    if (problem && !step.isAnswered && !unsure.has(problem.code ?? ''))
      return this.#tell(step, { kind: 'refused', problem, ms });
    return this.#tell(step, { kind: 'open', problem, ms });
  }

  #tell(step: Step, event: Unstamped<OfStep>): Promise<void> {
    return this.#heard({ ...event, ...this.#facts(step) });
  }

  /** What a call has done does not depend on who hears of it. */
  async #heard(event: RunEvent): Promise<void> {
    try {
      await this.#telling.onEvent?.(event);
    } catch {
      // Whoever listens tells of its own trouble.
    }
  }

  #facts({ step, call }: Step) {
    return { step, call, at: this.#now() };
  }

  #since({ sentAt }: Step): number {
    return sentAt === undefined ? 0 : Math.max(0, this.#now() - sentAt);
  }

  #now(): number {
    return this.#telling.clock?.() ?? Date.now();
  }
}

/** An event before its time is put to it: of each kind its own. */
type Unstamped<Event> = Event extends unknown ? Omit<Event, 'at'> : never;
type OfStep = StepEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, 'at' | 'step' | 'call'>
    : never
  : never;

/** Codes that leave open whether EC2 has done what it was asked. */
const unsure: ReadonlySet<string> = new Set(['AnswerLost', 'UnexpectedAnswer']);
