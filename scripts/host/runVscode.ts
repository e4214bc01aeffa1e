import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { root } from '../support/paths.ts';
import { say } from '../support/say.ts';

/** Runs the bundled tests of the folder that is named on the command line: in desktop VS Code where it can be had. */
const main = async (folder: string): Promise<void> => {
  await runTests({
    vscodeExecutablePath: (await desktopVscode()) ?? join(import.meta.dirname, 'launcher.ts'),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(folder, 'run.cjs'),
    launchArgs: ['--disable-extensions'],
  });
};

/** Undefined where there is no screen to show it on, or where it cannot be downloaded. */
const desktopVscode = async (): Promise<string | undefined> => {
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined;
  if (!hasScreen) return undefined;
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', timeout: 15_000 });
  } catch (error) {
    if (process.platform === 'win32') throw error;
    say('Desktop VS Code could not be downloaded; using the one that is served to a browser.');
    return undefined;
  }
};

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the bundled tests');
await main(folder);
