import { beforeEach, describe, expect, it } from 'vitest';
import type { Gap } from '../../../../src/domain/model.ts';
import { timeText } from '../../../../src/domain/timestamp.ts';
import type { Scope } from '../../../../src/domain/scope.ts';
import { createStatusBar } from '../../../../src/ui/scopes/statusBar.ts';
import { ProblemError } from '../../../../src/domain/problem.ts';
import { failing, FakeAccount, problem, refused, scope } from '../../../support/fakeAccount.ts';
import { active, opened } from '../../../support/openedSession.ts';
import { address, autoPublic, eni, snapshot } from '../../../support/snapshot.ts';
import { desktop, resetDesktop } from '../../../support/vscode/desktop.ts';

beforeEach(resetDesktop);

/** The status bar of a session over an account. */
const barOver = (account = new FakeAccount(), protect?: unknown) => {
  const { session } = opened(async () => account, protect);
  const bar = createStatusBar(session);
  const [item] = desktop.statusItems;
  if (!item) throw new Error('There is no entry in the status bar');
  return { session, account, bar, item };
};

const hour = 3_600_000;

describe('the account in the status bar', () => {
  it('is hidden until a scope is chosen; a click on it chooses another', async () => {
    const { session, item } = barOver();
    expect([item.isShown, item.name]).toEqual([false, 'ENI Explorer: account']);
    await session.open(scope);
    expect(item.command).toBe('eniExplorer.chooseScope');
    expect([item.isShown, item.text]).toEqual([true, '$(type-hierarchy) work @ eu-west-1']);
    expect(item.tooltip?.split('\n')).toEqual([
      '111122223333 · work @ eu-west-1',
      '2 interfaces · 0 findings',
      `Read at ${timeText(snapshot().readAt, Date.now())}`,
      'ENI Explorer: choose another profile or region',
    ]);
  });

  it('says how many are open, and leads to another one of them', async () => {
    const { session, item } = barOver();
    await session.open(scope);
    await session.open({ kind: 'demo' });
    expect(item.tooltip).toContain('ENI Explorer: 2 accounts are open, switch to another one');
    expect(item.command).toBe('eniExplorer.switchScope');
  });

  it('tells the region of the demo account, which has no profile', async () => {
    const { session, item } = barOver();
    await session.open({ kind: 'demo' });
    expect(item.text).toBe('$(type-hierarchy) Demo account · eu-west-1');
  });

  it('tells that a snapshot cannot be written to', async () => {
    const { session, item } = barOver();
    await session.open({ kind: 'snapshot', file: 'file:///a', title: 'shop @ eu-west-1' });
    expect(item.text).toBe('$(lock) Snapshot of shop @ eu-west-1');
  });

  it('shows an endpoint that is not AWS’s own, and how the account is protected', async () => {
    const account = new FakeAccount();
    account.endpoint = 'https://ec2.example.com';
    const { session, item } = barOver(account, ['work']);
    await session.open(scope);
    expect(item.text).toBe('$(eni-protected) work @ eu-west-1 · https://ec2.example.com · Protected');
    expect(item.tooltip).toContain('\nProtected (setting eniExplorer.protected: work)\n');
  });

  it('counts the findings', async () => {
    const idle = address('10.0.0.20', { association: autoPublic('203.0.113.10', { allocationId: 'eipalloc-0a' }) });
    const { session, item } = barOver(new FakeAccount(snapshot({ enis: [eni({ addresses: [idle] })] })));
    await session.open(scope);
    expect(item.text).toBe('$(type-hierarchy) work @ eu-west-1  $(warning) 1');
    expect(item.tooltip).toContain('1 interface · 1 finding\n');
  });

  it('offers to sign in where a session has ended', async () => {
    const { session, item, account } = barOver();
    await session.open(scope);
    account.gate = failing(new ProblemError(problem('You are signed out', { recovery: 'signIn' })));
    await session.refresh(active(session));
    expect([item.text, item.tooltip]).toEqual([
      '$(key) work @ eu-west-1 · signed out',
      '111122223333 · work @ eu-west-1\nYou are signed out\nENI Explorer: sign in',
    ]);
    expect(item.command).toMatchObject({ command: 'eniExplorer.signIn', arguments: [{ scope: 'work@eu-west-1@' }] });
    account.gate = undefined;
    await session.refresh(active(session));
    expect(item.command).toBe('eniExplorer.chooseScope');
  });

  it('turns while the account is read, and warns when that failed', async () => {
    const { session, item, account } = barOver();
    await session.open(scope);
    account.gate = failing(refused('The session has expired.', 'ExpiredToken'));
    const seen: string[] = [];
    active(session).store.onChange(() => seen.push(item.text));
    await session.refresh(active(session));
    expect(seen[0]).toBe('$(sync~spin) work @ eu-west-1');
    expect([item.text, item.tooltip]).toEqual([
      '$(warning) work @ eu-west-1',
      '111122223333 · work @ eu-west-1\nThe session has expired.',
    ]);
  });

  it('tells how old its oldest part is', async () => {
    const kept = (part: Gap['part'], readAt: number): Gap => ({
      part,
      iamAction: 'ec2:Describe',
      code: 'InternalError',
      message: 'no',
      kept: { readAt, whole: true },
    });
    const now = Date.now();
    const gaps = [kept('addresses', now - hour), kept('routeTables', now - 2 * hour)];
    const { session, item } = barOver(new FakeAccount(snapshot({ readAt: now, gaps })));
    await session.open(scope);
    expect(item.text).toBe(`$(type-hierarchy) work @ eu-west-1  $(history) ${timeText(now - 2 * hour, now)}`);
    expect(item.tooltip?.split('\n').filter((line) => line.endsWith(', could not be read again'))).toHaveLength(2);
  });

  it('tells no age of a part that could not be read at all', async () => {
    const gaps = [{ part: 'addresses', iamAction: 'ec2:Describe', code: 'AccessDenied', message: 'no' }] as const;
    const { session, item } = barOver(new FakeAccount(snapshot({ gaps })));
    await session.open(scope);
    expect(item.text).toBe('$(type-hierarchy) work @ eu-west-1');
    expect(item.tooltip).not.toContain('could not be read again');
  });

  it('cuts a title before it pushes the rest out of sight', async () => {
    const long: Scope = { kind: 'profile', profile: 'p'.repeat(60), region: 'eu-west-1', endpoint: undefined };
    const { session, item } = barOver(new FakeAccount(), ['p*']);
    await session.open(long);
    expect(item.text).toBe(`$(eni-protected) ${'p'.repeat(39)}… · Protected`);
  });

  it('follows the settings, and goes with the window', async () => {
    const { session, item, bar } = barOver();
    await session.open(scope);
    item.text = 'old';
    session.protectionChanged();
    expect(item.text).toBe('$(type-hierarchy) work @ eu-west-1');
    bar.dispose();
    item.text = 'old';
    session.protectionChanged();
    await session.refresh(active(session));
    expect([item.text, item.isDisposed]).toEqual(['old', true]);
  });
});
