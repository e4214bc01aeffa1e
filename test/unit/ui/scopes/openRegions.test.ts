import { beforeEach, describe, expect, it } from 'vitest';
import type { RegionUse } from '../../../../src/aws/regionsInUse.ts';
import type { Scope } from '../../../../src/domain/scope.ts';
import { failing, FakeAccount, refused, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { desktop } from '../../../support/vscode/desktop.ts';
import { afterReading, asked, atNewWindow, messages, until } from '../../../support/vscode/person.ts';

beforeEach(atNewWindow);

const choosing = async (uses: readonly RegionUse[] = []) => {
  const account = new FakeAccount();
  const connected: Scope[] = [];
  const window = openedWindow({
    connect: async (of) => {
      connected.push(of);
      return account.connection(of);
    },
    regionsInUse: async (_of, { onRegion }) => {
      for (const use of uses) onRegion?.(use, uses.length);
      return uses;
    },
  });
  await window.session.open(scope);
  const done = window.run('openRegions');
  const pick = await asked('Open More Regions');
  return { ...window, account, connected, done, pick };
};

const regions = ({ scopes }: Pick<Awaited<ReturnType<typeof choosing>>, 'scopes'>): readonly string[] =>
  scopes.all.flatMap((open) => (open.scope.kind === 'profile' ? open.scope.region : []));

describe('Open More Regions', () => {
  it('opens the chosen ones beside the first, and reads them', async () => {
    const { pick, done, scopes } = await choosing();
    expect(pick.labels).not.toContain('eu-west-1');
    pick.tick('eu-west-2', 'us-east-1');
    await afterReading(() => pick.enter());
    await done;
    expect(regions({ scopes })).toEqual(['eu-west-1', 'eu-west-2', 'us-east-1']);
    expect(scopes.all.map(({ store }) => store.state.kind)).toEqual(['ready', 'ready', 'ready']);
  });

  it('finds those with something in them, and names those that could not be asked', async () => {
    const { pick, done, scopes } = await choosing([
      { region: 'eu-west-1', isInUse: true },
      { region: 'eu-north-1', isInUse: true },
      { region: 'sa-east-1', isInUse: false },
      { region: 'us-west-2', isInUse: undefined },
    ]);
    pick.tick('All regions with something in them');
    await afterReading(() => pick.enter());
    await done;
    expect(regions({ scopes })).toEqual(['eu-west-1', 'eu-north-1']);
    const looking = desktop.progresses.find(({ title }) => title?.startsWith('Looking into the regions of work'));
    expect(looking?.steps.at(-1)).toBe('4 of 4 regions');
    expect(messages()).toEqual(['info: Could not be asked: us-west-2']);
  });

  it('tells a problem that all of them have once', async () => {
    const { pick, done, account } = await choosing();
    account.gate = failing(refused('The session has expired', 'ExpiredToken'));
    pick.tick('eu-west-2', 'us-east-1');
    await afterReading(() => pick.enter());
    await done;
    await until(() => desktop.toasts.length > 0);
    expect(messages()).toHaveLength(1);
  });
});
