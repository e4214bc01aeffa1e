import { commands, workspace, type Uri } from 'vscode';
import { foreign, words, type Words } from '../../domain/words.ts';
import { say, tell } from '../door/messages.ts';

/** The content of a file and what the person should know of it. */
export type ExportContent = { readonly content: Uint8Array; readonly mind?: Words | undefined };

/** Writes the file, says where it is, and opens it for who wants that; says why where it cannot be written. */
export const writeExport = async (file: Uri, { content, mind }: ExportContent): Promise<void> => {
  try {
    await workspace.fs.writeFile(file, content);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    tell.error(words`The file could not be written, try another place: ${foreign(why)}`);
    return;
  }
  const open = words`Open`;
  const done = words`Exported: ${foreign(file.fsPath)}`;
  const answer = await say.info(mind === undefined ? done : words`${mind}. ${done}`, open);
  if (answer === open) await commands.executeCommand('vscode.open', file);
};
