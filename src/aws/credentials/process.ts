import { spawn, type ChildProcess } from 'node:child_process';
import type { AwsCredentialIdentity } from '@smithy/types';
import { fieldIn, textIn } from '../identityCenter/json.ts';
import { failed } from './fault.ts';
import type { ProcessMeans } from './means.ts';
import { placeOf, type Way } from './way.ts';

/**
 * Keys that a program of the person's prints. Nothing of what it prints, on either way, is kept or told. Source: AWS SDKs and Tools reference,
 * process credential provider.
 */
export const processCredentials = async (
  means: ProcessMeans,
  { config, signal }: Way,
): Promise<AwsCredentialIdentity> => {
  const place = placeOf(means, config);
  const output = await outputOf(means.command, signal);
  if (output === undefined) throw failed({ means, step: 'exit' }, place);
  const given = jsonOf(output);
  const [accessKeyId, secretAccessKey] = [textIn(given, 'AccessKeyId'), textIn(given, 'SecretAccessKey')];
  if (fieldIn(given, 'Version') !== 1 || accessKeyId === undefined || secretAccessKey === undefined)
    throw failed({ means, step: 'output' }, place);
  const [sessionToken, accountId] = [textIn(given, 'SessionToken'), textIn(given, 'AccountId')];
  const expiration = textIn(given, 'Expiration');
  const ends = expiration === undefined ? undefined : new Date(expiration);
  if (ends && !(ends.getTime() > Date.now())) throw failed({ means, step: 'stale' }, place);
  return {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
    ...(ends === undefined ? {} : { expiration: ends }),
    ...(accountId === undefined ? {} : { accountId }),
  };
};

/** More than this is no answer. */
const mostCharacters = 1_000_000;

/** Undefined where the program failed, or nobody waits for it any more. A shell reads the command, as with the AWS SDKs. */
const outputOf = (command: string, signal: AbortSignal | undefined): Promise<string | undefined> =>
  new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      detached: isPosix,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    const stop = (): void => end(child);
    const settle = (given: string | undefined): void => {
      signal?.removeEventListener('abort', stop);
      resolve(given);
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.length > mostCharacters) stop();
    });
    child.on('error', () => settle(undefined));
    child.on('close', (code) => settle(code === 0 ? output : undefined));
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
  });

const isPosix = process.platform !== 'win32';

/** With all that it has started: the shell is not the program. */
const end = (child: ChildProcess): void => {
  try {
    if (isPosix && child.pid !== undefined) process.kill(-child.pid);
    else child.kill();
  } catch {
    // It has ended by itself.
  }
};

const jsonOf = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text.trim());
    return value;
  } catch {
    return undefined;
  }
};
