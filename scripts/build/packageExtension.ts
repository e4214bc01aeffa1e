import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { artifacts, root, vsixFile } from '../support/paths.ts';
import { runOrThrow } from '../support/run.ts';
import { say } from '../support/say.ts';
import { buildOnce } from './buildOnce.ts';
import { packagedBundles } from './bundles.ts';
import { packTighter } from './packTighter.ts';
import { squeeze } from './squeeze.ts';

/** Builds, then writes artifacts/eni-explorer.vsix. */
export const packageExtension = async (): Promise<void> => {
  await buildOnce(root, packagedBundles);
  await squeeze(join(root, 'dist'));
  await mkdir(artifacts, { recursive: true });
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  await runOrThrow(process.execPath, [vsce, 'package', ...options, '--out', vsixFile], { cwd: root });
  await packTighter(vsixFile);
  const { size } = await stat(vsixFile);
  say(`Packaged ${vsixFile}: ${Math.round(size / 1000)} kB`);
};

const options = [
  // All dependencies are in the bundles.
  '--no-dependencies',
  '--allow-missing-repository',
  // The README is read in the editor, from the package itself; there is no site that its links could lead to.
  '--no-rewrite-relative-links',
];
