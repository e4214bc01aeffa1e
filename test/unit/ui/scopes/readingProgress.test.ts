import { beforeEach, describe, expect, it } from 'vitest';
import { showReading } from '../../../../src/ui/scopes/readingProgress.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { opened } from '../../../support/openedSession.ts';
import { desktop, resetDesktop, settled } from '../../../support/vscode/desktop.ts';
import { until } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const reading = () => {
  const account = new FakeAccount();
  account.gate = new Promise(() => undefined);
  const { session } = opened(async () => account);
  const end = showReading(session, scope);
  const [progress] = desktop.progresses;
  void session.open(scope);
  return { session, end, progress };
};

describe('the notification of a long read', () => {
  it('names the account, counts, and goes when the read is over', async () => {
    const { progress, end } = reading();
    expect(progress?.title).toBe('Reading work @ eu-west-1');
    await until(() => progress?.steps.length === 1);
    expect([progress?.steps, progress?.isOver]).toEqual([['1 interfaces so far'], false]);
    end();
    await settled();
    expect(progress?.isOver).toBe(true);
  });

  it('stops the read by its button', async () => {
    const { progress, session } = reading();
    await until(() => progress?.steps.length === 1);
    progress?.cancel();
    expect([session.store.state.kind, session.offered?.because]).toEqual(['empty', 'cancelled']);
  });

  it('counts no more when it is gone', async () => {
    const { progress, end, session } = reading();
    end();
    await settled();
    const { steps = [] } = progress ?? {};
    const before = steps.length;
    void session.refresh();
    await settled();
    expect(steps).toHaveLength(before);
  });
});
