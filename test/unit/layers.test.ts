import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles, type Import, type SourceFile } from '../support/imports.ts';
import { circles } from '../support/circles.ts';
import { operations } from '../../src/operations/registry.ts';

/** What a folder may load, and of what it may use the types alone. Folders by prefix of their path, packages by name. */
type Layer = { readonly uses: readonly string[]; readonly types?: readonly string[] };

const vscodeFree = ['domain', 'actions', 'rules', 'insight', 'operations', 'topology', 'snapshot'].map(
  (each) => `src/${each}`,
);

const belowUi = ['src/services/', 'src/protocol/', 'src/manifest/', ...vscodeFree.map((folder) => `${folder}/`)];

/** The table of ARCHITECTURE. The first entry whose key a file's path starts with holds for it. */
const layers: Readonly<Record<string, Layer>> = {
  'src/domain/': { uses: ['src/domain/', 'ipaddr.js'] },
  'src/actions/': { uses: ['src/actions/', 'src/domain/'] },
  'src/rules/': { uses: ['src/rules/', 'src/domain/'] },
  'src/insight/': { uses: ['src/insight/', 'src/domain/'] },
  'src/operations/': { uses: ['src/operations/', 'src/domain/', 'src/actions/', 'src/rules/'] },
  'src/topology/': { uses: ['src/topology/', 'src/domain/', 'src/insight/'] },
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
    types: ['src/aws/', 'src/protocol/'],
  },
  'src/manifest/': { uses: ['src/manifest/', 'src/operations/', 'src/domain/changes.ts'] },
  'src/ui/door/': { uses: ['vscode', 'node:', 'src/ui/door/', 'src/domain/'], types: ['src/ui/shared/'] },
  // What the rooms share loads none of them.
  'src/ui/shared/': {
    uses: ['vscode', 'node:', 'src/ui/shared/', 'src/ui/door/', ...belowUi],
    types: ['src/ui/', 'src/aws/'],
  },
  'src/ui/': {
    uses: ['vscode', 'node:', 'src/ui/', ...belowUi],
    types: ['src/aws/'],
  },
  // Loads the heavy parts on first use for extension.ts, which only builds objects.
  'src/livePlatform.ts': { uses: ['src/'] },
  'src/demoPlatform.ts': { uses: ['src/aws/', 'src/simulator/', 'src/domain/'], types: ['src/services/'] },
  'src/extension.ts': { uses: ['src/', 'vscode', 'node:'] },
  // The dev page stands in for the host, so it may load what the host loads.
  'webview/dev/': {
    uses: ['webview/', 'src/', 'scripts/build/', 'scripts/support/guardedServer.ts', 'esbuild', 'node:'],
  },
  'webview/': {
    uses: [
      'webview/',
      'src/protocol/',
      'src/topology/',
      'src/domain/shape.ts',
      'src/domain/subnetUse.ts',
      'src/domain/tier.ts',
      'src/domain/visible.ts',
      'src/domain/ipParts.ts',
      'src/domain/query/',
      'cytoscape',
    ],
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

/** A file as if it had this text. */
const written = (path: string, text: string): SourceFile => ({ path, text, imports: importsOf(path, text) });

const importsInto = (
  list: readonly SourceFile[],
  isMeant: (entry: Import, path: string) => boolean,
): readonly string[] =>
  list.flatMap(({ path, imports }) =>
    imports.filter((entry) => isMeant(entry, path)).map(({ target }) => `${path} -> ${target}`),
  );

/** A topic has a list of its rules: it is the folder of that list, or the file itself where it lies beside the folders. */
const topicsOf = (list: readonly SourceFile[]): readonly string[] =>
  list.flatMap(({ path }) => /^src\/rules\/(?:(?:\w+\/)+(?=\w+Rules\.ts$)|\w+Rules\.ts$)/.exec(path)?.[0] ?? []);

/** Imports of a file of one topic by what is not of this topic, be it another topic or what all of them share. */
const betweenTopics = (list: readonly SourceFile[]): readonly string[] => {
  const topics = topicsOf(list);
  const topicOf = (path: string): string | undefined => topics.find((topic) => path.startsWith(topic));
  const rules = list.filter(({ path }) => path.startsWith('src/rules/'));
  return importsInto(rules, ({ target }, path) => ![undefined, topicOf(path)].includes(topicOf(target)));
};

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
    expect(violations([written(path, text)])).toEqual([`${path} -> src/rules/attachRules.ts`]);
  });

  // The linter has the list of what may be imported of it by name; it does not look at imports that are run.
  it('loads VS Code by name alone, so that only src/ui/door speaks to people', () => {
    const loaded = files.flatMap(({ path, imports }) =>
      imports.filter(({ target, dynamic }) => target === 'vscode' && dynamic).map(() => path),
    );
    expect(loaded).toEqual([]);
  });

  it('has no circle, not of types either', () => {
    expect(circles(files)).toEqual([]);
  });

  it('notices a circle, be it of types alone', () => {
    const two = [
      written('src/ui/a.ts', "import { b } from './b.ts';"),
      written('src/ui/b.ts', "import type { A } from './a.ts';"),
    ];
    expect(circles(two)).toEqual(['src/ui/a.ts -> src/ui/b.ts -> src/ui/a.ts']);
  });

  it('has no barrels', () => {
    const reexports = files.filter(
      ({ path, text }) => /(^|\/)index\.tsx?$/.test(path) || /^export \* from/m.test(text),
    );
    expect(reexports.map(({ path }) => path)).toEqual([]);
  });

  it('keeps two operations apart', () => {
    const isBody = (file: SourceFile): boolean => /^export const \w+: OperationBody</m.test(file.text);
    const bodies = files.filter(isBody);
    const paths = new Set(bodies.map(({ path }) => path));
    expect(paths.size).toBeGreaterThanOrEqual(operations.length);
    expect(importsInto(bodies, ({ target }) => paths.has(target))).toEqual([]);
  });

  it('keeps two topics of rules apart', () => {
    expect(topicsOf(files).length).toBeGreaterThan(10);
    expect(betweenTopics(files)).toEqual([]);
  });

  it('notices an import between two topics of rules', () => {
    const file = written(
      'src/rules/attach/attachZoneAndOwner.ts',
      "import { instanceState } from '../detach/detachInstance.ts';\nimport { ownSubnet } from '../subnetAddressingRules.ts';",
    );
    expect(betweenTopics([...files.filter(({ path }) => path !== file.path), file])).toEqual([
      'src/rules/attach/attachZoneAndOwner.ts -> src/rules/detach/detachInstance.ts',
      'src/rules/attach/attachZoneAndOwner.ts -> src/rules/subnetAddressingRules.ts',
    ]);
  });

  it('notices that what topics share imports one of them', () => {
    const file = written('src/rules/shared/ownInstance.ts', "import type { Pair } from '../attach/attachInput.ts';");
    expect(betweenTopics([...files, file])).toEqual([
      'src/rules/shared/ownInstance.ts -> src/rules/attach/attachInput.ts',
    ]);
  });
});

describe('the size of files', () => {
  it('stays within 300 lines', () => {
    const all = [...files, ...sourceFiles('test'), ...sourceFiles('scripts')];
    const long = all.filter(({ text }) => text.trimEnd().split('\n').length > 300);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
