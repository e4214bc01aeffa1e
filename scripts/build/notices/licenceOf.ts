import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standardText } from './standardTexts.ts';

export type Licence = {
  readonly name: string;
  readonly version: string;
  /** The SPDX expression of package.json; undefined when it has none. */
  readonly id: string | undefined;
  /** The package's own licence files, or else the standard text of its id. Undefined when there is neither. */
  readonly text: string | undefined;
  /** NOTICE files and their like, which the Apache License wants passed on (section 4d). */
  readonly notices: readonly string[];
};

/** Reads what a package's folder says of its licence. */
export const licenceOf = (folder: string): Licence => {
  const manifest = manifestOf(folder);
  const named = manifest.license ?? manifest.licenses?.map(idOf).join(' OR ');
  const id = named === undefined ? undefined : idOf(named);
  const files = readdirSync(folder).filter((name) => !program.test(name));
  const texts = files.filter((name) => licenceFile.test(name) && !noticeFile.test(name)).flatMap(textIn(folder));
  const holder =
    (typeof manifest.author === 'object' ? manifest.author.name : manifest.author) ?? `the authors of ${manifest.name}`;
  return {
    name: manifest.name,
    version: manifest.version,
    id,
    text: texts.length > 0 ? texts.join('\n\n') : id && standardText(id, holder),
    notices: files.filter((name) => noticeFile.test(name)).flatMap(textIn(folder)),
  };
};

const licenceFile = /^(?:un)?licen[sc]e|^copying/i;
const noticeFile = /notice|^copyright/i;
const program = /\.(?:[cm]?[jt]s|json|html?|map)$/i;

const textIn =
  (folder: string) =>
  (name: string): readonly string[] => {
    const text = readFileSync(join(folder, name), 'utf8')
      .replaceAll('\r\n', '\n')
      .replace(/^(?:[ \t]*\n)+/, '')
      .trimEnd();
    return text === '' ? [] : [text];
  };

/** Old packages name their licence by an object. */
type NamedLicence = string | { readonly type: string };
type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: NamedLicence;
  readonly licenses?: readonly NamedLicence[];
  readonly author?: string | { readonly name?: string };
};

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

const idOf = (licence: NamedLicence): string => (typeof licence === 'string' ? licence : licence.type);
