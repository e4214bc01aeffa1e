/**
 * Tells of the packages that the project asks for: `npm run deps`. Which are behind what is published, which nothing uses any
 * more, and what each package weighs in the bundles, minified. Changes nothing; a registry that does not answer is said.
 */
import { bundles } from './build/bundles.ts';
import { behind, keptBack, type Newer } from './deps/behind.ts';
import { allPinned, manifestIn } from './deps/manifests.ts';
import { publishedVersions } from './deps/registry.ts';
import { surroundings, unused } from './deps/unused.ts';
import { metafileOf, weightsOf } from './deps/weights.ts';
import { root } from './support/paths.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const section = (title: string, lines: readonly string[]): void => {
  print(`\n${title}`);
  for (const line of lines.length === 0 ? ['none'] : lines) print(`  ${line}`);
};

const newerLine = ({ name, version, newest }: Newer): string => `${name.padEnd(34)} ${version} -> ${newest}`;

const tellBehind = async (): Promise<void> => {
  const late: string[] = [];
  const kept: string[] = [];
  for (const pinned of allPinned()) {
    try {
      const published = await publishedVersions(pinned.name);
      const [newer, heldBack] = [behind(pinned, published), keptBack(pinned, published)];
      if (newer) late.push(newerLine(newer));
      if (heldBack) kept.push(`${newerLine(heldBack)} (${heldBack.because})`);
    } catch (error) {
      late.push(`not known of ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  section('Kept back on purpose', kept);
  section('Behind what is published', late);
};

const tellWeights = async (): Promise<void> => {
  const asked = new Set(Object.keys(manifestIn(root).dependencies ?? {}));
  const seen = new Set<string>();
  for (const [title, options] of Object.entries(bundles)) {
    const weights = Object.entries(weightsOf(await metafileOf(options)));
    const sum = weights.reduce((all, [, bytes]) => all + bytes, 0);
    for (const [name] of weights) seen.add(name);
    const lines = weights.map(([name, bytes]) => {
      const kilobytes = (bytes / 1000).toFixed(1).padStart(8);
      return `${kilobytes} kB ${((100 * bytes) / sum).toFixed(1).padStart(5)} %  ${name}${asked.has(name) ? ' *' : ''}`;
    });
    section(`Weight in the bundle ${title}: ${(sum / 1000).toFixed(1)} kB (* = asked for by package.json)`, lines);
  }
  section(
    'Asked for at run time, but in no bundle',
    [...asked].filter((name) => !seen.has(name)),
  );
};

section('Used by nothing', unused(surroundings()));
await tellWeights();
await tellBehind();
