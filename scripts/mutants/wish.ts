import { parseArgs } from 'node:util';

/** What the person asked for. */
export type Wish = {
  /** Files and folders; none: what has changed. */
  readonly places: readonly string[];
  /** Only so many mutants, drawn evenly over the places. */
  readonly sample: number | undefined;
  /** Only those that survived the last time. */
  readonly survivors: boolean;
  /** Nothing is run: so many survivors of the last time are printed, drawn by the seed. */
  readonly read: number | undefined;
  readonly seed: number;
  readonly statics: boolean;
  readonly concurrency: number;
};

/** One line for whoever called it otherwise. */
export const usage =
  'npm run mutants -- [FILE or FOLDER…] [--sample N] [--seed N] [--static] [--survivors] [--read N] [--concurrency N]';

/** Throws, with what is wrong, for what the program does not know. */
export const wishOf = (parameters: readonly string[]): Wish => {
  const number = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: { sample: number, seed: number, read: number, concurrency: number, survivors: flag, static: flag },
  });
  return {
    places: positionals.map((place) => place.replaceAll('\\', '/').replace(/\/$/, '')),
    sample: wholeNumber('sample', values.sample),
    survivors: values.survivors,
    read: wholeNumber('read', values.read),
    seed: wholeNumber('seed', values.seed) ?? 1,
    statics: values.static,
    concurrency: wholeNumber('concurrency', values.concurrency) ?? 1,
  };
};

const wholeNumber = (name: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${name} takes a whole number from 1: ${text}`);
  return Number(text);
};
