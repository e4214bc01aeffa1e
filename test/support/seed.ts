import fc from 'fast-check';

/** `npm test` and vitest give one seed to all files of a run, so that one `SEED=…` plays all of them again. */
const seed = Number(process.env['SEED']);

/** How many cases of a large proof are tried: by `npm run prove` all, else a tenth. */
export const ofLarge = (cases: number): number => (process.env['PROVE'] === 'all' ? cases : Math.ceil(cases / 10));

/** How many cases of a proof are tried that `npm test` tries as usual: by `npm run prove` at least so many. */
export const atLeastInProof = (usual: number, cases: number): number =>
  process.env['PROVE'] === 'all' ? Math.max(usual, cases) : usual;

/** Tries the property in so many random cases. The seed is printed first, and how many cases held once they did. */
export const holds = async <Case>(property: fc.IRawProperty<Case>, numRuns: number): Promise<void> => {
  process.stdout.write(`SEED=${seed}\n`);
  await fc.assert(property, { seed, numRuns });
  process.stdout.write(`${numRuns} cases held\n`);
};

/** So many of a list, drawn by the seed, which is printed; all of them by `npm run prove`. */
export const drawn = <Item>(all: readonly Item[], count: number): readonly Item[] => {
  if (process.env['PROVE'] === 'all' || count >= all.length) return all;
  process.stdout.write(`SEED=${seed}\n`);
  const some = fc.shuffledSubarray([...all], { minLength: count, maxLength: count });
  return fc.sample(some, { seed, numRuns: 1 })[0] ?? [];
};
