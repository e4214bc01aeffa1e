import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failing, FakeAccount, refused, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { address, autoPublic, elasticIp, eni, named, snapshot } from '../../../support/snapshot.ts';
import { desktop, resetDesktop } from '../../../support/vscode/desktop.ts';
import { dialogs } from '../../../support/vscode/dialogs.ts';
import { afterReading, asked, messages, nothingOpen } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);
afterEach(() => vi.useRealTimers());

const web = eni({
  ...named('web'),
  addresses: [address('10.0.0.20'), address('10.0.0.21', { primary: false, association: autoPublic('198.51.100.7') })],
});
const bare = eni({ id: 'eni-0bare', addresses: [] });

const withAccount = async (of: Parameters<ReturnType<typeof openedWindow>['session']['open']>[0] = scope) => {
  const window = openedWindow({}, new FakeAccount(snapshot({ enis: [web, bare], addresses: [elasticIp()] })));
  await window.session.open(of);
  return window;
};

const thing = (id: string, kind = 'interface') => ({ kind, id });

describe('copying', () => {
  it.each([
    ['copyId', thing('eni-0a'), 'eni-0a'],
    ['copyId', { webviewSection: 'interface', eniId: 'eni-0a' }, 'eni-0a'],
    ['copyArn', thing('eni-0a'), 'arn:aws:ec2:eu-west-1:111122223333:network-interface/eni-0a'],
    ['copyPrivateIp', thing('eni-0a'), '10.0.0.20'],
    ['copyPublicIp', thing('eni-0a'), '198.51.100.7'],
    ['copyPublicIp', { target: thing('eipalloc-0a', 'address') }, '203.0.113.10'],
    ['copyMac', thing('eni-0a'), '02:00:00:00:00:0a'],
    ['copyValue', 'any text', 'any text'],
  ])('%s of %o', async (command, argument, text) => {
    const { run } = await withAccount();
    await run(command, argument);
    expect([desktop.clipboard, desktop.flashes, messages()]).toEqual([text, [`Copied: ${text}`], []]);
  });

  it.each([
    ['copyPrivateIp', thing('eni-0bare')],
    ['copyPublicIp', thing('eni-0bare')],
    ['copyMac', thing('eni-gone')],
    ['copyId', {}],
  ])('%s of %o says when there is nothing', async (command, argument) => {
    const { run } = await withAccount();
    await run(command, argument);
    expect([desktop.clipboard, messages()]).toEqual(['', ['info: There is nothing to copy here']]);
  });

  it('says so without an account, and copies nothing that is no text', async () => {
    const { run } = openedWindow();
    await run('copyMac', thing('eni-0a'));
    await run('copyValue', { text: 'hidden' });
    expect([desktop.clipboard, messages()]).toEqual(['', [nothingOpen]]);
  });
});

describe('the page in the AWS console', () => {
  it('is opened in the browser', async () => {
    const { run } = await withAccount();
    await run('openInConsole', thing('eni-0a'));
    expect(desktop.opened).toEqual([
      'https://console.aws.amazon.com/ec2/home?region=eu-west-1#NetworkInterface:networkInterfaceId=eni-0a',
    ]);
  });

  it.each([
    [{ kind: 'demo' }, 'info: The demo account exists only on this machine: it has no page in the AWS console'],
    [
      { kind: 'snapshot', file: 'file:///a', title: 'A' },
      'info: A snapshot is a file: open the account itself to go to the AWS console',
    ],
  ] as const)('is not there for %o', async (of, message) => {
    const { run } = await withAccount(of);
    await run('openInConsole', thing('eni-0a'));
    expect([desktop.opened, messages()]).toEqual([[], [message]]);
  });

  it('is not there where no console of the partition is known', async () => {
    const account = new FakeAccount(snapshot({ region: 'us-iso-east-1', enis: [web] }));
    const { run, session } = openedWindow({}, account);
    await session.open(scope);
    await run('openInConsole', thing('eni-0a'));
    expect([desktop.opened, messages()]).toEqual([
      [],
      ['info: No address of an AWS console is known for the region: us-iso-east-1'],
    ]);
  });

  it('is none of what is no thing, nor without an account', async () => {
    const { run } = await withAccount();
    await run('openInConsole', { id: 'eni-0a' });
    expect([desktop.opened, messages()]).toEqual([[], []]);
    resetDesktop();
    await openedWindow().run('openInConsole', thing('eni-0a'));
    expect([desktop.opened, messages()]).toEqual([[], [nothingOpen]]);
  });
});

describe('Show Details', () => {
  it('opens the page of a thing', async () => {
    const { run } = await withAccount();
    await run('showDetails', thing('eni-0a'));
    expect(desktop.tabs.map(({ viewType, title }) => [viewType, title])).toEqual([
      ['eniExplorer.details', 'Details: web'],
    ]);
  });

  it('asks for an interface when it is called from the palette', async () => {
    const { run } = await withAccount();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const done = run('showDetails');
    const pick = await asked('Show Details: Select the network interface');
    expect(pick.labels).toEqual(['$(plug) eni-0bare', '$(plug) eni-0a "web"']);
    await afterReading(() => pick.choose('eni-0bare'));
    await done;
    expect(desktop.tabs.map(({ title }) => title)).toEqual(['Details: eni-0bare']);
  });

  it('opens nothing when the person goes away', async () => {
    const { run } = await withAccount();
    const done = run('showDetails');
    (await asked('Show Details')).hide();
    await done;
    expect(desktop.tabs).toEqual([]);
  });

  it('says what to do without an account', async () => {
    await openedWindow().run('showDetails');
    expect(messages()).toEqual([nothingOpen]);
  });

  it('says that an account could not be read yet, and asks for nothing in it', async () => {
    const account = new FakeAccount();
    account.gate = failing(refused('No.', 'UnauthorizedOperation'));
    const { run, session } = openedWindow({}, account);
    await session.open(scope);
    desktop.toasts.length = 0;
    await run('showDetails');
    expect([messages(), desktop.tabs, dialogs.top]).toEqual([
      ['info: The account was not read yet: work @ eu-west-1'],
      [],
      undefined,
    ]);
  });
});
