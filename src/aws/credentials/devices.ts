import { createHash } from 'node:crypto';
import type { AwsCredentialIdentity } from '@smithy/types';
import { aborted } from '../../domain/errors.ts';
import { fieldIn, textIn } from '../identityCenter/json.ts';
import { CredentialFault, failed } from './fault.ts';
import type { RoleMeans } from './means.ts';
import { assumeRole, sessionWithCode, type Code } from './roles.ts';
import { placeOf, type Way } from './way.ts';

const asking = new Map<string, Promise<AwsCredentialIdentity>>();

/**
 * Keys of a role that asks for the code of a device. Where its source has keys that last, one code makes a session that serves all roles of
 * that source; elsewhere the code is for this role alone, as STS has no such session for keys that run out. What came of a code is
 * kept until it ends. Source: STS API, GetSessionToken.
 */
export const roleWithCode = async (
  means: RoleMeans,
  way: Way,
  { source, device }: { readonly source: AwsCredentialIdentity; readonly device: string },
): Promise<AwsCredentialIdentity> => {
  const holder = { means, way };
  const key = (...parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  if (source.sessionToken !== undefined)
    return kept(key('role', means.roleArn, device, source.accessKeyId), holder, async () =>
      assumeRole(means, way, { credentials: source, code: await codeOf(means, device, way) }),
    );
  const session = await kept(key('session', device, source.accessKeyId), holder, async () =>
    sessionWithCode(source, way, await codeOf(means, device, way)),
  );
  return assumeRole(means, way, { credentials: session });
};

const codeOf = async (means: RoleMeans, device: string, { person, config }: Way): Promise<Code> => {
  if (!person?.askCode) throw failed({ means, step: 'noCode' }, placeOf(means, config, 'mfa_serial'));
  const code = await person.askCode({ device, profile: means.profile });
  if (code === undefined) throw aborted('No code was given');
  return { device, code };
};

/** Shortly before its end a session counts as over, as with the SDK's own. */
const endsBefore = 5 * 60_000;

const kept = async (
  key: string,
  { means, way }: { readonly means: RoleMeans; readonly way: Way },
  load: () => Promise<AwsCredentialIdentity>,
): Promise<AwsCredentialIdentity> => {
  const sessions = way.person?.sessions;
  const before = way.isRefused ? undefined : identityIn(await sessions?.get(key));
  if (before) return before;
  const asked = asking.get(key) ?? loaded(means, way, load);
  asking.set(key, asked);
  try {
    const identity = await asked;
    await sessions?.set(key, JSON.stringify(identity));
    return identity;
  } finally {
    if (asking.get(key) === asked) asking.delete(key);
  }
};

const loaded = async (
  means: RoleMeans,
  { config }: Way,
  load: () => Promise<AwsCredentialIdentity>,
): Promise<AwsCredentialIdentity> => {
  try {
    return await load();
  } catch (error) {
    const isOurs = error instanceof CredentialFault || (error instanceof Error && error.name === 'AbortError');
    throw isOurs ? error : failed({ means, step: 'mfa' }, placeOf(means, config, 'mfa_serial'), error);
  }
};

const identityIn = (text: string | undefined): AwsCredentialIdentity | undefined => {
  if (text === undefined) return undefined;
  const value: unknown = JSON.parse(text);
  const [accessKeyId, secretAccessKey] = [textIn(value, 'accessKeyId'), textIn(value, 'secretAccessKey')];
  const sessionToken = textIn(value, 'sessionToken');
  const ends = Date.parse(String(fieldIn(value, 'expiration')));
  if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined) return undefined;
  return ends - endsBefore > Date.now()
    ? { accessKeyId, secretAccessKey, sessionToken, expiration: new Date(ends) }
    : undefined;
};
