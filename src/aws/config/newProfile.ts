import { randomUUID } from 'node:crypto';
import { chmod, chown, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ProblemError, type FileLine } from '../../domain/problem.ts';
import type { CenterRole } from '../../domain/scope.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import { readSharedConfig, sharedFiles } from './sharedConfig.ts';

/** A profile for a role that was picked out of a session. */
export type NewProfile = { readonly name: string; readonly role: CenterRole; readonly region: string };

/** What would be added, and to which file. */
export type ProfileAddition = { readonly file: string; readonly text: string };

/** The section as the AWS CLI's own `configure sso` writes it. Rejects with a ProblemError for a name that is taken or cannot stand in the file. */
export const additionOf = ({ name, role, region }: NewProfile): ProfileAddition => {
  const { config: file } = sharedFiles();
  const config = readSharedConfig();
  const [unreadable] = config.unreadable;
  if (unreadable)
    throw new ProblemError(
      problemOf(words`This file cannot be read, so nothing is added: ${foreign(unreadable.file)}`),
    );
  if (config.names.includes(name))
    throw new ProblemError(problemOf(words`There is a profile of this name already: ${foreign(name)}`));
  const { session, ssoRegion, accountId, roleName } = role;
  const settings = [
    ...(ssoRegion === undefined
      ? [['sso_session', session]]
      : [
          ['sso_start_url', session],
          ['sso_region', ssoRegion],
        ]),
    ['sso_account_id', accountId],
    ['sso_role_name', roleName],
    ['region', region],
  ];
  const spoilt = [name, ...settings.map(([, value = '']) => value)].find((text) => !isPlain(text));
  if (spoilt !== undefined)
    throw new ProblemError(problemOf(words`This cannot stand in the AWS configuration file: ${foreign(spoilt, 80)}`));
  return { file, text: [titleOf(name), ...settings.map(([key, value]) => `${key} = ${value}`), ''].join('\n') };
};

/** What no reader of the file takes for a bracket, a quote, a comment, an escape or the end of the line. */
const isPlain = (text: string): boolean =>
  /^[^\s[\]"'\\#;`$\p{C}](?:[^[\]"'\\#;`$\p{C}]*[^\s[\]"'\\#;`$\p{C}])?$/u.test(text);

/** A name with anything but ordinary signs stands in quotes. Source: botocore, configloader; AWS CLI, `aws configure sso`. */
const titleOf = (name: string): string => {
  if (name === 'default') return '[default]';
  return /^[\w@+./:-]+$/.test(name) ? `[profile ${name}]` : `[profile "${name}"]`;
};

/**
 * Adds the profile at the end of the config file, which keeps every other byte, its mode and its owner; it is there whole or not at all.
 * Answers where the profile begins. Rejects with a ProblemError as {@link additionOf} does, and where the file cannot be written.
 */
export const addProfile = async (profile: NewProfile): Promise<FileLine> => {
  const { file, text } = additionOf(profile);
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    // A link stays one: what it leads to is replaced.
    const target = await realpath(file).catch(() => file);
    const before = await bytesOf(target);
    const added = `${gapBefore(before)}${text}`.replaceAll('\n', lineEndOf(before));
    const after = Buffer.concat([before, Buffer.from(added)]);
    await replaced(target, after, before);
    return {
      file,
      line: after
        .subarray(0, after.lastIndexOf(titleOf(profile.name)))
        .toString()
        .split('\n').length,
    };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'Error';
    throw new ProblemError(
      { ...problemOf(words`The AWS configuration file cannot be written: ${foreign(file)}`), code },
      { cause: error },
    );
  }
};

/** An empty line stands between sections. */
const gapBefore = (before: Buffer): string => {
  if (before.length === 0) return '';
  const end = before.subarray(-4).toString('latin1').replaceAll('\r', '');
  return end.endsWith('\n\n') ? '' : end.endsWith('\n') ? '\n' : '\n\n';
};

const lineEndOf = (before: Buffer): string => (before.includes('\r\n') ? '\r\n' : '\n');

const bytesOf = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
};

const replaced = async (file: string, bytes: Buffer, before: Buffer): Promise<void> => {
  const known = await stat(file).catch(() => undefined);
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (known) {
      // Only root may give a file away; whoever else may write here owns it, or has it now.
      await chown(beside, known.uid, known.gid).catch(() => undefined);
      await chmod(beside, known.mode & 0o7777);
    }
    // Somebody may have written it in the meantime: what they wrote is not taken back.
    if (!(await bytesOf(file)).equals(before)) throw new ProblemError(problemOf(changed));
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
};

const changed = words`The AWS configuration file was changed by another program just now, so nothing was written`;

const problemOf = (message: Words) => ({
  message,
  remedy: words`Choose another name, or look at the file, then write the profile again.`,
  code: undefined,
  requestId: undefined,
  recovery: 'none' as const,
});
