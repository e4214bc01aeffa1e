import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, Uri, type QuickPickItem, type SaveDialogOptions } from 'vscode';
import { withDemo } from '../support/hostExtension.ts';
import { messagesDuring, replacedDuring, type Shown } from '../support/hostSpies.ts';

type Answers = { readonly format: string | undefined; readonly path?: string };

/** Runs the command as a person would who picks this format and saves there; tells what was asked and said. */
const exported = async ({ format, path }: Answers) => {
  const offered: string[] = [];
  const dialogs: SaveDialogOptions[] = [];
  const showQuickPick = async (items: readonly QuickPickItem[]) => {
    offered.push(...items.map(({ label }) => label));
    return items.find(({ label }) => label === format);
  };
  const showSaveDialog = async (options: SaveDialogOptions) => {
    dialogs.push(options);
    return path === undefined ? undefined : Uri.file(path);
  };
  const said: readonly Shown[] = await messagesDuring(() =>
    replacedDuring({ showQuickPick, showSaveDialog }, async () =>
      commands.executeCommand('eniExplorer.exportTopology'),
    ),
  );
  return { offered, dialogs, said };
};

describe('the export', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'eni-export-'));
    await withDemo();
  });
  after(async () => rm(folder, { recursive: true, force: true }));

  it('writes a picture where the person wants it and offers to open it', async () => {
    const path = join(folder, 'demo.svg');
    const { offered, dialogs, said } = await exported({ format: 'SVG picture, dark', path });
    strictEqual(offered.length, 6);
    match(dialogs[0]?.defaultUri?.path ?? '', /eni-demo-account-eu-west-1\.svg$/);
    const svg = await readFile(path, 'utf8');
    ok(svg.startsWith('<?xml') && svg.includes('>shop-prod<'));
    deepStrictEqual(said, [{ kind: 'information', text: `Exported: ${path}`, buttons: 'Open' }]);
  });

  it('lists what the filter leaves', async () => {
    const { session } = await withDemo();
    await session.setFilter('fw-1');
    const path = join(folder, 'fw.csv');
    await exported({ format: 'CSV sheet', path });
    await session.setFilter('');
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\r\n').slice(1);
    strictEqual(lines.length, 3);
    deepStrictEqual(
      lines.filter((line) => !line.includes('fw-1')),
      [],
    );
  });

  it('leaves everything as it was when the person steps back', async () => {
    const before = await readdir(folder);
    deepStrictEqual((await exported({ format: undefined })).dialogs, []);
    deepStrictEqual((await exported({ format: 'JSON' })).said, []);
    deepStrictEqual(await readdir(folder), before);
  });

  it('says what is wrong with the place', async () => {
    const { said } = await exported({ format: 'JSON', path: join(folder, 'demo.svg', 'below-a-file.json') });
    deepStrictEqual(
      said.map(({ kind }) => kind),
      ['error'],
    );
    match(said[0]?.text ?? '', /^The file could not be written, try another place: /);
  });
});
