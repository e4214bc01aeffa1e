import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/paths.ts';
import type { Pinned } from './behind.ts';

type Versions = Readonly<Record<string, string>>;

export type Manifest = {
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
  readonly peerDependencies?: Versions;
  readonly scripts?: Versions;
  readonly bin?: string | Versions;
};

export const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

export const pinnedIn = ({ dependencies, devDependencies, optionalDependencies }: Manifest): readonly Pinned[] =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).map(([name, version]) => ({
    name,
    version,
  }));

/** The project's own packages, and the VS Code for a browser of its tests. */
export const allPinned = (): readonly Pinned[] =>
  [root, join(root, 'scripts/code-server')].flatMap((folder) => pinnedIn(manifestIn(folder)));
