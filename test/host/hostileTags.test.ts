import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { commands, Uri } from 'vscode';
import type { Snapshot } from '../../src/domain/model.ts';
import { nameOf } from '../../src/domain/tags.ts';
import { foreign } from '../../src/domain/words.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { tooltipOf, treeItemOf } from '../../src/ui/shared/tree/rowItem.ts';
import { rowOf, withNothing } from '../support/hostExtension.ts';
import { useShopProfile, withEc2 } from '../support/hostAccount.ts';
import { walkedThrough } from '../support/hostPicks.ts';
import { messagesDuring } from '../support/hostSpies.ts';

const hostile = '<img src=x onerror=alert(1)>[x](command:workbench.action.closeWindow)$(trash)';
const tags = ['Name', 'note'].map((key) => ({ key, value: hostile }));
const account = demoSnapshot();
const spare = account.enis.find((eni) => nameOf(eni) === 'ha-spare') ?? account.enis[0];
const target = { kind: 'interface', id: spare?.id ?? '' } as const;

/** The demo account with the hostile text wherever people may write one. */
const hostileAccount: Snapshot = {
  ...account,
  enis: account.enis.map((eni) => (eni.id === target.id ? { ...eni, description: hostile, tags } : eni)),
  instances: account.instances.map((instance) => (nameOf(instance) === 'ha-2' ? { ...instance, tags } : instance)),
};

describe('a tag full of HTML', () => {
  useShopProfile();

  it('is text in the tree, and nothing is said about it', async () => {
    await withEc2(hostileAccount, async (scope) => {
      const running = await withNothing();
      deepStrictEqual(await messagesDuring(() => running.session.open(scope)), []);
      const row = rowOf(running, target);
      strictEqual(treeItemOf(row, Uri.file('/')).label, foreign(hostile));
      const tooltip = tooltipOf(row);
      strictEqual(tooltip?.isTrusted, false);
      strictEqual(tooltip.supportHtml, false);
      // VS Code's own renderer, which lets HTML through, must find none to let through.
      const html = await commands.executeCommand<string>('markdown.api.render', tooltip.value);
      match(html, /&lt;img src=x onerror=alert\(1\)&gt;/);
      ok(!/<(img|a|script)\b/.test(html), html);
    });
  });

  it('is no icon in the wizard', async () => {
    await withEc2(hostileAccount, async (scope) => {
      const { session } = await withNothing();
      await session.open(scope);
      const wizard = async (): Promise<unknown> => commands.executeCommand('eniExplorer.attachInterface');
      await walkedThrough(wizard, async (picks) => {
        const lines = await picks.lines('Select the network interface');
        const texts = lines.flatMap(({ label, description = '', detail = '' }) => [label, description, detail]);
        ok(texts.some((text) => text.includes('(trash)')));
        deepStrictEqual(
          texts.filter((text) => text.includes('$(trash)')),
          [],
        );
        await picks.close('Select the network interface');
      });
    });
  });
});
