import { beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '../../../../src/domain/scope.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { asked, atNewWindow, messages } from '../../../support/vscode/person.ts';

beforeEach(atNewWindow);

const profile = (name: string): Scope => ({ kind: 'profile', profile: name, region: 'eu-west-1', endpoint: undefined });

type Window = ReturnType<typeof openedWindow>;

const saved = async (window: Window, name: string): Promise<void> => {
  const done = window.run('saveScopeSet');
  const box = await asked('Save Scope Set');
  box.type(name);
  box.enter();
  await done;
};

const chosen = async (window: Window, command: string, title: string, set: string): Promise<void> => {
  const done = window.run(command);
  (await asked(title)).choose(set);
  await done;
};

const open = ({ scopes }: Window) => scopes.all.map(({ scope, store }) => [scope, store.state.kind]);

describe('a set of scopes', () => {
  it('is saved under a name and opened beside what is open: the first one is read, the others when looked at', async () => {
    const window = openedWindow();
    await window.session.open(profile('prod'));
    await window.session.open(profile('staging'));
    await saved(window, 'both');
    for (const each of window.scopes.all) window.scopes.close(each);
    await window.session.open({ kind: 'demo' });
    await chosen(window, 'openScopeSet', 'Open Scope Set', 'both');
    expect(open(window)).toEqual([
      [{ kind: 'demo' }, 'ready'],
      [profile('prod'), 'ready'],
      [profile('staging'), 'empty'],
    ]);
    expect(window.scopes.active?.scope).toEqual(profile('prod'));
  });

  it('of a new name takes the place of no other, and says how many accounts it has', async () => {
    const window = openedWindow();
    await window.session.open(profile('prod'));
    await saved(window, 'mine');
    await window.session.open(profile('staging'));
    const done = window.run('saveScopeSet');
    const box = await asked('Save Scope Set');
    box.type('ours');
    expect(box.validationMessage).toBeFalsy();
    box.enter();
    await done;
    const choosing = window.run('openScopeSet');
    const pick = await asked('Open Scope Set');
    expect([pick.line('mine').description, pick.line('ours').description]).toEqual(['1 account', '2 accounts']);
    pick.hide();
    await choosing;
  });

  it('takes the place of one of the same name, after that was said', async () => {
    const window = openedWindow();
    await window.session.open(profile('prod'));
    await saved(window, 'mine');
    await window.session.open(profile('staging'));
    const done = window.run('saveScopeSet');
    const box = await asked('Save Scope Set');
    box.type('mine');
    expect(box.validationMessage).toMatchObject({ message: 'Replaces the set of this name' });
    box.enter();
    await done;
    expect(window.keptForPerson.get('sets')).toMatchObject([
      { name: 'mine', scopes: [{ profile: 'prod' }, { profile: 'staging' }] },
    ]);
  });

  it('is deleted, and where there is none it is said so', async () => {
    const window = openedWindow();
    await window.session.open(profile('prod'));
    await saved(window, 'mine');
    await chosen(window, 'deleteScopeSet', 'Delete Scope Set', 'mine');
    await window.run('openScopeSet');
    expect([window.keptForPerson.get('sets'), messages().at(-1)]).toEqual([
      undefined,
      'info: There is no scope set yet: open some accounts and run Save Scope Set',
    ]);
  });

  it('needs an account to be open', async () => {
    const window = openedWindow();
    await window.run('saveScopeSet');
    expect(messages()).toEqual(['info: No account is open: there is nothing to save']);
  });
});
