import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbench } from '../test/support/workbench.ts';
import { packageExtension } from './build/packageExtension.ts';
import { root, vsixFile } from './support/paths.ts';

/** Takes the picture in the README: the demo account in a real VS Code, with one interface selected. */
const main = async (): Promise<void> => {
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
    await writeFile(join(root, 'media', 'screenshot.webp'), await asWebp(page, await readFile(picture)));
  } finally {
    await workbench.close();
  }
};

/** The package is small; a PNG of this size would be a quarter of it. */
const asWebp = async (page: Page, png: Buffer): Promise<Buffer> => {
  // As text: it runs in the browser, whose types these programs do not have.
  const encoded: string = await page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.5).split(',')[1];
  })()`);
  return Buffer.from(encoded, 'base64');
};

await main();
