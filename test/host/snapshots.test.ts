import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, Uri, window, type SaveDialogOptions, type WebviewPanel } from 'vscode';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { active } from '../support/openedSession.ts';
import { useShopProfile, withEc2 } from '../support/hostAccount.ts';
import { rowOf, textOf, until, withDemo, withNothing } from '../support/hostExtension.ts';
import { drawn, openPicture } from '../support/hostPicture.ts';
import { messagesDuring, replacedDuring, type Shown } from '../support/hostSpies.ts';

/** `fw-1-outside` and the unattached `old-vip` of the demo account. */
const outside = { kind: 'interface', id: 'eni-0c3d9e51a7b204f68' } as const;
const [oldVip] = demoSnapshot().enis.filter(({ tags }) => tags.some(({ value }) => value === 'old-vip'));

/** Saves what is shown to this path, as a person who chooses it in the dialog. */
const save = async (path: string): Promise<{ readonly dialog: SaveDialogOptions; readonly said: readonly Shown[] }> => {
  const dialogs: SaveDialogOptions[] = [];
  const showSaveDialog = async (options: SaveDialogOptions) => {
    dialogs.push(options);
    return Uri.file(path);
  };
  const said = await messagesDuring(() =>
    replacedDuring({ showSaveDialog }, async () => commands.executeCommand('eniExplorer.saveSnapshot')),
  );
  return { dialog: dialogs[0] ?? {}, said };
};

/** Runs a command on files and answers what a person was told and the pages that were opened. */
const during = async (command: string, ...given: readonly unknown[]) => {
  const panels: WebviewPanel[] = [];
  const create = window.createWebviewPanel;
  const createWebviewPanel: typeof create = (...asked) => {
    const panel = create(...asked);
    panels.push(panel);
    return panel;
  };
  const said = await messagesDuring(() =>
    replacedDuring({ createWebviewPanel }, async () => commands.executeCommand(`eniExplorer.${command}`, ...given)),
  );
  return { said, panels };
};

describe('a snapshot', () => {
  useShopProfile();
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'eni-snapshot-'));
  });
  after(async () => {
    await withDemo();
    await commands.executeCommand('workbench.action.closeAllEditors');
    await rm(folder, { recursive: true });
  });

  const pathOf = (name: string): string => join(folder, `${name}.eni.json`);
  const fileOf = (name: string): Uri => Uri.file(pathOf(name));

  it('is saved with a warning of what it holds, and holds no credential', async () => {
    await withDemo();
    const { dialog, said } = await save(pathOf('demo'));
    match(dialog.defaultUri?.path ?? '', /\/demo-account-eu-west-1-\d{4}-\d\d-\d\d-\d\d-\d\d\.eni\.json$/);
    match(dialog.title ?? '', /account and owner ids, addresses, names and tags; no credentials/);
    match(said[0]?.text ?? '', /^Snapshot saved: .*demo\.eni\.json\. It holds account ids/);
    const text = await readFile(pathOf('demo'), 'utf8');
    ok(text.includes('"title": "Demo account"') && text.includes(outside.id));
    ok(!/secretAccess|secret_access|accessKey|access_key|sessionToken|in-memory/i.test(text));
  });

  it('opens elsewhere as a scope that is marked, offers nothing and refuses every write before the first question', async () => {
    const running = await withNothing();
    const { said } = await during('openSnapshot', fileOf('demo'));
    deepStrictEqual(said, []);
    const [top] = running.network.rows;
    ok(top);
    match(textOf(top), /^Snapshot of Demo account {2}Snapshot, \d{4}-\d\d-\d\d \d\d:\d\d, read only · eu-west-1\b/);
    match(running.network.message, /^Snapshot, \d{4}-.*, read only$/);
    deepStrictEqual(rowOf(running, outside).words, ['interface', 'attached', 'hasPrivateIp', 'hasPublicIp']);
    const before = await stat(pathOf('demo'));
    for (const operation of ['changeDescription', 'createInterface', 'releaseAddress', 'editTags']) {
      const refused = await during(operation, outside);
      deepStrictEqual(
        refused.said.map(({ kind, text }) => [kind, text]),
        [['error', 'A snapshot is read only: it shows an account as it was. Open the account itself to make changes.']],
      );
    }
    strictEqual((await stat(pathOf('demo'))).mtimeMs, before.mtimeMs);
  });

  it('has a picture and details', async () => {
    await withNothing();
    await during('openSnapshot', fileOf('demo'));
    const picture = await openPicture();
    strictEqual(drawn(picture)?.title, 'Snapshot of Demo account');
    strictEqual(picture.panel.title, 'Topology: Snapshot of Demo account');
    const standing = picture.told.find(({ kind }) => kind === 'context');
    match(JSON.stringify(standing), /"lines":\["Snapshot, \d{4}-.*, read only"\]/);
    const { panels } = await during('showDetails', outside);
    strictEqual(panels.at(-1)?.title, 'Details: fw-1-outside');
    const console = await during('openInConsole', outside);
    match(console.said[0]?.text ?? '', /^A snapshot is a file/);
  });

  it('is read again by a refresh, and stays as it is when its file is gone or damaged', async () => {
    const { session } = await withNothing();
    await writeFile(pathOf('moved'), await readFile(pathOf('demo')));
    await during('openSnapshot', fileOf('moved'));
    const text = await readFile(pathOf('moved'), 'utf8');
    await writeFile(pathOf('moved'), text.replaceAll('old-vip', 'new-vip'));
    await session.refresh(active(session));
    ok(
      active(session)
        .store.inventory?.eni(oldVip?.id)
        ?.tags.some(({ value }) => value === 'new-vip'),
    );
    await writeFile(pathOf('moved'), text.slice(0, 2_000));
    const damaged = await during('refresh');
    match(
      damaged.said[0]?.text ?? '',
      /^This snapshot is damaged: it is no whole JSON: .* \(DamagedSnapshot\)\. Use an undamaged copy/,
    );
    await rm(pathOf('moved'));
    const gone = await during('refresh');
    match(gone.said[0]?.text ?? '', /^The snapshot file could not be read: moved\.eni\.json \(/);
    strictEqual(active(session).store.inventory?.snapshot.enis.length, 48);
  });

  it('that is newer, damaged or none at all says so and leaves what is shown', async () => {
    const { session } = await withDemo();
    const text = await readFile(pathOf('demo'), 'utf8');
    const files = {
      newer: [
        text.replace(/"version": \d+/, '"version": 7'),
        /written by a newer ENI Explorer: format 7, and this one reads up to 3/,
      ],
      damaged: [text.replace(/"mac":"[^"]*"/, '"mac":5'), /damaged: enis\[0\]\.mac must be text/],
      other: ['{"format":"something"}', /This file is not a snapshot of ENI Explorer/],
      binary: [Buffer.from([0xff, 0xfe, 0x00]), /could not be read: binary\.eni\.json \(it is not text in UTF-8\)/],
    } as const;
    for (const [name, [content, words]] of Object.entries(files)) {
      await writeFile(pathOf(name), content);
      const { said } = await during('openSnapshot', fileOf(name));
      strictEqual(said[0]?.kind, 'error');
      match(said[0].text, words);
      strictEqual(active(session).store.scope?.kind, 'demo');
    }
  });

  it('compared with now tells what came, went and changed, in a list and in the picture', async () => {
    await withEc2(demoSnapshot(), async (scope) => {
      const { session, network } = await withNothing();
      await session.open(scope);
      await save(pathOf('shop'));
      const ec2 = active(session).store.connection?.ec2();
      if (!ec2 || !oldVip) throw new Error('Nothing is open');
      const { eniId } = await ec2.createInterface({
        subnetId: oldVip.subnetId,
        tags: [{ key: 'Name', value: '<b>new</b>' }],
      });
      await ec2.modifyDescription({ eniId: outside.id, description: 'edge' });
      await ec2.disassociateAddress(association());
      await ec2.deleteInterface({ eniId: oldVip.id });
      const picture = await openPicture();
      const { said, panels } = await during('compareSnapshots', fileOf('shop'));
      deepStrictEqual(said, []);
      await until('the list', () => panels.some(({ webview }) => webview.html.includes('1 added')));
      const html = panels.at(-1)?.webview.html ?? '';
      match(html, /1 added, 1 removed, 2 changed/);
      ok(html.includes('old-vip') && html.includes(eniId) && !html.includes('<b>new'));
      deepStrictEqual(panels.at(-1)?.webview.options.enableScripts, false);
      match(network.message, /^Compared with shop @ eu-west-1, \d{4}-/);
      await until('the marks', () =>
        JSON.stringify(picture.told.findLast(({ kind }) => kind === 'context')).includes(eniId),
      );
      const ids = JSON.stringify(drawn(picture));
      ok(ids.includes(oldVip.id), 'what is gone is drawn');
      strictEqual(drawn(picture)?.counts.interfaces, 48);
      await commands.executeCommand('eniExplorer.endComparison');
      await until('the picture without it', () => !JSON.stringify(drawn(picture)).includes(oldVip.id));
      strictEqual(network.message, '');
    });
  });

  it('is compared with another file, the earlier one first, whichever is named first', async () => {
    const { session } = await withNothing();
    const later = JSON.parse(await readFile(pathOf('demo'), 'utf8')) as { enis: { id: string }[]; readAt: string };
    const enis = later.enis.filter(({ id }) => id !== oldVip?.id);
    await writeFile(pathOf('later'), JSON.stringify({ ...later, enis, readAt: '2027-01-01T10:00:00.000Z' }));
    const both = [fileOf('later'), fileOf('demo')];
    const { said, panels } = await during('compareSnapshots', both[0], both);
    deepStrictEqual(said, []);
    await until('the list', () => panels.some(({ webview }) => webview.html.includes('0 added, 1 removed, 0 changed')));
    strictEqual(active(session).store.inventory?.snapshot.readAt, Date.parse('2027-01-01T10:00:00.000Z'));
    await session.open({ kind: 'demo' });
    strictEqual(active(session).baseline, undefined);
  });
});

/** The elastic IP that stands for the address of `old-vip`. */
const association = (): { readonly allocationId: string; readonly associationId: string } => {
  const found = oldVip?.addresses.find(({ association: one }) => one)?.association;
  if (!found?.allocationId || !found.associationId) throw new Error('The demo account is not as it was');
  return { allocationId: found.allocationId, associationId: found.associationId };
};
