import type { Problem } from '../../domain/problem.ts';
import { foreign, noWords, withoutPeriod, words, type Words } from '../../domain/words.ts';

/** A problem as running text: what is wrong with EC2's code, then what to do. */
export const problemWords = ({ message, code, remedy }: Problem): Words =>
  words`${withoutPeriod(message)}${code === undefined ? noWords : words` (${foreign(code, 80)})`}. ${remedy}`;
