import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkbench } from '../test/support/workbench.ts';
import { packageExtension } from './build/packageExtension.ts';
import { walkthroughPictures } from './support/walkthroughPictures.ts';
import { asWebp } from './support/asWebp.ts';
import { root, vsixFile } from './support/paths.ts';

/**
 * Takes the picture in the README, the demo account in a real VS Code with one interface selected, and draws those of the walkthrough; with
 * `walkthrough` these alone, which takes no browser.
 */
const main = async (): Promise<void> => {
  for (const [name, svg] of Object.entries(walkthroughPictures()))
    await writeFile(join(root, 'media', 'walkthrough', name), svg);
  if (process.argv.includes('walkthrough')) return;
  await packageExtension();
  const settings = { 'workbench.colorTheme': 'Dark Modern' };
  const workbench = await openWorkbench({ vsix: vsixFile, settings, size: { width: 1280, height: 760 } });
  try {
    await workbench.openContainer('ENI Explorer');
    await workbench.page.getByRole('button', { name: 'Open Demo Account' }).click();
    await workbench.row(/^shop-prod/).waitFor();
    for (const name of [/^shop-prod/, /^public-a/, /^fw-1/]) await workbench.expand(name);
    await workbench.menu(/^fw-1-outside/, 'Show in Topology');
    await workbench.webview().getByRole('region', { name: 'Details' }).getByText('fw-1-outside').first().waitFor();
    const picture = await workbench.screenshot('readme');
    // An empty page of the same browser does the encoding.
    const page = workbench.page;
    await page.goto('about:blank');
    const small = await asWebp(page, await readFile(picture), { quality: 0.3, scale: 0.84 });
    await writeFile(join(root, 'media', 'screenshot.webp'), small);
  } finally {
    await workbench.close();
  }
};

await main();
