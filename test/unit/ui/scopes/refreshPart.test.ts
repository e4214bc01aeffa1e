import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../../src/aws/connection.ts';
import { failing, FakeAccount, refused, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { active } from '../../../support/openedSession.ts';
import { eni, named, snapshot, subnet } from '../../../support/snapshot.ts';
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
  it('of a subnet reads its CIDR reservations again, which only such a read tells of', async () => {
    const account = new FakeAccount(snapshot({ subnets: [subnet({ reservations: [] })] }));
    const reserved = { id: 'scr-0a', cidr: '10.0.0.0/27', type: 'explicit', description: '' };
    const asks: unknown[] = [];
    const told: Connection['describe'] = async ({ kind, filters }) => {
      asks.push([kind, filters]);
      return { things: [reserved] as never, isWhole: true, unread: undefined };
    };
    const { session, run } = openedWindow(
      { connect: async (of) => ({ ...account.connection(of), describe: told }) },
      account,
    );
    await session.open(scope);
    await run('refreshPart', rowOf('subnet-0a', 'subnet'));
    expect(asks).toEqual([['cidrReservations', [{ name: 'subnet-id', values: ['subnet-0a'] }]]]);
    expect(active(session).store.inventory?.subnet('subnet-0a')?.reservations).toEqual([reserved]);
    await run('refreshPart', rowOf('vpc-0a', 'vpc'));
    expect(asks).toHaveLength(1);
  });
  it('reads nothing where rows of several accounts are selected, and says so', async () => {
    const { account, session, run } = await opened();
    const [one, other] = [active(session), await session.open({ kind: 'demo' })];
    const rows = [one, other].map((open) => ({ ...rowOf('eni-0a'), scope: open.id }));
    await run('refreshPart', rows[0], rows);
    expect([account.portions, messages()]).toEqual([
      [],
      ['info: The selected rows belong to several accounts: select those of one'],
    ]);
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
