import { root } from '../support/paths.ts';
import { run } from '../support/run.ts';

/**
 * All versions of a package that are published. Throws with npm's words when the registry does not answer. It is asked for each
 * package by itself: what `npm outdated` goes by can be older than the registry.
 */
export const publishedVersions = async (name: string): Promise<readonly string[]> => {
  const { code, output } = await run('npm', ['view', name, 'versions', '--json', '--loglevel=error'], {
    cwd: root,
    shell: process.platform === 'win32',
    limitMs: 60_000,
  });
  if (code !== 0) throw new Error(`${name}: ${output.trim().split('\n')[0] ?? 'npm did not answer'}`);
  const versions = JSON.parse(output) as string | readonly string[];
  return [versions].flat();
};
