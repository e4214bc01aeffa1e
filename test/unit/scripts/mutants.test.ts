import { join } from 'node:path';
import { CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { describe, expect, it } from 'vitest';
import { drawn, shares } from '../../../scripts/mutants/draw.ts';
import { keyOf, rangeOfKey } from '../../../scripts/mutants/mutant.ts';
import { filesOf, folders } from '../../../scripts/mutants/places.ts';
import { PlannedChecker } from '../../../scripts/mutants/plannedChecker.ts';
import { wishOf } from '../../../scripts/mutants/wish.ts';
import { root } from '../../../scripts/support/paths.ts';

const keys = Array.from({ length: 1000 }, (_, number) => `src/a.ts:${number}:0-${number}:9 BlockStatement {}`);

describe('a draw of mutants', () => {
  it('is the same by the same seed, in whatever order they are found', () => {
    expect(drawn(keys.toReversed(), 7)).toEqual(drawn(keys, 7));
    expect(drawn(keys, 7).toSorted()).toEqual(keys.toSorted());
  });

  it('is another by another seed', () => {
    expect(drawn(keys, 8).slice(0, 20)).not.toEqual(drawn(keys, 7).slice(0, 20));
  });

  it('prefers no part of them', () => {
    const places = drawn(keys, 7)
      .slice(0, 500)
      .map((key) => keys.indexOf(key));
    for (const from of [0, 250, 500, 750]) {
      const inQuarter = places.filter((place) => place >= from && place < from + 250).length;
      expect(Math.abs(inQuarter - 125)).toBeLessThan(30);
    }
  });

  it('keeps what is drawn of the others where one is gone', () => {
    const [first = '', ...rest] = drawn(keys, 7);
    expect(
      drawn(
        keys.filter((key) => key !== first),
        7,
      ),
    ).toEqual(rest);
  });

  it('is even over the folders, and wants no more and no fewer than asked for', () => {
    expect(shares(2000, folders.length)).toEqual([334, 334, 333, 333, 333, 333]);
    expect(shares(3, folders.length)).toEqual([1, 1, 1, 0, 0, 0]);
  });
});

describe('a mutant', () => {
  const { fileName, ...place } = mutant({ line: 3 });

  it('has a key that names its file from the project, its lines from 1, and what stands there instead', () => {
    expect(keyOf({ fileName, ...place })).toBe('src/domain/ip.ts:4:2-4:8 StringLiteral ""');
  });

  it('is made again by the range that its key begins with', () => {
    expect(rangeOfKey(keyOf({ fileName, ...place, replacement: 'a b c' }))).toBe('src/domain/ip.ts:4:2-4:8');
  });
});

describe('of the mutants that a range makes', () => {
  const made = [mutant({ line: 1, static: true }), mutant({ line: 2 }), mutant({ line: 3 }), mutant({ line: 4 })];
  const checked = async (lines: readonly number[], wanted: number, statics = false): Promise<readonly string[]> => {
    const planned = lines.map((line) => keyOf(mutant({ line })));
    const checker = new PlannedChecker({ keys: planned, wanted, statics });
    const verdicts = await checker.check(made);
    return Object.entries(verdicts).flatMap(([id, { status }]) => (status === CheckStatus.Passed ? [id] : []));
  };

  it('those are tried that were drawn', async () => {
    expect(await checked([4, 2], 2)).toEqual(['2', '4']);
  });

  it('no more are tried than are wanted, those drawn first', async () => {
    expect(await checked([4, 3, 2], 2)).toEqual(['3', '4']);
  });

  it('the next one stands in for one that acts only while its module is loaded, which StrykerJS has left out', async () => {
    expect(await checked([9, 4, 2], 1)).toEqual(['4']);
  });

  it('what acts while its module is loaded and in a test, too, is tried by the test', async () => {
    expect(await checked([1, 4], 1)).toEqual(['1']);
  });

  it('those that act while their module is loaded are tried by themselves', async () => {
    expect(await checked([4, 1, 2], 3, true)).toEqual(['1']);
  });

  it('all are judged together, since the first of them are taken', async () => {
    const checker = new PlannedChecker({ keys: [], wanted: 0, statics: false });
    expect(await checker.group(made)).toEqual([['1', '2', '3', '4']]);
  });
});

describe('called with', () => {
  it('nothing, what has changed is tried, one at a time', () => {
    expect(wishOf([])).toMatchObject({ places: [], sample: undefined, seed: 1, concurrency: 1, survivors: false });
  });

  it('places and numbers, these count', () => {
    const wish = wishOf(['src/ui/', 'src\\domain\\ip.ts', '--sample', '2000', '--seed', '10', '--static']);
    expect(wish).toMatchObject({ places: ['src/ui', 'src/domain/ip.ts'], sample: 2000, seed: 10, statics: true });
  });

  it.for(['0', '-1', '1.5', 'many', ''])('%j mutants, it says what it takes', (number) => {
    expect(() => wishOf([`--sample=${number}`])).toThrow(`--sample takes a whole number from 1: ${number}`);
  });

  it('what it does not know, it says so', () => {
    expect(() => wishOf(['--all'])).toThrow('--all');
  });

  it('a folder, all TypeScript in it counts, and of a file the file', async () => {
    const files = await filesOf('src/domain');
    expect(files).toContain('src/domain/query/term.ts');
    expect(files.filter((file) => !file.endsWith('.ts'))).toEqual([]);
    expect(await filesOf('src/domain/ip.ts')).toEqual(['src/domain/ip.ts']);
  });
});

function mutant(place: { readonly line: number; readonly static?: boolean }): Mutant {
  const { line } = place;
  return {
    id: String(line),
    fileName: join(root, 'src/domain/ip.ts'),
    location: { start: { line, column: 2 }, end: { line, column: 8 } },
    mutatorName: 'StringLiteral',
    replacement: '""',
    static: place.static ?? false,
  };
}
