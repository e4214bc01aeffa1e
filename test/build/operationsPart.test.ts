import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { sourcesOf } from '../../scripts/build/budget.ts';
import { reexportsOf } from '../../scripts/build/operationsPart.ts';
import { root } from '../../scripts/support/paths.ts';
import { operations } from '../../src/operations/registry.ts';

const metafile = JSON.parse(readFileSync(join(root, 'dist/host.meta.json'), 'utf8')) as Metafile;

describe('the bodies of operations', () => {
  it('are all in one part of the package', () => {
    const parts = Object.keys(metafile.outputs).filter((path) =>
      sourcesOf(metafile, [path]).includes('src/operations/attachInterface.ts'),
    );
    expect(parts).toHaveLength(1);
    expect(sourcesOf(metafile, parts)).toEqual(
      expect.arrayContaining(operations.map(({ id }) => `src/operations/${id}.ts`)),
    );
  });

  it('are looked at anew when the entries import them in another way', () => {
    expect(reexportsOf(["async () => (await import('../editTags.ts')).editTags"])).toBe(
      "export { editTags } from './editTags.ts';",
    );
    expect(() => reexportsOf(["import { editTags } from '../editTags.ts';"])).toThrow(/look at operationsPart/);
  });
});
