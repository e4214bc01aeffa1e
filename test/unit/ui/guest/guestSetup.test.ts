import { beforeEach, describe, expect, it } from 'vitest';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { address, attached, eni, instance, named, snapshot, subnet } from '../../../support/snapshot.ts';
import { desktop, resetDesktop, tabOf } from '../../../support/vscode/desktop.ts';
import { messages } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const account = () =>
  new FakeAccount(
    snapshot({
      subnets: [subnet({ cidr: '10.0.0.0/24' })],
      instances: [instance({ id: 'i-0a', ...named('<b>fw</b>') })],
      enis: [
        eni({ id: 'eni-0a', attachment: attached('i-0a', 0), addresses: [address('10.0.0.10')] }),
        eni({ id: 'eni-0b', mac: '02:00:00:00:00:0b', attachment: attached('i-0a', 1) }),
        eni({ id: 'eni-0c' }),
      ],
    }),
  );

const opened = async () => {
  const window = openedWindow({}, account());
  await window.session.open(scope);
  return window;
};
const page = (): string => tabOf('eniExplorer.guestSetup').webview.html;

/** What the links of the page carry. */
const copies = (): readonly unknown[] =>
  [...page().matchAll(/href="command:eniExplorer\.copyGuestText\?([^"]+)"/g)].map(
    ([, given = '']) => (JSON.parse(decodeURIComponent(given)) as unknown[])[0],
  );

describe('the page of a set-up', () => {
  it('shows facts and texts of an interface, and copies what stands there', async () => {
    const { run } = await opened();
    await run('guestSetup', { kind: 'interface', id: 'eni-0b' });
    expect(page()).toContain('02:00:00:00:00:0b');
    expect(page()).toContain('own table 10001, rules of priority 10001');
    expect(page()).toMatch(/id="tab-ip" checked/);
    const [first] = copies();
    await run('copyGuestText', first);
    const copied = desktop.clipboard;
    expect(copied).toMatch(/^sudo sh -eu <<'EOF'\n[\s\S]+ip -4 route replace default via 10\.0\.0\.1 [\s\S]+\nEOF\n$/);
    await run('copyGuestText', 9_999);
    await run('copyGuestText', 'x');
    expect(desktop.clipboard).toBe(copied);
  });

  it('is for all interfaces of an instance', async () => {
    const { run } = await opened();
    await run('guestSetup', { kind: 'instance', id: 'i-0a' });
    expect(page()).toContain('eni-0a');
    expect(page()).toContain('main table: its default route stays that of the instance');
    expect(desktop.tabs.map(({ title }) => title)).toEqual(['Guest Set-Up: i-0a']);
  });

  it('can do nothing but copy: no script, no file, no other command, and names are text', async () => {
    const { run } = await opened();
    await run('guestSetup', { kind: 'interface', id: 'eni-0b' });
    expect(tabOf('eniExplorer.guestSetup').webview.options).toMatchObject({
      enableScripts: false,
      enableCommandUris: ['eniExplorer.copyGuestText'],
      localResourceRoots: [],
    });
    expect(page()).toContain("default-src 'none'; style-src 'nonce-");
    expect(page()).toContain('&lt;b&gt;fw&lt;/b&gt;');
    expect(page()).not.toContain('<b>fw</b>');
    expect(page()).not.toMatch(/<script|\son\w+=/);
  });

  it('is told to be about nothing where the interface is not on an instance', async () => {
    const { run } = await opened();
    await run('guestSetup', { kind: 'interface', id: 'eni-0c' });
    expect(messages()).toEqual([expect.stringContaining('No instance that was read has it')]);
    expect(desktop.tabs).toEqual([]);
  });

  it('closes with its account', async () => {
    const { run, scopes } = await opened();
    await run('guestSetup', { kind: 'instance', id: 'i-0a' });
    const [open] = scopes.all;
    if (open) scopes.close(open);
    expect(desktop.tabs.filter(({ isClosed }) => !isClosed)).toEqual([]);
  });
});
