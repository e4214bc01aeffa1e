import { byAge, versionOf, type Version } from './version.ts';

/** A package at the one version that the project asks for. */
export type Pinned = { readonly name: string; readonly version: string };

/** Why a package does not go with the newest, and how far it may go. */
type Hold = { readonly of: RegExp; readonly stays: 'major' | 'same'; readonly because: string };

const holds: readonly Hold[] = [
  { of: /^(?:node-(?:bin-)?(?:linux|darwin|win)-|@types\/node$)/, stays: 'major', because: 'Node 24 runs everything' },
  { of: /^@types\/vscode$/, stays: 'same', because: 'it is the oldest VS Code that the extension runs in' },
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
  const allowed = published.map(versionOf).filter((each) => each !== undefined && mayGo(pinned, each, hold?.stays));
  const newest = allowed.filter((each) => each !== undefined).reduce(later, pinned);
  return byAge(newest, pinned) === 0 ? undefined : { name, version, newest: newest.join('.'), because: hold?.because };
};

const mayGo = (from: Version, to: Version, stays: Hold['stays'] | undefined): boolean =>
  stays === undefined || (stays === 'major' && to[0] === from[0]);

const later = (a: Version, b: Version): Version => (byAge(a, b) < 0 ? b : a);
