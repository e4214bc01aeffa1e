import type { Problem } from '../domain/problem.ts';

/** A problem as running text: what is wrong with EC2's code, then what to do. */
export const problemWords = ({ message, code, remedy }: Problem): string =>
  `${message.replace(/\.$/, '')}${code === undefined ? '' : ` (${code})`}. ${remedy}`;
