import { exec } from 'node:child_process';
import type { AwsCredentialIdentity } from '@smithy/types';
import { fieldIn, textIn } from '../identityCenter/json.ts';
import { failed } from './fault.ts';
import type { ProcessMeans } from './means.ts';
import { placeOf, type Way } from './way.ts';

/**
 * Keys that a program of the person's prints. Nothing of what it prints, on either way, is kept or told. Source: AWS SDKs and Tools reference,
 * process credential provider.
 */
export const processCredentials = async (means: ProcessMeans, { config }: Way): Promise<AwsCredentialIdentity> => {
  const place = placeOf(means, config);
  const output = await outputOf(means.command);
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

/** Undefined where the program failed. A shell reads the command, as with the AWS SDKs. */
const outputOf = (command: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    exec(command, { windowsHide: true }, (error, stdout) => resolve(error ? undefined : stdout));
  });

const jsonOf = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text.trim());
    return value;
  } catch {
    return undefined;
  }
};
