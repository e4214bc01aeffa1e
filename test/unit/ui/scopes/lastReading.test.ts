import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Uri } from 'vscode';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operations } from '../../../../src/operations/registry.ts';
import { readingsFolder, StoredReadings } from '../../../../src/ui/scopes/storedReadings.ts';
import { picturesOf } from '../../../../src/ui/topology/topologyPictures.ts';
import { failing, FakeAccount, refused, scope } from '../../../support/fakeAccount.ts';
import { active } from '../../../support/openedSession.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { eni, named, snapshot } from '../../../support/snapshot.ts';
import { allRows, textOf } from '../../../support/tree.ts';
import { desktop, resetDesktop } from '../../../support/vscode/desktop.ts';
import { messages, until } from '../../../support/vscode/person.ts';

let base = '';
beforeEach(() => {
  resetDesktop();
  base = mkdtempSync(join(tmpdir(), 'last-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const yesterday = Date.now() - 86_400_000;

/** A window after another one that has read the scope yesterday; its own read does not end. */
const reopened = async () => {
  const storage = Uri.file(base);
  const folder = readingsFolder(storage);
  const readings = new StoredReadings({ folder, mayKeep: () => true, log: (code) => expect(code).toBe('') });
  if (scope.kind !== 'profile') throw new Error('It is not kept');
  readings.keep({ scope, endpoint: undefined }, snapshot({ readAt: yesterday, enis: [eni(named('as-it-was'))] }));
  await readings.settled();
  const account = new FakeAccount();
  account.gate = new Promise(() => undefined);
  const window = openedWindow({}, account, storage);
  void window.session.open(scope);
  await until(() => active(window.session).store.last !== undefined);
  const rows = () => window.session.views?.networkRows(window.scopes.all, undefined, () => 100) ?? [];
  return { ...window, rows, folder: folder ?? '' };
};

describe('an account that was read in an earlier window', () => {
  it('is in the tree at once, with its age', async () => {
    const { rows, session, scopes } = await reopened();
    const [top] = rows();
    expect(top?.description).toMatch(/^reading · as of yesterday \d\d:\d\d/);
    expect(rows().flatMap(allRows).map(textOf).join('\n')).toContain('as-it-was');
    expect(session.views?.networkMessage(scopes.all, undefined)).toMatch(
      /As of yesterday \d\d:\d\d, read only until it has been read again/,
    );
    expect(session.views?.findingsMessage(scopes.all)).toBe('Findings are told once all has been read again.');
  });
  it('is in the picture as well, and stays where it cannot be read anew or that is stopped', async () => {
    const { session, account } = await reopened();
    const kinds = () => picturesOf(active(session)).map(({ kind }) => kind);
    expect(kinds()).toEqual(['context', 'filter', 'picture', 'loading']);
    const asOf = { kind: 'asOf', readAt: expect.stringMatching(/^yesterday \d\d:\d\d$/) as string };
    expect(picturesOf(active(session))).toMatchObject([{ lines: [] }, {}, { standing: asOf }, {}]);
    const { store } = active(session);
    store.cancel();
    expect(picturesOf(active(session)).slice(2)).toMatchObject([
      { standing: asOf },
      { title: 'Not read again yet', message: expect.stringMatching(/^As it was read at yesterday/) as string },
    ]);
    account.gate = failing(refused('Offline', 'ENOTFOUND'));
    await store.refresh();
    await store.setScope(scope);
    const last = picturesOf(active(session)).at(-1);
    expect([store.state.kind, ...kinds()]).toEqual(['failed', 'context', 'filter', 'picture', 'notice']);
    expect(last).toMatchObject({ message: expect.stringMatching(/^As it was read at yesterday/) as string });
  });
  it('offers no operation, and begins none', async () => {
    const { rows, run } = await reopened();
    const words = rows()
      .flatMap(allRows)
      .flatMap((row) => row.words);
    expect(words.filter((word) => operations.some(({ id }) => id === word))).toEqual([]);
    await run('changeDescription', { kind: 'interface', id: 'eni-0a' });
    expect(messages()).toEqual([expect.stringMatching(/^info: .*(read only|still being read)/)]);
  });
  it('is read as a whole where one row of it is to be refreshed', async () => {
    const { account, run, session } = await reopened();
    active(session).store.cancel();
    account.gate = undefined;
    await run('refreshPart', { kind: 'interface', id: 'eni-0a' });
    expect([active(session).store.state.kind, active(session).store.last, account.portions]).toEqual([
      'ready',
      undefined,
      [],
    ]);
  });
  it('can be cleared, which leaves no file behind', async () => {
    const { run, folder } = await reopened();
    expect(readdirSync(folder)).toHaveLength(1);
    await run('clearStoredReadings');
    await run('clearStoredReadings');
    expect(messages()).toEqual(['info: Stored readings deleted: 1', 'info: There are no stored readings']);
    expect(() => readdirSync(folder)).toThrow('ENOENT');
  });
  it('is not shown where that is switched off, and what was kept is deleted', async () => {
    const { session, folder } = await reopened();
    desktop.settings.set('eniExplorer.keepLastReading', { workspaceValue: false });
    session.scopes.close(active(session));
    void session.open(scope);
    await until(() => !readdirSync(base).includes('readings'));
    expect(active(session).store.last).toBeUndefined();
    expect(folder).toContain(base);
  });
});
