import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { regions } from '../../../src/domain/regions.ts';

/** The partition data that the SDK comes with; its package lets nobody import them. */
const known = readFileSync(
  resolve(
    import.meta.dirname,
    '../../../node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js',
  ),
  'utf8',
);

it('lists every region that the SDK knows, and no other', () => {
  const ids = Array.from(known.matchAll(/"([a-z]+(?:-[a-z]+)+-\d+)": \{/g), ([, id]) => id);
  expect(ids.length).toBeGreaterThan(40);
  expect(new Set(regions.map(({ id }) => id))).toEqual(new Set(ids));
});
