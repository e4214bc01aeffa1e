import { callOf, inFrontOf, type Call, type Ec2 } from '../actions/ec2.ts';
import type { ApplyOptions, Connection } from '../aws/connection.ts';
import { differencesBetween, differenceSentence, type Difference } from '../domain/differences.ts';
import type { Inventory } from '../domain/inventory.ts';
import { ProblemError, type Problem } from '../domain/problem.ts';
import { isUnknown, regardLabel, partsOfRegard, queryOf, type Regard } from '../domain/regard.ts';
import { stopped } from '../domain/errors.ts';
import { combinedQuery, type Things } from '../domain/things.ts';
import { viewOfThings } from '../domain/view.ts';
import { noWords, words, type Words } from '../domain/words.ts';
import { besideOf } from './besideOf.ts';
import { Foreseen } from './foreseen.ts';
import { refuseGuarded, type ReadProtectedTags } from './interfaceGuard.ts';
import { isLate, withoutChosen } from './late.ts';
import type { Twin } from './platform.ts';
import { SharedReads } from './sharedReads.ts';

type Watched = Pick<ApplyOptions, 'signal' | 'onStep'> & {
  readonly connection: Connection;
  /** The account as the person reviewed it. */
  readonly reviewed: Inventory;
  readonly twinOf: () => Promise<Twin>;
  readonly protectedTags?: ReadProtectedTags | undefined;
};

/**
 * Reads the things that a call names again right before it is sent, and keeps it and all calls after it back when they are otherwise
 * than they must be by the review and the run's own steps. What EC2 does not show yet of these is waited for.
 */
export class ReadAgain {
  readonly #watched: Watched;
  readonly #foreseen: Foreseen;
  readonly #reads: SharedReads;
  readonly #held = new Set<Call['input']>();
  readonly #read = new Map<Call['input'], { readonly at: number; readonly things: Things }>();
  /** What becomes of the calls that were sent, until it is known. */
  readonly #underWay = new Map<Call['input'], Promise<unknown>>();
  readonly #works = new Map<Call['input'], Promise<unknown>>();
  #found: readonly Difference[] = [];
  #unchecked: Problem | undefined;

  constructor(watched: Watched) {
    this.#watched = watched;
    this.#foreseen = new Foreseen(watched.reviewed, watched.twinOf);
    this.#reads = new SharedReads((query, options) => watched.connection.readThings(query, options), watched.signal);
  }

  /** What was found to differ, as sentences; empty unless that ended the run. */
  get differences(): readonly Words[] {
    return this.#found.map(differenceSentence);
  }

  /** Why things could not be read again, so that a call was held back; undefined when none was. */
  get unchecked(): Problem | undefined {
    return this.#unchecked;
  }

  /** True for a call that was never sent. */
  wasHeld({ input }: Call): boolean {
    return this.#held.has(input);
  }

  /** See {@link ApplyOptions.beforeSend}. */
  readonly beforeSend = async (call: Call): Promise<Things> => {
    const { input } = call;
    const known = this.#read.get(input);
    this.#refuseMore();
    // EC2 refused it for its rate of requests a moment ago.
    if (known && Date.now() - known.at < freshForMs) return known.things;
    this.#held.add(input);
    const things = await this.#check(call);
    this.#refuseMore();
    this.#held.delete(input);
    const work = this.#works.get(input);
    if (work) this.#underWay.set(input, work);
    this.#read.set(input, { at: Date.now(), things });
    return things;
  };

  /** An EC2 that passes calls on and follows what they do. */
  watching(ec2: Ec2): Ec2 {
    return inFrontOf(ec2, ({ action, input }) => {
      const follow = async () => {
        try {
          const output = await ec2[action](input);
          this.#foreseen.did(callOf({ action, input }), output);
          return output;
        } finally {
          this.#underWay.delete(input);
        }
      };
      const work = follow();
      this.#works.set(
        input,
        work.catch(() => undefined),
      );
      return work;
    });
  }

  /** Ends the twin behind it. */
  close(): void {
    this.#foreseen.close();
  }

  #refuseMore(): void {
    if (this.#found.length > 0) throw changed(this.#found);
  }

  async #check(call: Call): Promise<Things> {
    const first = await this.#look(call);
    const second = first.differences.length > 0 ? await this.#afterOthers(call, first) : first;
    const { things, differences } = second.differences.length > 0 ? await this.#inTime(call, second) : second;
    if (differences.length > 0) {
      this.#found = differences;
      throw changed(differences);
    }
    const { protectedTags } = this.#watched;
    // The last look: nothing that was answered or reviewed before gets past it.
    if (protectedTags)
      refuseGuarded(call, { expected: this.#foreseen.view, now: viewOfThings(things) }, protectedTags());
    this.#foreseen.learn(second.regards, things);
    return { ...things, beside: besideOf(call, this.#watched.reviewed) };
  }

  async #look(call: Call): Promise<Look> {
    const regards = await this.#foreseen.named(call);
    const things = await this.#reads.read(combinedQuery(regards.map(queryOf)));
    this.#refuseUnread(regards, things);
    return { regards, things, differences: this.#differences(regards, things) };
  }

  /** Calls of this very run that are under way may be what is seen: once they have ended, their effect is expected. */
  async #afterOthers(call: Call, look: Look): Promise<Look> {
    const others = [...this.#underWay].filter(([input]) => input !== call.input).map(([, work]) => work);
    if (others.length === 0) return look;
    await Promise.all(others);
    return this.#look(call);
  }

  async #inTime(call: Call, { regards, things, differences }: Look): Promise<Look> {
    const { connection, signal, onStep } = this.#watched;
    const isSettled = (now: Things): boolean => {
      const found = this.#differences(regards, now);
      return found.length === 0 || !found.every((each) => isLate(each, this.#foreseen));
    };
    if (isSettled(things)) return { regards, things, differences };
    onStep?.(words`Waiting until EC2 shows the step before`, call);
    const last = await connection.readThings(combinedQuery(regards.map(queryOf)), { signal, until: isSettled });
    this.#refuseUnread(regards, last);
    return { regards, things: last, differences: this.#differences(regards, last) };
  }

  #differences(regards: readonly Regard[], things: Things): readonly Difference[] {
    const known = regards.filter((regard) => !this.#foreseen.isOpen(regard));
    return differencesBetween(withoutChosen(known, this.#foreseen), this.#foreseen.view, viewOfThings(things));
  }

  /** What was not known at the review either, the person has decided on there. */
  #refuseUnread(regards: readonly Regard[], things: Things): void {
    const now = viewOfThings(things);
    const missing = regards.find((regard) => isUnknown(regard, now) && !isUnknown(regard, this.#foreseen.view));
    const unread = missing && things.unread.find(({ part }) => partsOfRegard(missing).includes(part));
    if (!missing || !unread) return;
    const { problem } = unread;
    const what = regardLabel(missing, this.#foreseen.view);
    this.#unchecked = {
      ...problem,
      message: words`It cannot be verified that this is still as reviewed, so the change was not sent to EC2. ${what}: ${problem.message}`,
    };
    throw new ProblemError(this.#unchecked);
  }
}

type Look = {
  readonly regards: readonly Regard[];
  readonly things: Things;
  readonly differences: readonly Difference[];
};

/** So long after a read a call may be sent that EC2 has refused for the rate of requests. Milliseconds. */
const freshForMs = 1_000;

const changed = (differences: readonly Difference[]): ProblemError => {
  const [first] = differences;
  const more = differences.length > 1 ? words` (and ${differences.length - 1} more)` : noWords;
  return stopped({
    message: words`Something has changed since the review${more}. ${first && differenceSentence(first)}`,
    remedy: words`Check the review again: the rest was not sent to EC2.`,
  });
};
