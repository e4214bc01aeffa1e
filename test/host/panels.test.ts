import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { homedir } from 'node:os';
import { commands, ViewColumn, window, type Disposable, type WebviewPanelSerializer } from 'vscode';
import { signIn } from '../../src/ui/scopes/signIn.ts';
import { TopologyPanels, topologyViewType } from '../../src/ui/topology/topologyPanels.ts';
import { theExtension, until, withDemo } from '../support/hostExtension.ts';
import { active } from '../support/openedSession.ts';
import { replacedDuring } from '../support/hostSpies.ts';

describe('a topology tab of the last window', () => {
  const subscriptions: Disposable[] = [];
  after(async () => {
    for (const subscription of subscriptions) subscription.dispose();
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('closes when it comes to life beside a new one, which goes on', async () => {
    const { session } = await withDemo();
    const serializers: WebviewPanelSerializer[] = [];
    const spies = {
      registerWebviewPanelSerializer: (_type: string, serializer: WebviewPanelSerializer) => {
        serializers.push(serializer);
        return { dispose: () => undefined };
      },
    };
    const context = { subscriptions, extensionUri: theExtension().extensionUri };
    const topology = await replacedDuring(
      spies,
      async () => new TopologyPanels(context as never, session, {} as never),
    );
    topology.show(active(session));
    const tab = window.createWebviewPanel(topologyViewType, 'Of the last window', ViewColumn.Active);
    let closed = false;
    tab.onDidDispose(() => {
      closed = true;
    });
    await serializers[0]?.deserializeWebviewPanel(tab, undefined);
    await until('the old tab closes', () => closed);
    const labels = (): readonly string[] => window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await until('one tab is left', () => labels().length === 1);
    // The new one still knows its tab: asked for again, it opens no other.
    topology.show(active(session));
    deepStrictEqual(labels(), ['Topology: Demo account']);
    topology.dispose();
  });
});

describe('signing in', () => {
  it('runs the AWS CLI of the machine, not a program of the open folder', async () => {
    const made: unknown[] = [];
    const spies = {
      createTerminal: (options: unknown) => {
        made.push(options);
        return { show: () => undefined };
      },
      showInformationMessage: async () => undefined,
    };
    const scope = { kind: 'profile', profile: 'work; rm -rf', region: 'eu-west-1', endpoint: undefined };
    const platform = { signIn: async () => ({ kind: 'login', profile: scope.profile }) };
    const open = { scope, title: 'work' };
    const context = { session: { platform, scopes: { all: [open], active: open } } };
    await replacedDuring(spies, async () => signIn(context as never, undefined));
    strictEqual(made.length, 1);
    const [options] = made;
    ok(typeof options === 'object' && options !== null && 'cwd' in options && 'shellArgs' in options);
    strictEqual(options.cwd, homedir());
    deepStrictEqual(options.shellArgs, ['login', '--profile', 'work; rm -rf']);
  });
});
