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

/** Several PNGs beside each other as one WebP, on black; `quality` and `scale` are 0 to 1. */
export const sheetAsWebp = async (
  page: Page,
  pngs: readonly Buffer[],
  { quality = 0.5, scale = 1 }: { readonly quality?: number; readonly scale?: number } = {},
): Promise<Buffer> => {
  const sources = JSON.stringify(pngs.map((png) => `data:image/png;base64,${png.toString('base64')}`));
  const encoded: string = await page.evaluate(`(async () => {
    const images = await Promise.all(${sources}.map(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return image;
    }));
    const gap = 8;
    const canvas = document.createElement('canvas');
    canvas.width = images.reduce((sum, { width }) => sum + width * ${scale} + gap, -gap);
    canvas.height = Math.max(...images.map(({ height }) => height * ${scale}));
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    let x = 0;
    for (const image of images) {
      context.drawImage(image, x, 0, image.width * ${scale}, image.height * ${scale});
      x += image.width * ${scale} + gap;
    }
    return canvas.toDataURL('image/webp', ${quality}).split(',')[1];
  })()`);
  return Buffer.from(encoded, 'base64');
};
