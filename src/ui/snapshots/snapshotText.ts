import { Uri, workspace } from 'vscode';
import { ProblemError } from '../../domain/problem.ts';
import { tooLarge, unreadable } from '../../snapshot/fileProblems.ts';

/** Bytes. An account of 100,000 interfaces takes about 110 MB; what is far beyond would stop the window. */
const mostBytes = 200_000_000;

/**
 * The text of a file by its URI, in whatever file system VS Code has it. Rejects with a ProblemError when it cannot be
 * read or is too large.
 */
export const readSnapshotText = async (file: string): Promise<string> => {
  const uri = Uri.parse(file, true);
  const name = uri.path.split('/').at(-1) ?? file;
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > mostBytes) throw new ProblemError(tooLarge(name, size, mostBytes));
    return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const why =
      error instanceof TypeError ? 'it is not text in UTF-8' : error instanceof Error ? error.message : String(error);
    throw new ProblemError(unreadable(name, why), { cause: error });
  }
};
