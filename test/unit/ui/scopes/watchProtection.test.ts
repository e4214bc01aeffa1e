import { beforeEach, describe, expect, it } from 'vitest';
import { watchProtection } from '../../../../src/ui/scopes/watchProtection.ts';
import { active } from '../../../support/openedSession.ts';
import { scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { configured, desktop, resetDesktop, settled } from '../../../support/vscode/desktop.ts';
import { messages, told } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const name = 'eniExplorer.protected';
const set = (value: unknown): void => {
  desktop.settings.set(name, { globalValue: value });
  configured.fire({ affectsConfiguration: (asked) => asked === name });
};

const watching = () => {
  const window = openedWindow();
  const changes: string[] = [];
  window.session.onProtection(() => changes.push('changed'));
  return { ...window, changes, watch: watchProtection(window.session) };
};

const mistake = (what: string): string =>
  `warning: The setting eniExplorer.protected is not valid, so it protects more than intended until it is corrected. ${what} [Open Settings]`;

describe('the setting of protected accounts', () => {
  it('holds at once when it is changed', () => {
    const { changes } = watching();
    set(['prod-*']);
    configured.fire({ affectsConfiguration: () => false });
    expect([changes, messages()]).toEqual([['changed'], []]);
  });

  it('tells a mistake once it matters: when an account is shown', async () => {
    const { session } = watching();
    set([7]);
    expect(messages()).toEqual([]);
    await session.open(scope);
    expect(messages()).toEqual([mistake('Neither a pattern nor an entry: 7')]);
    await session.refresh(active(session));
    expect(messages()).toHaveLength(1);
  });

  it('tells another mistake anew, and the same after it was corrected', async () => {
    const { session } = watching();
    await session.open(scope);
    set([7]);
    set([8]);
    set([]);
    set([8]);
    expect(messages().map((text) => /: (\d) \[/.exec(text)?.[1])).toEqual(['7', '8', '8']);
  });

  it('notices, too, that it was corrected while a snapshot was open', async () => {
    const { session } = watching();
    await session.open(scope);
    set([7]);
    await session.open({ kind: 'snapshot', file: 'file:///a', title: 'A' });
    set([]);
    await session.open(scope);
    set([7]);
    expect(messages()).toHaveLength(2);
  });

  it('tells entries of protected tags that nobody understands by the name of their setting, once', async () => {
    const { session } = watching();
    const tags = 'eniExplorer.protectedTags';
    desktop.settings.set(tags, { globalValue: ['env=prod', 7, ''], workspaceValue: [7] });
    await session.open(scope);
    await session.refresh(active(session));
    expect(messages()).toEqual([
      `warning: The setting ${tags} is not valid, so it protects more than intended until it is corrected. No key or key=value: 7; No key or key=value: "" [Open Settings]`,
    ]);
    desktop.settings.set(tags, { globalValue: ['env=prod'] });
    configured.fire({ affectsConfiguration: (asked) => asked === tags });
    expect(messages()).toHaveLength(1);
  });

  it('says nothing over a snapshot, which is never written to', async () => {
    const { session } = watching();
    await session.open({ kind: 'snapshot', file: 'file:///a', title: 'A' });
    set([7]);
    expect(messages()).toEqual([]);
  });

  it('leads to the setting', async () => {
    const { session } = watching();
    await session.open(scope);
    set([7]);
    (await told('is not valid')).press('Open Settings');
    await settled();
    expect(desktop.executed.at(-1)).toEqual(['workbench.action.openSettings', name]);
  });

  it('is no longer followed when the window goes', async () => {
    const { session, watch, changes } = watching();
    await session.open(scope);
    watch.dispose();
    set([7]);
    await session.refresh(active(session));
    expect([changes, messages()]).toEqual([[], []]);
  });
});
