import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { sourcesOf } from '../../scripts/build/budget.ts';
import { reexportsOfAll } from '../../scripts/build/uiPart.ts';
import { root } from '../../scripts/support/paths.ts';

const metafile = JSON.parse(readFileSync(join(root, 'dist/host.meta.json'), 'utf8')) as Metafile;

describe('what ui and services load on first use', () => {
  it('is in one part of the package', () => {
    const lazy = ['src/ui/wizard/startWizard.ts', 'src/ui/scopes/scopeCommands.ts', 'src/ui/details/detailsPanel.ts'];
    const parts = Object.keys(metafile.outputs).filter((path) =>
      sourcesOf(metafile, [path]).some((source) => lazy.includes(source)),
    );
    expect(parts).toHaveLength(1);
    expect(sourcesOf(metafile, parts)).toEqual(expect.arrayContaining(lazy));
  });

  it('is looked at anew when nothing is loaded that way any more', () => {
    expect(reexportsOfAll(['src/ui/a.ts', 'src/services/b.ts'])).toBe(
      "export * from './src/ui/a.ts';\nexport * from './src/services/b.ts';",
    );
    expect(() => reexportsOfAll([])).toThrow(/look at uiPart/);
  });
});
