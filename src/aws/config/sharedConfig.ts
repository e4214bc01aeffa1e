import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getHomeDir } from '@smithy/core/config';
import type { FileLine } from '../../domain/problem.ts';
import { headingOfConfig, headingOfCredentials, sectionsOf, type Section } from './configFile.ts';

/** Settings of one section by name; one that stands below another as `ec2.endpoint_url`. */
export type Settings = ReadonlyMap<string, string>;

/** A file that is there but cannot be read, and the code that Node gives for it: `EACCES`, `EISDIR`. */
export type UnreadableFile = { readonly file: string; readonly code: string };

/** The person's shared AWS configuration as it is now. Keys and tokens of its sections never leave `aws/`. */
export type SharedConfig = {
  /** Names of the profiles of both files, in the order in which they stand there. */
  readonly names: readonly string[];
  /** Both files' settings of a profile, the config file's first; empty when there is no such profile. */
  readonly profile: (name: string) => Settings;
  /** The same, the credentials file's first: so it is with all that gives credentials. */
  readonly identity: (name: string) => Settings;
  /** A `[services NAME]` section; undefined when there is none. */
  readonly services: (name: string) => Settings | undefined;
  /** Names of the `[sso-session NAME]` sections, in the order in which they stand there. */
  readonly sessions: readonly string[];
  /** An `[sso-session NAME]` section; undefined when there is none. */
  readonly session: (name: string) => Settings | undefined;
  /** Where a setting of a profile stands, else where the profile begins. */
  readonly place: (profile: string, setting?: string) => FileLine | undefined;
  readonly placeOfSession: (name: string) => FileLine | undefined;
  readonly unreadable: readonly UnreadableFile[];
};

/** Where the two files are: where the environment says, else below the home. */
export const sharedFiles = (): { readonly config: string; readonly credentials: string } => ({
  config: fileOf('AWS_CONFIG_FILE', 'config'),
  credentials: fileOf('AWS_SHARED_CREDENTIALS_FILE', 'credentials'),
});

/**
 * Reads both files at once, so that a connection knows its endpoint before it asks anything. A file that is missing holds nothing.
 * Source of places and format: AWS SDKs and Tools reference, shared config and credentials files.
 */
export const readSharedConfig = (): SharedConfig => {
  const files = sharedFiles();
  const [configText, credentialsText] = [textOf(files.config), textOf(files.credentials)];
  const config = sectionsOf(configText.text, headingOfConfig);
  const credentials = sectionsOf(credentialsText.text, headingOfCredentials);
  const sections = (heading: string): readonly Found[] =>
    [found(files.config, config.get(heading)), found(files.credentials, credentials.get(heading))].flat();
  return {
    names: [...new Set([...config.keys(), ...credentials.keys()])].flatMap(namesOf('profile')),
    sessions: [...config.keys()].flatMap(namesOf('sso-session')),
    profile: (name) => settingsOf(sections(`profile ${name}`).toReversed()),
    identity: (name) => settingsOf(sections(`profile ${name}`)),
    services: (name) => valuesOf(config.get(`services ${name}`)),
    session: (name) => valuesOf(config.get(`sso-session ${name}`)),
    place: (profile, setting) => placeIn(sections(`profile ${profile}`), setting),
    placeOfSession: (name) => placeIn(found(files.config, config.get(`sso-session ${name}`)), undefined),
    unreadable: [configText, credentialsText].flatMap(({ unreadable }) => unreadable ?? []),
  };
};

type Found = { readonly file: string; readonly section: Section };

const found = (file: string, section: Section | undefined): readonly Found[] => (section ? [{ file, section }] : []);

const namesOf =
  (kind: 'profile' | 'sso-session') =>
  (heading: string): readonly string[] =>
    heading.startsWith(`${kind} `) ? [heading.slice(kind.length + 1)] : [];

/** Of settings that stand twice, the last holds. */
const settingsOf = (sections: readonly Found[]): Settings =>
  new Map(sections.flatMap(({ section }) => [...(valuesOf(section) ?? [])]));

const valuesOf = (section: Section | undefined): Settings | undefined =>
  section && new Map([...section.settings].map(([name, { value }]) => [name, value]));

const placeIn = (sections: readonly Found[], setting: string | undefined): FileLine | undefined => {
  const stands = (name: string) =>
    sections.flatMap(({ file, section }) => {
      const line = section.settings.get(name)?.line;
      return line === undefined ? [] : [{ file, line }];
    });
  const [first] = sections;
  return (
    (setting === undefined ? undefined : stands(setting)[0]) ??
    (first && { file: first.file, line: first.section.line })
  );
};

type Read = { readonly text: string; readonly unreadable: UnreadableFile | undefined };

const textOf = (file: string): Read => {
  try {
    return { text: readFileSync(file, 'utf8'), unreadable: undefined };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { text: '', unreadable: code === 'ENOENT' ? undefined : { file, code } };
  }
};

const fileOf = (variable: string, name: string): string => {
  const path = process.env[variable] || join(getHomeDir(), '.aws', name);
  return path.startsWith('~/') ? join(getHomeDir(), path.slice(2)) : path;
};
