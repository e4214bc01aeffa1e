import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { Inventory } from '../../src/domain/inventory.ts';
import { findingsOf } from '../../src/rules/findings.ts';
import { worldNamed } from '../../src/simulator/worlds/worldNamed.ts';
import { project } from '../../src/topology/project.ts';
import { webviewBundle } from '../build/bundles.ts';

/** Opens a page that holds its message and shows nothing yet. */
export type Opener = () => Promise<Page>;

/** The webview without a host, and the full-detail Cytoscape of the same account. Both live on the dev page's server. */
export const openers = async (
  context: BrowserContext,
  url: string,
  interfaces: number,
): Promise<{ readonly ours: Opener; readonly fullDetail: Opener }> => {
  context.setDefaultTimeout(120_000);
  const host = await context.newPage();
  await host.addInitScript({ content: eavesdrop });
  await host.goto(`${url}?world=synthetic:${interfaces}`);
  await host.waitForFunction('window.eniHeard.length > 0');
  const [alone, fullDetail, graph] = await Promise.all([script('alone'), script('fullDetail'), graphText(interfaces)]);
  const page = async (scripts: Readonly<Record<string, string>>): Promise<Page> => {
    const opened = await context.newPage();
    for (const [name, body] of Object.entries(scripts)) {
      await opened.route(`**/${name}`, (route) => route.fulfill({ body, contentType: 'text/javascript' }));
    }
    await opened.goto(url);
    await opened.waitForFunction('window.eniBench !== undefined');
    return opened;
  };
  return {
    ours: async () => {
      const opened = await page({ 'fakeHost.js': alone });
      await host.evaluate('window.eniTell()');
      await opened.waitForFunction('window.eniBench.holds() > 0');
      return opened;
    },
    fullDetail: async () => {
      const opened = await page({ 'fakeHost.js': '', 'main.js': fullDetail });
      await opened.evaluate(`window.eniBench.hold({ kind: 'picture', graph: JSON.parse(${JSON.stringify(graph)}) })`);
      return opened;
    },
  };
};

/** What the dev page's host says of its account goes to the other page instead of its own webview. */
const eavesdrop = `window.eniHeard = [];
window.postMessage = (message) => { if (message.kind === 'picture') window.eniHeard.push(message); };
window.eniTell = () => window.eniHeard.forEach((message) => new BroadcastChannel('picture').postMessage(message));`;

const graphText = async (interfaces: number): Promise<string> => {
  const inventory = new Inventory(await worldNamed({ kind: 'synthetic', interfaces }));
  return JSON.stringify(project(inventory, findingsOf(inventory), 'Demo account'));
};

const script = async (name: string): Promise<string> => {
  const entry = fileURLToPath(new URL(`pages/${name}.ts`, import.meta.url));
  // Cytoscape whole, as its authors ship it.
  const readable = { minify: false, sourcemap: false, metafile: false } as const;
  const { outputFiles } = await build({
    ...webviewBundle,
    ...readable,
    plugins: [],
    entryPoints: [entry],
    outdir: 'out',
    write: false,
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`Nothing was built of this page: ${name}`);
  return file.text;
};
