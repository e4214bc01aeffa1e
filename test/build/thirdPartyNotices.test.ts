import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuildOptions, Metafile } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildOnce } from '../../scripts/build/buildOnce.ts';
import { root, vsixFile } from '../../scripts/support/paths.ts';
import { zipEntries } from '../support/zipEntries.ts';

/** The packages that a text of notices names, as `name version (licence id)`. */
const named = (notices: string): readonly string[] =>
  [...notices.matchAll(/^(?:@[\w.-]+\/)?[\w.-]+ \d+\.\d+\.\d+\S* \(.+\)$/gm)].map(([title]) => title).sort();

describe('the notices in the package', () => {
  const files = zipEntries(readFileSync(vsixFile));
  const notices = String(files.get('extension/ThirdPartyNotices.txt'));

  it('name exactly the packages of the metafiles, with version and licence', () => {
    const metafiles = readdirSync(join(root, 'dist')).filter((file) => file.endsWith('.meta.json'));
    const expected = new Set<string>();
    for (const file of metafiles) {
      const { inputs } = JSON.parse(readFileSync(join(root, 'dist', file), 'utf8')) as Metafile;
      for (const path of Object.keys(inputs)) {
        const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [];
        if (folder === undefined) continue;
        const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
          readonly [Fact in 'name' | 'version' | 'license']: string;
        };
        expected.add(`${name} ${version} (${license})`);
      }
    }
    expect(named(notices)).toEqual([...expected].sort());
    for (const name of ['@aws-sdk/client-ec2', 'cytoscape']) expect(notices).toMatch(new RegExp(`^${name} `, 'm'));
  });

  it('hold every metafile’s bundles: what is shipped as a program was built with one', () => {
    const outputs = readdirSync(join(root, 'dist'))
      .filter((file) => file.endsWith('.meta.json'))
      .flatMap((file) => Object.keys((JSON.parse(readFileSync(join(root, 'dist', file), 'utf8')) as Metafile).outputs));
    const shipped = [...files.keys()]
      .map((path) => path.replace('extension/', ''))
      .filter((path) => /\.(?:js|css)$/.test(path));
    expect(shipped.filter((path) => !outputs.includes(path))).toEqual([]);
  });

  it('hold licence texts, and what packages say of works that they took over', () => {
    for (const words of [
      'Permission is hereby granted, free of charge',
      'Version 2.0, January 2004',
      'whitequark',
      'The Cytoscape Consortium',
      'copyright Koen Bok',
      'Copyright 2018-2020 Amazon.com, Inc.',
    ])
      expect(notices).toContain(words);
  });
});

describe('a build', () => {
  let home: string;
  const bundles = {
    host: { entryPoints: ['src/main.ts'], outdir: 'dist', bundle: true, format: 'esm' },
  } satisfies Record<string, BuildOptions>;

  beforeEach(() => {
    home = mkdtempSync(join(root, 'dist-test-notices-'));
    write('src/main.ts', 'import { planted } from "planted";\nexport const main = planted;\n');
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  };
  const plant = (facts: object, files: Readonly<Record<string, string>> = {}): void => {
    const manifest = { name: 'planted', version: '1.2.3', type: 'module', main: 'index.js', ...facts };
    write('node_modules/planted/package.json', JSON.stringify(manifest));
    write('node_modules/planted/index.js', 'export const planted = 1;\n');
    for (const [name, text] of Object.entries(files)) write(`node_modules/planted/${name}`, text);
  };
  const noticesOf = async (): Promise<string> => {
    await buildOnce(home, bundles);
    return readFileSync(join(home, 'ThirdPartyNotices.txt'), 'utf8');
  };

  it.each([
    ['nothing', {}],
    ['an id without a text that we hold', { license: 'LicenseRef-Secret' }],
    ['two ids, one without a text that we hold', { license: '(MIT AND LicenseRef-Secret)' }],
    ['a file that is not there', { license: 'SEE LICENSE IN TERMS' }],
  ])('fails when a package says %s of its licence', async (_, facts) => {
    plant(facts);
    await expect(buildOnce(home, bundles)).rejects.toThrow(
      /^No licence text is known of bundled packages: planted 1\.2\.3/,
    );
    expect(existsSync(join(home, 'ThirdPartyNotices.txt'))).toBe(false);
  });

  it('fails when a licence file is empty', async () => {
    plant({}, { LICENSE: ' \n' });
    await expect(buildOnce(home, bundles)).rejects.toThrow('planted 1.2.3');
  });

  it('takes no program for a licence file', async () => {
    plant({}, { 'license-update.mjs': 'export {};' });
    await expect(buildOnce(home, bundles)).rejects.toThrow('planted 1.2.3');
  });

  it('fails when a bundle holds a file of nobody knows whom', async () => {
    plant({ license: 'MIT' });
    write('vendor/found.js', 'export const found = 1;\n');
    write('src/main.ts', 'export * from "../vendor/found.js";\nexport * from "planted";\n');
    await expect(buildOnce(home, bundles)).rejects.toThrow('vendor/found.js');
  });

  it.each([
    ['MIT', 'Permission is hereby granted'],
    ['ISC', 'ISC License'],
    ['0BSD', 'BSD Zero Clause'],
    ['BSD-2-Clause', '2. Redistributions in binary form'],
    ['BSD-3-Clause', '3. Neither the name'],
    ['Apache-2.0', 'Version 2.0, January 2004'],
    ['(LicenseRef-Secret OR MIT)', 'Permission is hereby granted'],
  ])('takes the standard text of %s, with the author as the holder', async (license, words) => {
    plant({ license, author: { name: 'Ada $& Lovelace' } });
    const notices = await noticesOf();
    expect(named(notices)).toEqual([`planted 1.2.3 (${license})`]);
    expect(notices).toContain(words);
    expect(notices).toMatch(/Copyright (?:\(c\) )?Ada \$& Lovelace/);
    expect(notices).not.toContain('<copyright holders>');
  });

  it('passes on a package’s own licence, its NOTICE and the comments that name a copyright, each once', async () => {
    plant(
      { license: 'Apache-2.0' },
      {
        'LICENCE.txt': 'Own terms of\nthe planter.',
        NOTICE: 'Planted with the help of many.',
        'index.js':
          '/*! Copyright 2001 Somebody Else */\n/* own terms: no word of rights */\n/** @license Own terms of the planter. */\nexport const planted = 1;\n',
      },
    );
    const notices = await noticesOf();
    expect(notices).toContain(
      'Own terms of\nthe planter.\n\nPlanted with the help of many.\n\nCopyright 2001 Somebody Else',
    );
    expect(notices).not.toContain('Version 2.0, January 2004');
    expect(notices).not.toContain('no word of rights');
  });

  it('tells a package from the one that lies in its folder', async () => {
    plant({ license: 'MIT' }, { 'index.js': 'export { inner as planted } from "@inside/inner";\n' });
    const inner = { name: '@inside/inner', version: '0.1.0', type: 'module', main: 'index.js', license: 'ISC' };
    write('node_modules/planted/node_modules/@inside/inner/package.json', JSON.stringify(inner));
    write('node_modules/planted/node_modules/@inside/inner/index.js', 'export const inner = 1;\n');
    expect(named(await noticesOf())).toEqual(['@inside/inner 0.1.0 (ISC)', 'planted 1.2.3 (MIT)']);
  });
});
