/** Work in steps: whoever runs it may let others go on between two of them. The steps are short, some tenths of a millisecond. */
export type Turns<Result> = Generator<undefined, Result, undefined>;

/** Does all steps one after the other, where nobody waits or nothing else may come between. */
export const atOnce = <Result>(work: Turns<Result>): Result => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};

/** Does something with each of a list, in steps of so many. */
export function* forEachInTurns<T>(things: readonly T[], act: (thing: T) => void, most = 32): Turns<void> {
  for (let at = 0; at < things.length; at += 1) {
    const thing = things[at];
    if (thing !== undefined) act(thing);
    if (at % most === most - 1) yield undefined;
  }
}
