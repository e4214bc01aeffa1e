import type { SourceFile } from './imports.ts';

/** Every circle of imports that load something, as `a.ts -> b.ts -> a.ts`; types alone make no circle. */
export const circles = (files: readonly SourceFile[]): readonly string[] => {
  const next = new Map(files.map(({ path, imports }) => [path, loads(imports)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return found;
};

const loads = (imports: SourceFile['imports']): readonly string[] =>
  imports.filter(({ local, typeOnly }) => local && !typeOnly).map(({ target }) => target);
