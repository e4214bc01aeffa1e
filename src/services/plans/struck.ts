import { foreign } from '../../domain/words.ts';
import type { Line, PlanStep, Span } from '../../protocol/plan.ts';
import type { PlanRow } from './planRow.ts';
import { differing, textOfLine } from './spans.ts';

/** A line of the new proposal: what of it is otherwise than reviewed is boxed, and what it was stands struck before it. */
export const struckLine = (was: Line, now: Line): Line => {
  const [before, after] = [tokensOf(was), tokensOf(now)];
  const start = alikeAtStart(before, after, 0);
  const end = alikeAtStart(before.toReversed(), after.toReversed(), start);
  const [gone, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  if (gone.length === 0 && fresh.length === 0) return now;
  const [old, other] = [textOfLine(gone).trim(), textOfLine(fresh).trim()];
  const box = differing(foreign(other), old === '' ? undefined : foreign(withoutEndOf(old, other)));
  return [
    ...after.slice(0, start),
    ...edge(fresh[0]),
    box,
    ...edge(fresh.length > 1 ? fresh.at(-1) : undefined),
    ...after.slice(after.length - end),
  ];
};

/** Each of the rows with its sides compared with what was reviewed of the same fact; one that was not there is new as a whole. */
export const struckRows = (was: readonly PlanRow[], now: readonly PlanRow[]): readonly PlanRow[] => {
  const reviewed = new Map(was.map((row) => [row.key, row]));
  return now.map((row) => {
    const before = reviewed.get(row.key);
    return {
      ...row,
      before: before || row.before.length === 0 ? struckLine(before?.before ?? [], row.before) : row.before,
      after: struckLine(before?.after ?? [], row.after),
    };
  });
};

/** The same of steps, as long as there are as many as before. */
export const struckSteps = (was: readonly PlanStep[], now: readonly PlanStep[]): readonly PlanStep[] =>
  was.length !== now.length
    ? now
    : now.map((step, at) => ({ ...step, sentence: struckLine(was[at]?.sentence ?? [], step.sentence) }));

/** `2 of 3 used` beside `3 of 3 used` is struck as `2`: the rest follows in any case. */
const withoutEndOf = (old: string, other: string): string => {
  const [words, others] = [old.split(' '), other.split(' ')];
  while (words.length > 1 && others.length > 1 && words.at(-1) === others.pop()) words.pop();
  return words.join(' ');
};

/** Word by word, so that as little as possible is boxed. */
const tokensOf = (line: Line): Line =>
  line.flatMap((span): Line => (typeof span === 'string' ? span.split(/(\s+)/).filter((word) => word !== '') : [span]));

/** How many tokens two lines begin with alike, of those that `taken` at their other ends leave. */
const alikeAtStart = (one: Line, other: Line, taken: number): number => {
  const most = Math.min(one.length, other.length) - taken;
  let count = 0;
  while (count < most && isAlike(one[count], other[count])) count += 1;
  return count;
};

const isAlike = (one: Span | undefined, other: Span | undefined): boolean =>
  one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other);

/** A blank at the edge of what differs stands outside of the box. */
const edge = (token: Span | undefined): Line => (typeof token === 'string' && token.trim() === '' ? [token] : []);
