import { beforeEach, describe, expect, it } from 'vitest';
import { Uri } from 'vscode';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { parseSnapshot, serializeSnapshot } from '../../../../src/snapshot/format.ts';
import { active } from '../../../support/openedSession.ts';
import { failing, FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { desktop, resetDesktop, settled } from '../../../support/vscode/desktop.ts';
import { asked, messages, told, until, nothingOpen } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

/** A snapshot file of the demo account, as it was at a time. */
const fileOf = (name: string, over: Partial<Snapshot> = {}): Uri => {
  const uri = Uri.file(`/home/me/${name}.eni.json`);
  const text = serializeSnapshot({ ...demoSnapshot(), ...over }, { title: name });
  desktop.files.set(uri.toString(), new TextEncoder().encode(text));
  return uri;
};

const withAccount = async () => {
  const window = openedWindow({}, new FakeAccount({ ...demoSnapshot(), readAt: 5_000_000 }));
  await window.session.open(scope);
  return window;
};

const tabs = (): readonly string[] => desktop.tabs.map(({ title }) => title);

describe('Save Snapshot', () => {
  it('writes the whole account that is shown, whatever the filter hides, and offers to compare it', async () => {
    const { run, session } = await withAccount();
    active(session).setFilter('nothing-has-this-name');
    desktop.chosenFile = Uri.file('/home/me/now.eni.json');
    const done = run('saveSnapshot');
    const message = await told('Snapshot saved: ');
    expect(messages()).toEqual([
      'info: Snapshot saved: /home/me/now.eni.json. It holds account ids, addresses and tags, but no credentials. [Compare with Now]',
    ]);
    expect(desktop.fileQuestions).toMatchObject([
      {
        title: 'Save Snapshot: account and owner ids, addresses, names and tags; no credentials',
        filters: { 'ENI Explorer Snapshot': ['json'] },
      },
    ]);
    expect(desktop.fileQuestions[0]?.defaultUri?.path).toMatch(/\/work-eu-west-1-1970-01-01-\d\d-\d\d\.eni\.json$/);
    const read = parseSnapshot(new TextDecoder().decode(desktop.files.get(desktop.chosenFile.toString())));
    expect(read).toMatchObject({ kind: 'snapshot', about: { title: 'work @ eu-west-1' } });
    expect(read.kind === 'snapshot' && read.snapshot.enis.length).toBe(demoSnapshot().enis.length);
    message.press('Compare with Now');
    await done;
    expect(desktop.executed.map(([id]) => id)).toContain('eniExplorer.compareSnapshots');
    await until(() => active(session).baseline !== undefined);
  });

  it('says that there is nothing to save without an account', async () => {
    await openedWindow().run('saveSnapshot');
    expect(messages()).toEqual([nothingOpen]);
  });

  it('writes nothing when the person goes away', async () => {
    const { run } = await withAccount();
    await run('saveSnapshot');
    expect([desktop.files.size, messages()]).toEqual([0, []]);
  });

  it('says when it cannot be written', async () => {
    const { run } = await withAccount();
    desktop.chosenFile = Uri.file('/readonly/now.eni.json');
    await run('saveSnapshot');
    expect(messages()).toEqual([
      "error: The snapshot could not be saved, try another place: EROFS: read-only file system, open '/readonly/now.eni.json'",
    ]);
  });

  it('does not offer to compare a snapshot with itself', async () => {
    const { run } = openedWindow({}, new FakeAccount(demoSnapshot()));
    await run('openSnapshot', fileOf('shop'));
    desktop.chosenFile = Uri.file('/home/me/copy.eni.json');
    void run('saveSnapshot');
    expect((await told('Snapshot saved')).buttons).toEqual([]);
  });
});

describe('Open Snapshot', () => {
  it('opens the file that it was called on, and asks for none', async () => {
    const { run, session } = openedWindow();
    await run('openSnapshot', fileOf('shop'));
    expect(active(session).store.scope).toEqual({
      kind: 'snapshot',
      file: 'file:///home/me/shop.eni.json',
      title: 'shop',
    });
    expect(desktop.fileQuestions).toEqual([]);
  });

  it('reads the file once, and again at a refresh', async () => {
    const { run, session } = openedWindow();
    await run('openSnapshot', fileOf('shop'));
    expect(desktop.filesRead).toEqual(['/home/me/shop.eni.json']);
    fileOf('shop', { enis: [] });
    await session.refresh(active(session));
    expect(active(session).store.inventory?.snapshot.enis).toEqual([]);
    expect(desktop.filesRead).toHaveLength(2);
  });

  it('of a newer extension shows what is known, and names what is left out', async () => {
    const { run, session } = openedWindow();
    const uri = fileOf('shop');
    const text = new TextDecoder().decode(desktop.files.get(uri.toString()));
    const more = text
      .replace(/"minor": \d+/, '"minor": 99')
      .replaceAll('"mac":', '"colour[x](command:y)":"red","mac":');
    desktop.files.set(uri.toString(), new TextEncoder().encode(more));
    await run('openSnapshot', uri);
    expect(messages()).toEqual([
      'warning: This snapshot was written by a newer ENI Explorer. Unknown fields are not shown: enis.colour[x] (command:y)',
    ]);
    expect(active(session).store.inventory?.snapshot.enis).toHaveLength(demoSnapshot().enis.length);
  });

  it('asks for a file from the palette', async () => {
    const { run, session } = openedWindow();
    desktop.chosenFile = fileOf('shop');
    await run('openSnapshot');
    expect(desktop.fileQuestions).toMatchObject([
      {
        title: 'Open Snapshot',
        openLabel: 'Open Snapshot',
        filters: { 'ENI Explorer Snapshot': ['json'] },
        // Of several, all but one would be left out without a word.
        canSelectMany: false,
      },
    ]);
    expect(active(session).store.scope?.kind).toBe('snapshot');
  });

  it.each([
    ['is no snapshot', '{"a":1}'],
    ['is no text', Uint8Array.of(0xff, 0xfe, 0xff)],
    ['is not there', undefined],
  ])('tells when the file %s, and leaves what is shown', async (_what, content) => {
    const { run, session } = await withAccount();
    const uri = Uri.file('/home/me/other.json');
    if (content !== undefined)
      desktop.files.set(uri.toString(), typeof content === 'string' ? new TextEncoder().encode(content) : content);
    await run('openSnapshot', uri);
    expect(messages()).toHaveLength(1);
    expect(messages()[0]).toMatch(/^error: /);
    expect(messages()[0]).not.toContain('An unexpected error');
    expect(messages()[0]).not.toContain('file://');
    expect(active(session).store.scope).toEqual(scope);
  });
});

describe('a file that cannot be read', () => {
  it('is named without its folders, with the reason', async () => {
    await openedWindow().run('openSnapshot', Uri.file('/home/me/gone.eni.json'));
    expect(messages()[0]).toMatch(/^error: .*gone\.eni\.json.*ENOENT/);
    expect(messages()[0]).not.toMatch(/: \/home\/me\/gone/);
  });

  it('is not loaded where it is far too large', async () => {
    const uri = Uri.file('/home/me/huge.eni.json');
    // As long as it says; nobody reads it.
    desktop.files.set(uri.toString(), { length: 200_000_001 } as Uint8Array);
    await openedWindow().run('openSnapshot', uri);
    expect(messages()).toHaveLength(1);
    expect(messages()[0]).toContain('too large for a snapshot: huge.eni.json has 201 MB of at most 200');
  });
});

describe('Compare Snapshots', () => {
  it('compares two files from the explorer, the earlier one as the baseline whatever their order', async () => {
    const { run, session } = openedWindow();
    const [early, late] = [fileOf('early', { readAt: 1_000_000 }), fileOf('late', { readAt: 2_000_000, enis: [] })];
    await run('compareSnapshots', late, [late, early]);
    expect([active(session).store.scope, active(session).baseline?.title]).toMatchObject([{ title: 'late' }, 'early']);
    expect(tabs()).toEqual(['Topology: Snapshot of late', 'Changes']);
    expect(messages()).toEqual([]);
    expect(desktop.filesRead.toSorted()).toEqual(['/home/me/early.eni.json', '/home/me/late.eni.json']);
  });

  it('takes nothing but files for files', async () => {
    const { run, session } = openedWindow();
    const [early, late] = [fileOf('early', { readAt: 1_000_000 }), fileOf('late', { readAt: 2_000_000 })];
    await run('compareSnapshots', late, [late, 'a name', early]);
    expect([active(session).baseline?.title, messages()]).toEqual(['early', []]);
  });

  it('compares one file with what is shown, read anew', async () => {
    const { run, session, account } = await withAccount();
    const reads = account.reads;
    await run('compareSnapshots', fileOf('early', { readAt: 1_000_000 }));
    expect([active(session).store.scope, active(session).baseline?.title, account.reads]).toEqual([
      scope,
      'early',
      reads + 1,
    ]);
  });

  it('opens the later file, where that is not what is shown', async () => {
    const { run, session } = openedWindow();
    await run('openSnapshot', fileOf('early', { readAt: 1_000_000 }));
    await run('compareSnapshots', fileOf('late', { readAt: 2_000_000 }));
    expect([active(session).store.scope, active(session).baseline?.title]).toMatchObject([{ title: 'late' }, 'early']);
    expect(desktop.filesRead).toEqual(['/home/me/early.eni.json', '/home/me/late.eni.json']);
  });

  it('leaves the later file as it is shown, also where its file is gone by now', async () => {
    const { run, session } = openedWindow();
    const late = fileOf('late', { readAt: 2_000_000 });
    await run('openSnapshot', late);
    desktop.files.delete(late.toString());
    await run('compareSnapshots', fileOf('early', { readAt: 1_000_000 }));
    expect([active(session).store.scope, active(session).baseline?.title]).toMatchObject([{ title: 'late' }, 'early']);
    expect(desktop.filesRead).toEqual(['/home/me/late.eni.json', '/home/me/early.eni.json']);
    expect(messages()).toEqual([]);
  });

  it('asks from the palette what is to be compared', async () => {
    const { run, session } = await withAccount();
    desktop.chosenFile = fileOf('early', { readAt: 1_000_000 });
    const done = run('compareSnapshots');
    const pick = await asked('Compare Snapshots');
    expect(pick.items).toMatchObject([
      { label: '$(diff) What is shown and a snapshot file…', description: 'work @ eu-west-1' },
      { label: '$(files) Two snapshot files…' },
    ]);
    pick.choose('What is shown');
    await done;
    expect([active(session).baseline?.title, desktop.fileQuestions.map(({ title }) => title)]).toEqual([
      'early',
      ['Compare with a Snapshot'],
    ]);
  });

  it('asks for both files where nothing is shown or two are wanted', async () => {
    const { run, session } = await withAccount();
    desktop.chosenFile = fileOf('early', { readAt: 1_000_000 });
    const done = run('compareSnapshots');
    (await asked('Compare Snapshots')).choose('Two snapshot files…');
    await done;
    expect(desktop.fileQuestions.map(({ title }) => title)).toEqual([
      'Compare Snapshots: the first file',
      'Compare Snapshots: the second file',
    ]);
    expect(active(session).baseline?.title).toBe('early');
    resetDesktop();
    const empty = openedWindow();
    await empty.run('compareSnapshots');
    expect([desktop.fileQuestions.length, empty.scopes.all]).toEqual([1, []]);
  });

  it('compares nothing when the person goes away', async () => {
    const { run, session } = await withAccount();
    const done = run('compareSnapshots');
    (await asked('Compare Snapshots')).hide();
    await done;
    await settled();
    expect([active(session).baseline, tabs(), messages()]).toEqual([undefined, [], []]);
  });

  it('compares no three', async () => {
    const { run, session } = openedWindow();
    const files = ['a', 'b', 'c'].map((name) => fileOf(name));
    await run('compareSnapshots', files[0], files);
    expect([messages(), session.scopes.all]).toEqual([['info: Two snapshots can be compared at a time'], []]);
  });

  it('draws nothing when the account cannot be read again', async () => {
    const { run, session, account } = await withAccount();
    account.gate = failing(new Error('offline'));
    await run('compareSnapshots', fileOf('early', { readAt: 1_000_000 }));
    expect([active(session).baseline, tabs()]).toEqual([undefined, []]);
    expect(messages()).toHaveLength(1);
  });
});
