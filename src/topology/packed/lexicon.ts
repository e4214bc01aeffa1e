import type { FindingMark } from '../graph.ts';
import { Lists, type ListTable } from './lists.ts';
import { markOf, type MarkColumns } from './marks.ts';
import { Texts, type TextTable } from './texts.ts';

/** What the rows of one picture share, to read. */
export type Lexicon = {
  /** From 1 on; 0 is no word. */
  readonly word: (number: number) => string | undefined;
  readonly lists: Lists;
  readonly marks: (list: number) => readonly FindingMark[];
};

type Tables = { readonly words: TextTable; readonly lists: ListTable; readonly marks: MarkColumns };

/** The tables of a graph to read from. Text number 0 is undefined; list number 0 is empty. */
export const lexiconOf = ({ words: wordTable, lists: listTable, marks }: Tables): Lexicon => {
  const words = new Texts(wordTable);
  const lists = new Lists(listTable);
  const word = (number: number): string | undefined => (number === 0 ? undefined : words.at(number - 1));
  return { word, lists, marks: (list) => lists.at(list).map((mark) => markOf(marks, mark, word)) };
};
