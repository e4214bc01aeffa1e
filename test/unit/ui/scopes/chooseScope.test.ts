import { Uri } from 'vscode';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { serializeSnapshot } from '../../../../src/snapshot/format.ts';
import { active } from '../../../support/openedSession.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { profileOf, profilesOf } from '../../../support/profiles.ts';
import { desktop } from '../../../support/vscode/desktop.ts';
import { afterReading, asked, atNewWindow, messages, told, until } from '../../../support/vscode/person.ts';

const profiles = async () => profilesOf([profileOf('shop', { region: 'eu-central-1' })]);

beforeEach(atNewWindow);
afterEach(() => vi.useRealTimers());

/** The dialog for a profile, in a window that shows nothing. */
const choosing = async (over: Parameters<typeof openedWindow>[0] = { profiles }) => {
  const window = openedWindow(over);
  const done = window.run('chooseScope');
  return { ...window, done, first: await asked('Open Account: Choose a profile') };
};

describe('Choose Profile and Region', () => {
  it('opens the region of the profile that were chosen, at the endpoint of the settings', async () => {
    desktop.settings.set('eniExplorer.endpoint', { globalValue: 'https://ec2.example.com' });
    const { session, done, first } = await choosing();
    expect(first.labels).toEqual([
      '$(account) shop',
      'IAM Identity Center',
      '$(organization) Accounts and roles by a start URL…',
      'Without an AWS account',
      '$(beaker) Demo account',
      '$(beaker) Demo account shop-stage',
      '$(organization) Accounts and roles of the demo…',
      '$(folder-opened) Snapshot file…',
    ]);
    await afterReading(() => first.choose('shop'));
    const region = await asked('Open Account: Choose a region');
    expect([region.placeholder, region.step, region.totalSteps]).toEqual(['Type a name or place', 2, 2]);
    await afterReading(() => region.choose('us-west-2'));
    await done;
    expect(active(session).store.scope).toEqual({
      kind: 'profile',
      profile: 'shop',
      region: 'us-west-2',
      endpoint: 'https://ec2.example.com',
    });
  });

  it('offers a region as typed beside those of the list, and nothing that is no region', async () => {
    const { session, done, first } = await choosing();
    await afterReading(() => first.choose('shop'));
    const region = await asked('Choose a region');
    const listed = region.labels.length;
    region.type('evil.example/eu-west-1');
    expect(region.labels).toHaveLength(listed);
    region.type(' xx-newplace-1 ');
    expect([region.labels.length, region.line('xx-newplace-1').description]).toEqual([listed + 1, 'as typed']);
    await afterReading(() => region.choose('xx-newplace-1'));
    await done;
    expect(active(session).store.scope).toMatchObject({ profile: 'shop', region: 'xx-newplace-1' });
  });

  it('knows of the account what EC2 told of its regions before, at this endpoint', async () => {
    const endpoint = 'https://ec2.example.com';
    desktop.settings.set('eniExplorer.endpoint', { globalValue: endpoint });
    const window = openedWindow({
      profiles,
      accountRegions: async () => [
        { region: 'eu-central-1', isEnabled: true },
        { region: 'eu-south-1', isEnabled: false },
      ],
    });
    // Whose account it is was not told: the profile and the endpoint say which it is.
    window.account.current = { ...window.account.current, accountId: undefined };
    await window.session.open({ kind: 'profile', profile: 'shop', region: 'eu-central-1', endpoint });
    const more = window.run('openRegions');
    (await asked('Open More Regions')).hide();
    await more;
    const done = window.run('chooseScope');
    const first = await asked('Choose a profile');
    await afterReading(() => first.choose('shop'));
    const region = await asked('Choose a region');
    expect(region.labels.slice(-2)).toEqual(['Not possible here (1)', '$(circle-slash) eu-south-1']);
    region.hide();
    await done;
  });

  it('leads back from the region to the profile that was chosen', async () => {
    const { done, first } = await choosing();
    await afterReading(() => first.choose('shop'));
    (await asked('Choose a region')).press();
    const again = await asked('Choose a profile');
    expect(again.activeItems.map(({ label }) => label)).toEqual(['$(account) shop']);
    again.hide();
    await done;
  });

  it('opens nothing when the person goes away from either question', async () => {
    const { session, first, done, run } = await choosing();
    first.hide();
    await done;
    const second = run('chooseScope');
    const profile = await asked('Choose a profile');
    await afterReading(() => profile.choose('shop'));
    (await asked('Choose a region')).hide();
    await second;
    expect([session.scopes.all, messages()]).toEqual([[], []]);
  });

  it('opens the demo account', async () => {
    const { session, done, first } = await choosing();
    await afterReading(() => first.choose('Demo account'));
    await done;
    expect(active(session).store.scope).toEqual({ kind: 'demo' });
  });

  it('opens a role of the demo as a place of the demo, whatever endpoint the settings name', async () => {
    desktop.settings.set('eniExplorer.endpoint', { globalValue: 'https://ec2.example.com' });
    const accountId = '111122223333';
    const { session, done, first } = await choosing({
      profiles,
      accountsOf: async () => [{ accountId, accountName: 'shop' }],
      rolesOf: async () => [{ accountId, roles: ['ReadOnly'] }],
    });
    await afterReading(() => first.choose('Accounts and roles of the demo'));
    for (const title of ['Accounts and Roles of the Demo: Which account?', 'Which roles?']) {
      const question = await asked(title);
      await afterReading(() => question.enter());
    }
    const regions = await asked('Which regions?');
    regions.tick('eu-central-1');
    await afterReading(() => regions.enter());
    await done;
    const place = { accountId, name: 'shop', region: 'eu-central-1', roleName: 'ReadOnly' };
    expect(session.scopes.all.map((open) => open.scope)).toEqual([{ kind: 'demo', place }]);
  });

  it('asks for the file of a snapshot, and opens it', async () => {
    const file = Uri.file('/home/me/shop.eni.json');
    const text = serializeSnapshot(demoSnapshot(), { title: 'shop @ eu-west-1' });
    desktop.files.set(file.toString(), new TextEncoder().encode(text));
    desktop.chosenFile = file;
    const { session, done, first } = await choosing();
    await afterReading(() => first.choose('Snapshot file…'));
    await done;
    expect(desktop.fileQuestions.map(({ title }) => title)).toEqual(['Open Snapshot']);
    expect(active(session).store.scope).toEqual({ kind: 'snapshot', file: file.toString(), title: 'shop @ eu-west-1' });
  });

  it('tells when the profiles cannot be read, and still offers what needs none', async () => {
    const { session, done, first } = await choosing({
      profiles: async () => {
        throw new Error('The configuration cannot be parsed');
      },
    });
    await told('An unexpected error');
    expect(first.labels).toContain('$(beaker) Demo account');
    await afterReading(() => first.choose('Demo account'));
    await done;
    await until(() => active(session).store.state.kind === 'ready');
    expect(messages()).toHaveLength(1);
  });
});
