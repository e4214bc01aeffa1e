import type { Call } from '../../actions/ec2.ts';
import { inverseOf, takenAlong } from '../../actions/inverse.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Problem } from '../../domain/problem.ts';
import type { AccountScope } from '../../domain/scope.ts';
import type { RunEvent, StepEvent } from '../runEvents.ts';
import type { RunAbout } from '../wizardPorts.ts';
import type { JournalLine, LineOf } from './journalLine.ts';
import type { NotedProblem } from './noted.ts';
import { notedAccount, notedSides, notedThings } from './notedAccount.ts';

/** Makes the lines of one run of its events. */
export class EventLines {
  /** The id of the run. */
  readonly run: string;
  readonly #about: RunAbout;
  readonly #asked: Call[] = [];
  readonly #done: (StepEvent & { readonly kind: 'shown' })[] = [];
  #reviewed: Inventory | undefined;

  constructor(run: string, about: RunAbout) {
    this.run = run;
    this.#about = about;
  }

  /** Undefined for what is not written down. */
  lineOf(event: RunEvent): JournalLine | undefined {
    if ('step' in event) {
      if (event.kind === 'asked' && event.attempt === 1) this.#asked.push(event.call);
      if (event.kind === 'shown') this.#done.push(event);
      return stepLine(event, { run: this.run, reviewed: this.#reviewed });
    }
    if (event.kind === 'began') {
      this.#reviewed = event.reviewed;
      return beganLine(event, this.run, this.#about);
    }
    if (event.kind === 'readAfter') return this.#after(event);
    const { kind: result, problem } = event.result;
    return { kind: 'ended', run: this.run, at: event.at, result, problem: problem && notedProblem(problem) };
  }

  #after({ at, now }: Extract<RunEvent, { readonly kind: 'readAfter' }>): LineOf<'after'> {
    const reviewed = this.#reviewed;
    const line = { kind: 'after', run: this.run, at } as const;
    if (!reviewed || !now) return { ...line, undoable: false };
    const both = { before: reviewed, now };
    const made = this.#done.flatMap((step) => step.made);
    const sides = kept(() => notedSides(both, this.#asked, made));
    const done = this.#done.toSorted((a, b) => a.step - b.step).map(({ call }) => call);
    return {
      ...line,
      ...sides,
      undoable: sides !== undefined && inverseOf(done, { ...both, made: takenAlong(done, made) }) !== undefined,
    };
  }
}

const beganLine = (
  { at, scope, operation, reviewed }: Extract<RunEvent, { readonly kind: 'began' }>,
  run: string,
  about: RunAbout,
): LineOf<'began'> => ({
  kind: 'began',
  run,
  at,
  // A snapshot file is never written to.
  scope: scope as AccountScope,
  accountId: reviewed.snapshot.accountId,
  account: about.account,
  operation: { id: operation.id, title: operation.title },
  title: about.title,
  relation: about.relation,
  tab: about.tab,
  plan: about.plan,
  planned: about.planned,
  input: plain(about.input),
  before: kept(() =>
    notedAccount(
      reviewed,
      about.planned.map(({ call }) => call),
    ),
  ),
});

const stepLine = (
  event: StepEvent,
  { run, reviewed }: { readonly run: string; readonly reviewed: Inventory | undefined },
): JournalLine | undefined => {
  const { at, step, call } = event;
  const of = { run, at, step };
  if (event.kind === 'waiting') return undefined;
  if (event.kind === 'asked')
    return { kind: 'asked', ...of, call, things: reviewed && kept(() => notedThings(event.things, reviewed)) };
  if (event.kind === 'held') return { kind: 'held', ...of, call, why: event.why };
  if (event.kind === 'shown') return { kind: 'shown', ...of, made: event.made, ms: event.ms };
  if (event.kind === 'refused') return { kind: 'refused', ...of, problem: notedProblem(event.problem), ms: event.ms };
  if (event.kind === 'open')
    return { kind: 'open', ...of, problem: event.problem && notedProblem(event.problem), ms: event.ms };
  return { kind: 'answered', ...of, requestId: event.requestId, output: event.output, ms: event.ms };
};

const notedProblem = ({ message, remedy, code, requestId }: Problem): NotedProblem => ({
  message,
  remedy,
  code,
  requestId,
});

/** What EC2 told and no file can hold is left out: the run is told without it. */
const kept = <Value>(make: () => Value): Value | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};

/** What comes back from JSON as it was; undefined for anything else, such as an account. */
const plain = (input: unknown): unknown => {
  if (typeof input !== 'object' || input === null) return undefined;
  const isPlain = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return typeof value !== 'function' && typeof value !== 'symbol';
    const isData = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
    return isData && Object.values(value).every(isPlain);
  };
  return isPlain(input) ? input : undefined;
};
