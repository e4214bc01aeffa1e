import type { Turns } from '../turns.ts';
import { oneByOne, type Finds, type InTexts } from './finder.ts';
import type { Pattern } from './pattern.ts';
import type { Sought } from './sought.ts';

/** No word that a person types has it, so that none reaches from one text into the next. */
const between = '\n';

/** Things of one chunk: enough that looking for a word costs little, and few enough for a step. */
const inChunk = 256;

/** Texts of some things in lower case, and where those of each end. */
type Chunk = { readonly text: string; readonly ends: readonly number[] };

/**
 * Puts the texts of things together once, so that a word is looked for in all of them by a few sweeps: for 50,000 interfaces about
 * 14 MB. The tests are to be asked about these things in their order, by their places.
 */
export function* indexedTexts<Thing>(things: readonly Thing[], sought: Sought<Thing>): Turns<InTexts<Thing>> {
  const chunks: Chunk[] = [];
  for (let from = 0; from < things.length; from += inChunk) {
    const chunk: Chunk = yield* chunkOf(things.slice(from, from + inChunk), sought);
    chunks.push(chunk);
  }
  const slowly = oneByOne(sought);
  return (pattern) => {
    const piece = longest(pattern);
    if (piece === '' || pattern.some((each) => each.includes(between))) return slowly(pattern);
    const has = sweeping(chunks, piece);
    if (pattern.length === 1) return has;
    // The pattern describes a whole text, of which the sweep knows a piece.
    const isDescribed = slowly(pattern);
    return (thing, at) => has(thing, at) && isDescribed(thing, at);
  };
}

function* chunkOf<Thing>(things: readonly Thing[], { texts }: Sought<Thing>): Turns<Chunk> {
  const lines: string[] = [];
  const ends: number[] = [];
  let end = 0;
  for (const [at, thing] of things.entries()) {
    const line = texts(thing).join(between) + between;
    lines.push(line);
    ends.push((end += line.length));
    if (at % 64 === 63) yield undefined;
  }
  // All at once: most lines are short, and each call costs as much as its line.
  const text = lines.join('').toLowerCase();
  return text.length === end ? { text, ends } : { text, ends: endsOf(lines) };
}

/** Where the lines end, of which some are longer in lower case, as `İ` is. */
const endsOf = (lines: readonly string[]): readonly number[] => {
  let end = 0;
  return lines.map((line) => (end += line.toLowerCase().length));
};

/** A test whether the texts of a thing have a piece; a chunk is swept when its first thing is asked about. */
const sweeping = (chunks: readonly Chunk[], piece: string): Finds<unknown> => {
  let swept: { readonly chunk: number; readonly hits: readonly boolean[] } | undefined;
  return (_thing, at) => {
    const chunk = Math.floor(at / inChunk);
    if (swept?.chunk !== chunk) swept = { chunk, hits: hitsIn(chunks[chunk], piece) };
    return swept.hits[at % inChunk] === true;
  };
};

const hitsIn = (chunk: Chunk | undefined, piece: string): readonly boolean[] => {
  if (!chunk) return [];
  const { text, ends } = chunk;
  const hits: boolean[] = ends.map(() => false);
  let thing = 0;
  for (let found = text.indexOf(piece); found >= 0; found = text.indexOf(piece, ends[thing - 1])) {
    while ((ends[thing] ?? Infinity) <= found) thing += 1;
    hits[thing] = true;
    thing += 1;
  }
  return hits;
};

const longest = (pattern: Pattern): string => pattern.reduce((best, each) => (each.length > best.length ? each : best));
