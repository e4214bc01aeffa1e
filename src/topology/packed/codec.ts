import { ListWriter, Lists, type ListTable } from './lists.ts';
import { MarkWriter, markOf, type MarkColumns } from './findingMarks.ts';
import { StringTable, Texts, type TextTable } from './texts.ts';
import type { FindingMark } from '../graph.ts';

/** What the rows of one picture share, to write. */
export type Encoder = { readonly words: StringTable; readonly lists: ListWriter; readonly marks: MarkWriter };

/** Tables to write into; a graph has one of each. */
export const newEncoder = (): Encoder => {
  const words = new StringTable();
  return { words, lists: new ListWriter(), marks: new MarkWriter(words) };
};

/** What the rows of one picture share, to read. */
export type Decoder = {
  /** From 1 on; 0 is no word. */
  readonly word: (number: number) => string | undefined;
  readonly lists: Lists;
  readonly marks: (list: number) => readonly FindingMark[];
};

type Tables = { readonly words: TextTable; readonly lists: ListTable; readonly marks: MarkColumns };

/** The tables of a graph to read from. Text number 0 is undefined; list number 0 is empty. */
export const decoderOf = ({ words: wordTable, lists: listTable, marks }: Tables): Decoder => {
  const words = new Texts(wordTable);
  const lists = new Lists(listTable);
  const word = (number: number): string | undefined => (number === 0 ? undefined : words.at(number - 1));
  return { word, lists, marks: (list) => lists.at(list).map((mark) => markOf(marks, mark, word)) };
};
