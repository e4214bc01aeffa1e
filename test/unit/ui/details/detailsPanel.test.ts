import { beforeEach, describe, expect, it } from 'vitest';
import type { AttributeList, Connection } from '../../../../src/aws/connection.ts';
import { ProblemError } from '../../../../src/domain/problem.ts';
import type { DetailsToHost, ShownDetails, ToDetailsPage } from '../../../../src/protocol/details.ts';
import { FakeAccount, problem, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { eni, named, securityGroup, snapshot } from '../../../support/snapshot.ts';
import { desktop, resetDesktop, settled, tabOf } from '../../../support/vscode/desktop.ts';
import { Tab } from '../../../support/vscode/surfaces.ts';
import { messages, until } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

type Reading = Connection['interfaceAttributes'];

/** A window whose account answers for the attributes of an interface as the test says. */
const withAttributes = async (interfaceAttributes: Reading) => {
  const account = new FakeAccount(
    snapshot({ enis: [eni(named('web')), eni({ id: 'eni-0b' })], securityGroups: [securityGroup()] }),
  );
  const window = openedWindow({ connect: async (of) => ({ ...account.connection(of), interfaceAttributes }) });
  const open = await window.session.open(scope);
  return {
    ...window,
    account,
    open,
    show: (id: string, kind = 'interface') => window.run('showDetails', { kind, id }),
  };
};

const list: AttributeList = {
  title: 'DescribeNetworkInterfaces',
  rows: [{ name: 'RequesterManaged', value: 'false' }],
  problem: undefined,
};
const tab = (): Tab => tabOf('eniExplorer.details');
/** What the page was told last. */
const told = (): ShownDetails => {
  const last = tab().posted.at(-1) as ToDetailsPage | undefined;
  if (!last) throw new Error('The page was told nothing');
  return last.shown;
};
/** The page is there, and the person sees it. */
const ready = async (): Promise<void> => {
  await until(() => desktop.tabs.length > 0);
  tab().say({ kind: 'ready' });
  await until(() => tab().posted.length > 0);
};
const press = async (message: DetailsToHost): Promise<void> => {
  tab().say(message);
  await settled();
};

/** What was run since, but for what VS Code is told for its menus. */
const ran = (): readonly (readonly unknown[])[] => desktop.executed.filter(([command]) => command !== 'setContext');

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
    await ready();
    expect([told().title, told().details?.id, told().attributes]).toEqual(['web', 'eni-0a', undefined]);
    answer([list]);
    await done;
    expect(told().attributes).toEqual([list]);
  });

  it('runs one script of its own and loads nothing else, by a nonce that is new for each page', async () => {
    const { show } = await withAttributes(async () => []);
    await show('eni-0a');
    const { html, options } = tab().webview;
    expect(options).toMatchObject({ enableScripts: true });
    expect(options).not.toHaveProperty('enableCommandUris');
    const [, nonce] = /<script nonce="([^"]+)" src="[^"]+main.js">/.exec(html) ?? [];
    expect(nonce).toMatch(/^[\w-]{32}$/);
    expect(html).toContain(`default-src 'none'; script-src 'nonce-${nonce}'`);
    tab().dispose();
    await show('eni-0a');
    expect(tab().webview.html).not.toContain(nonce);
  });

  it('leads to another thing and back again, in one tab', async () => {
    const { show } = await withAttributes(async () => []);
    await show('eni-0a');
    await ready();
    await press({ kind: 'go', target: { kind: 'subnet', id: 'subnet-0a' } });
    expect([desktop.tabs.length, tab().title, told().back]).toEqual([1, 'Details: subnet-0a', 'web']);
    await press({ kind: 'back' });
    expect([tab().title, told().back]).toEqual(['Details: web', undefined]);
    await press({ kind: 'back' });
    expect(tab().title).toBe('Details: web');
  });

  it('runs what its menu has, and says so of what it has no more; what is no message does nothing', async () => {
    const { show } = await withAttributes(async () => []);
    await show('eni-0a');
    await ready();
    desktop.executed.length = 0;
    await press({ kind: 'operate', operation: 'changeDescription' });
    expect(messages()).toEqual([]);
    expect(ran()).toMatchObject([['eniExplorer.changeDescription', { kind: 'interface', id: 'eni-0a' }]]);
    await press({ kind: 'operate', operation: 'releaseAddress' });
    await press({ kind: 'operate', operation: 'workbench.action.quit' });
    tab().say({ kind: 'operate', operation: 'changeDescription', target: 1, more: 'x' });
    tab().say({ kind: 'run' });
    expect(messages()).toEqual(['info: It can no longer be done with eni-0a: Release Elastic IP Address…']);
  });

  it('copies the facts of the thing as JSON, a value, and shows it elsewhere', async () => {
    const { show } = await withAttributes(async () => []);
    await show('eni-0a');
    await ready();
    await press({ kind: 'copyJson' });
    await until(() => desktop.clipboard !== '');
    expect(JSON.parse(desktop.clipboard)).toMatchObject({ kind: 'interface', id: 'eni-0a', subnetId: 'subnet-0a' });
    await press({ kind: 'copy', text: '10.0.0.20' });
    expect(desktop.clipboard).toBe('10.0.0.20');
    desktop.executed.length = 0;
    await press({ kind: 'showInTopology' });
    expect(ran()[0]?.slice(0, 1)).toEqual(['eniExplorer.showInTopology']);
  });

  it('reads a security group again with its whole account, other things by themselves', async () => {
    const { show } = await withAttributes(async () => []);
    await show('eni-0a');
    await ready();
    desktop.executed.length = 0;
    await press({ kind: 'readAgain' });
    await press({ kind: 'go', target: { kind: 'group', id: 'sg-0a' } });
    await until(() => told().details?.kind === 'group');
    await press({ kind: 'readAgain' });
    await until(() => ran().length === 2);
    expect(ran().map(([command]) => command)).toEqual(['eniExplorer.refreshPart', 'eniExplorer.refresh']);
  });

  it('follows its account, and says when the thing is gone and when it was last read', async () => {
    const { show, account, session, open } = await withAttributes(async () => []);
    await show('eni-0a');
    await ready();
    account.current = snapshot({ enis: [eni(named('api'))] });
    await session.refresh(open);
    await until(() => told().title === 'api');
    expect(told().details?.title).toBe('api');
    account.current = snapshot({ enis: [eni({ id: 'eni-0b' })] });
    await session.refresh(open);
    await until(() => told().details === undefined);
    expect(told().title).toBe('api');
    expect(told().notice).toMatch(/^It no longer exists\. Last read \d{4}-/);
  });

  it('comes back with the window: its thing, its way back, or that its account is not open', async () => {
    const { show } = await withAttributes(async () => []);
    await show('subnet-0a', 'subnet');
    await show('eni-0a');
    await ready();
    const { kept } = told();
    tab().dispose();
    const restored = new Tab({ viewType: 'eniExplorer.details', title: 'Details', shown: 1, options: {} });
    desktop.tabs.push(restored);
    await desktop.restorers.get('eniExplorer.details')?.(restored, { ...kept, scroll: 12 });
    await ready();
    expect([told().title, told().back]).toEqual(['web', 'subnet-0a']);
    tab().dispose();
    const later = new Tab({ viewType: 'eniExplorer.details', title: 'Details', shown: 1, options: {} });
    desktop.tabs.push(later);
    await desktop.restorers.get('eniExplorer.details')?.(later, { ...kept, scope: 'another' });
    await ready();
    expect([told().title, told().details]).toEqual(['web', undefined]);
    expect(told().notice).toMatch(/^Its account is not open\. Last read \d{4}-/);
  });

  it('closes a tab of the last window that kept nothing of use', async () => {
    await withAttributes(async () => []);
    const restored = new Tab({ viewType: 'eniExplorer.details', title: 'Details', shown: 1, options: {} });
    await desktop.restorers.get('eniExplorer.details')?.(restored, { scope: 'work', trail: [{ kind: 'host', id: 1 }] });
    expect(restored.isClosed).toBe(true);
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
    await ready();
    expect([asked, told().attributes]).toEqual([[], []]);
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
    await ready();
    answers[0]?.([list]);
    await first;
    await settled();
    expect(told().attributes).toBeUndefined();
    answers[1]?.([]);
    await second;
    expect(told().attributes).toEqual([]);
  });

  it('goes with the window', async () => {
    const { show, details } = await withAttributes(async () => []);
    await show('eni-0a');
    details.dispose();
    await settled();
    expect(desktop.tabs[0]?.isClosed).toBe(true);
  });
});
