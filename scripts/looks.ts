import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Snapshot } from '../src/domain/model.ts';
import { nameOf } from '../src/domain/tags.ts';
import { demoSnapshot } from '../src/simulator/worlds/demo.ts';
import { realWorldNames } from '../src/simulator/worlds/real/realWorldNames.ts';
import { launchBrowser } from '../test/support/browser.ts';
import { serveDevPage } from '../webview/dev/serve.ts';
import { takePlanLooks } from './planLooks.ts';
import { takeSurfaceLooks } from './surfaceLooks.ts';
import { asWebp } from './support/asWebp.ts';
import { artifacts, root } from './support/paths.ts';
import { say } from './support/say.ts';

/** The demo account has 48 interfaces. */
const worlds = { '40': 'demo', '1000': 'synthetic:1000', '50000': 'synthetic:50000' } as const;
const themes = ['dark', 'light', 'hc'] as const;
/** From afar the whole picture is in view; the others begin at its upper left corner. */
const zooms = { far: 0.24, middle: 1, near: 2.4 } as const;

/** Milliseconds: the account is made and judged in the page itself, which takes most of them at the largest size. */
const patience = 180_000;

const folder = join(artifacts, 'looks');
/** Where the project keeps them, for whoever changes the looks to compare. */
const album = join(root, 'test', 'looks');

/**
 * Takes the topology at three sizes of account, from three distances, in three themes, and a preview in its three looks, each a
 * picture in `artifacts/looks` for a person to look at. With words, only the pictures whose names have one of them: `npm run looks -- light near`; with the name of
 * one of the simulator's accounts in the likeness of real ones, those of it: `npm run looks -- eks`; with the word `keep`, also in `test/looks`.
 * With `surface` as the first word the surfaces of the topology at four sizes, as sheets: `npm run looks -- surface table`.
 * With `plan` as the first word the page of a plan in its place, in its phases: `npm run looks -- plan stopped narrow`.
 */
const main = async (args: readonly string[]): Promise<void> => {
  const words = args.filter((arg) => arg !== 'keep');
  const real = realWorldNames.filter((name) => words.includes(name)).map((name) => [name, name] as const);
  await mkdir(folder, { recursive: true });
  const [browser, server] = await Promise.all([launchBrowser(), serveDevPage()]);
  const encoder = args.includes('keep') ? await browser.newPage() : undefined;
  try {
    if (words[0] === 'plan') {
      await takePlanLooks({ browser, url: server.url, folder }, words);
      return;
    }
    if (words[0] === 'surface') {
      await takeSurfaceLooks({ browser, url: server.url, folder: encoder ? album : folder }, words);
      return;
    }
    for (const [size, world] of [...Object.entries(worlds), ...real]) {
      for (const theme of themes) {
        const names = Object.keys(zooms).map((zoom) => `${size}-${zoom}-${theme}`);
        if (words.length > 0 && !names.some((name) => words.some((word) => name.includes(word)))) continue;
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
        page.setDefaultTimeout(patience);
        await page.goto(`${server.url}?world=${world}&theme=${theme}`);
        // The page's policy lets no string be waited for in the page itself.
        while ((await page.evaluate('window.eniProbe?.hasPicture() === true')) !== true) await setTimeout(200);
        for (const [zoom, factor] of Object.entries(zooms)) {
          await lookFrom(page, zoom === 'far' ? undefined : factor);
          const name = `${size}-${zoom}-${theme}`;
          const png = await page.screenshot({ path: join(folder, `${name}.png`) });
          if (encoder) await writeFile(join(album, `${name}.webp`), await asWebp(encoder, png));
          say(name);
        }
        if (size === '40') await lookAtPreview(page, theme);
        await page.close();
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  say(`Look at them: ${folder}`);
};

/** The failover address of the demo account on its way to the other instance, in each way that a preview can be looked at. */
const lookAtPreview = async (page: Page, theme: string): Promise<void> => {
  const before = demoSnapshot();
  await page.evaluate(`window.eniHost.preview(() => (${JSON.stringify(failedOver(before))}))`);
  for (const [name, word] of Object.entries(previewLooks)) {
    await page.getByRole('radio', { name: word }).click();
    await page.mouse.move(4, 4);
    await page.evaluate('window.eniProbe.rested()');
    await page.screenshot({ path: join(folder, `preview-${name}-${theme}.png`) });
    say(`preview-${name}-${theme}`);
  }
};

const previewLooks = { beside: 'Side by side', overlay: 'Overlay', after: 'After only' } as const;

const failedOver = (snapshot: Snapshot): Snapshot => {
  const standby = snapshot.instances.find((instance) => nameOf(instance) === 'ha-2')?.id;
  return {
    ...snapshot,
    enis: snapshot.enis.map((eni) =>
      nameOf(eni) === 'ha-vip' && eni.attachment
        ? { ...eni, attachment: { ...eni.attachment, id: 'eni-attach-0new', instanceId: standby, deviceIndex: 1 } }
        : eni,
    ),
  };
};

/** As text: it runs in the browser, whose types these programs do not have. */
const lookFrom = async (page: Page, zoom: number | undefined): Promise<void> => {
  if (zoom === undefined) await page.getByRole('button', { name: 'Fit the picture (0)' }).first().click();
  await page.evaluate(`(() => {
    const { zoom } = window.eniProbe.camera();
    const wanted = ${zoom ?? `Math.min(zoom, ${zooms.far})`};
    if (wanted !== zoom) window.eniProbe.move({ zoom: wanted, x: 16 - 8 * wanted, y: 40 - 32 * wanted });
    return window.eniProbe.rested();
  })()`);
  // The minimap steps aside when the camera has rested for a while.
  await page.mouse.move(4, 4);
};

await main(process.argv.slice(2));
