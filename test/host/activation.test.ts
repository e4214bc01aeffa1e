import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { basename, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { commands, window } from 'vscode';
import { sourcesOf } from '../../scripts/build/budget.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { useShopProfile, withEc2 } from '../support/hostAccount.ts';
import { active } from '../support/openedSession.ts';
import { theExtension } from '../support/hostExtension.ts';
import { replacedDuring } from '../support/hostSpies.ts';

type Command = { readonly command: string; readonly title: string; readonly category: string };
type Manifest = { readonly contributes: { readonly commands: readonly Command[] } };

const declared = (): readonly Command[] => (theExtension().packageJSON as Manifest).contributes.commands;

describe('the extension', () => {
  /** Names of the files of the extension that Node has loaded. */
  const loaded: string[] = [];
  const hooks = registerHooks({
    load: (url, context, next) => {
      if (url.includes('/dist/')) loaded.push(basename(url.replace(/\?.*$/, '')));
      return next(url, context);
    },
  });
  after(() => hooks.deregister());
  /** Workers that this process has begun since then. */
  let workers = 0;
  const count = () => (workers += 1);
  process.on('worker', count);
  after(() => void process.off('worker', count));
  useShopProfile();

  const loadedSources = async (): Promise<readonly string[]> => {
    const file = join(theExtension().extensionPath, 'dist', 'host.meta.json');
    const metafile = JSON.parse(await readFile(file, 'utf8')) as Metafile;
    return sourcesOf(
      metafile,
      Object.keys(metafile.outputs).filter((path) => loaded.includes(basename(path))),
    );
  };
  const heavy = /@aws-sdk|src\/simulator|instanceLimits\.json/;

  it('sleeps until somebody looks', () => {
    strictEqual(theExtension().isActive, false);
  });

  it('activates without reading, loading or writing anything', async () => {
    const channels: string[] = [];
    const create = window.createOutputChannel;
    const createOutputChannel = (name: string, options: { readonly log: true }) => {
      channels.push(name);
      return create(name, options);
    };
    const { session, network } = await replacedDuring({ createOutputChannel }, async () => theExtension().activate());
    deepStrictEqual(session.scopes.all, []);
    deepStrictEqual(network.rows, []);
    deepStrictEqual(channels, []);
    const sources = await loadedSources();
    ok(sources.includes('src/extension.ts'), 'The files that are loaded were not seen');
    deepStrictEqual(
      sources.filter((path) => heavy.test(path)),
      [],
    );
    strictEqual(workers, 0);
  });

  it('begins a worker with the first read of an account, for all of them, and loads nothing of the SDK for EC2 beside it', async () => {
    const { session } = await theExtension().activate();
    await withEc2(demoSnapshot(), async (scope) => {
      await session.open(scope);
      strictEqual(active(session).store.inventory?.snapshot.enis.length, demoSnapshot().enis.length);
      await active(session).store.refresh();
      strictEqual(workers, 1);
      deepStrictEqual(
        (await loadedSources()).filter((path) => /@aws-sdk\/client-ec2|src\/simulator/.test(path)),
        [],
      );
      session.scopes.close(active(session));
    });
  });

  it('loads SDK and simulator with the demo account', async () => {
    const { session } = await theExtension().activate();
    await session.open({ kind: 'demo' });
    const sources = await loadedSources();
    ok(sources.some((path) => path.includes('@aws-sdk/client-ec2')));
    ok(sources.includes('src/simulator/simulate.ts'));
  });

  it('registers each command of its manifest, and no other', async () => {
    // VS Code makes the view's own commands, such as `eniExplorer.network.focus`.
    const isOurs = (command: string): boolean => /^eniExplorer\.\w+$/.test(command);
    deepStrictEqual(
      (await commands.getCommands(true)).filter(isOurs).toSorted(),
      declared()
        .map(({ command }) => command)
        .toSorted(),
    );
  });

  it('calls its commands by their English names, under ENI', () => {
    const attach = declared().find(({ command }) => command === 'eniExplorer.attachInterface');
    strictEqual(attach?.title, 'Attach Network Interface…');
    deepStrictEqual(
      declared().filter(({ title, category }) => title.includes('%') || category !== 'ENI'),
      [],
    );
  });
});
