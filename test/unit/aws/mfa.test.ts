import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeQuestion, Person } from '../../../src/aws/credentials/way.ts';
import { keys } from '../../support/awsFiles.ts';
import { inSeconds, profileHarness, type ProfileHarness } from '../../support/profileHarness.ts';

let harness: ProfileHarness;
afterEach(() => harness.leave());

const device = 'arn:aws:iam::111111111111:mfa/me';
const role = (name: string, source = 'base') =>
  `[profile ${name}]\nrole_arn = arn:aws:iam::222222222222:role/${name}\nsource_profile = ${source}\nmfa_serial = ${device}\n`;

const sessionAnswer = (key = 'AKIASESSION', ends = inSeconds(43_200)) =>
  `<GetSessionTokenResponse><GetSessionTokenResult><Credentials><AccessKeyId>${key}</AccessKeyId>` +
  `<SecretAccessKey>canary-secret</SecretAccessKey><SessionToken>t</SessionToken><Expiration>${ends}</Expiration>` +
  '</Credentials></GetSessionTokenResult></GetSessionTokenResponse>';

/** A person with a device, and what the machine keeps for them. */
const personWith = (code: string | undefined, kept = new Map<string, string>()) => {
  const asked: CodeQuestion[] = [];
  const person: Person = {
    askCode: async (question) => {
      asked.push(question);
      return code;
    },
    sessions: {
      get: async (key) => kept.get(key),
      set: async (key, value) => void (value === undefined ? kept.delete(key) : kept.set(key, value)),
    },
  };
  return { person, asked, kept };
};

const begin = async (where: 'here' | 'worker') => {
  harness = await profileHarness(where);
  harness.files.config(`[profile base]\n${keys}${role('one')}${role('two')}${role('deep', 'one')}`);
  harness.aws.answer('GetSessionToken', () => ({ status: 200, body: sessionAnswer() }));
};

describe.each(['here', 'worker'] as const)('a role that asks for a code, %s', (where) => {
  beforeEach(() => begin(where));

  it('gets it from the person, for the device that the profile names', async () => {
    const { person, asked } = personWith('123456');
    expect(await harness.open('one', { person })).toBeUndefined();
    expect(asked).toEqual([{ device, profile: 'one' }]);
    expect(harness.hostsOf('GetSessionToken')).toEqual(['sts.eu-west-1.amazonaws.com']);
    expect(harness.aws.asked.filter(({ action }) => action === 'AssumeRole')).toMatchObject([{ keyId: 'AKIASESSION' }]);
    expect(harness.keysAtEc2()).toEqual(['AKIAROLE']);
  });

  it('shares one code with all roles of its source, also in another window', async () => {
    const { person, asked, kept } = personWith('123456');
    await harness.open('one', { person });
    await harness.open('two', { person });
    const later = personWith('654321', kept);
    await harness.open('two', { person: later.person });
    expect([asked.length, later.asked.length, harness.aws.count('GetSessionToken')]).toEqual([1, 0, 1]);
  });

  it('of a code that was given before is used where nobody may be asked, and refused without one', async () => {
    const before = personWith('123456');
    await harness.open('one', { person: before.person });
    const quiet: Person = { sessions: before.person.sessions };
    expect(await harness.open('two', { person: quiet })).toBeUndefined();
    const told = await harness.open('two', { person: { sessions: personWith(undefined).person.sessions } });
    expect(told).toMatchObject({ message: expect.stringContaining('needs a multi-factor code') as string });
    expect(harness.aws.count('GetSessionToken')).toBe(1);
  });

  it('asks once for roles that are opened at a time', async () => {
    const { person, asked } = personWith('123456');
    await Promise.all([harness.open('one', { person }), harness.open('two', { person })]);
    expect(asked).toHaveLength(1);
  });

  it('asks again once the session is over', async () => {
    harness.aws.answer('GetSessionToken', () => ({ status: 200, body: sessionAnswer('AKIASHORT', inSeconds(60)) }));
    const { person, asked } = personWith('123456');
    await harness.open('one', { person });
    await harness.open('one', { person });
    expect(asked).toHaveLength(2);
  });

  it('says when the code is not accepted, and asks again at the next try', async () => {
    const body =
      '<ErrorResponse><Error><Code>AccessDenied</Code><Message>MultiFactorAuthentication failed</Message></Error></ErrorResponse>';
    harness.aws.answer('GetSessionToken', () => ({ status: 403, body }));
    const { person, kept } = personWith('000000');
    expect(await harness.open('one', { person })).toMatchObject({
      message: `The code was not accepted for the device: ${device}`,
      recovery: 'retry',
      place: { line: 7 },
    });
    expect(kept.size).toBe(0);
  });

  it('is left in silence when the person goes away', async () => {
    const { person } = personWith(undefined);
    await expect(harness.open('one', { person })).rejects.toMatchObject({ name: 'AbortError' });
    expect(harness.aws.asked).toEqual([]);
  });

  it('whose source has keys for a time shows its code to the role itself', async () => {
    harness.files.config(`[profile base]\n${keys}aws_session_token = t\n${role('one')}`);
    const { person, asked } = personWith('123456');
    await harness.open('one', { person });
    await harness.open('one', { person });
    expect([asked.length, harness.aws.count('GetSessionToken'), harness.aws.count('AssumeRole')]).toEqual([1, 0, 1]);
  });
});
