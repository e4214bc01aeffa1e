import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagesIn } from '../../../scripts/support/debianPackages.ts';
import { shippedNode, usableNode } from '../../../scripts/support/node24.mjs';
import { npmCi, withoutChecksum } from '../../../scripts/support/npmCi.ts';
import { root } from '../../../scripts/support/paths.ts';
import { sourceFiles } from '../../support/imports.ts';

type Entry = {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly os?: string;
  readonly cpu?: string;
  readonly bin?: Readonly<Record<string, string>>;
};

const lockFiles = ['package-lock.json', 'scripts/code-server/package-lock.json'];
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const entriesOf = (path: string) =>
  (JSON.parse(textOf(path)) as { readonly packages: Readonly<Record<string, Entry>> }).packages;

describe.each(lockFiles)('%s', (path) => {
  it('has a strong checksum of each package', () => {
    expect(withoutChecksum(textOf(path))).toEqual([]);
    const weak = Object.entries(entriesOf(path)).filter(
      ([name, { integrity }]) => name !== '' && integrity?.startsWith('sha512-') !== true,
    );
    expect(weak).toEqual([]);
  });

  it('names no registry', () => {
    expect(Object.values(entriesOf(path)).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it('pins what the project asks for to one version', () => {
    const manifest = JSON.parse(textOf(path.replace('package-lock', 'package'))) as Readonly<
      Record<string, Record<string, string> | undefined>
    >;
    const asked = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.values(manifest[kind] ?? {}),
    );
    expect(asked.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('the Node that runs everything', () => {
  const binaries = Object.entries(entriesOf('package-lock.json')).filter(([, { bin }]) => bin?.['node'] !== undefined);

  it('is in the lock file for Linux, macOS and Windows', () => {
    expect(binaries.map(([, { os, cpu }]) => `${os} ${cpu}`).sort()).toEqual([
      'darwin arm64',
      'darwin x64',
      'linux arm64',
      'linux x64',
      'win32 x64',
    ]);
  });

  it.each(binaries)('is found in %s', (path, { os, cpu, bin }) => {
    const system = { platform: os as NodeJS.Platform, arch: cpu as NodeJS.Architecture };
    expect(shippedNode(root, system)).toBe(join(root, path, bin?.['node'] ?? ''));
  });

  it('runs these tests', () => {
    expect(process.execPath).toBe(realpathSync(usableNode(root) ?? ''));
  });

  it('is the machine’s own where the lock file has none, if it is new enough', () => {
    const own = (node: string) => ({
      platform: 'aix' as const,
      arch: 'ppc64' as const,
      execPath: '/opt/node',
      versions: { node },
    });
    expect(usableNode(root, own('24.0.0'))).toBe('/opt/node');
    expect(usableNode(root, own('20.20.2'))).toBeUndefined();
  });

  it('is never the machine’s own where the lock file has one that is not installed', () => {
    const system = {
      platform: 'win32' as const,
      arch: 'x64' as const,
      execPath: '/opt/node',
      versions: { node: '24.0.0' },
    };
    expect(usableNode(root, system)).toBeUndefined();
  });
});

describe('what is installed', () => {
  it('is refused by a lock file that lacks a checksum, before npm is asked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'eni-explorer-lock-'));
    try {
      mkdirSync(join(folder, 'node_modules'));
      const packages = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { integrity: 'sha512-x' } };
      writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }));
      await expect(npmCi(folder)).rejects.toThrow(/has no checksum for: node_modules\/a$/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('runs no program of a package', () => {
    expect(textOf('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    expect(JSON.parse(textOf('package.json'))).not.toHaveProperty('allowScripts');
  });

  it('comes by npm ci alone: no script or test asks npm, npx or pip for anything else but what is published', () => {
    const files = [...sourceFiles('scripts'), ...sourceFiles('test')].filter(
      ({ path }) => path !== 'test/unit/scripts/lockFiles.test.ts',
    );
    const asking = files
      .filter(({ text }) => /\(\s*'(?:npm|npx|pip3?|curl|wget)'|downloadAndUnzip/.test(text))
      .map(({ path }) => path);
    const asked = {
      'scripts/bootstrap.mjs': 'ci',
      'scripts/deps/registry.ts': 'view',
      'scripts/support/npmCi.ts': 'ci',
    };
    expect(asking).toEqual(Object.keys(asked));
    for (const [path, command] of Object.entries(asked)) expect(textOf(path)).toContain(`('npm', ['${command}', `);
  });

  it('of Debian’s is told by name', () => {
    const simulated =
      'Reading package lists…\nInst libxslt1.1 (1.1.35-1 Debian:12.1/stable [amd64])\nInst chromium (120.0 Debian:12 [amd64])\nConf chromium (120.0)\n';
    expect(packagesIn(simulated)).toEqual(['libxslt1.1', 'chromium']);
  });
});
