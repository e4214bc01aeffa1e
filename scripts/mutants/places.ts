import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/paths.ts';
import { runOrThrow } from '../support/run.ts';

/** What the unit tests answer for. The rest is proved by other suites. */
export const folders = ['src/ui', 'src/services', 'src/operations', 'src/actions', 'src/rules', 'src/domain'] as const;

/** The TypeScript files of a folder, at any depth, or the one file. From the project's folder, in order. */
export const filesOf = async (place: string): Promise<readonly string[]> => {
  if (place.endsWith('.ts')) return [place];
  const names = await readdir(join(root, place), { recursive: true });
  return names
    .map((name) => `${place.replace(/\/$/, '')}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts'))
    .toSorted();
};

/**
 * The files of those folders that differ from where this branch left `main`, or on `main` itself those that the last commit
 * changed; in either case with what is not yet committed. Throws where there is no git or no commit before.
 */
export const changedFiles = async (): Promise<readonly string[]> => {
  const git = (...parameters: string[]): Promise<string> => runOrThrow('git', parameters, { cwd: root });
  const base = (await git('merge-base', 'HEAD', 'main')).trim();
  const head = (await git('rev-parse', 'HEAD')).trim();
  const before = base === head ? 'HEAD~1' : base;
  const changed = await git('diff', '--name-only', '--diff-filter=d', '--relative', before);
  const fresh = await git('ls-files', '--others', '--exclude-standard');
  return [...new Set(`${changed}\n${fresh}`.split('\n'))]
    .filter((name) => name.endsWith('.ts') && folders.some((place) => name.startsWith(`${place}/`)))
    .toSorted();
};
