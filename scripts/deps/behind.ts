import { byAge, versionOf, type Version } from './version.ts';

/** A package at the one version that the project asks for. */
export type Pinned = { readonly name: string; readonly version: string };

/** Why a package does not go with the newest, and how far it may go. */
type Hold = {
  readonly of: RegExp;
  readonly may: (from: Version, to: Version) => boolean;
  readonly because: string;
};

const holds: readonly Hold[] = [
  {
    of: /^(?:node-(?:bin-)?(?:linux|darwin|win)-|@types\/node$)/,
    may: (from, to) => from[0] === to[0],
    because: 'Node 24 runs everything',
  },
  { of: /^@types\/vscode$/, may: () => false, because: 'it is the oldest VS Code that the extension runs in' },
  {
    of: /^vite$/,
    may: (_, to) => to.join('.') !== '8.4.0',
    because: '8.4.0 asks for napi-windows-process-start-time, which is not published, so that npm ci fails',
  },
];

/** A package of which a newer version is published than the project asks for. */
export type Newer = Pinned & { readonly newest: string };

/** Undefined where the project has the newest that it may have. `published` are all versions there are, in any order. */
export const behind = (pinned: Pinned, published: readonly string[]): Newer | undefined =>
  newerOf(pinned, published, (from, to) => holdOf(pinned)?.may(from, to) ?? true);

/** The newest that the project leaves out on purpose, and why; undefined where it leaves none out. */
export const keptBack = (
  pinned: Pinned,
  published: readonly string[],
): (Newer & { readonly because: string }) | undefined => {
  const hold = holdOf(pinned);
  const newer = hold && newerOf(pinned, published, (from, to) => !hold.may(from, to));
  return newer && { ...newer, because: hold.because };
};

const holdOf = ({ name }: Pinned): Hold | undefined => holds.find(({ of }) => of.test(name));

const newerOf = (
  { name, version }: Pinned,
  published: readonly string[],
  counts: (from: Version, to: Version) => boolean,
): Newer | undefined => {
  const from = versionOf(version);
  if (!from) return undefined;
  const versions = published.map(versionOf).filter((each) => each !== undefined);
  const newest = versions.filter((each) => counts(from, each)).reduce(later, from);
  return byAge(newest, from) === 0 ? undefined : { name, version, newest: newest.join('.') };
};

const later = (a: Version, b: Version): Version => (byAge(a, b) < 0 ? b : a);
