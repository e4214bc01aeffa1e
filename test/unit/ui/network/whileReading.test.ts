import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadOptions } from '../../../../src/aws/connection.ts';
import type { Snapshot } from '../../../../src/domain/model.ts';
import type { Row } from '../../../../src/ui/shared/tree/row.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { attached, eni, named, snapshot } from '../../../support/snapshot.ts';
import { desktop, resetDesktop } from '../../../support/vscode/desktop.ts';
import { atNewWindow, messages } from '../../../support/vscode/person.ts';

beforeEach(() => {
  resetDesktop();
  atNewWindow();
});

const whole = snapshot({ enis: [eni({ ...named('web'), attachment: attached('i-0a', 1) }), eni({ id: 'eni-0b' })] });

/** A window in which an account is being read for the first time. */
const reading = async () => {
  const account = new FakeAccount(whole);
  const begun: { readonly tell: NonNullable<ReadOptions['onRead']>; readonly end: (read: Snapshot) => void }[] = [];
  const read = ({ onRead = () => undefined, signal }: ReadOptions = {}) =>
    new Promise<Snapshot>((resolve, reject) => {
      begun.push({ tell: onRead, end: resolve });
      signal?.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
    });
  const window = openedWindow({ connect: async (of) => ({ ...account.connection(of), read }) }, account);
  const opening = window.session.open(scope);
  const [first] = await vi.waitUntil(() => begun.length > 0 && begun);
  if (!first) throw new Error('Nothing is read');
  first.tell({ part: 'vpcs', things: whole.vpcs, isLast: true });
  first.tell({ part: 'subnets', things: whole.subnets, isLast: true });
  await vi.waitFor(() => expect(window.scopes.active?.store.visible).toBeDefined());
  return { ...window, opening, tell: first.tell, end: () => first.end(whole) };
};

const network = () => desktop.trees.get('eniExplorer.network');
const below = (rows: readonly Row[]): readonly Row[] => rows.flatMap((row) => [row, ...below(row.children())]);
const labels = (rows: readonly Row[]): readonly string[] => below(rows).map(({ label }) => label);

describe('the Network view while an account is read for the first time', () => {
  it('fills: places first, then interfaces, then all', async () => {
    const { network: view, opening, tell, end } = await reading();
    expect(labels(view.rows)).toEqual(['work @ eu-west-1', 'Reading…', 'vpc-0a', 'subnet-0a', 'Reading…']);
    expect(network()?.description).toBe('0 interfaces so far');
    expect(view.rows[0]?.words).toEqual(['scope', 'profile', 'reading', 'soFar']);
    tell({ part: 'enis', things: whole.enis.slice(1), isLast: false });
    await vi.waitFor(() => expect(labels(view.rows)).toContain('eni-0b'));
    expect(network()?.description).toBe('1 interface so far');
    end();
    await opening;
    expect(labels(view.rows)).not.toContain('Reading…');
    expect(network()?.description).toBe('2 interfaces');
  });
  it('offers no operation, and says so to whoever asks for one', async () => {
    const { network: view, scopes, run } = await reading();
    const subnet = below(view.rows).find(({ target }) => target?.kind === 'subnet');
    expect(subnet?.words).toEqual(['subnet']);
    await run('createInterface', { ...subnet?.target, scope: scopes.active?.id });
    expect(messages()).toEqual(['info: work @ eu-west-1 is still being read: try again when all of it is shown']);
  });
  it('tells that findings are still to come', async () => {
    const { findings, opening, end } = await reading();
    expect(findings.message).toBe('Findings are told once all has been read.');
    end();
    await opening;
    expect(findings.message).not.toContain('once all has been read');
  });
  it('is left when reading is cancelled, with nothing of it', async () => {
    const { network: view, opening, run } = await reading();
    await run('cancelReading');
    await opening;
    expect(labels(view.rows)).toEqual(['work @ eu-west-1']);
    // Opening the row reads it: nothing failed that could be tried again.
    const [row] = view.rows;
    expect([row?.description, row?.opens, row?.words]).toEqual(['not read yet', 'closed', ['scope', 'profile']]);
    expect(network()?.description ?? '').toBe('');
  });
});
