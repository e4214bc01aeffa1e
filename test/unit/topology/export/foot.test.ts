import { describe, expect, it } from 'vitest';
import { darkPalette } from '../../../../src/topology/draw/palettes.ts';
import { footOf } from '../../../../src/topology/export/foot.ts';
import { measure } from '../../../../src/topology/export/measure.ts';
import { svgOf } from '../../../../src/topology/export/svgOf.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { figureOfAccount } from '../../../support/exportedAccount.ts';
import { pictureOf } from '../../../support/picture.ts';
import { eni, snapshot } from '../../../support/snapshot.ts';

const readAt = new Date(2026, 10, 27, 22, 10).getTime();
const demo = { ...demoSnapshot(), readAt };
const wordsOf = (of: typeof demo): readonly string[] => figureOfAccount(of).foot.items.map(({ words }) => words);

describe('the foot of an exported picture', () => {
  it('says what it is of, when that was read, and what its signs are', () => {
    const [of, ...legend] = wordsOf(demo);
    expect(of).toMatch(/ · eu-west-1 · read 2026-11-27 22:10$/);
    expect(legend).toEqual([
      'primary',
      'secondary',
      'unattached',
      'held by others',
      'elastic IP',
      'public IP',
      'source/dest check off',
      'finding',
      'public',
      'private',
      'isolated',
    ]);
    expect(svgOf(figureOfAccount(demo), darkPalette)).toContain('read 2026-11-27 22:10');
  });

  it('has signs of what is in the picture alone', () => {
    const alone = { ...snapshot({ enis: [eni({ attachment: undefined })] }), readAt };
    expect(wordsOf(alone)).not.toContain('primary');
    expect(wordsOf(alone)).toContain('unattached');
  });

  it.each([240, 700, 1400])('stays within a picture %d pixels wide, below it', (w) => {
    const bounds = { x: 10, y: 20, w, h: 300 };
    const { items, size, height } = footOf(pictureOf(demo), bounds, 12);
    const heights = items.map(({ at }) => at.y);
    expect([Math.min(...heights) > 320, Math.max(...heights) < 320 + height]).toEqual([true, true]);
    // One item that is wider than the picture has a line of its own.
    const further = items.filter(({ at }) => at.x > 10 + size);
    expect(further.filter(({ at, words }) => at.x + measure(words, { size }) > 10 + w)).toEqual([]);
  });
});
