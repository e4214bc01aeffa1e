import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../support/paths.ts';
import { desktopVscode } from './desktopVscode.ts';

/** Runs the bundled tests of the folder that is named on the command line: in desktop VS Code where there is one. */
const main = async (folder: string): Promise<void> => {
  const desktop = desktopVscode();
  if (desktop === undefined && process.platform === 'win32') {
    throw new Error(
      'The VS Code that is served to a browser does not run on Windows. Name yours: ENI_VSCODE=…\\Code.exe',
    );
  }
  await runTests({
    vscodeExecutablePath: desktop ?? join(import.meta.dirname, 'launcher.ts'),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(folder, 'run.cjs'),
    launchArgs: ['--disable-extensions'],
  });
};

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the bundled tests');
await main(folder);
