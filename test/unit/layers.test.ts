import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles, type Import, type SourceFile } from '../support/imports.ts';
import { circles } from '../support/circles.ts';

/** What a folder may load, and of what it may use the types alone. Folders by prefix of their path, packages by name. */
type Layer = { readonly uses: readonly string[]; readonly types?: readonly string[] };

const vscodeFree = ['src/domain', 'src/actions', 'src/rules', 'src/operations', 'src/topology', 'src/snapshot'];

/** The table of ARCHITECTURE. The first entry whose key a file's path starts with holds for it. */
const layers: Readonly<Record<string, Layer>> = {
  'src/domain/': { uses: ['src/domain/', 'ipaddr.js'] },
  'src/actions/': { uses: ['src/actions/', 'src/domain/'] },
  'src/rules/': { uses: ['src/rules/', 'src/domain/'] },
  'src/operations/': { uses: ['src/operations/', 'src/domain/', 'src/actions/', 'src/rules/'] },
  'src/topology/': { uses: ['src/topology/', 'src/domain/'] },
  'src/snapshot/': { uses: ['src/snapshot/', 'src/domain/'] },
  'src/protocol/': { uses: ['src/protocol/', 'src/domain/shape.ts'], types: ['src/domain/', 'src/topology/'] },
  'src/aws/': { uses: ['src/aws/', 'src/domain/', 'src/actions/', '@aws-sdk/', '@smithy/', 'node:'] },
  'src/simulator/wire/': { uses: ['src/simulator/', 'src/domain/', '@aws-sdk/', '@smithy/', 'node:'] },
  'src/simulator/': {
    uses: ['src/simulator/', 'src/domain/', 'node:'],
    types: ['@aws-sdk/client-ec2', '@smithy/types'],
  },
  'src/services/': {
    uses: ['src/services/', ...vscodeFree.map((folder) => `${folder}/`), 'src/simulator/'],
    types: ['src/aws/'],
  },
  'src/manifest/': { uses: ['src/manifest/', 'src/operations/'] },
  'src/ui/': {
    uses: [
      'vscode',
      'node:',
      'src/ui/',
      'src/services/',
      'src/protocol/',
      'src/manifest/',
      ...vscodeFree.map((folder) => `${folder}/`),
    ],
    types: ['src/aws/'],
  },
  // Loads the heavy parts on first use for extension.ts, which only builds objects.
  'src/livePlatform.ts': { uses: ['src/'] },
  'src/extension.ts': { uses: ['src/', 'vscode', 'node:'] },
  // The dev page stands in for the host, so it may load what the host loads.
  'webview/dev/': {
    uses: ['webview/', 'src/', 'scripts/build/', 'scripts/support/guardedServer.ts', 'esbuild', 'node:'],
  },
  'webview/': {
    uses: ['webview/', 'src/protocol/', 'src/topology/', 'src/domain/shape.ts', 'src/domain/visible.ts', 'cytoscape'],
    types: ['src/domain/'],
  },
};

const files = [...sourceFiles('src'), ...sourceFiles('webview')];

const layerOf = (path: string): Layer | undefined =>
  Object.entries(layers).find(([folder]) => path.startsWith(folder))?.[1];

const allows = (layer: Layer | undefined, { target, typeOnly }: Import): boolean => {
  const allowed = [...(layer?.uses ?? []), ...(typeOnly ? (layer?.types ?? []) : [])];
  return allowed.some(
    (prefix) =>
      target === prefix ||
      (prefix.endsWith('/') && target.startsWith(prefix)) ||
      (prefix.endsWith(':') && target.startsWith(prefix)),
  );
};

const violations = (list: readonly SourceFile[]): readonly string[] =>
  list.flatMap(({ path, imports }) =>
    imports.filter((entry) => !allows(layerOf(path), entry)).map((entry) => `${path} -> ${entry.target}`),
  );

describe('the layers of ARCHITECTURE', () => {
  it('knows every folder', () => {
    expect(files.map(({ path }) => path).filter((path) => layerOf(path) === undefined)).toEqual([]);
  });

  it('lets each folder import only what is below it', () => {
    expect(violations(files)).toEqual([]);
  });

  it('notices an import that is not allowed', () => {
    const path = 'src/simulator/actions/attach.ts';
    const text =
      "import { attachRules } from '../../rules/attachRules.ts';\nimport type { Vpc } from '@aws-sdk/client-ec2';\n";
    expect(violations([{ path, text, imports: importsOf(path, text) }])).toEqual([
      `${path} -> src/rules/attachRules.ts`,
    ]);
  });

  // The linter has the list of what may be imported of it by name; it does not look at imports that are run.
  it('loads VS Code by name alone, so that only src/ui/door speaks to people', () => {
    const loaded = files.flatMap(({ path, imports }) =>
      imports.filter(({ target, dynamic }) => target === 'vscode' && dynamic).map(() => path),
    );
    expect(loaded).toEqual([]);
  });

  it('has no circle', () => {
    expect(circles(files)).toEqual([]);
  });

  it('notices a circle', () => {
    const files = [
      { path: 'src/ui/a.ts', text: "import { b } from './b.ts';" },
      { path: 'src/ui/b.ts', text: "import { a } from './a.ts';" },
    ].map(({ path, text }) => ({ path, text, imports: importsOf(path, text) }));
    expect(circles(files)).toEqual(['src/ui/a.ts -> src/ui/b.ts -> src/ui/a.ts']);
  });

  it('has no barrels', () => {
    const reexports = files.filter(
      ({ path, text }) => /(^|\/)index\.tsx?$/.test(path) || /^export \* from/m.test(text),
    );
    expect(reexports.map(({ path }) => path)).toEqual([]);
  });

  it('keeps two operations and two rule topics apart', () => {
    const isOperation = (file: SourceFile): boolean => /^export const \w+: OperationBody</m.test(file.text);
    const operations = new Set(files.filter(isOperation).map(({ path }) => path));
    const between = files
      .filter(({ path }) => operations.has(path))
      .flatMap(({ path, imports }) =>
        imports.filter(({ target }) => operations.has(target)).map(({ target }) => `${path} -> ${target}`),
      );
    expect(between).toEqual([]);
  });
});

describe('the size of files', () => {
  it('stays within 300 lines', () => {
    const all = [...files, ...sourceFiles('test'), ...sourceFiles('scripts')];
    const long = all.filter(({ text }) => text.trimEnd().split('\n').length > 300);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
