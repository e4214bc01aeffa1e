import { beforeEach, describe, expect, it } from 'vitest';
import { Uri } from 'vscode';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { active } from '../../../support/openedSession.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { desktop, resetDesktop, tabOf } from '../../../support/vscode/desktop.ts';
import { asked, told, until } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

describe('the snapshot that was saved last', () => {
  it('is offered to compare with later, when something has changed', async () => {
    const { run, session, account } = openedWindow({}, new FakeAccount({ ...demoSnapshot(), readAt: 5_000_000 }));
    await session.open(scope);
    desktop.chosenFile = Uri.file('/home/me/before.eni.json');
    void run('saveSnapshot');
    await told('Snapshot saved: ');
    const [first] = demoSnapshot().enis;
    const enis = demoSnapshot().enis.map((eni) => (eni.id === first?.id ? { ...eni, description: 'other' } : eni));
    account.current = { ...demoSnapshot(), enis, readAt: 6_000_000 };
    const comparing = run('compareSnapshots', { scope: active(session).id });
    const pick = await asked('Compare work @ eu-west-1 with a Snapshot');
    expect(pick.labels).toEqual([
      expect.stringMatching(/The snapshot saved at \d\d:\d\d$/),
      expect.stringMatching(/Another snapshot file…$/),
    ]);
    expect(pick.line('The snapshot saved').description).toBe('/home/me/before.eni.json');
    pick.choose('The snapshot saved');
    await comparing;
    expect(active(session).baseline?.title).toBe('work @ eu-west-1');
    expect(desktop.fileQuestions).toHaveLength(1);
    const topology = tabOf('eniExplorer.topology');
    topology.say({ kind: 'ready' });
    // The picture goes to what differs.
    await until(() => topology.posted.some((message) => (message as { kind: string }).kind === 'reveal'));
    expect(topology.posted).toContainEqual({ kind: 'reveal', target: { kind: 'interface', id: first?.id } });
  });
});
