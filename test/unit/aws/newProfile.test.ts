import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { additionOf, addProfile, type NewProfile } from '../../../src/aws/config/newProfile.ts';
import { readSharedConfig } from '../../../src/aws/config/sharedConfig.ts';
import { withProfile } from '../../../src/aws/profiles.ts';
import { awsFiles, keys, type AwsFiles } from '../../support/awsFiles.ts';

let files: AwsFiles;
let config: string;
beforeEach(() => {
  files = awsFiles();
  config = join(files.home, '.aws/config');
});
afterEach(() => files.remove());

const role = { kind: 'identityCenter', session: 'corp', accountId: '111122223333', roleName: 'Admin' } as const;
const profile = (name: string, over: Partial<NewProfile> = {}): NewProfile => ({
  name,
  role,
  region: 'eu-west-1',
  ...over,
});
const section = '[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://corp.example/start\n';
const added = 'sso_session = corp\nsso_account_id = 111122223333\nsso_role_name = Admin\nregion = eu-west-1\n';

describe('writing a profile', () => {
  it.each([
    ['an empty line between sections', section, `${section}\n[profile shop]\n${added}`],
    ['one that is there already', `${section}\n`, `${section}\n[profile shop]\n${added}`],
    ['a last line without its end', section.trimEnd(), `${section}\n[profile shop]\n${added}`],
    [
      'line ends as the file has them',
      section.replaceAll('\n', '\r\n'),
      `${section}\n[profile shop]\n${added}`.replaceAll('\n', '\r\n'),
    ],
  ])('adds to the end and leaves the rest byte for byte: %s', async (_what, before, after) => {
    files.config(before);
    const place = await addProfile(profile('shop'));
    expect(readFileSync(config, 'utf8')).toBe(after);
    expect(place).toEqual({ file: config, line: after.split(/\r?\n/).indexOf('[profile shop]') + 1 });
    expect(readSharedConfig().profile('shop').get('sso_role_name')).toBe('Admin');
  });

  it('keeps bytes that are no text, the mode, and a link', async () => {
    const kept = join(files.home, 'kept');
    const before = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x00]), Buffer.from(`\n${section}`)]);
    writeFileSync(kept, before);
    chmodSync(kept, 0o640);
    mkdirSync(join(files.home, '.aws'));
    symlinkSync(kept, config);
    await addProfile(profile('shop'));
    const after = readFileSync(kept);
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    expect(statSync(kept).mode & 0o777).toBe(0o640);
    expect(readFileSync(config).equals(after)).toBe(true);
    expect(readdirSync(files.home).toSorted()).toEqual(['.aws', 'kept']);
  });

  it('makes file and folder for the person alone where there are none', async () => {
    const byUrl = { ...role, session: 'https://corp.example/start', ssoRegion: 'us-east-1' };
    await addProfile(profile('shop', { role: byUrl }));
    expect(readFileSync(config, 'utf8')).toBe(
      `[profile shop]\nsso_start_url = https://corp.example/start\nsso_region = us-east-1\n${added.split('\n').slice(1).join('\n')}`,
    );
    expect([statSync(config).mode & 0o777, statSync(join(files.home, '.aws')).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  it.each(['shop', 'a@b/c.d', 'my prod', 'produção', '日本 1', 'default'])(
    'gives it a name that is read as it was typed: %s',
    async (name) => {
      files.config(section);
      await addProfile(profile(name));
      expect(readSharedConfig().names).toEqual([name]);
    },
  );

  it.each(['a]b', 'a"b', "a'b", 'a\\b', 'a #b', 'a\nb', '$(x)', ' a', ''])(
    'refuses a name that cannot stand in the file: %j',
    async (name) => {
      files.config(section);
      await expect(addProfile(profile(name))).rejects.toMatchObject({
        problem: { message: expect.stringContaining('cannot stand') as string },
      });
      expect(readFileSync(config, 'utf8')).toBe(section);
    },
  );

  it.each([
    ['config', () => files.config(`${section}[profile shop]\nregion = x\n`)],
    ['credentials', () => files.credentials(`[shop]\n${keys}`)],
  ])('refuses a name that the %s file has', async (_file, write) => {
    write();
    await expect(addProfile(profile('shop'))).rejects.toMatchObject({
      problem: { message: 'There is a profile of this name already: shop' },
    });
  });

  it('writes nothing of a session that would run into the next line', async () => {
    files.config(section);
    const spoilt = { ...role, roleName: 'Admin\naws_access_key_id = x' };
    expect(() => additionOf(profile('shop', { role: spoilt }))).toThrow('cannot stand');
  });

  it('says when the file cannot be written, and leaves nothing behind', async () => {
    mkdirSync(config, { recursive: true });
    await expect(addProfile(profile('shop'))).rejects.toMatchObject({ problem: { recovery: 'none' } });
    expect(readdirSync(join(files.home, '.aws'))).toEqual(['config']);
  });

  it('two at a time are both there, or one is told', async () => {
    files.config(section);
    const results = await Promise.allSettled([addProfile(profile('one')), addProfile(profile('two'))]);
    const written = results.filter(({ status }) => status === 'fulfilled').length;
    expect(written).toBeGreaterThan(0);
    expect(readSharedConfig().names.length).toBeLessThanOrEqual(2);
    expect(readFileSync(config, 'utf8').startsWith(section)).toBe(true);
  });
});

describe('a picked role whose profile the files have', () => {
  const scope = {
    kind: 'profile',
    profile: 'shop/Admin',
    region: 'eu-west-1',
    endpoint: undefined,
    source: role,
  } as const;

  it('goes by that profile, for commands that are copied', async () => {
    files.config(section);
    expect(withProfile(scope)).toBe(scope);
    await addProfile(profile('mine'));
    expect(withProfile(scope)).toEqual({ ...scope, profile: 'mine', source: undefined });
  });
});
