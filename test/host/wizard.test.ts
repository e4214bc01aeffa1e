import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { commands, ConfigurationTarget, env, workspace } from 'vscode';
import { nameOf } from '../../src/domain/tags.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { useShopProfile, withEc2 } from '../support/hostAccount.ts';
import { until, wholeTree, withDemo, withNothing } from '../support/hostExtension.ts';
import { walkedThrough, type Picks } from '../support/hostPicks.ts';
import { drawn, openPicture, type Picture } from '../support/hostPicture.ts';
import { messagesDuring } from '../support/hostSpies.ts';

const { enis, instances } = demoSnapshot();
const bastion = instances.find((instance) => nameOf(instance) === 'bastion')?.id ?? 'none';
const spare = { kind: 'interface', id: enis.find((eni) => nameOf(eni) === 'ha-spare')?.id ?? 'none' } as const;
const attach = async (): Promise<unknown> => commands.executeCommand('eniExplorer.attachInterface', spare);

const toStandby = async (picks: Picks): Promise<void> => {
  await picks.take('Select the instance', 'ha-2');
  await picks.take('Select the device index', 'eth1');
};
const labels = async (picks: Picks): Promise<readonly string[]> =>
  (await picks.lines('Review')).map(({ label }) => label.replace(/^\$\([\w-]+\) /, ''));

/** The ids of the interfaces in the picture, each once. */
const drawnInterfaces = (picture: Picture): readonly string[] =>
  [...new Set(JSON.stringify(drawn(picture)).match(/\beni-[0-9a-f]{17}\b/g))].toSorted();

describe('the attach wizard', () => {
  useShopProfile();
  after(async () => commands.executeCommand('workbench.action.closeAllEditors'));

  it('offers no Run while read-only mode is on, and says why', async () => {
    await withDemo();
    const settings = workspace.getConfiguration('eniExplorer');
    await settings.update('readOnly', true, ConfigurationTarget.Global);
    try {
      await walkedThrough(attach, async (picks) => {
        await toStandby(picks);
        const lines = await labels(picks);
        deepStrictEqual(
          lines.filter((label) => label.startsWith('Run')),
          [],
        );
        ok(lines.includes('Read-only mode is on (setting eniExplorer.readOnly)'), lines.join('\n'));
        await picks.close('Review');
      });
    } finally {
      await settings.update('readOnly', undefined, ConfigurationTarget.Global);
    }
  });

  it('explains a refused choice and asks again', async () => {
    const running = await withDemo();
    const before = wholeTree(running);
    const shown = await messagesDuring(() =>
      walkedThrough(attach, async (picks) => {
        await picks.take('Select the instance', 'bastion');
        await picks.close('Select the instance');
      }),
    );
    deepStrictEqual(
      shown.map(({ text }) => text),
      [`Not possible: ${bastion} "bastion"`],
    );
    deepStrictEqual(wholeTree(running), before);
  });

  it('hands out the AWS CLI command, and changes nothing by that', async () => {
    const running = await withDemo();
    const before = wholeTree(running);
    await walkedThrough(attach, async (picks) => {
      await toStandby(picks);
      await picks.take('Review', 'Copy as…');
      await picks.take('Select the kind of code', 'AWS CLI');
      await picks.close('Review');
    });
    match(
      await env.clipboard.readText(),
      new RegExp(`^# Of the demo account.*\naws ec2 attach-network-interface .*${spare.id}`),
    );
    deepStrictEqual(wholeTree(running), before);
  });

  it('writes nothing when the interface vanished meanwhile, and shows the review again with what changed', async () => {
    await withEc2(demoSnapshot(), async (scope, { world }) => {
      const running = await withNothing();
      await running.session.open(scope);
      const picture = await openPicture();
      const before = { tree: wholeTree(running), drawn: drawnInterfaces(picture) };
      const shown = await messagesDuring(() =>
        walkedThrough(attach, async (picks) => {
          await toStandby(picks);
          await labels(picks);
          world.enis.delete(spare.id);
          await picks.take('Review', 'Run');
          const again = (await labels(picks)).join('\n');
          match(again, new RegExp(`${spare.id}.*no longer exists`));
          ok(!/^Run$/m.test(again), again);
          await picks.close('Review');
        }),
      );
      deepStrictEqual(
        shown.map(({ text }) => text),
        [],
      );
      const gone = before.tree.filter((line) => !wholeTree(running).includes(line));
      ok(gone.some((line) => line.includes('ha-spare')));
      deepStrictEqual(
        gone.filter((line) => !/ha-spare|Unattached|app-b/.test(line)),
        [],
      );
      await until('a picture without it', () => !drawnInterfaces(picture).includes(spare.id));
      deepStrictEqual([...drawnInterfaces(picture), spare.id].toSorted(), before.drawn);
    });
  });

  it('attaches, and the tree shows it without being asked', async () => {
    const running = await withDemo();
    const [message, ...more] = await messagesDuring(() =>
      walkedThrough(attach, async (picks) => {
        await toStandby(picks);
        await picks.take('Review', 'Run');
      }),
    );
    strictEqual(message?.kind, 'information');
    match(message.text, new RegExp(`^Done in .*: attached ${spare.id} "ha-spare" to i-[0-9a-f]{17} "ha-2" `));
    deepStrictEqual(more, []);
    const lines = wholeTree(running).map((line) => line.trim());
    const host = lines.findIndex((line) => line.startsWith('ha-2  '));
    match(lines.slice(host + 1, host + 4).join('\n'), /^ha-spare {2}10\.0\.11\.90 · eth1$/m);
  });
});
