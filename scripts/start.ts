import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildOnce } from './build/buildOnce.ts';
import { packageExtension } from './build/packageExtension.ts';
import { startCodeServer } from './support/codeServer.ts';
import { root, toolsFolder, vsixFile } from './support/paths.ts';
import { programOnPath } from './support/programs.ts';
import { runOrThrow } from './support/run.ts';
import { say } from './support/say.ts';

/** An empty folder to open; the extension needs none, but a window without one shows a page about opening folders. */
const workspace = join(toolsFolder, 'start', 'workspace');

const main = async (): Promise<void> => {
  await mkdir(workspace, { recursive: true });
  const desktop = process.argv.includes('--browser') ? undefined : programOnPath('code');
  await (desktop === undefined ? openInBrowser() : openOnDesktop(desktop));
};

const openOnDesktop = async (code: string): Promise<void> => {
  await buildOnce();
  await runOrThrow(code, [`--extensionDevelopmentPath=${root}`, '--new-window', workspace], {
    shell: process.platform === 'win32',
  });
  say('VS Code is open: click the ENI Explorer icon at its left edge, then Open Demo Account.');
};

const openInBrowser = async (): Promise<void> => {
  await packageExtension();
  const server = await startCodeServer({
    profile: join(toolsFolder, 'start', 'profile'),
    port: portFrom(process.env['PORT']),
    extensions: [vsixFile],
    // The demo account needs no trust, and an account of one's own is connected to only when it is asked for.
    trust: 'none',
  });
  say(
    'VS Code is running for whoever has this address. Click the ENI Explorer icon at its left edge, then Open Demo Account. Ctrl+C ends it.',
  );
  process.stdout.write(`${server.url}?folder=${encodeURIComponent(workspace)}\n`);
  await server.ended;
};

const portFrom = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

await main();
