import type { SourceFile } from './imports.ts';

/** What each file imports of the others, for its types alone or to run it. */
type Imported = ReadonlyMap<string, readonly string[]>;

/**
 * The circles of imports, those of types alone among them: for each file in one the shortest, as `a.ts -> b.ts -> a.ts`,
 * each circle once.
 */
export const circles = (files: readonly SourceFile[]): readonly string[] => {
  const imported = new Map(
    files.map(({ path, imports }) => [path, imports.filter(({ local }) => local).map(({ target }) => target)]),
  );
  const found = files.flatMap(({ path }) => {
    const circle = shortestThrough(path, imported);
    return circle ? [fromFirst(circle)] : [];
  });
  return [...new Set(found.map((circle) => [...circle, circle[0]].join(' -> ')))];
};

const shortestThrough = (start: string, imported: Imported): readonly string[] | undefined => {
  const importer = new Map<string, string>();
  const toLookAt = [start];
  for (const path of toLookAt) {
    for (const target of imported.get(path) ?? []) {
      if (target === start) return trailTo(path, importer);
      if (importer.has(target)) continue;
      importer.set(target, path);
      toLookAt.push(target);
    }
  }
  return undefined;
};

/** The way that led to a file, the start first. */
const trailTo = (path: string, importer: ReadonlyMap<string, string>): readonly string[] => {
  const before = importer.get(path);
  return before === undefined ? [path] : [...trailTo(before, importer), path];
};

/** The same circle, begun at its first file by name. */
const fromFirst = (circle: readonly string[]): readonly string[] => {
  const at = circle.indexOf(circle.toSorted()[0] ?? '');
  return [...circle.slice(at), ...circle.slice(0, at)];
};
