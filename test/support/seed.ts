/** Parameters for fast-check: a new seed a run, printed so that a failure can be played again with `SEED=…`. */
export const seeded = (numRuns: number): { readonly seed: number; readonly numRuns: number } => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  process.stdout.write(`SEED=${seed}\n`);
  return { seed, numRuns };
};
