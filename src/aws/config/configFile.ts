/** A setting as it stands in a file; lines are counted from 1. */
export type Setting = { readonly value: string; readonly line: number };

/** A section of a file, what stands below one setting as `ec2.endpoint_url`; of sections that come twice, both together. */
export type Section = { readonly line: number; readonly settings: ReadonlyMap<string, Setting> };

type Open = { readonly line: number; readonly settings: Map<string, Setting> };

/**
 * The sections of a shared AWS file by the name that `headingOf` makes of their title; those of which it makes none are left out.
 * What is no section and no setting is passed over. Source: AWS SDKs and Tools reference, format of the config file.
 */
export const sectionsOf = (
  text: string,
  headingOf: (title: string) => string | undefined,
): ReadonlyMap<string, Section> => {
  const sections = new Map<string, Open>();
  let section: Open | undefined;
  let parent: string | undefined;
  for (const [at, whole] of text.split(/\r?\n/).entries()) {
    const line = at + 1;
    const bare = (whole.split(/(?:^|\s)[;#]/)[0] ?? '').trim();
    const [, title] = /^\[(.*)\]$/.exec(bare) ?? [];
    if (title !== undefined) {
      const heading = headingOf(title.trim());
      section = heading === undefined ? undefined : (sections.get(heading) ?? { line, settings: new Map() });
      parent = undefined;
      if (heading !== undefined && section) sections.set(heading, section);
      continue;
    }
    const [, name, value] = /^([^=]+?)\s*=\s*(.*)$/.exec(bare) ?? [];
    if (!section || name === undefined || value === undefined) continue;
    if (!/^\s/.test(whole)) parent = undefined;
    if (value === '') parent = name;
    else section.settings.set(parent === undefined ? name : `${parent}.${name}`, { value, line });
  }
  return sections;
};

/**
 * `profile NAME`, `services NAME` or `sso-session NAME` of a title in the config file; the default profile stands without the word.
 * A name with blanks stands in quotes, as a shell reads it: `[profile "my prod"]`. Source: botocore, configloader.
 */
export const headingOfConfig = (title: string): string | undefined => {
  if (title === 'default') return 'profile default';
  const [kind, name, ...more] = shellWords(title);
  const isOurs = kind === 'profile' || kind === 'services' || kind === 'sso-session';
  return isOurs && name !== undefined && name !== '' && more.length === 0 ? `${kind} ${name}` : undefined;
};

/** In the credentials file each title is the name of a profile as it is. */
export const headingOfCredentials = (title: string): string | undefined =>
  title === '' ? undefined : `profile ${title}`;

/** Words of a line as a shell takes them apart; none where a quote does not end. */
const shellWords = (line: string): readonly string[] => {
  const found: string[] = [];
  const word = /(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/gy;
  for (let at = 0; ;) {
    at += /^\s*/.exec(line.slice(at))?.[0].length ?? 0;
    if (at >= line.length) return found;
    word.lastIndex = at;
    const next = word.exec(line)?.[0];
    if (next === undefined) return [];
    found.push(unquoted(next));
    at += next.length;
  }
};

const unquoted = (word: string): string =>
  word.replace(/\\(.)|"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (...found: readonly (string | undefined)[]) => {
    const [, escaped, double, single] = found;
    return double !== undefined ? double.replace(/\\(["\\])/g, '$1') : (escaped ?? single ?? '');
  });
