import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { startCodeServer } from '../../../scripts/support/codeServer.ts';
import { root, toolsFolder, vsixFile } from '../../../scripts/support/paths.ts';
import { serveDevPage } from '../../../webview/dev/serve.ts';

/** A server that people or suites start. */
export type Guarded = {
  readonly name: string;
  /** Whether it is a VS Code, which writes files, listens at sockets and takes WebSockets. */
  readonly isVscode: boolean;
  readonly start: () => Promise<Running>;
};

export type Running = {
  /** What is opened in a browser. */
  readonly url: string;
  /** The folders that hold what the server writes. */
  readonly folders: readonly string[];
  /** Waits until a page that was opened by the url shows what it should, and uses it. */
  readonly works: (page: Page) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const npmStart: Guarded = {
  name: 'npm start',
  isVscode: true,
  start: async () => {
    const child = spawn(process.execPath, ['scripts/start.ts', '--browser'], {
      cwd: root,
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const stop = async (): Promise<void> => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
    };
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('http://')) {
        return { url: line, folders: [join(toolsFolder, 'start', 'profile')], works: demoOpens, stop };
      }
    }
    throw new Error('npm start printed no address');
  },
};

/** As the workbench suite starts it, and the host suite without the extension. */
const codeServer: Guarded = {
  name: 'VS Code of the suites',
  isVscode: true,
  start: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'eni-explorer-guard-'));
    const profile = join(folder, 'profile');
    await mkdir(join(folder, 'shop'));
    const server = await startCodeServer({ profile, extensions: [vsixFile], trust: 'all' });
    const stop = async (): Promise<void> => {
      server.stop();
      await server.ended;
      await rm(folder, { recursive: true, maxRetries: 5 });
    };
    return { url: `${server.url}?folder=${join(folder, 'shop')}`, folders: [profile], works: demoOpens, stop };
  },
};

const devPage: Guarded = {
  name: "the picture's dev page",
  isVscode: false,
  start: async () => {
    const server = await serveDevPage();
    const works = async (page: Page): Promise<void> => {
      await page.getByRole('button', { name: 'Fit the picture (0)' }).first().waitFor();
    };
    return { url: server.url, folders: [], works, stop: server.close };
  },
};

export const guardedServers: readonly Guarded[] = [npmStart, codeServer, devPage];

const demoOpens = async (page: Page): Promise<void> => {
  await page
    .locator('.activitybar .action-item:has(a.action-label[aria-label^="ENI Explorer"])')
    .click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Open Demo Account' }).click();
  await page
    .getByRole('treeitem', { name: /^VPC shop-prod\b/ })
    .first()
    .waitFor();
};
