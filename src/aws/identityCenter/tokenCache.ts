import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getHomeDir } from '@smithy/core/config';
import { textIn } from './json.ts';

/** A session as the AWS CLI keeps it; times as ISO texts. */
export type CachedToken = {
  readonly startUrl: string;
  readonly region: string;
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly refreshToken?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  readonly registrationExpiresAt?: string | undefined;
};

/** Where the AWS CLI keeps tokens and registrations of Identity Center. */
export const cacheFolder = (): string => join(getHomeDir(), '.aws', 'sso', 'cache');

/** The file of a session, by its name, else by its start URL. Source: botocore, SSOTokenLoader. */
export const tokenFile = ({ session, startUrl }: { readonly session: string | undefined; readonly startUrl: string }) =>
  cacheFile(session ?? startUrl);

/** The file of what has a name of its own in the cache. */
export const cacheFile = (name: string): string =>
  join(cacheFolder(), `${createHash('sha1').update(name).digest('hex')}.json`);

/** What is kept; undefined when there is nothing, or nothing that can be used. */
export const readToken = async (file: string): Promise<CachedToken | undefined> => {
  const kept = await readJson(file);
  const [accessToken, expiresAt] = [textIn(kept, 'accessToken'), textIn(kept, 'expiresAt')];
  if (accessToken === undefined || expiresAt === undefined) return undefined;
  return {
    startUrl: textIn(kept, 'startUrl') ?? '',
    region: textIn(kept, 'region') ?? '',
    accessToken,
    expiresAt,
    refreshToken: textIn(kept, 'refreshToken'),
    clientId: textIn(kept, 'clientId'),
    clientSecret: textIn(kept, 'clientSecret'),
    registrationExpiresAt: textIn(kept, 'registrationExpiresAt'),
  };
};

/** Undefined when the file is not there, cannot be read, or is no JSON. */
export const readJson = async (file: string): Promise<unknown> => {
  try {
    const kept: unknown = JSON.parse(await readFile(file, 'utf8'));
    return kept;
  } catch {
    return undefined;
  }
};

/** Puts a file of the cache in its place as a whole, readable by the person alone. */
export const writeJson = async (file: string, kept: object): Promise<void> => {
  await mkdir(cacheFolder(), { recursive: true, mode: 0o700 });
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, JSON.stringify(kept), { mode: 0o600 });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
};

/** Milliseconds since 1970; 0 for what is no time. Earlier versions of the CLI wrote `UTC` for `Z`. */
export const timeOf = (text: string | undefined): number => Date.parse(text?.replace(/UTC$/, 'Z') ?? '') || 0;

/** A time as the CLI writes it: without milliseconds. */
export const isoSeconds = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
