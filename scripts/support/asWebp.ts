import type { Page } from 'playwright-core';

/**
 * A PNG as WebP, which takes a quarter of the bytes; `quality` and `scale` are 0 to 1. An empty page does the encoding: the policies of
 * others may forbid it.
 */
export const asWebp = async (
  page: Page,
  png: Buffer,
  { quality = 0.5, scale = 1 }: { readonly quality?: number; readonly scale?: number } = {},
): Promise<Buffer> => {
  // As text: it runs in the browser, whose types these programs do not have.
  const encoded: string = await page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width * ${scale}, image.height * ${scale}];
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/webp', ${quality}).split(',')[1];
  })()`);
  return Buffer.from(encoded, 'base64');
};
