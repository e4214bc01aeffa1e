import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { commands } from 'vscode';
import { nameOf } from '../../src/domain/tags.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { active } from '../support/openedSession.ts';
import { useShopProfile, withEc2 } from '../support/hostAccount.ts';
import { until, withDemo, withNothing } from '../support/hostExtension.ts';
import { walkedThrough } from '../support/hostPicks.ts';
import { replacedDuring } from '../support/hostSpies.ts';

const spare = {
  kind: 'interface',
  id: demoSnapshot().enis.find((eni) => nameOf(eni) === 'ha-spare')?.id ?? 'none',
} as const;

type Told = { readonly text: string; readonly at: number; readonly press: (button: string) => void };

/** Keeps the messages of the window open until a button of them is pressed. */
const withMessages = async (work: (told: readonly Told[]) => Promise<void>): Promise<void> => {
  const told: Told[] = [];
  const show = (text: string, ...buttons: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve) => {
      told.push({ text, at: performance.now(), press: (button) => resolve(buttons.find((each) => each === button)) });
    });
  await replacedDuring({ showInformationMessage: show, showWarningMessage: show }, () => work(told));
};

const attached = async (): Promise<void> =>
  walkedThrough(
    async () => commands.executeCommand('eniExplorer.attachInterface', spare),
    async (picks) => {
      await picks.take('Select the instance', 'ha-2');
      await picks.take('Select the device index', 'eth1');
      const lines = (await picks.lines('Review')).map(({ label }) => label);
      ok(
        lines.some((line) => line.includes('It can be undone afterwards')),
        lines.join('\n'),
      );
      await picks.take('Review', 'Run');
    },
  );

describe('the end of a run', () => {
  useShopProfile();

  it('offers to take it back, which is reviewed and run like everything else, and can be done again', async () => {
    await withEc2(demoSnapshot(), async (scope, { world }) => {
      const { session } = await withNothing();
      await session.open(scope);
      await withMessages(async (told) => {
        await attached();
        strictEqual(active(session).store.inventory?.eni(spare.id)?.attachment?.deviceIndex, 1);
        await walkedThrough(
          async () => told[0]?.press('Undo…'),
          async (picks) => {
            const lines = (await picks.lines('Undo: Attach Network Interface')).map(({ label }) => label);
            ok(
              lines.some((line) => /1\. Detach eni-[0-9a-f]{17} "ha-spare"/.test(line)),
              lines.join('\n'),
            );
            strictEqual(world.enis.get(spare.id)?.status, 'in-use');
            await picks.take('Undo: Attach Network Interface', 'Run');
            // What it takes away is agreed to in a dialog, which nobody has read before it stood for a moment.
            await until('the question', () => told.length === 2);
            match(told[1]?.text ?? '', new RegExp(`^Detach network interface: ${spare.id} `));
            await until('the time to read it', () => performance.now() - (told[1]?.at ?? 0) > 600);
            told[1]?.press('Detach');
            await until('the last message', () => told.length === 3);
          },
        );
        match(told[2]?.text ?? '', /^Done in .*: detached .*ha-spare/);
        deepStrictEqual(active(session).store.inventory?.eni(spare.id)?.attachment, undefined);
        await walkedThrough(
          async () => told[2]?.press('Undo…'),
          async (picks) => picks.close('Redo: Attach Network Interface'),
        );
      });
    });
  });

  it('leads back to where it was done, though another account is looked at', async () => {
    await withEc2(demoSnapshot(), async (scope, { world }) => {
      const { session } = await withNothing();
      await session.open(scope);
      await withMessages(async (told) => {
        await attached();
        await session.open({ kind: 'demo' });
        strictEqual(active(session).scope.kind, 'demo');
        await walkedThrough(
          async () => told[0]?.press('Undo…'),
          async (picks) => picks.close('Undo: Attach Network Interface'),
        );
        strictEqual(world.enis.get(spare.id)?.status, 'in-use');
      });
    });
  });

  it('takes nothing back in another account', async () => {
    await withEc2(demoSnapshot(), async (scope, { world }) => {
      const { session } = await withNothing();
      await session.open(scope);
      await withMessages(async (told) => {
        await attached();
        await withDemo();
        told[0]?.press('Undo…');
        await until('the second message', () => told.length === 2);
        match(told[1]?.text ?? '', /^The account where it was done is not open any more/);
        strictEqual(world.enis.get(spare.id)?.status, 'in-use');
      });
    });
  });
});
