import { beforeEach, describe, expect, it } from 'vitest';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { active } from '../../../support/openedSession.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { resetDesktop, settled } from '../../../support/vscode/desktop.ts';
import { messages, until } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

describe('the commands of the account', () => {
  it('open the demo account', async () => {
    const { run, session } = openedWindow();
    await run('openDemo');
    expect([active(session).store.scope, active(session).store.state.kind]).toEqual([{ kind: 'demo' }, 'ready']);
  });

  it.each(['refresh', 'tryAgain'])('read again: %s', async (command) => {
    const { run, session, account } = openedWindow();
    await session.open(scope);
    const { reads } = account;
    await run(command);
    expect([account.reads, active(session).store.scope]).toEqual([reads + 1, scope]);
  });

  it('close an account, and leave the others', async () => {
    const { run, session } = openedWindow();
    const first = await session.open(scope);
    await session.open({ kind: 'demo' });
    await run('closeScope', { scope: first.id });
    expect(session.scopes.all.map((open) => open.scope)).toEqual([{ kind: 'demo' }]);
    await run('closeScope');
    expect(session.scopes.all).toEqual([]);
  });

  it('end a read, after which its account stays in the list, and read it then', async () => {
    const account = new FakeAccount();
    account.gate = new Promise(() => undefined);
    const { run, session } = openedWindow({}, account);
    const reading = session.open(scope);
    await until(() => account.reads > 0);
    await run('cancelReading');
    await settled();
    expect([active(session).store.state.kind, active(session).scope, messages()]).toEqual(['empty', scope, []]);
    account.gate = undefined;
    await run('refresh');
    expect(active(session).store.state.kind).toBe('ready');
    void reading;
  });
});
