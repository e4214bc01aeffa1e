import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { attached, eni, snapshot } from '../../../support/snapshot.ts';
import { configured, desktop, focused, resetDesktop } from '../../../support/vscode/desktop.ts';

beforeEach(() => {
  resetDesktop();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => void vi.useRealTimers());

const flying = snapshot({ enis: [eni({ attachment: { ...attached('i-0a', 1), status: 'attaching' } })] });

const opened = async () => {
  const window = openedWindow({}, new FakeAccount(flying));
  const open = await window.session.open(scope);
  const asks = async (): Promise<number> => {
    const before = window.account.portions.length;
    await vi.advanceTimersByTimeAsync(30_000);
    return window.account.portions.length - before;
  };
  return { ...window, open, asks };
};

const set = (name: string, value: unknown): void => {
  desktop.settings.set(name, { globalValue: value });
  configured.fire({ affectsConfiguration: (asked) => asked === name });
};

describe('a scope in which something is in flight', () => {
  it('is followed by itself', async () => {
    const { asks } = await opened();
    expect(await asks()).toBeGreaterThan(1);
  });
  it('is not while the setting says no at any level, and is again after that', async () => {
    const { asks } = await opened();
    set('eniExplorer.refresh.follow', false);
    expect([await asks(), vi.getTimerCount()]).toEqual([0, 0]);
    set('eniExplorer.refresh.follow', true);
    expect(await asks()).toBeGreaterThan(0);
  });
  it('is not while the window has not the focus', async () => {
    const { asks } = await opened();
    desktop.hasFocus = false;
    focused.fire();
    expect([await asks(), vi.getTimerCount()]).toEqual([0, 0]);
    desktop.hasFocus = true;
    focused.fire();
    expect(await asks()).toBeGreaterThan(0);
  });
  it('is not where the account is protected', async () => {
    desktop.settings.set('eniExplorer.protected', { globalValue: ['work'] });
    const { asks } = await opened();
    expect(await asks()).toBe(0);
  });
  it('is not while somebody is about to decide on what is shown', async () => {
    const { open, asks } = await opened();
    const [one, other] = [open.hold(), open.hold()];
    one();
    expect(await asks()).toBe(0);
    other();
    expect(await asks()).toBeGreaterThan(0);
  });
  it('is not once it is closed', async () => {
    const { open, session, asks } = await opened();
    session.scopes.close(open);
    expect([await asks(), vi.getTimerCount()]).toEqual([0, 0]);
    const before = [focused.count, configured.count];
    session.scopes.close(await session.open(scope));
    // Nothing of the window holds it any more.
    expect([focused.count, configured.count]).toEqual(before);
  });
});
