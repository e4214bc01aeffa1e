import { beforeEach, describe, expect, it } from 'vitest';
import { words } from '../../../../src/domain/words.ts';
import type { Call } from '../../../../src/actions/ec2.ts';
import type { Selection } from '../../../../src/protocol/topology.ts';
import type { RunResult } from '../../../../src/services/runResult.ts';
import { guestOfferAfter } from '../../../../src/ui/guest/offerGuestSetup.ts';
import { tellEnd } from '../../../../src/ui/wizard/endOfRun.ts';
import { active } from '../../../support/openedSession.ts';
import { FakeAccount, problem, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { attached, eni, instance, inventoryOf, primaryEni, snapshot } from '../../../support/snapshot.ts';
import { resetDesktop, settled, toast } from '../../../support/vscode/desktop.ts';
import { messages } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const renamed: Call = { action: 'modifyDescription', input: { eniId: 'eni-0a', description: 'new' } };

const nothing: Omit<RunResult, 'kind'> = {
  done: [],
  unfinished: [],
  refused: [],
  made: [],
  problem: undefined,
  meanwhile: [],
};

/** A window in which a run has just ended that gave an interface another description. */
const ended = async (
  run: Partial<RunResult> & Pick<RunResult, 'kind'>,
  plan = [words`Change the description of eni-0a`],
  { isClosed = false } = {},
) => {
  const before = snapshot({ enis: [primaryEni(), eni({ description: 'old' })] });
  const account = new FakeAccount(before);
  const { session } = openedWindow({}, account);
  await session.open(scope);
  const reviewed = active(session).store.inventory;
  if (!reviewed) throw new Error('Nothing was read');
  account.current = snapshot({ enis: [primaryEni(), eni({ description: 'new' })] });
  await session.refresh(active(session));
  const shown: Selection[] = [];
  let undone = 0;
  const around = {
    session,
    open: active(session),
    show: (target: Selection) => void shown.push(target),
    undo: async () => {
      undone += 1;
    },
    took: () => 2_100,
  };
  const line = words`111122223333 · work @ eu-west-1`;
  if (isClosed) session.scopes.close(around.open);
  await tellEnd({ run: { ...nothing, ...run }, plan, account: line, reviewed }, around);
  return { session, shown, undone: () => undone };
};

describe('the message at the end of a run', () => {
  it('says what was done and where, and offers to take it back and to look at it', async () => {
    await ended({ kind: 'done', done: [renamed] });
    expect(messages()).toEqual([
      'info: Done in 2.1 s: Change the description of eni-0a · 111122223333 · work @ eu-west-1 [Undo…, Show in Topology]',
    ]);
  });

  it('says each step of what was done in a sentence of its own', async () => {
    await ended({ kind: 'done', done: [renamed, renamed] }, [words`Detach eni-0a`, words`Delete eni-0a`]);
    expect(messages()[0]).toMatch(/^info: Done in 2.1 s: detached eni-0a; deleted eni-0a · /);
  });

  it('shows the thing in the topology', async () => {
    const { shown, undone } = await ended({ kind: 'done', done: [renamed] });
    toast().press('Show in Topology');
    await settled();
    expect([shown, undone()]).toEqual([[{ kind: 'interface', id: 'eni-0a' }], 0]);
  });

  it('shows what was made rather than what it was made of', async () => {
    const { shown } = await ended({ kind: 'done', done: [renamed], made: ['eipalloc-0', 'i-0a', 'eni-0primary'] });
    toast().press('Show in Topology');
    await settled();
    expect(shown).toEqual([{ kind: 'instance', id: 'i-0a' }]);
  });

  it('takes it back', async () => {
    const { shown, undone } = await ended({ kind: 'done', done: [renamed] });
    toast().press('Undo…');
    await settled();
    expect([shown, undone()]).toEqual([[], 1]);
  });

  it('takes it back where it was done, whatever is looked at since', async () => {
    const { session, undone } = await ended({ kind: 'done', done: [renamed] });
    const end = toast();
    await session.open({ kind: 'demo' });
    end.press('Undo…');
    await settled();
    expect(undone()).toBe(1);
  });

  it('takes nothing back once that account is closed', async () => {
    const { session, undone } = await ended({ kind: 'done', done: [renamed] });
    const end = toast();
    const done = active(session);
    await session.open({ kind: 'demo' });
    session.scopes.close(done);
    end.press('Undo…');
    await settled();
    expect(undone()).toBe(0);
    expect(messages().at(-1)).toBe(
      'warning: The account where it was done is not open any more. Open it again to undo it.',
    );
  });

  it('is told, too, where the account was closed meanwhile, and offers nothing of it', async () => {
    await ended({ kind: 'done', done: [renamed], made: ['eni-0new'] }, undefined, { isClosed: true });
    expect(messages()).toEqual([
      'info: Done in 2.1 s: Change the description of eni-0a. New: eni-0new · 111122223333 · work @ eu-west-1',
    ]);
  });

  it('does nothing when it is closed', async () => {
    const { shown, undone } = await ended({ kind: 'done', done: [renamed] });
    toast().close();
    await settled();
    expect([shown, undone()]).toEqual([[], 0]);
  });

  it('offers nothing where nothing was done that can be looked at or taken back', async () => {
    await ended({ kind: 'cancelled' });
    expect(messages()).toEqual([
      'warning: Cancelled before anything was sent to EC2: Change the description of eni-0a · 111122223333 · work @ eu-west-1',
    ]);
  });

  it.each<[Call, boolean]>([
    [
      { action: 'attachInterface', input: { eniId: 'eni-0a', instanceId: 'i-0a', deviceIndex: 1, networkCard: 0 } },
      true,
    ],
    [{ action: 'assignIpv6', input: { eniId: 'eni-0a', ipv6: { kind: 'count', count: 1 } } }, true],
    [renamed, false],
  ])('offers the set-up of the operating system where there is more to set up: %o', (call, isOffered) => {
    const enis = [primaryEni(), eni({ attachment: attached('i-0a', 1) })];
    const around = (over = {}) => ({ inventory: inventoryOf({ enis, ...over }), scope: 'one' });
    expect(guestOfferAfter([call], around())?.label).toBe(isOffered ? 'Guest Set-Up' : undefined);
    // An instance that was not read, or the node of a cluster, is nobody's to set up from here.
    expect(guestOfferAfter([call], around({ instances: [] }))).toBeUndefined();
    const node = instance({ id: 'i-0a', tags: [{ key: 'kubernetes.io/cluster/shop', value: 'owned' }] });
    expect(guestOfferAfter([call], around({ instances: [node] }))).toBeUndefined();
  });

  it('tells a failure as a problem of the account, with what can still be taken back first', async () => {
    const refused = problem('It is in use.', { code: 'InvalidState', recovery: 'retry' });
    const { undone } = await ended({ kind: 'partly', done: [renamed], unfinished: [renamed], problem: refused });
    expect(messages()).toEqual([
      'error: 111122223333 · work @ eu-west-1: It is in use (InvalidState). Try again. [Undo…, Try Again]',
    ]);
    toast().press('Undo…');
    await settled();
    expect(undone()).toBe(1);
  });

  it('tells of a cancelled run that was refused before, too', async () => {
    const refused = problem('It is in use.', { code: 'InvalidState', recovery: 'none' });
    await ended({ kind: 'cancelled', unfinished: [renamed], refused: [renamed], problem: refused });
    expect(messages()).toEqual([
      'error: 111122223333 · work @ eu-west-1: Cancelled halfway: 0 done, 1 refused (It is in use.), 0 sent to EC2, which may still do it, the rest not started. Refresh to see: Change the description of eni-0a (InvalidState). Try again.',
    ]);
  });
});
