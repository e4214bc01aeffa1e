import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { root } from '../support/paths.ts';

const standIn = join(root, 'src/aws/leftOut.ts');

/**
 * Parts of the SDK that it would load when asked to: they are not, since each connection is given its credentials (`aws/credentials`), which come from
 * the files, from IAM Identity Center and from roles by code of our own, and since EC2 and STS answer nothing as a stream of events.
 */
const leftOut: readonly string[] = [
  '@aws-sdk/credential-provider-cognito-identity',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/core/event-streams',
];

const manifest = 'package.json of a client';

/** Of a package.json its version alone; throws where it has none. */
export const versionOf = (json: string): string => {
  const { version } = JSON.parse(json) as { readonly version?: unknown };
  if (typeof version !== 'string') throw new Error('A package of the SDK has no version');
  return JSON.stringify({ version });
};

/**
 * Bundles the SDK without what it is never asked to load; where it is all the same, that is an error. The build fails when a part to leave out is no
 * longer imported that way: then a new release is looked at anew.
 */
export const leanSdk: Plugin = {
  name: 'lean-sdk',
  setup(build) {
    const seen = new Set<string>();
    build.onStart(() => seen.clear());
    build.onResolve({ filter: /^@(?:aws-sdk|smithy)\// }, ({ path, kind }) => {
      if (kind !== 'dynamic-import' || !leftOut.includes(path)) return undefined;
      seen.add(path);
      return { path: standIn };
    });
    // A client tells its version to EC2, and takes its whole package.json along for that.
    build.onLoad({ filter: /[\\/]@aws-sdk[\\/][\w-]+[\\/]package\.json$/ }, async ({ path }) => {
      seen.add(manifest);
      return { contents: versionOf(await readFile(path, 'utf8')), loader: 'json' };
    });
    build.onEnd(() => ({
      errors: [...leftOut, manifest]
        .filter((path) => !seen.has(path))
        .map((path) => ({ text: `The SDK has no such part any more to leave out: ${path}` })),
    }));
  },
};
