import { beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '../../../../src/domain/scope.ts';
import { ProblemError } from '../../../../src/domain/problem.ts';
import { createStatusBar } from '../../../../src/ui/scopes/statusBar.ts';
import { FakeAccount, problem, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { desktop, resetDesktop, settled, tabOf } from '../../../support/vscode/desktop.ts';
import { dialogs } from '../../../support/vscode/dialogs.ts';
import { messages, told, until } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const other: Scope = { kind: 'profile', profile: 'nocreds', region: 'eu-west-1', endpoint: undefined };

/** What the row of an account says that may be tried again. */
const unreadWord = 'could not be read';

/** A window with the picture of one account open, in which another one is chosen that cannot be read as long as it `fails`. */
const switched = async () => {
  const bad = { fails: true };
  const accounts = { work: new FakeAccount(), nocreds: new FakeAccount() };
  const reads = { work: 0, nocreds: 0 };
  const window = openedWindow({
    connect: async (of) => {
      const name = of.kind === 'profile' && of.profile === 'nocreds' ? 'nocreds' : 'work';
      reads[name] += 1;
      if (name === 'nocreds' && bad.fails) throw new ProblemError(problem('No keys', { recovery: 'retry' }));
      return accounts[name].connection(of);
    },
  });
  createStatusBar(window.session);
  const shown = await window.session.open(scope);
  await window.run('showTopology');
  const picture = tabOf('eniExplorer.topology');
  picture.say({ kind: 'ready' });
  await until(() => picture.posted.some((message) => (message as { kind: string }).kind === 'picture'));
  picture.posted.length = 0;
  const failed = await window.session.open(other);
  return { ...window, bad, reads, shown, failed, picture };
};

describe('choosing an account that cannot be read', () => {
  it('names the one that failed, and leaves the other and its picture as they were', async () => {
    const { network, shown, failed, picture } = await switched();
    expect((await told('No keys')).text).toMatch(/^nocreds @ eu-west-1: No keys/);
    expect([shown.store.state.kind, failed.store.state.kind]).toEqual(['ready', 'failed']);
    expect(network.rows.map(({ label }) => label)).toEqual(['work @ eu-west-1', 'nocreds @ eu-west-1']);
    expect(network.rows.map(({ description }) => description.includes(unreadWord))).toEqual([false, true]);
    expect(desktop.statusItems[0]?.text).toContain('nocreds @ eu-west-1');
    expect([picture.title, picture.posted]).toEqual(['Topology: work @ eu-west-1', []]);
  });

  it('tries that one again', async () => {
    const { bad, reads, failed } = await switched();
    const before = { ...reads };
    bad.fails = false;
    (await told('No keys')).press('Try Again');
    await until(() => failed.store.state.kind === 'ready');
    expect(reads).toEqual({ work: before.work, nocreds: before.nocreds + 1 });
  });

  it('has no wizard write to the other one in its place', async () => {
    const { run } = await switched();
    await run('createInterface');
    await settled();
    expect(dialogs.top).toBeUndefined();
    expect(messages().at(-1)).toMatch(/^error: nocreds @ eu-west-1: No keys/);
  });
});
