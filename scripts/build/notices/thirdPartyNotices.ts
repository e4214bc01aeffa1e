import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { bundledPackages, type BundledPackage } from './bundledPackages.ts';
import { legalComments } from './legalComments.ts';
import { licenceOf, type Licence } from './licenceOf.ts';

/**
 * The text of ThirdPartyNotices.txt: each package that the bundles were made of, with its version, its licence and what
 * else it wants said. Packages with the same words share them. Throws when a package has neither a licence file nor a licence
 * id whose standard text we hold.
 */
export const thirdPartyNotices = (metafiles: readonly Metafile[], home: string): string => {
  const packages = bundledPackages(metafiles).map((bundled) => termsOf(bundled, home));
  const lacking = packages.filter(({ text }) => text === undefined).map(({ title }) => title);
  if (lacking.length > 0) throw new Error(`No licence text is known of bundled packages: ${lacking.join(', ')}`);
  const groups = new Map<string, string[]>();
  for (const { title, words } of packages) groups.set(words, [...(groups.get(words) ?? []), title]);
  const sections = [...groups].map(([words, titles]) => `${line}\n${titles.join('\n')}\n\n${words}\n`);
  return `${preface}\n\n${sections.join('\n')}`;
};

const line = '='.repeat(80);

const preface = `Third-party notices

ENI Explorer holds the packages below, whole or in part. Each stands with its version and the id of its licence, then
the text of the licence and what the package's authors want said with it.`;

type Terms = { readonly title: string; readonly text: string | undefined; readonly words: string };

const termsOf = ({ folder, files }: BundledPackage, home: string): Terms => {
  const { name, version, id, text, notices }: Licence = licenceOf(join(home, folder));
  const comments = files
    .filter((file) => /\.(?:[cm]?[jt]s|css)$/.test(file))
    .flatMap((file) => legalComments(readFileSync(join(home, file), 'utf8')));
  const said = text === undefined ? [] : [text];
  for (const more of [...notices, ...comments]) if (!said.some((other) => includesWords(other, more))) said.push(more);
  return { title: `${name} ${version} (${id ?? 'licence below'})`, text, words: said.join('\n\n') };
};

/** However the lines are broken. */
const includesWords = (whole: string, part: string): boolean => flat(whole).includes(flat(part));
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
