#!/usr/bin/env node
/**
 * Stands in for the desktop VS Code program where that cannot be had: takes its test arguments, runs the same tests in
 * VS Code served to a headless browser, prints what they print and ends with their exit code.
 */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../support/chromium.ts';
import { startCodeServer, type Server } from '../support/codeServer.ts';

const argument = (name: string): string => {
  const prefix = `--${name}=`;
  const found = process.argv.find((text) => text.startsWith(prefix));
  if (found === undefined) throw new Error(`Missing argument: ${prefix}`);
  return found.slice(prefix.length);
};

const testPage = ({ url, authority }: Server, workspace: string): string => {
  const remote = (path: string): string => `vscode-remote://${authority}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(argument('extensionDevelopmentPath'))],
    ['extensionTestsPath', remote(argument('extensionTestsPath'))],
  ];
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
  return `${url}?${query.toString()}`;
};

/** Resolves with the exit code that the workbench reports once its tests have ended. */
const testsEnded = async (page: Page, url: string): Promise<number> => {
  let exitReported: (code: number) => void = () => undefined;
  const exit = new Promise<number>((resolve, reject) => {
    exitReported = resolve;
    page.on('crash', () => reject(new Error('The browser page crashed')));
  });
  await page.exposeFunction('codeAutomationLog', (kind: string, texts: readonly unknown[]) => {
    if (kind === 'error' || kind === 'log') process.stdout.write(`${texts.map(String).join(' ')}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => exitReported(code));
  await page.goto(url);
  return exit;
};

const main = async (): Promise<number> => {
  const profile = await mkdtemp(join(tmpdir(), 'eni-explorer-host-'));
  const workspace = await mkdtemp(join(tmpdir(), 'eni-explorer-folder-'));
  // Also when the run is ended from outside, for taking too long.
  process.once('exit', () => {
    for (const folder of [profile, workspace]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const server = await startCodeServer({ profile, trust: 'all', testDriver: true });
  const executablePath = await ensureChromium();
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  try {
    return await testsEnded(
      await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] }),
      testPage(server, workspace),
    );
  } finally {
    await browser.close();
    server.stop();
  }
};

process.exit(await main());
