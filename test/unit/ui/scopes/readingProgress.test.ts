import { beforeEach, describe, expect, it } from 'vitest';
import { progressWords } from '../../../../src/ui/shared/readingWords.ts';
import { showReading } from '../../../../src/ui/scopes/readingProgress.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { active, opened } from '../../../support/openedSession.ts';
import { desktop, resetDesktop, settled } from '../../../support/vscode/desktop.ts';
import { until } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const reading = async () => {
  const account = new FakeAccount();
  account.gate = new Promise(() => undefined);
  const { session } = opened(async () => account);
  let end = (): void => undefined;
  session.scopes.onChange(({ open, what }) => {
    if (what === 'opened') end = showReading(session, open);
  });
  void session.open(scope);
  await until(() => session.scopes.active !== undefined);
  const [progress] = desktop.progresses;
  return { session, end: () => end(), progress };
};

describe('the notification of a long read', () => {
  it('names the account, counts, and goes when the read is over', async () => {
    const { progress, end } = await reading();
    expect(progress?.title).toBe('Reading work @ eu-west-1');
    await until(() => progress?.steps.length === 1);
    expect([progress?.steps, progress?.isOver]).toEqual([['1 interface so far'], false]);
    end();
    await settled();
    expect(progress?.isOver).toBe(true);
  });

  it('says when EC2 makes it wait', () => {
    const so = { interfaces: 1000, done: 12, calls: 15 };
    expect(progressWords({ ...so, delay: 'throttled' })).toBe(
      'EC2 slows us down; 12 of 15 calls answered, 1,000 interfaces so far',
    );
    expect(progressWords({ ...so, delay: 'trouble' })).toMatch(/^EC2 has trouble and is asked again; /);
    expect(progressWords(so)).toBe('1,000 interfaces so far');
    expect([progressWords({ ...so, interfaces: 0 }), progressWords(undefined)]).toEqual([undefined, undefined]);
  });

  it('stops the read by its button', async () => {
    const { progress, session } = await reading();
    await until(() => progress?.steps.length === 1);
    progress?.cancel();
    expect(active(session).store.state.kind).toBe('empty');
  });

  it('counts no more when it is gone', async () => {
    const { progress, end, session } = await reading();
    end();
    await settled();
    const { steps = [] } = progress ?? {};
    const before = steps.length;
    void session.refresh(active(session));
    await settled();
    expect(steps).toHaveLength(before);
  });
});
