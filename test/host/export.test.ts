import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, Uri, type QuickPickItem, type SaveDialogOptions } from 'vscode';
import { active } from '../support/openedSession.ts';
import { until, withDemo } from '../support/hostExtension.ts';
import { openPicture } from '../support/hostPicture.ts';
import { messagesDuring, replacedDuring, type Shown } from '../support/hostSpies.ts';

type Answers = {
  readonly format: string | undefined;
  readonly path?: string;
  /** Answers to the other questions, by their labels. */
  readonly also?: readonly string[];
};

/** Runs the command as a person would who picks this format and saves there; tells what was asked and said. */
const exported = async ({ format, path, also = [] }: Answers) => {
  const offered: string[] = [];
  const dialogs: SaveDialogOptions[] = [];
  const showQuickPick = async (items: readonly QuickPickItem[]) => {
    offered.push(...items.map(({ label }) => label));
    return items.find(({ label }) => label === format || also.includes(label));
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

/** Width and height of a PNG: two numbers of four bytes behind its signature and the name of its first part. */
const sizeOf = async (path: string): Promise<{ readonly w: number; readonly h: number }> => {
  const png = await readFile(path);
  strictEqual(png.toString('latin1', 1, 4), 'PNG');
  return { w: png.readUInt32BE(16), h: png.readUInt32BE(20) };
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
    // Nothing is selected, so only the format is asked for.
    strictEqual(offered.length, 8);
    match(dialogs[0]?.defaultUri?.path ?? '', /eni-demo-account-eu-west-1\.svg$/);
    const svg = await readFile(path, 'utf8');
    ok(svg.startsWith('<?xml') && svg.includes('>shop-prod<'));
    deepStrictEqual(said, [{ kind: 'information', text: `Exported: ${path}`, buttons: 'Open' }]);
  });

  it('lists what the filter leaves', async () => {
    const { session } = await withDemo();
    active(session).setFilter('fw-1');
    const path = join(folder, 'fw.csv');
    await exported({ format: 'CSV sheet', also: ['What is shown'], path });
    active(session).setFilter('');
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\r\n').slice(1);
    strictEqual(lines.length, 3);
    deepStrictEqual(
      lines.filter((line) => !line.includes('fw-1')),
      [],
    );
  });

  it('has the page paint a PNG, in the size that was asked for', async () => {
    await withDemo();
    await openPicture();
    const [small, large] = [join(folder, 'small.png'), join(folder, 'large.png')];
    const { offered, said } = await exported({ format: 'PNG picture, light', also: ['1x'], path: small });
    deepStrictEqual(offered.slice(-3), ['1x', '2x', '4x']);
    deepStrictEqual(said, [{ kind: 'information', text: `Exported: ${small}`, buttons: 'Open' }]);
    await exported({ format: 'PNG picture, light', also: ['2x'], path: large });
    const [one, two] = [await sizeOf(small), await sizeOf(large)];
    ok(one.w > 1000 && one.h > 600);
    deepStrictEqual(two, { w: 2 * one.w, h: 2 * one.h });
  });

  it('asks for the selection when there is one, and writes no more than that', async () => {
    const { session } = await withDemo();
    const picture = await openPicture();
    const eni = active(session).store.inventory?.snapshot.enis.find(({ id }) => id === 'eni-0c3d9e51a7b204f68');
    await commands.executeCommand('eniExplorer.showInTopology', { kind: 'interface', id: eni?.id });
    await until('details of the selection', () => picture.told.some(({ kind }) => kind === 'details'));
    const [list, png] = [join(folder, 'one.csv'), join(folder, 'one.png')];
    const { offered, dialogs } = await exported({ format: 'CSV sheet', also: ['Selection'], path: list });
    deepStrictEqual(offered.slice(0, 2), ['All interfaces', 'Selection']);
    match(dialogs[0]?.defaultUri?.path ?? '', /eni-demo-account-eu-west-1-fw-1-outside\.csv$/);
    strictEqual((await readFile(list, 'utf8')).trimEnd().split('\r\n').length, 2);
    await exported({ format: 'PNG picture, dark', also: ['Selection', '1x'], path: png });
    ok((await sizeOf(png)).w < 700);
    await commands.executeCommand('workbench.action.closeAllEditors');
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
