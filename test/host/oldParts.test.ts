import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { commands, window, type StatusBarItem } from 'vscode';
import { createStatusBar } from '../../src/ui/scopes/statusBar.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { until, wholeTree, withNothing } from '../support/hostExtension.ts';
import { drawn, openPicture } from '../support/hostPicture.ts';
import { messagesDuring, replacedDuring } from '../support/hostSpies.ts';
import { useShopProfile, withEc2 } from '../support/hostAccount.ts';

/** The status bar of a session, as it would be in a window of its own. */
const statusBarOf = async (session: Parameters<typeof createStatusBar>[0]): Promise<StatusBarItem> => {
  let made: StatusBarItem | undefined;
  const create = window.createStatusBarItem;
  const createStatusBarItem = (...asked: Parameters<typeof create>): StatusBarItem => (made = create(...asked));
  await replacedDuring({ createStatusBarItem }, async () => createStatusBar(session));
  if (!made) throw new Error('There is no status bar');
  return made;
};

describe('a refresh of which one call fails', () => {
  useShopProfile();
  after(async () => commands.executeCommand('workbench.action.closeAllEditors'));

  it('keeps what was shown, says in each place from when it is, and reads it again when asked', async () => {
    await withEc2(demoSnapshot(), async (scope, { faults }) => {
      const running = await withNothing();
      await running.session.open(scope);
      const picture = await openPicture();
      const bar = await statusBarOf(running.session);
      const [before, vpcs] = [wholeTree(running), drawn(picture)?.vpcs];
      faults.garble({ action: 'DescribeNetworkInterfaces' });
      deepStrictEqual(await messagesDuring(async () => commands.executeCommand('eniExplorer.refresh')), []);

      const [top, gap, ...rest] = wholeTree(running);
      match(gap ?? '', /^ {2}Network interfaces as of \d\d:\d\d {2}could not be read again$/);
      deepStrictEqual([top, ...rest], before);
      await until('a notice over the picture', () => picture.told.at(-1)?.kind === 'notice');
      const notice = picture.told.at(-1);
      ok(notice?.kind === 'notice');
      match(notice.message, /^Network interfaces as of \d\d:\d\d, could not be read again: \S/);
      strictEqual(notice.action?.label, 'Try Again');
      deepStrictEqual(drawn(picture)?.vpcs, vpcs);
      match(bar.text, /\$\(history\) \d\d:\d\d$/);
      match(
        typeof bar.tooltip === 'string' ? bar.tooltip : '',
        /Network interfaces as of \d\d:\d\d, could not be read again/,
      );

      faults.clear();
      await commands.executeCommand('eniExplorer.tryAgain', { id: 'gap/enis' });
      deepStrictEqual(wholeTree(running), before);
      ok(!bar.text.includes('history'));
      bar.dispose();
    });
  });
});
