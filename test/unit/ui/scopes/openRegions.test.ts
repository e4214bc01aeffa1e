import { beforeEach, describe, expect, it } from 'vitest';
import type { RegionUse } from '../../../../src/aws/regionsInUse.ts';
import type { Platform } from '../../../../src/services/platform.ts';
import type { Scope } from '../../../../src/domain/scope.ts';
import { failing, FakeAccount, refused, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { profileOf, profilesOf } from '../../../support/profiles.ts';
import { desktop } from '../../../support/vscode/desktop.ts';
import { afterReading, asked, atNewWindow, messages, until } from '../../../support/vscode/person.ts';

beforeEach(atNewWindow);

const choosing = async (uses: readonly RegionUse[] = [], over: Partial<Platform> = {}) => {
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
    ...over,
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

  it('shows those that the account has not enabled with the reason, and does not ask them', async () => {
    const { pick, scopes } = await choosing([], {
      accountRegions: async () => [
        { region: 'eu-west-1', isEnabled: true },
        { region: 'eu-south-1', isEnabled: false },
        { region: 'eu-north-1', isEnabled: true },
      ],
    });
    expect(pick.labels).toEqual([
      'All regions with something in them',
      'eu-north-1',
      'Not possible here (1)',
      '$(circle-slash) eu-south-1',
    ]);
    expect(pick.items.find(({ label }) => label.includes('eu-south-1'))?.detail).toContain('has not enabled');
    pick.hide();
    expect(regions({ scopes })).toEqual(['eu-west-1']);
  });

  it('opens a region that is typed, which neither EC2 nor the list names', async () => {
    const { pick, done, scopes } = await choosing();
    await afterReading(() => pick.type('eu-west-9'));
    await until(() => pick.labels.includes('eu-west-9'));
    pick.tick('eu-west-9');
    await afterReading(() => pick.enter());
    await done;
    expect(regions({ scopes })).toEqual(['eu-west-1', 'eu-west-9']);
  });

  it('teaches what EC2 told to the choice of a region for each profile and role of the account', async () => {
    const { pick, run } = await choosing([], {
      accountRegions: async () => [
        { region: 'eu-west-1', isEnabled: true },
        { region: 'eu-south-1', isEnabled: false },
      ],
      profiles: async () =>
        profilesOf([
          profileOf('other', { accountId: '111122223333' }),
          profileOf('else', { accountId: '222233334444' }),
        ]),
    });
    pick.hide();
    for (const [profile, labels] of [
      ['other', ['eu-west-1', 'Not possible here (1)', '$(circle-slash) eu-south-1']],
      ['else', undefined],
    ] as const) {
      const done = run('chooseScope');
      const first = await asked('Choose a profile');
      await afterReading(() => first.choose(profile));
      const region = await asked('Choose a region');
      expect(region.labels.length > 10 ? undefined : region.labels).toEqual(labels);
      region.hide();
      await done;
    }
  });

  it('lists all that there are where EC2 does not tell, and says so', async () => {
    const { pick } = await choosing([], { accountRegions: () => failing(refused('No', 'UnauthorizedOperation')) });
    expect(pick.labels).toContain('me-south-1');
    expect(pick.labels).not.toContain('cn-north-1');
    expect(pick.placeholder).toContain('does not tell which regions');
  });

  it('opens other regions of the demo, and of one account of several', async () => {
    const window = openedWindow();
    const place = { accountId: '444455556666', name: 'shop-stage', region: 'eu-west-1' };
    await window.session.open({ kind: 'demo' });
    const open = await window.session.open({ kind: 'demo', place });
    const done = window.run('openRegions', { scope: open.id });
    const pick = await asked('Open More Regions');
    expect(pick.placeholder).toBe('Type a name or place');
    pick.tick('eu-central-1');
    await afterReading(() => pick.enter());
    await done;
    expect(window.scopes.all.map(({ title }) => title)).toEqual([
      'Demo account',
      'Demo shop-stage @ eu-west-1',
      'Demo shop-stage @ eu-central-1',
    ]);
  });

  it('counts as open only what is of the same account: not the same profile at another endpoint', async () => {
    const window = openedWindow();
    await window.session.open(scope);
    await window.session.open({ ...scope, region: 'eu-west-2', endpoint: 'https://ec2.example' } as Scope);
    const done = window.run('openRegions', { scope: window.scopes.all[0]?.id });
    const pick = await asked('Open More Regions');
    expect(pick.labels).toContain('eu-west-2');
    pick.hide();
    await done;
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
