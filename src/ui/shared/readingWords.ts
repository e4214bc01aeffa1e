import type { ReadProgress } from '../../aws/connection.ts';
import { words, type Words } from '../../domain/words.ts';

/** How far a read has come: `1000 interfaces so far`; and what makes it wait, if something does. Undefined before there is anything. */
export const progressWords = (progress: ReadProgress | undefined): Words | undefined => {
  if (!progress) return undefined;
  const { interfaces, done, calls, delay } = progress;
  if (delay) return words`${delays[delay]}; ${done} of ${calls} calls answered, ${interfaces} interfaces so far`;
  return interfaces > 0 ? words`${interfaces} interfaces so far` : undefined;
};

const delays: { readonly [D in NonNullable<ReadProgress['delay']>]: Words } = {
  throttled: words`EC2 slows us down`,
  trouble: words`EC2 has trouble and is asked again`,
};
