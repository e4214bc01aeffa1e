import { deepStrictEqual } from 'node:assert/strict';
import { commands, env } from 'vscode';
import { nameOf } from '../../src/domain/tags.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { active } from '../support/openedSession.ts';
import { useShopProfile, withEc2 } from '../support/hostAccount.ts';
import { theExtension, until, withDemo, withNothing } from '../support/hostExtension.ts';
import { walkedThrough } from '../support/hostPicks.ts';
import { messagesDuring } from '../support/hostSpies.ts';

const { enis, subnets } = demoSnapshot();
const idOf = (name: string): string => enis.find((eni) => nameOf(eni) === name)?.id ?? 'none';
const spare = { kind: 'interface', id: idOf('ha-spare') } as const;

/** Runs a command by way of the window, as a row's menu does: with the row's handle, which VS Code makes the row of. */
const fromMenu = async (command: string, id: string): Promise<void> => {
  const { session } = await theExtension().activate();
  const row = { $treeViewId: 'eniExplorer.network', $treeItemHandle: `1/${active(session).id}/${id}` };
  await commands.executeCommand('runCommands', { commands: [{ command, args: row }] });
};

const copied = async (id: string): Promise<string> => {
  await env.clipboard.writeText('');
  await fromMenu('eniExplorer.copyId', id);
  return env.clipboard.readText();
};

describe('the menu of a row', () => {
  useShopProfile();

  it('acts on its row while the tree is read again and again', async () => {
    const { network, session } = await withDemo();
    await commands.executeCommand('eniExplorer.network.focus');
    await network.reveal(spare);
    await until('the row', async () => (await copied(spare.id)) === spare.id);
    const seen: string[] = [];
    // The very moment at which the tree learns of what was read.
    const stop = active(session).store.onChange(({ kind }) => {
      if (kind === 'ready') void copied(spare.id).then((text) => seen.push(text));
    });
    for (let round = 0; round < 5; round += 1) {
      await session.refresh(active(session));
      await until('what was copied', () => seen.length > round);
    }
    stop();
    deepStrictEqual(
      seen,
      Array.from({ length: 5 }, () => spare.id),
    );
  });

  it('acts on its row while what changed elsewhere is drawn anew', async () => {
    await withEc2(demoSnapshot(), async (scope, { world }) => {
      const { network, session } = await withNothing();
      await session.open(scope);
      active(session).setFilter('');
      await network.reveal(spare);
      await until('the row', async () => (await copied(spare.id)) === spare.id);
      const other = world.subnets.get(subnets.find((subnet) => nameOf(subnet) === 'public-a')?.id ?? '');
      if (!other) throw new Error('The demo account has no public-a');
      const seen: string[] = [];
      const stop = active(session).store.onChange(({ kind }) => {
        if (kind === 'ready') void copied(spare.id).then((text) => seen.push(text));
      });
      world.enis.delete(idOf('fw-1-outside'));
      await session.refresh(active(session));
      await until('what was copied', () => seen.length > 0);
      stop();
      deepStrictEqual(seen, [spare.id]);
    });
  });

  it('says so, and asks nothing, when VS Code has forgotten the row', async () => {
    await withDemo();
    const shown = await messagesDuring(() => fromMenu('eniExplorer.attachInterface', 'eni-0forgotten'));
    deepStrictEqual(
      shown.map(({ kind, text }) => [kind, text.split('.')[0]]),
      [['information', 'The row was updated while its menu was open']],
    );
  });

  it('is not mistaken for the palette', async () => {
    const { network } = await withDemo();
    // What is selected is taken by the palette where it can be: a subnet cannot be attached.
    await network.reveal({ kind: 'subnet', id: subnets[0]?.id ?? 'none' });
    const palette = { commands: ['eniExplorer.attachInterface'] };
    await walkedThrough(
      async () => commands.executeCommand('runCommands', palette),
      (picks) => picks.close('Select the network interface'),
    );
  });
});
