import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vsixFile } from './scripts/support/paths.ts';
import { demoSnapshot } from './src/simulator/worlds/demo.ts';
import { writeSnapshot } from './src/snapshot/snapshotFile.ts';
import { laterDemo } from './test/support/changedWorld.ts';
import { openWorkbench } from './test/support/workbench.ts';

const folder = await mkdtemp(join(tmpdir(), 'eni-look-'));
const [a, b] = [join(folder, 'monday.eni.json'), join(folder, 'tuesday.eni.json')];
await writeFile(a, writeSnapshot(demoSnapshot(), { title: 'Demo account' }));
await writeFile(b, writeSnapshot(laterDemo(demoSnapshot()), { title: 'Demo account' }));
const themes = process.argv.slice(2);
for (const theme of themes) {
  const w = await openWorkbench({ vsix: vsixFile, settings: { 'workbench.colorTheme': theme }, size: { width: 1600, height: 950 } });
  const name = theme.replaceAll(' ', '-');
  try {
    const file = async (path: string): Promise<void> => {
      const input = w.quickPick().locator('input').first();
      await w.page.waitForFunction(() => [...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input')].some((one) => one.value.endsWith('/shop/')));
      await w.page.waitForTimeout(1500);
      await input.fill(path);
      await w.page.waitForTimeout(2500);
      await w.screenshot(`look/dialog-${name}`);
      await w.page.keyboard.press('Enter');
    };
    await w.openContainer('ENI Explorer');
    await w.command('ENI: Open Snapshot');
    await file(a);
    await w.row(/^Snapshot of Demo account/).waitFor();
    await w.expand(/^shop-prod/);
    await w.row(/^shop-prod/).click({ button: 'right' });
    await w.page.waitForTimeout(800);
    await w.screenshot(`look/opened-${name}`);
    await w.page.keyboard.press('Escape');
    await w.command('ENI: Compare Snapshots');
    await w.choose('Compare Snapshots', 'What is shown');
    await w.page.waitForTimeout(1500);
    await file(b);
    await w.tab(/^Changes/).waitFor();
    await w.page.waitForTimeout(6000);
    await w.screenshot(`look/compared-${name}`);
  } catch (error) {
    console.log(error);
    await w.screenshot(`look/failed-${name}`);
  } finally {
    await w.close();
  }
}
