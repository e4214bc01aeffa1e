import { beforeEach, describe, expect, it } from 'vitest';
import { failing, FakeAccount, refused, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { resetDesktop, settled } from '../../../support/vscode/desktop.ts';
import { messages, until } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

describe('the commands of the account', () => {
  it('open the demo account', async () => {
    const { run, session } = openedWindow();
    await run('openDemo');
    expect([session.store.scope, session.store.state.kind]).toEqual([{ kind: 'demo' }, 'ready']);
  });

  it.each(['refresh', 'tryAgain'])('read again: %s', async (command) => {
    const { run, session, account } = openedWindow();
    await session.open(scope);
    const { reads } = account;
    await run(command);
    expect([account.reads, session.store.scope]).toEqual([reads + 1, scope]);
  });

  it('lead back to the account that was left for one that cannot be read', async () => {
    const { run, session, account } = openedWindow();
    await session.open(scope);
    account.gate = failing(refused('No', 'AuthFailure'));
    await session.open({ kind: 'demo' });
    expect(session.store.state.kind).toBe('failed');
    account.gate = undefined;
    await run('backToEarlier');
    expect([session.store.scope, session.store.state.kind]).toEqual([scope, 'ready']);
  });

  it('end a read, after which its account is offered, and open it then', async () => {
    const account = new FakeAccount();
    account.gate = new Promise(() => undefined);
    const { run, session } = openedWindow({}, account);
    const reading = session.open(scope);
    await until(() => account.reads > 0);
    await run('cancelReading');
    await settled();
    expect([session.store.state.kind, session.offered?.scope, messages()]).toEqual(['empty', scope, []]);
    account.gate = undefined;
    await run('openLast');
    expect(session.store.state.kind).toBe('ready');
    void reading;
  });
});
