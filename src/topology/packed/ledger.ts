import { ListWriter } from './lists.ts';
import { MarkWriter } from './marks.ts';
import { Words } from './texts.ts';

/** What the rows of one picture share, to write. */
export type Ledger = { readonly words: Words; readonly lists: ListWriter; readonly marks: MarkWriter };

/** Tables to write into; a graph has one of each. */
export const emptyLedger = (): Ledger => {
  const words = new Words();
  return { words, lists: new ListWriter(), marks: new MarkWriter(words) };
};
