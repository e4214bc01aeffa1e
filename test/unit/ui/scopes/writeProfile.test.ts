import { beforeEach, describe, expect, it } from 'vitest';
import type { NewProfile } from '../../../../src/aws/config/newProfile.ts';
import { ProblemError } from '../../../../src/domain/problem.ts';
import type { Scope } from '../../../../src/domain/scope.ts';
import { problem, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { profileOf, profilesOf } from '../../../support/profiles.ts';
import { desktop } from '../../../support/vscode/desktop.ts';
import { asked, atNewWindow, messages, told, warned } from '../../../support/vscode/person.ts';

beforeEach(atNewWindow);

const role = { kind: 'identityCenter', session: 'corp', accountId: '111122223333', roleName: 'Admin' } as const;
const picked: Scope = { ...scope, profile: 'my shop/Admin', source: role } as Scope;

const writing = async (of: Scope = picked, taken?: Error) => {
  const written: NewProfile[] = [];
  const window = openedWindow({
    profiles: async () => profilesOf([profileOf('mine')]),
    profileAddition: async () => {
      if (taken) throw taken;
      return { file: '/home/me/.aws/config', text: '[profile shop]\nsso_session = corp\n' };
    },
    addProfile: async (profile) => {
      written.push(profile);
      return { file: '/home/me/.aws/config', line: 7 };
    },
  });
  await window.session.open(of);
  return { ...window, written, done: window.run('writeProfile') };
};

describe('Write Profile', () => {
  it('asks for a name, shows what is added and to which file, and writes nothing before that is agreed to', async () => {
    const { done, written } = await writing();
    const box = await asked('Write Profile');
    expect(box.value).toBe('my-shop-Admin');
    box.type('shop');
    box.enter();
    const dialog = await warned('Add this profile to your AWS configuration file?');
    expect([dialog.detail, dialog.titles, written]).toEqual([
      '/home/me/.aws/config\n\n[profile shop]\nsso_session = corp',
      ['Write Profile'],
      [],
    ]);
    dialog.press('Write Profile');
    await done;
    expect(written).toEqual([{ name: 'shop', role, region: 'eu-west-1' }]);
    (await told('Profile written: shop')).press('Open Config at Profile');
    await expect.poll(() => desktop.executed.some(([id]) => id === 'vscode.open')).toBe(true);
  });

  it.each([
    ['mine', 'There is a profile of this name already'],
    ['a]b', 'cannot stand in a name'],
    [' ', 'A name is needed'],
  ])('takes no name that is taken or cannot stand there: %s', async (name, why) => {
    const { done, written } = await writing();
    const box = await asked('Write Profile');
    box.type(name);
    expect(box.validationMessage).toMatchObject({ message: expect.stringContaining(why) as string });
    box.hide();
    await done;
    expect(written).toEqual([]);
  });

  it('writes nothing when the person does not agree', async () => {
    const { done, written } = await writing();
    (await asked('Write Profile')).enter();
    (await warned('Add this profile')).press(undefined);
    await done;
    expect([written, messages()]).toEqual([[], []]);
  });

  it('tells what keeps it from being written', async () => {
    const { done, written } = await writing(picked, new ProblemError(problem('The file cannot be read')));
    (await asked('Write Profile')).enter();
    await told('The file cannot be read');
    await done;
    expect(written).toEqual([]);
  });

  it('has nothing to write for a profile of the files', async () => {
    const { done, written } = await writing(scope);
    await told('Only a role that was picked out of IAM Identity Center has no profile yet');
    await done;
    expect(written).toEqual([]);
  });
});
