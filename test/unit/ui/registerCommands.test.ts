import { commands, Uri } from 'vscode';
import { beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../src/domain/problem.ts';
import { allCommands, fixedCommands } from '../../../src/manifest/commands.ts';
import { operations } from '../../../src/operations/registry.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { serializeSnapshot } from '../../../src/snapshot/format.ts';
import { registerCommands } from '../../../src/ui/registerCommands.ts';
import { Log } from '../../../src/ui/shared/log.ts';
import { Problems } from '../../../src/ui/shared/problems.ts';
import { problem, scope } from '../../support/fakeAccount.ts';
import { openedWindow } from '../../support/openedWindow.ts';
import { desktop, resetDesktop } from '../../support/vscode/desktop.ts';
import { messages } from '../../support/vscode/person.ts';

beforeEach(resetDesktop);

const unforeseen = /^error: An unexpected error occurred/;

/** All commands, in a window in which everything fails that is asked of it but to tell so. */
const brokenCommands = (error: () => Error): void => {
  const problems = new Problems(new Log());
  const get = (_target: object, name: string | symbol): unknown => {
    if (name === 'problems') return problems;
    throw error();
  };
  const part = new Proxy({}, { get }) as never;
  const parts = { session: part, network: part, findings: part, activity: part };
  registerCommands({ ...parts, topology: part, details: part, changes: part, plans: part, guest: part });
};

const target = { kind: 'interface', id: 'eni-0a' };

const ids = allCommands().map(({ id }) => id);

/** What a command is called on, where that is no thing of the account. */
const argumentOf = (id: string): unknown => {
  if (id === 'showMore') return { id: 'level/more', words: ['more'] };
  if (id === 'onFocusedRow') return 'copy';
  if (id !== 'openSnapshot') return target;
  const file = Uri.file('/demo.eni.json');
  const text = serializeSnapshot(demoSnapshot(), { title: 'Demo account' });
  desktop.files.set(file.toString(), new TextEncoder().encode(text));
  return file;
};

describe('a command', () => {
  it('is registered for each of the manifest, and for nothing else', () => {
    openedWindow();
    expect([...desktop.commands.keys()].toSorted()).toEqual(ids.map((id) => `eniExplorer.${id}`).toSorted());
  });

  // What is put on the clipboard by its value needs nothing of the window.
  it.each(ids.filter((id) => id !== 'copyValue'))('that fails tells it once, and does not reject: %s', async (id) => {
    brokenCommands(() => new TypeError('broken'));
    await expect(commands.executeCommand(`eniExplorer.${id}`, argumentOf(id))).resolves.toBeUndefined();
    expect(messages()).toEqual([expect.stringMatching(unforeseen)]);
    expect(desktop.channels.flatMap(({ lines }) => lines)[0]).toBe('error: TypeError: broken');
  });

  it('that meets a problem tells the problem', async () => {
    brokenCommands(() => new ProblemError(problem('EC2 could not be reached.', { recovery: 'retry' })));
    await commands.executeCommand('eniExplorer.refresh');
    expect(messages()).toEqual(['error: EC2 could not be reached. Try again. [Try Again]']);
  });

  it('that is cancelled says nothing', async () => {
    brokenCommands(() => Object.assign(new Error('Canceled'), { name: 'Canceled' }));
    for (const id of ['refresh', 'openDemo', 'showTopology']) await commands.executeCommand(`eniExplorer.${id}`);
    expect(messages()).toEqual([]);
  });
});

describe('a command of a menu whose row VS Code has lost', () => {
  const lost = ['info: The row was updated while its menu was open. Open the menu again.'];
  const needRow = fixedCommands
    .filter(({ palette, id }) => (!palette && id !== 'onFocusedRow') || id === 'showDetails')
    .map(({ id }) => id);

  it.each([...needRow, ...operations.map(({ id }) => id)])('does nothing but say so: %s', async (id) => {
    const { run, session } = openedWindow();
    await session.open(scope);
    await run(id, undefined);
    await run(id, target, [target, null]);
    expect(messages()).toEqual([...lost, ...lost]);
    expect(desktop.clipboard).toBe('');
  });

  it.each(['refresh', 'openDemo', 'clearFilter'])('runs all the same when it needs none: %s', async (id) => {
    const { run, session } = openedWindow();
    await session.open(scope);
    await run(id, undefined);
    expect(messages()).toEqual([]);
  });
});
