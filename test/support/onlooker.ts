import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/support/paths.ts';
import { runOrThrow } from '../../scripts/support/run.ts';

/** Another extension of the same window, which tells in a message what it gets from ours. */
const manifest = {
  name: 'onlooker',
  publisher: 'test',
  version: '1.0.0',
  license: 'MIT',
  main: './main.cjs',
  engines: { vscode: '^1.105.0' },
  contributes: { commands: [{ command: 'onlooker.look', title: 'Onlooker: Look' }] },
  capabilities: { untrustedWorkspaces: { supported: true } },
  extensionKind: ['workspace'],
};

const main = `
const { commands, extensions, window } = require('vscode');
exports.activate = ({ subscriptions }) => subscriptions.push(commands.registerCommand('onlooker.look', async () => {
  const ours = extensions.getExtension('eni-explorer.eni-explorer');
  const given = await ours.activate();
  void window.showInformationMessage('Exports: ' + String(given) + ', ' + String(ours.exports));
}));
`;

/** Packages it in a folder; resolves with the path of its VSIX. */
export const packageOnlooker = async (folder: string): Promise<string> => {
  const place = join(folder, 'onlooker');
  await mkdir(place);
  await writeFile(join(place, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(place, 'main.cjs'), main);
  const vsix = join(folder, 'onlooker.vsix');
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', vsix];
  await runOrThrow(process.execPath, [vsce, 'package', ...options], { cwd: place });
  return vsix;
};
