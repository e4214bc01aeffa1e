import { describe, expect, it } from 'vitest';
import type { NotedRun } from '../../../../src/services/journal/noted.ts';
import type { OpenScope } from '../../../../src/services/scopes/openScope.ts';
import { demoFollower } from '../../../../src/ui/scopes/lostDemo.ts';
import { Memory } from '../../../../src/ui/shared/memory.ts';
import { networkMessage } from '../../../../src/ui/network/networkMessage.ts';
import { FakeAccount } from '../../../support/fakeAccount.ts';
import { memento, opened } from '../../../support/openedSession.ts';

type Run = { readonly kind?: 'demo' | 'profile'; readonly state?: string; readonly isOwn?: boolean };

/** A window of one workspace, which runs something and is closed. */
const workspace = () => {
  const state = { globalState: memento().of, workspaceState: memento().of };
  return async (...runs: readonly Run[]) => {
    const memory = new Memory(state);
    const { session } = opened(async () => new FakeAccount());
    const open = await session.open({ kind: 'demo' });
    const heard = new Set<() => void>();
    const noted: Run[] = [];
    const journal = {
      onChange: (listener: () => void) => {
        heard.add(listener);
        return () => void heard.delete(listener);
      },
      get runs() {
        // Of a noted run the follower looks at these alone.
        return noted.map(
          ({ kind = 'demo', state: step = 'done', isOwn = true }) =>
            ({ scope: { kind }, steps: [{ state: step }], window: isOwn ? 'own' : 'other' }) as unknown as NotedRun,
        );
      },
      isOwn: ({ window }: NotedRun) => window === 'own',
    };
    const follow = demoFollower({ memory, journal, attempt: async (work) => void (await work()) });
    follow(open);
    const first = messageOf(open);
    for (const run of runs) {
      noted.push(run);
      for (const hear of heard) hear();
    }
    return { first, last: messageOf(open), again: () => (follow(open), messageOf(open)) };
  };
};

const messageOf = (open: OpenScope): string => networkMessage([open], undefined);

const gone = (runs: string): string =>
  `The demo account begins anew in each window: what ${runs} of the last one changed is gone`;

describe('the demo account in a new window', () => {
  it('says how many runs of the last one are gone with it, until something is run again', async () => {
    const window = workspace();
    expect((await window({}, {})).first).toBe('');
    const second = await window();
    expect([second.first, second.last]).toEqual([gone('2 runs'), gone('2 runs')]);
    // What was told once is no news in the third.
    expect((await window({})).first).toBe('');
    const fourth = await window({});
    expect([fourth.first, fourth.last]).toEqual([gone('1 run'), '']);
  });

  it('says nothing of runs that changed nothing, of other accounts and of other windows', async () => {
    const window = workspace();
    await window({ state: 'refused' }, { kind: 'profile' }, { isOwn: false });
    expect((await window()).first).toBe('');
  });

  it('says nothing of what is still there when it is opened again in the same window', async () => {
    const window = workspace();
    await window({});
    const second = await window({});
    expect(second.again()).toBe('');
  });
});
