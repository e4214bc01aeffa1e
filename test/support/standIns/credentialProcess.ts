import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AwsFiles } from '../awsFiles.ts';

/** What a program gives that a profile names as its `credential_process`. */
export type ProcessAnswer =
  | { readonly kind: 'keys'; readonly accessKeyId: string; readonly expiration?: string }
  /** Something that is no JSON. */
  | { readonly kind: 'text'; readonly text: string }
  /** Ends with 1, after a word on the error stream. */
  | { readonly kind: 'failure'; readonly text: string };

export type CredentialProcess = {
  /** For the profile. */
  readonly command: string;
  /** How often it was run. */
  readonly runs: () => number;
};

/**
 * Writes a program that gives credentials, and counts its runs. Its name may be chosen, since names have misled the product.
 * Source: AWS SDKs reference guide, process credential provider.
 */
export const credentialProcess = (
  files: AwsFiles,
  answer: ProcessAnswer,
  { name = 'give.sh', seconds = 0 }: { readonly name?: string; readonly seconds?: number } = {},
): CredentialProcess => {
  const runs = join(files.home, `${name}.runs`);
  const lines = [
    '#!/bin/sh',
    `echo run >> "${runs}"`,
    ...(seconds > 0 ? [`sleep ${seconds}`] : []),
    ...endOf(answer, files.home),
  ];
  files.write(name, `${lines.join('\n')}\n`);
  files.write(`${name}.out`, outputOf(answer));
  chmodSync(join(files.home, name), 0o755);
  const command = join(files.home, name);
  return {
    command,
    runs: () => (existsSync(runs) ? readFileSync(runs, 'utf8').trim().split('\n').length : 0),
  };

  function endOf({ kind }: ProcessAnswer, home: string): readonly string[] {
    const print = `cat "${join(home, `${name}.out`)}"`;
    return kind === 'failure' ? [`${print} >&2`, 'exit 1'] : [print];
  }
};

const outputOf = (answer: ProcessAnswer): string =>
  answer.kind === 'keys'
    ? JSON.stringify({
        Version: 1,
        AccessKeyId: answer.accessKeyId,
        SecretAccessKey: 'secret',
        ...(answer.expiration === undefined ? {} : { SessionToken: 'session', Expiration: answer.expiration }),
      })
    : answer.text;
