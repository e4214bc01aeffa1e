import { beforeEach, describe, expect, it } from 'vitest';
import { askScale } from '../../../../src/ui/export/exportScale.ts';
import { desktop, resetDesktop, settled, toast } from '../../../support/vscode/desktop.ts';
import { dialogs } from '../../../support/vscode/dialogs.ts';
import { messages } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

/** The question for a picture of this size, and what comes of it. */
const asking = (w: number, h: number) => {
  const scales: (number | undefined)[] = [];
  const done = askScale({ x: 0, y: 0, w, h }).then((scale) => scales.push(scale));
  return { scales, done, pick: dialogs.input };
};

const lines = () => dialogs.input.items.map(({ label, description }) => `${label}: ${description}`);

describe('the size of a PNG', () => {
  it('is asked for in pixels of the file', async () => {
    const { pick, scales, done } = asking(1000.2, 500);
    expect([pick.title, pick.placeholder]).toEqual(['Export PNG', 'Select the size of the picture']);
    expect(lines()).toEqual(['1x: 1,001 × 500 pixels', '2x: 2,001 × 1,000 pixels', '4x: 4,001 × 2,000 pixels']);
    pick.choose('2x');
    await done;
    expect([scales, messages()]).toEqual([[2], []]);
  });

  it('is none when the person goes away', async () => {
    const { pick, scales, done } = asking(1000, 500);
    pick.hide();
    await done;
    expect(scales).toEqual([undefined]);
  });

  it('that no canvas holds leads to the next smaller one that one holds', async () => {
    const { pick, scales, done } = asking(20_000, 1000);
    expect(lines()[1]).toBe('2x: 40,000 × 2,000 pixels, more than a canvas can hold');
    pick.choose('4x');
    await settled();
    expect(messages()).toEqual([
      'error: The picture would be larger than a canvas can hold: 80,000 × 4,000 pixels [Export at 1x]',
    ]);
    toast().press('Export at 1x');
    await done;
    expect(scales).toEqual([1]);
  });

  it('is not taken smaller unasked', async () => {
    const { pick, scales, done } = asking(20_000, 1000);
    pick.choose('2x');
    await settled();
    toast().close();
    await done;
    expect(scales).toEqual([undefined]);
  });

  it('can be a part of the layout’s own where that is too large', async () => {
    const { pick, scales, done } = asking(100_000, 1000);
    expect(lines()[0]).toBe('1/8x: 12,500 × 125 pixels');
    pick.choose('1/4x');
    await done;
    expect(scales).toEqual([0.25]);
  });

  it('has no answer where not even the smallest fits', async () => {
    const { pick, scales, done } = asking(10_000_000, 1000);
    pick.choose('1x');
    await done;
    expect(scales).toEqual([undefined]);
    expect(messages()[0]).toMatch(/^error: The picture would be larger .* pixels\. Export a part of it, or an SVG$/);
    expect(desktop.toasts).toHaveLength(1);
  });
});
