import { beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../src/domain/problem.ts';
import { failing, FakeAccount, problem, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { profileOf, profilesOf } from '../../../support/profiles.ts';
import { desktop, resetDesktop } from '../../../support/vscode/desktop.ts';
import { asked, told } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const opened = () =>
  desktop.executed.flatMap(([command, file, options]) =>
    command === 'vscode.open' ? [[String(file), (options as { selection: { start: unknown } }).selection.start]] : [],
  );
const place = { file: '/home/me/.aws/config', line: 12 };

describe('Open Config at Profile', () => {
  it('is the button of a problem that the configuration makes, and opens the line', async () => {
    const account = new FakeAccount();
    account.gate = failing(new ProblemError(problem('It is not complete', { recovery: 'openConfig', place })));
    const { session } = openedWindow({}, account);
    await session.open(scope);
    (await told('It is not complete')).press('Open Config at Profile');
    await expect.poll(opened).toEqual([['file:///home/me/.aws/config', { line: 11, character: 0 }]]);
  });

  it('is beside the other button where the problem has a place but another remedy', async () => {
    const account = new FakeAccount();
    account.gate = failing(new ProblemError(problem('The program failed', { recovery: 'retry', place })));
    const { session } = openedWindow({}, account);
    await session.open(scope);
    const message = await told('The program failed');
    expect(message.buttons).toEqual(['Try Again', 'Open Config at Profile']);
    message.press('Open Config at Profile');
    await expect.poll(opened).toHaveLength(1);
  });

  it('opens the profile that is shown where nothing is wrong', async () => {
    const profiles = async () => profilesOf([profileOf('work', { place })]);
    const { session, run } = openedWindow({ profiles });
    await session.open(scope);
    await run('openConfig');
    expect(opened()).toHaveLength(1);
  });

  it('asks for a profile where none is open, and takes no place that is none', async () => {
    const { run } = openedWindow();
    const done = run('openConfig', { file: 1 });
    (await asked('Choose a profile')).hide();
    await done;
    expect(opened()).toEqual([]);
  });
});
