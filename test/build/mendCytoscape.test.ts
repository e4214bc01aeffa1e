import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mended } from '../../scripts/build/mendCytoscape.ts';

const shipped = readFileSync(new URL(import.meta.resolve('cytoscape')), 'utf8');

describe('the mend of Cytoscape', () => {
  it('changes one line of what is shipped', () => {
    const before = shipped.split('\n');
    const after = mended(shipped).split('\n');
    const changed = after.filter((line, index) => line !== before[index]).map((line) => line.trim());
    expect(changed).toEqual(['_p.backgrounding = totalCompleted < numImages;']);
  });

  it('fails when the line is not there', () => {
    expect(() => mended('var a = 1;')).toThrow(/must be found once, but was found this often: 0/);
  });

  it('fails when the line is there twice', () => {
    expect(() => mended(`${shipped}\n${shipped}`)).toThrow(/found this often: 2/);
  });
});
