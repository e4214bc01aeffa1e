import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { commands, env, window, type WebviewPanel } from 'vscode';
import { active } from '../support/openedSession.ts';
import { rowOf, withDemo } from '../support/hostExtension.ts';
import { messagesDuring, replacedDuring } from '../support/hostSpies.ts';

/** `fw-1-outside` of the demo account. */
const outside = { kind: 'interface', id: 'eni-0c3d9e51a7b204f68' } as const;

/** Runs the work and answers the panels that it made. */
const panelsDuring = async (work: () => Promise<unknown>): Promise<readonly WebviewPanel[]> => {
  const made: WebviewPanel[] = [];
  const create = window.createWebviewPanel;
  const createWebviewPanel: typeof create = (...asked) => {
    const panel = create(...asked);
    made.push(panel);
    return panel;
  };
  await replacedDuring({ createWebviewPanel }, work);
  return made;
};

describe('the details', () => {
  before(async () => commands.executeCommand('workbench.action.closeAllEditors'));
  after(async () => commands.executeCommand('workbench.action.closeAllEditors'));

  it('show a thing in one tab, whose page runs no other script and no command', async () => {
    const running = await withDemo();
    const [panel, ...others] = await panelsDuring(async () => {
      await commands.executeCommand('eniExplorer.showDetails', rowOf(running, outside));
      await commands.executeCommand('eniExplorer.showDetails', outside);
    });
    if (!panel) throw new Error('No panel was made');
    strictEqual(others.length, 0);
    strictEqual(panel.title, 'Details: fw-1-outside');
    deepStrictEqual(panel.webview.options.enableScripts, true);
    strictEqual(panel.webview.options.enableCommandUris, undefined);
    match(panel.webview.html, /default-src 'none'; script-src 'nonce-[\w-]{32}'/);
    ok(!panel.webview.html.includes('52.48.17.203'));
  });

  it('show other things, too, and say so when a thing is gone', async () => {
    const { session } = await withDemo();
    const [vpc] = active(session).store.inventory?.snapshot.vpcs ?? [];
    if (!vpc) throw new Error('The demo account has no VPC');
    await commands.executeCommand('eniExplorer.showDetails', { kind: 'vpc', id: vpc.id });
    const gone = { kind: 'interface', id: 'eni-0deadbeef' } as const;
    const shown = await messagesDuring(async () => commands.executeCommand('eniExplorer.showDetails', gone));
    deepStrictEqual(
      shown.map(({ kind, text }) => [kind, text]),
      [['information', 'It no longer exists: eni-0deadbeef']],
    );
  });

  it('copy a value and nothing else', async () => {
    await withDemo();
    await commands.executeCommand('eniExplorer.copyValue', '10.0.0.10');
    strictEqual(await env.clipboard.readText(), '10.0.0.10');
    await commands.executeCommand('eniExplorer.copyValue', { not: 'a text' });
    strictEqual(await env.clipboard.readText(), '10.0.0.10');
  });
});
