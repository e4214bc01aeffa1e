import { beforeEach, describe, expect, it } from 'vitest';
import type { AttributeList, Connection } from '../../../../src/aws/connection.ts';
import { ProblemError } from '../../../../src/domain/problem.ts';
import { FakeAccount, problem, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { eni, named, snapshot } from '../../../support/snapshot.ts';
import { desktop, resetDesktop, settled, tabOf } from '../../../support/vscode/desktop.ts';
import { messages, until } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

type Reading = Connection['interfaceAttributes'];

/** A window whose account answers for the attributes of an interface as the test says. */
const withAttributes = async (interfaceAttributes: Reading) => {
  const account = new FakeAccount(snapshot({ enis: [eni(named('web')), eni({ id: 'eni-0b' })] }));
  const window = openedWindow({ connect: async (of) => ({ ...account.connection(of), interfaceAttributes }) });
  await window.session.open(scope);
  return { ...window, account, show: (id: string, kind = 'interface') => window.run('showDetails', { kind, id }) };
};

const list: AttributeList = {
  title: 'DescribeNetworkInterfaces',
  rows: [{ name: 'RequesterManaged', value: 'false' }],
  problem: undefined,
};
const page = (): string => tabOf('eniExplorer.details').webview.html;
const asking = 'Reading all attributes from EC2…';

describe('the page of one thing', () => {
  it('shows at once what is known, then what EC2 says of it', async () => {
    let answer = (_lists: readonly AttributeList[]): void => undefined;
    const { show } = await withAttributes(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const done = show('eni-0a');
    await until(() => desktop.tabs.length > 0 && page() !== '');
    expect(page()).toContain('<h1>web</h1>');
    expect(page()).toContain(asking);
    answer([list]);
    await done;
    expect(page()).toContain('RequesterManaged');
    expect(page()).not.toContain(asking);
  });

  it('can do nothing but copy and read again: no script, no file, no other command', async () => {
    const { show } = await withAttributes(async () => []);
    await show('eni-0a');
    expect(tabOf('eniExplorer.details').webview.options).toEqual({
      enableScripts: false,
      enableCommandUris: ['eniExplorer.copyValue', 'eniExplorer.showDetails'],
      localResourceRoots: [],
      enableFindWidget: true,
    });
    const [, first] = /nonce="([^"]+)"/.exec(page()) ?? [];
    await show('eni-0b');
    const [, second] = /nonce="([^"]+)"/.exec(page()) ?? [];
    expect(first).toMatch(/^[\w-]{32}$/);
    expect(second).not.toBe(first);
  });

  it('is one tab, which is shown again for the next thing', async () => {
    const { show } = await withAttributes(async () => []);
    await show('eni-0a');
    await show('subnet-0a', 'subnet');
    expect(desktop.tabs.map(({ title }) => title)).toEqual(['Details: subnet-0a']);
    expect(desktop.tabs[0]?.revealed).toBe(2);
    desktop.tabs[0]?.dispose();
    await show('eni-0b');
    expect(desktop.tabs.map(({ title }) => title)).toEqual(['Details: subnet-0a', 'Details: eni-0b']);
  });

  it('asks EC2 about interfaces alone', async () => {
    const asked: string[] = [];
    const { show } = await withAttributes(async (id) => {
      asked.push(id);
      return [];
    });
    await show('subnet-0a', 'subnet');
    expect([asked, page().includes(asking)]).toEqual([[], false]);
  });

  it('says when the thing is gone, and opens no tab', async () => {
    const { show } = await withAttributes(async () => []);
    await show('eni-gone');
    expect([desktop.tabs, messages()]).toEqual([[], ['info: It no longer exists: eni-gone']]);
  });

  it('tells a problem of its reading, and is silent when the person has closed it meanwhile', async () => {
    let refuse = (_error: Error): void => undefined;
    const reading: Reading = async (_id, signal) =>
      new Promise((_resolve, reject) => {
        refuse = reject;
        signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      });
    const { show } = await withAttributes(reading);
    const first = show('eni-0a');
    await until(() => desktop.tabs.length > 0);
    desktop.tabs[0]?.dispose();
    await first;
    expect(messages()).toEqual([]);
    const second = show('eni-0a');
    await until(() => desktop.tabs.length > 1);
    refuse(new ProblemError(problem('You may not ask.', { code: 'UnauthorizedOperation', recovery: 'none' })));
    await second;
    expect(messages()).toEqual(['error: You may not ask (UnauthorizedOperation). Try again.']);
  });

  it('is silent, too, when closing it breaks what is under way', async () => {
    const { show } = await withAttributes(
      async (_id, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('socket hang up')));
        }),
    );
    const first = show('eni-0a');
    await until(() => desktop.tabs.length > 0);
    desktop.tabs[0]?.dispose();
    await first;
    expect(messages()).toEqual([]);
  });

  it('keeps what is shown when an earlier answer comes late', async () => {
    const answers: ((lists: readonly AttributeList[]) => void)[] = [];
    const { show } = await withAttributes(() => new Promise((resolve) => answers.push(resolve)));
    const first = show('eni-0a');
    await until(() => answers.length === 1);
    const second = show('eni-0b');
    await until(() => answers.length === 2);
    answers[0]?.([list]);
    await first;
    await settled();
    expect(page()).toContain(asking);
    answers[1]?.([]);
    await second;
    expect(page()).not.toContain('RequesterManaged');
  });

  it('goes with the window', async () => {
    const { show, details } = await withAttributes(async () => []);
    await show('eni-0a');
    details.dispose();
    await settled();
    expect(desktop.tabs[0]?.isClosed).toBe(true);
  });
});
