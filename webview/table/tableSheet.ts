import { csvCell, harmless } from '../../src/topology/export/csvCell.ts';
import type { InterfaceEntry } from '../view/sceneIndex.ts';
import type { CellContext, TableColumn } from './tableColumns.ts';

type Sheet = {
  readonly rows: readonly InterfaceEntry[];
  readonly columns: readonly TableColumn[];
  readonly context: CellContext;
};

/** The rows as they are shown, in their order, with whole words: a header, commas, CRLF. Source: RFC 4180. */
export const csvOfRows = (sheet: Sheet): string =>
  linesOf(sheet)
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('');

/** The same parted by tabs, without the header, as spreadsheets and editors paste it. */
export const textOfRows = (sheet: Sheet): string =>
  linesOf(sheet)
    .slice(1)
    .map((cells) => cells.map(harmless).join('\t'))
    .join('\n');

const linesOf = ({ rows, columns, context }: Sheet): readonly (readonly string[])[] => [
  columns.map(({ title }) => title),
  ...rows.map((entry) => columns.map(({ words }) => words(entry, context))),
];
