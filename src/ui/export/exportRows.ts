import { fitting, record, textOf } from '../../domain/shape.ts';
import { words } from '../../domain/words.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { askWhereToSave, fileName } from '../door/files.ts';
import { writeExport } from './writeExport.ts';

const rowsOfTable = record({ scope: textOf({ most: 4096 }), text: textOf({ most: 256 * 1024 * 1024 }) });

/** Asks where to write the rows that the page has made a sheet of, and writes them; nothing where the dialog is closed. */
export const exportRows = async (open: OpenScope, argument: unknown): Promise<void> => {
  const rows = fitting(rowsOfTable, argument);
  if (!rows) return;
  const file = await askWhereToSave({
    title: words`Export Rows`,
    name: fileName(`eni-${open.title} rows`, 'csv'),
    extension: 'csv',
    kind: words`CSV sheet`,
  });
  if (file) await writeExport(file, { content: Buffer.from(rows.text) });
};
