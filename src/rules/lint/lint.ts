import type { Finding, Note } from '../../domain/finding.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Words } from '../../domain/words.ts';

export type LintFinding = Omit<Finding, 'ruleId'>;

/**
 * One thing that deserves attention wherever it occurs, or is worth a note, as data. A check never names its lint; `findingsOf` and `notesOf`
 * stamp the id.
 */
export type Lint<Told extends Finding | Note = Finding> = {
  /** `topic/name`, unique among all rules and lints. */
  readonly id: string;
  /** Over the things that have it, in the plural. */
  readonly heading: Words;
  /** Operations that mend it, as far as the thing offers them; no others are offered on its row. */
  readonly mends: readonly string[];
  /** In general words, a whole sentence without its last period. */
  readonly title: Words;
  /** Address of the page of AWS's documentation that says so. */
  readonly source: `https://${string}`;
  /** An answer for each thing that it looks at, one after the other; undefined where there is nothing to say. */
  readonly check: (inventory: Inventory) => Iterable<Omit<Told, 'ruleId'> | undefined>;
};
