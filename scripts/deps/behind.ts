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

export type Behind = Pinned & {
  /** The newest that it may go to. */
  readonly newest: string;
  readonly because: string | undefined;
};

/** Undefined where the project has the newest that it may have. `published` are all versions there are, in any order. */
export const behind = ({ name, version }: Pinned, published: readonly string[]): Behind | undefined => {
  const pinned = versionOf(version);
  if (!pinned) return undefined;
  const hold = holds.find(({ of }) => of.test(name));
  const allowed = published.map(versionOf).filter((each) => each !== undefined && (hold?.may(pinned, each) ?? true));
  const newest = allowed.filter((each) => each !== undefined).reduce(later, pinned);
  return byAge(newest, pinned) === 0 ? undefined : { name, version, newest: newest.join('.'), because: hold?.because };
};

const later = (a: Version, b: Version): Version => (byAge(a, b) < 0 ? b : a);
