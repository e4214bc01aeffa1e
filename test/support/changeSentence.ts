import type { Change } from '../../src/domain/changes.ts';
import type { BeforeAfter } from '../../src/services/fieldWords.ts';
import { changeWords } from '../../src/services/plan.ts';

/** A change as the review tells it, on one line. */
export const sentenceOf = (change: Change, sides: BeforeAfter): string => {
  const { what, differences } = changeWords(change, sides);
  return differences.length === 0 ? what : `${what}: ${differences.join(', ')}`;
};
