import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { commands, Uri } from 'vscode';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { tooltipOf, treeItemOf } from '../../src/ui/treeItem.ts';
import { rowOf, theExtension } from '../support/hostExtension.ts';
import { useShopProfile, withEc2 } from '../support/hostAccount.ts';
import { messagesDuring } from '../support/hostSpies.ts';

const hostile = '<img src=x onerror=alert(1)>[x](command:workbench.action.closeWindow)$(trash)';
const outside = { kind: 'interface', id: 'eni-0c3d9e51a7b204f68' } as const;

describe('a tag full of HTML', () => {
  useShopProfile();

  it('is text wherever it is shown, and nothing is said about it', async () => {
    const account = demoSnapshot();
    const enis = account.enis.map((eni) =>
      eni.id === outside.id
        ? { ...eni, description: hostile, tags: ['Name', 'note'].map((key) => ({ key, value: hostile })) }
        : eni,
    );
    await withEc2({ ...account, enis }, async (scope) => {
      const running = await theExtension().activate();
      deepStrictEqual(await messagesDuring(() => running.session.open(scope)), []);
      const row = rowOf(running, outside);
      strictEqual(treeItemOf(row, Uri.file('/')).label, hostile);
      const tooltip = tooltipOf(row);
      strictEqual(tooltip?.isTrusted, false);
      strictEqual(tooltip?.supportHtml, false);
      // VS Code's own renderer, which lets HTML through, must find none to let through.
      const html = await commands.executeCommand<string>('markdown.api.render', tooltip?.value);
      match(html, /&lt;img src=x onerror=alert\(1\)&gt;/);
      ok(!/<(img|a|script)\b/.test(html), html);
    });
  });
});
