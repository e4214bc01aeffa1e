import type { Metafile } from 'esbuild';

/** The files of a build that are loaded, without any dynamic import, once the given output is. */
export const loadedBy = (metafile: Metafile, output: string): readonly string[] => {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const used of metafile.outputs[path]?.imports ?? []) {
      if (used.kind !== 'dynamic-import' && used.external !== true) visit(used.path);
    }
  };
  visit(output);
  return [...seen];
};

/** The output that holds a source file's own entry, for example the one that `import('./aws/connect.ts')` loads. */
export const outputOf = (metafile: Metafile, entryPoint: string): string | undefined =>
  Object.keys(metafile.outputs).find((path) => metafile.outputs[path]?.entryPoint === entryPoint);

export const bytesOf = (metafile: Metafile, outputs: readonly string[]): number =>
  outputs.reduce((sum, path) => sum + (metafile.outputs[path]?.bytes ?? 0), 0);

/** The source files in the given outputs. */
export const sourcesOf = (metafile: Metafile, outputs: readonly string[]): readonly string[] =>
  outputs.flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {}));
