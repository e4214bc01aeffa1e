import { mkdir, stat } from 'node:fs/promises';
import { createVSIX } from '@vscode/vsce';
import { buildOnce } from './buildOnce.ts';
import { artifacts, root, vsixFile } from '../support/paths.ts';
import { say } from '../support/say.ts';

/** Builds, then writes artifacts/eni-explorer.vsix. All dependencies are in the bundles. */
export const packageExtension = async (): Promise<void> => {
  await buildOnce();
  await mkdir(artifacts, { recursive: true });
  await createVSIX({
    cwd: root,
    packagePath: vsixFile,
    dependencies: false,
    skipLicense: false,
    allowMissingRepository: true,
    // The README is read in the editor, from the package itself; there is no site that its links could lead to.
    rewriteRelativeLinks: false,
  });
  const { size } = await stat(vsixFile);
  say(`Packaged ${vsixFile}: ${Math.round(size / 1000)} kB`);
};
