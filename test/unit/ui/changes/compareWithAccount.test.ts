import { beforeEach, describe, expect, it } from 'vitest';
import { Uri } from 'vscode';
import type { Scope } from '../../../../src/domain/scope.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { demoBeginning } from '../../../../src/simulator/worlds/demoWorlds.ts';
import { serializeSnapshot } from '../../../../src/snapshot/format.ts';
import { FakeAccount } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { desktop, resetDesktop, settled } from '../../../support/vscode/desktop.ts';
import { asked, messages, until } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const profile = (name: string): Scope => ({ kind: 'profile', profile: name, region: 'eu-west-1', endpoint: undefined });
const stageSnapshot = () => demoBeginning({ accountId: '444455556666', region: 'eu-west-1' }).snapshot;

const withTwo = async () => {
  const accounts = { prod: new FakeAccount(demoSnapshot()), stage: new FakeAccount(stageSnapshot()) };
  const window = openedWindow({
    connect: async (of) =>
      (of.kind === 'profile' && of.profile === 'prod' ? accounts.prod : accounts.stage).connection(of),
  });
  const stage = await window.session.open(profile('stage'));
  const prod = await window.session.open(profile('prod'));
  return { ...window, accounts, prod, stage };
};

const page = (): string =>
  desktop.tabs.find(({ viewType, isClosed }) => viewType === 'eniExplorer.changes' && !isClosed)?.webview.html ?? '';
const sections = (): readonly (string | undefined)[] =>
  [...page().matchAll(/<h2>(?:<span[^>]*>.<\/span> )?([^<]*)<\/h2>/g)].map(([, title]) => title);

describe('Compare Accounts', () => {
  it('asks with which one, and shows what really differs, in the picture and as a list', async () => {
    const { run, prod, network } = await withTwo();
    const done = run(
      'compareAccounts',
      network.rows.find(({ label }) => label.startsWith('prod')),
    );
    const pick = await asked('Compare Accounts: prod @ eu-west-1 with which other one?');
    pick.choose('stage @ eu-west-1');
    await done;
    expect(prod.baseline?.title).toBe('stage @ eu-west-1');
    expect(desktop.tabs.map(({ viewType }) => viewType)).toEqual(['eniExplorer.topology', 'eniExplorer.changes']);
    expect(page()).toMatch(/<h1>\d+ only in prod @ eu-west-1, 0 only in stage @ eu-west-1, 7 different<\/h1>/);
    expect(sections()).toEqual([
      expect.stringMatching(/^Only in prod @ eu-west-1 \(\d+\)$/),
      'Different (7)',
      'Free addresses, as a consequence (4)',
    ]);
    expect(page()).toContain('stage ↔ prod');
    expect(page()).toContain('security groups + ssh-internal');
    expect(page()).not.toContain('nothing in common');
  });

  it('follows what is read of the account that is shown', async () => {
    const { run, session, prod, stage, accounts } = await withTwo();
    await run('compareAccounts', { scope: prod.id }, [{ scope: prod.id }, { scope: stage.id }]);
    expect(page()).toContain('different</h1>');
    accounts.prod.current = { ...stageSnapshot(), readAt: 9_000_000 };
    await session.refresh(prod);
    await until(() => page().includes('<h1>No differences</h1>'));
  });

  it('follows what is read of the other account as well, until that is closed or the comparison ends', async () => {
    const { run, session, scopes, prod, stage, accounts } = await withTwo();
    await run('compareAccounts', { scope: prod.id }, [{ scope: prod.id }, { scope: stage.id }]);
    expect(page()).toContain('different</h1>');
    accounts.stage.current = { ...demoSnapshot(), readAt: 9_000_000 };
    await session.refresh(stage);
    await until(() => page().includes('<h1>No differences</h1>'));
    expect(prod.baseline?.snapshot.readAt).toBe(9_000_000);
    const last = prod.baseline;
    accounts.stage.current = { ...stageSnapshot(), readAt: 9_500_000 };
    scopes.close(stage);
    await session.open(profile('third'));
    await settled();
    expect(prod.baseline).toBe(last);
    prod.compareWith(undefined);
    const again = await session.open(profile('stage'));
    await session.refresh(again);
    await settled();
    expect(prod.baseline).toBeUndefined();
  });

  it('tells of names before ids', async () => {
    const { run, prod, stage } = await withTwo();
    await run('compareAccounts', { scope: prod.id }, [{ scope: prod.id }, { scope: stage.id }]);
    expect(page()).toMatch(/· in [\w-]+ \((vpc|subnet)-\w+\)/);
    expect(page()).not.toMatch(/in (vpc|subnet)-\w+ &quot;/);
  });

  it('reads an account first that nobody has looked at yet', async () => {
    const { run, session, scopes, prod } = await withTwo();
    await session.openAll([profile('other')], { read: 'first' });
    scopes.activate(prod);
    const done = run('compareAccounts');
    (await asked('Compare Accounts')).choose('other @ eu-west-1');
    await done;
    expect(page()).toContain('only in other @ eu-west-1');
  });

  it('takes two accounts at a time, and a file where only one is open', async () => {
    const { run, scopes, prod, stage, session } = await withTwo();
    const third = await session.open(profile('third'));
    await run(
      'compareAccounts',
      { scope: prod.id },
      [prod, stage, third].map(({ id }) => ({ scope: id })),
    );
    expect(messages()).toEqual(['info: Two accounts can be compared at a time']);
    for (const open of [stage, third]) scopes.close(open);
    desktop.chosenFile = Uri.file('/home/me/stage.eni.json');
    desktop.files.set(
      desktop.chosenFile.toString(),
      new TextEncoder().encode(serializeSnapshot(stageSnapshot(), { title: 'The stage' })),
    );
    await run('compareAccounts');
    expect(page()).toContain('0 only in The stage');
  });

  it('is offered where two snapshots of different accounts are compared', async () => {
    const { run, prod } = await withTwo();
    prod.compareWith({ title: 'The stage', snapshot: stageSnapshot() });
    await run('showChanges', { scope: prod.id });
    expect(page()).toContain('nothing in common');
    const [, given] = /command:eniExplorer\.compareAccounts\?([^"]*)"/.exec(page()) ?? [];
    const [argument] = JSON.parse(decodeURIComponent(given ?? '')) as readonly unknown[];
    await run('compareAccounts', argument);
    expect(page()).toContain('0 only in The stage, 7 different');
  });

  it('does nothing when the person goes away', async () => {
    const { run, prod } = await withTwo();
    const done = run('compareAccounts', { scope: prod.id });
    (await asked('Compare Accounts')).hide();
    await done;
    expect([prod.baseline, page()]).toEqual([undefined, '']);
  });
});
