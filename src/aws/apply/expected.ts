import type { ShownThing } from '../../domain/portion.ts';
import type { Things } from '../../domain/things.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import type { SendOptions } from '../partReader.ts';
import type { ThingSource } from '../readThings.ts';

/** What EC2 will show once it has carried an action out. */
export type Expected<Output> = {
  /** The id of what is looked at. */
  readonly id: string;
  /** Told while waiting, for example `Waiting until EC2 shows it attached`. */
  readonly step: Words;
  /** What is said when it takes too long, without its id and period. */
  readonly late: Words;
  /** The IAM action that looking takes. */
  readonly iamAction: string;
  /** EC2's code for an id that it does not know. */
  readonly notFound: string;
  /**
   * What it means when EC2 does not know the id. EC2 is eventually consistent: fail and done believe it only after a
   * while, done at once is for what was deleted.
   */
  readonly whenGone: 'fail' | 'done' | 'doneAtOnce';
  /** False where the answer of the call is as good as a look: it is looked at only when that answer was lost. */
  readonly awaited: boolean;
  /** Whether all of it was so before the call was sent, by what is known of then; undefined where that does not tell. */
  readonly wasSo: (before: Things) => boolean | undefined;
  readonly look: (source: ThingSource, options: SendOptions) => Promise<Observation<Output>>;
};

/** What one look shows of an effect. */
export type Observation<Output> = {
  /** Whether all of this very effect is shown. */
  readonly isShown: boolean;
  /** The answer that a call has given, or would have, which led to what is shown; undefined when nothing shows that EC2 has taken it. */
  readonly answer: Output | undefined;
  /** What is there in its place because of somebody else, so that this effect will never be shown; a sentence without its period. */
  readonly instead?: string | undefined;
  /** All that the look has told of the thing. */
  readonly whole?: ShownThing;
};

/** What is known when one looks. */
export type Asked<Output> = {
  /** EC2's answer; undefined when it was lost. */
  readonly output: Output | undefined;
  /** The things of the call right before it was sent, where they were looked at. */
  readonly before: Things | undefined;
};

/** `shown` completes both sentences, for example `it attached`. */
export type Wanted<Thing, Output> = {
  readonly shown: string;
  readonly whenGone?: Expected<Output>['whenGone'];
  readonly awaited?: boolean;
  readonly see: (thing: Thing) => Observation<Output>;
};

/**
 * For an action that answers nothing: its effect is shown or it is not. `instead` tells what somebody else has made of
 * the thing meanwhile, undefined where nothing.
 */
export const nothingBut = <Thing>(
  is: (thing: Thing) => boolean,
  instead: (thing: Thing) => string | undefined = () => undefined,
): ((thing: Thing) => Observation<Record<string, never>>) => {
  return (thing) => {
    const isShown = is(thing);
    return { isShown, answer: isShown ? {} : undefined, instead: isShown ? undefined : instead(thing) };
  };
};

/** What is said of a wait, and what a vanished thing means for it: by default that the call failed. */
export const waitWords = <Thing, Output>(
  { shown, whenGone = 'fail', awaited = true }: Wanted<Thing, Output>,
  thing: string,
) => ({
  step: words`Waiting until EC2 shows ${foreign(shown)}`,
  late: words`EC2 has accepted the request, but does not show ${foreign(shown.replace(/^it\b/, thing))} yet`,
  whenGone,
  awaited,
});

/** Whether a thing as it was would have shown the effect; what was not there had ended already, unless it could not be read. */
export const wasSeen = <Thing, Output>(
  { see, whenGone = 'fail' }: Pick<Wanted<Thing, Output>, 'see' | 'whenGone'>,
  thing: Thing | undefined,
  isUnread: boolean,
): boolean | undefined => {
  if (thing !== undefined) return see(thing).answer !== undefined;
  return whenGone === 'fail' || isUnread ? undefined : true;
};

/** EC2 does not list it yet. */
export const unseen = { isShown: false, answer: undefined } as const;
