import { drawn } from './draw.ts';
import { hasSurvived, isKilled, resultsOf, type Result } from './results.ts';

/** One line a name, and one for all: how many were tried, and how many of them the tests took notice of. */
export const tallyOf = (names: readonly string[]): string => {
  const all = names.map((name) => ({ name, results: resultsOf(name) }));
  const whole = { name: 'all', results: all.flatMap(({ results }) => results) };
  return [...all, ...(all.length > 1 ? [whole] : [])].map(lineOf).join('');
};

const lineOf = ({ name, results }: { readonly name: string; readonly results: readonly Result[] }): string => {
  const killed = results.filter(isKilled).length;
  const survived = results.filter(hasSurvived);
  const tried = killed + survived.length;
  const share = tried === 0 ? '' : ` = ${((100 * killed) / tried).toFixed(1)} %`;
  const unreached = survived.filter(({ status }) => status === 'NoCoverage').length;
  return `${name}: ${killed} of ${tried} killed${share} (${unreached} in lines that no test reaches)\n`;
};

/** The survivors of these names with what stands there and what stood there instead; so many, drawn by the seed, or all in order. */
export const survivorsOf = (names: readonly string[], seed: number, most?: number): string => {
  const survivors = new Map(
    names.flatMap(resultsOf).flatMap((result) => (hasSurvived(result) ? [[result.key, result] as const] : [])),
  );
  const keys =
    most === undefined ? [...survivors.keys()].toSorted() : drawn([...survivors.keys()], seed).slice(0, most);
  return keys
    .flatMap((key) => survivors.get(key) ?? [])
    .map(textOf)
    .join('');
};

const textOf = ({ place, mutatorName, status, original, replacement }: Result): string =>
  [`${place} ${mutatorName} (${status})`, ...marked('-', original), ...marked('+', replacement), ''].join('\n');

/** A mutant may be a whole function: its first lines are enough to find it. */
const marked = (mark: string, text: string): readonly string[] => {
  const lines = text.split('\n');
  const rest = lines.length > 4 ? [`${mark} … (${lines.length - 4} lines more)`] : [];
  return [...lines.slice(0, 4).map((line) => `${mark} ${line}`), ...rest];
};
