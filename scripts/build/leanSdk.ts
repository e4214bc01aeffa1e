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
    build.onEnd(() => ({
      errors: leftOut
        .filter((path) => !seen.has(path))
        .map((path) => ({ text: `The SDK has no such part any more to leave out: ${path}` })),
    }));
  },
};
