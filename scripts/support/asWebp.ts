import type { Page } from 'playwright-core';

/**
 * A PNG as WebP, which takes a quarter of the bytes; `quality` is 0 to 1. An empty page does the encoding: the policies of others may
 * forbid it.
 */
export const asWebp = async (page: Page, png: Buffer, quality = 0.5): Promise<Buffer> => {
  // As text: it runs in the browser, whose types these programs do not have.
  const encoded: string = await page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', ${quality}).split(',')[1];
  })()`);
  return Buffer.from(encoded, 'base64');
};
