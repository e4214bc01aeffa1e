import { beforeEach, describe, expect, it } from 'vitest';
import { failing, FakeAccount, refused, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { active } from '../../../support/openedSession.ts';
import { eni, named, snapshot } from '../../../support/snapshot.ts';
import { desktop, resetDesktop } from '../../../support/vscode/desktop.ts';
import { messages } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const rowOf = (id: string, kind = 'interface') => ({ kind, id });

const opened = async () => {
  const window = openedWindow({}, new FakeAccount(snapshot({ enis: [eni(named('web')), eni({ id: 'eni-0b' })] })));
  await window.session.open(scope);
  const { reads } = window.account;
  const all = () => window.account.reads - reads;
  return { ...window, all };
};

describe('refreshing one row', () => {
  it('reads that alone, and says as of when it is shown', async () => {
    const { account, session, run, all } = await opened();
    account.current = snapshot({
      enis: [eni({ ...named('web'), description: 'new' }), eni({ id: 'eni-0b', description: 'new' })],
    });
    await run('refreshPart', rowOf('eni-0a'));
    const { inventory } = active(session).store;
    expect([inventory?.eni('eni-0a')?.description, inventory?.eni('eni-0b')?.description, all()]).toEqual([
      'new',
      '',
      0,
    ]);
    expect(desktop.flashes).toEqual([expect.stringMatching(/^eni-0a "web": as of \d\d:\d\d$/)]);
  });
  it('reads several that are selected at once, and from the picture', async () => {
    const { account, run, all } = await opened();
    await run('refreshPart', rowOf('eni-0a'), [rowOf('eni-0a'), rowOf('eni-0b')]);
    await run('refreshPart', { webviewSection: 'subnet', subnetId: 'subnet-0a' });
    expect(account.portions.map(({ enis }) => enis)).toEqual([
      expect.objectContaining({ id: ['eni-0a', 'eni-0b'] }),
      { subnet: ['subnet-0a'] },
    ]);
    expect([desktop.flashes[0], all()]).toEqual([expect.stringContaining('and 1 more'), 0]);
  });
  it('says that something is gone', async () => {
    const { account, session, run } = await opened();
    account.current = snapshot({ enis: [eni({ id: 'eni-0b' })] });
    await run('refreshPart', rowOf('eni-0a'));
    expect(messages()).toEqual(['info: EC2 does not list it any more: eni-0a "web"']);
    expect(active(session).store.inventory?.eni('eni-0a')).toBeUndefined();
  });
  it('does not begin beside a read of all', async () => {
    const { account, session, run } = await opened();
    account.gate = new Promise(() => undefined);
    void active(session).store.refresh();
    await run('refreshPart', rowOf('eni-0a'));
    expect([account.portions, messages()]).toEqual([[], [expect.stringContaining('is being read already')]]);
  });
  it('asks nothing of nothing', async () => {
    const { account, run } = await opened();
    await run('refreshPart', {});
    expect([account.portions, messages()]).toEqual([[], []]);
  });
  it('that fails is told with what to do, and what was read before stays', async () => {
    const { account, session, run } = await opened();
    account.gate = failing(refused('EC2 could not be reached', 'ENOTFOUND'));
    await run('refreshPart', rowOf('eni-0a'));
    expect(messages()).toEqual([expect.stringContaining('EC2 could not be reached')]);
    expect([desktop.flashes, active(session).store.inventory?.eni('eni-0a')?.id]).toEqual([[], 'eni-0a']);
  });
});
