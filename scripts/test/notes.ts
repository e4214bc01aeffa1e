/** What is worth reading of a suite that passed: what it could not try on this machine, and how its properties are played again. */
export const notes = (output: string): readonly string[] => [...leftOut(output), ...properties(output)];

const leftOut = (output: string): readonly string[] => output.split('\n').filter((line) => /\bleft out\b/i.test(line));

/** Cases of all files together, and the seed that they share. */
const properties = (output: string): readonly string[] => {
  const seeds = new Set([...output.matchAll(/^SEED=\d+$/gm)].map(([line]) => line));
  if (seeds.size === 0) return [];
  const cases = [...output.matchAll(/^(\d+) cases held$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
  return [`properties: ${cases} random cases held, to be played again with ${[...seeds].join(' ')}`];
};
