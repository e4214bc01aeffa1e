import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getHomeDir } from '@smithy/core/config';

/** Settings of one section by name; one that stands below another as `ec2.endpoint_url`. */
export type Settings = ReadonlyMap<string, string>;

/** The person's shared AWS configuration as it is now. Keys and tokens of its sections never leave `aws/`. */
export type SharedConfig = {
  /** Both files' settings of a profile, the config file's first; empty when there is no such profile. */
  readonly profile: (name: string) => Settings;
  /** A `[services NAME]` section; undefined when there is none. */
  readonly services: (name: string) => Settings | undefined;
  /** An `[sso-session NAME]` section; undefined when there is none. */
  readonly session: (name: string) => Settings | undefined;
};

/**
 * Reads both files at once, so that a connection knows its endpoint before it asks anything. A file that is missing or cannot
 * be read holds nothing. Source of places and format: AWS SDKs and Tools reference, shared config and credentials files.
 */
export const readSharedConfig = (): SharedConfig => {
  const config = sectionsOf(textOf('AWS_CONFIG_FILE', 'config'), headingOfConfig);
  const credentials = sectionsOf(textOf('AWS_SHARED_CREDENTIALS_FILE', 'credentials'), (title) => `profile ${title}`);
  return {
    profile: (name) =>
      new Map([...(credentials.get(`profile ${name}`) ?? []), ...(config.get(`profile ${name}`) ?? [])]),
    services: (name) => config.get(`services ${name}`),
    session: (name) => config.get(`sso-session ${name}`),
  };
};

const textOf = (variable: string, name: string): string => {
  const path = process.env[variable] || join(getHomeDir(), '.aws', name);
  try {
    return readFileSync(path.startsWith('~/') ? join(getHomeDir(), path.slice(2)) : path, 'utf8');
  } catch {
    return '';
  }
};

/** `profile NAME`, `services NAME` or `sso-session NAME`, the name in quotes or not; the default profile stands without the word. */
const headingOfConfig = (title: string): string | undefined => {
  if (title === 'default') return 'profile default';
  const [, kind, , name] = /^(profile|services|sso-session)\s+(["']?)(.+)\2$/.exec(title) ?? [];
  return kind === undefined ? undefined : `${kind} ${name}`;
};

const sectionsOf = (text: string, headingOf: (title: string) => string | undefined): ReadonlyMap<string, Settings> => {
  const sections = new Map<string, Map<string, string>>();
  let section: Map<string, string> | undefined;
  let parent: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const bare = (line.split(/(?:^|\s)[;#]/)[0] ?? '').trim();
    const [, title] = /^\[(.*)\]$/.exec(bare) ?? [];
    if (title !== undefined) {
      const heading = headingOf(title.trim());
      section = heading === undefined ? undefined : (sections.get(heading) ?? new Map<string, string>());
      parent = undefined;
      if (heading !== undefined && section) sections.set(heading, section);
      continue;
    }
    const [, name, value] = /^([^=]+?)\s*=\s*(.*)$/.exec(bare) ?? [];
    if (!section || name === undefined || value === undefined) continue;
    if (!/^\s/.test(line)) parent = undefined;
    if (value === '') parent = name;
    else section.set(parent === undefined ? name : `${parent}.${name}`, value);
  }
  return sections;
};
