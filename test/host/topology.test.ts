import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { commands, TabInputWebview, window } from 'vscode';
import { active } from '../support/openedSession.ts';
import { until, withDemo } from '../support/hostExtension.ts';
import { drawn, openPicture } from '../support/hostPicture.ts';

const outside = { kind: 'interface', id: 'eni-0c3d9e51a7b204f68' } as const;

const topologyTabs = (): readonly string[] =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('eniExplorer.topology'))
    .map(({ label }) => label);

describe('the topology', () => {
  after(async () => commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens in one tab named after the account, however often it is asked for', async () => {
    await withDemo();
    await openPicture();
    await commands.executeCommand('eniExplorer.showTopology');
    deepStrictEqual(topologyTabs(), ['Topology: Demo account']);
  });

  it('is a page that runs its own script only', async () => {
    await withDemo();
    const { panel } = await openPicture();
    const { html, options } = panel.webview;
    match(html, /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-[\w-]{32}';/);
    ok(!html.includes('unsafe-'));
    deepStrictEqual(
      options.localResourceRoots?.map(({ path }) => path.replace(/.*\/dist/, 'dist')),
      ['dist/webview'],
    );
  });

  it('holds every interface, and brings the one in question into view', async () => {
    const { session } = await withDemo();
    const picture = await openPicture();
    const drawing = JSON.stringify(drawn(picture));
    const ids = active(session).store.inventory?.snapshot.enis.map(({ id }) => id) ?? [];
    strictEqual(ids.length, 48);
    deepStrictEqual(
      ids.filter((id) => !drawing.includes(id)),
      [],
    );
    await commands.executeCommand('eniExplorer.showInTopology', outside);
    deepStrictEqual(picture.told.at(-1), { kind: 'reveal', target: outside });
  });

  it('is told the filter of the tree', async () => {
    const { session } = await withDemo();
    const picture = await openPicture();
    active(session).setFilter('fw-1');
    const enis = active(session).store.inventory?.snapshot.enis ?? [];
    const found = enis.filter(({ tags }) => tags.some(({ value }) => value.startsWith('fw-1'))).map(({ id }) => id);
    strictEqual(found.length, 3);
    await until('the filter', () => picture.told.at(-1)?.kind === 'filter');
    deepStrictEqual(picture.told.at(-1), { kind: 'filter', text: 'fw-1', found });
    active(session).setFilter('');
  });
});
