import type { RunResult } from '../../services/run.ts';
import { foreignList, words, type Words } from '../../domain/words.ts';

/** What was done, and the ids and addresses that EC2 chose for it, the first few of many. */
export const doneWords = ({ made }: Pick<RunResult, 'made'>, plan: Words): Words => {
  if (made.length === 0) return words`Done: ${plan}`;
  const [names, more] = [foreignList(made.slice(0, shown)), made.length - shown];
  return more > 0 ? words`Done: ${plan}. New: ${names} and ${more} more` : words`Done: ${plan}. New: ${names}`;
};

const shown = 3;
