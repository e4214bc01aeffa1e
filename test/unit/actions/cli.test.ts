import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { cliText } from '../../../src/actions/code/cliScript.ts';
import { posix } from '../../../src/actions/code/shells.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import type { Call } from '../../../src/actions/ec2.ts';

const attach: Call = {
  action: 'attachInterface',
  input: { eniId: 'eni-0a', instanceId: 'i-0b', deviceIndex: 1, networkCard: 0 },
};
const prod: Scope = { kind: 'profile', profile: 'prod', region: 'eu-west-1', endpoint: undefined };

/** What a real shell makes of the text, word for word. */
const wordsOf = (text: string): readonly string[] =>
  execFileSync('sh', ['-c', `printf '%s\\0' ${text}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);

describe('AWS CLI text', () => {
  it('names the network card of an attach always', () => {
    expect(cliText(attach, prod, 'eu-west-1')).toBe(
      'aws ec2 attach-network-interface --network-interface-id eni-0a --instance-id i-0b' +
        ' --device-index 1 --network-card-index 0 --profile prod --region eu-west-1',
    );
  });

  it('says force only when it was asked for', () => {
    const input = { eniId: 'eni-0a', attachmentId: 'eni-attach-0c', force: true };
    const text = 'aws ec2 detach-network-interface --attachment-id eni-attach-0c';
    expect(cliText({ action: 'detachInterface', input }, prod, 'eu-west-1')).toContain(`${text} --force `);
    const gentle = { action: 'detachInterface', input: { ...input, force: false } } as const;
    expect(cliText(gentle, prod, 'eu-west-1')).toContain(text);
    expect(cliText(gentle, prod, 'eu-west-1')).not.toContain('--force');
  });

  it('of the demo account and of a snapshot names a profile that nobody has, so that it changes no account of the person', () => {
    expect(cliText(attach, { kind: 'demo' }, 'eu-west-1')).toMatch(
      / --profile NO_PROFILE_FOR_THE_DEMO --region eu-west-1$/,
    );
    expect(cliText(attach, { kind: 'snapshot', file: 'file:///a', title: 'a' }, 'eu-west-1')).toMatch(
      / --profile PROFILE_FOR_THIS_ACCOUNT --region eu-west-1$/,
    );
  });

  it.each([
    [{ kind: 'environment' }, / --network-card-index 0 --region eu-west-1$/],
    [
      { kind: 'identityCenter', session: 'corp', accountId: '111122223333', roleName: 'Admin' },
      / --profile PROFILE_FOR_Admin_IN_111122223333 --region eu-west-1$/,
    ],
  ] as const)('names no profile that is not there: %j', (source, text) => {
    expect(cliText(attach, { ...prod, profile: 'shop/Admin', source }, 'eu-west-1')).toMatch(text);
  });

  it('carries the endpoint', () => {
    const scope = { ...prod, endpoint: 'http://127.0.0.1:5000' };
    expect(cliText(attach, scope, 'eu-west-1')).toMatch(/ --endpoint-url http:\/\/127\.0\.0\.1:5000$/);
  });

  it.each([
    "it's",
    '$(touch /tmp/never)',
    '`id`',
    'a b\tc',
    'two\nlines',
    '; rm -rf /',
    '"quoted"',
    '\\',
    '~root',
    '*',
    '=ls',
    '',
    '!history',
    'größe',
  ])('hands a shell %j as one word', (hostile) => {
    expect(wordsOf(posix.word([hostile]))).toEqual([hostile]);
    const words = wordsOf(cliText(attach, { ...prod, profile: hostile }, 'eu-west-1'));
    expect(words).toContain(hostile);
    expect(words).toHaveLength(14 + 1);
  });

  it.each([
    "';calc;'",
    '\u2019;calc;\u2018\u201a\u201b',
    '"&calc&"',
    '\\"&calc|more>x<y^z',
    '%COMSPEC%',
    'ends in \\',
    "O'Brien",
    'two\nlines',
    'wow!! !$',
    'gnp.\u202eexe\u200b\u0085',
    '🦊 größe',
  ])('leaves no other shell anything to read of a tag key %j', (key) => {
    const call: Call = { action: 'deleteTags', input: { ids: ['eni-0a'], keys: [key] } };
    const text = cliText(call, prod, 'eu-west-1');
    const [, word = ''] = /--tags '(.*)' --profile/.exec(text) ?? [];
    // PowerShell ends a literal string at apostrophes of any shape, cmd reads signs outside of balanced double quotes, csh `!` anywhere.
    expect(word).not.toMatch(/['!%&|<>^]|[^ -~]|\\["\\]/);
    expect(JSON.parse(wordsOf(text)[6] ?? '')).toEqual([{ Key: key }]);
  });

  it.each([
    'https://wiki.example/eni-12',
    'http://a',
    'file:///etc/hostname',
    'fileb://a',
    '--endpoint-url',
    '{"a":1}',
  ])('gives the description %j as part of a request, where no CLI looks at it', (description) => {
    const input = { subnetId: 'subnet-0a', description, groupIds: ['sg-0a'] };
    const words = wordsOf(cliText({ action: 'createInterface', input }, prod, 'eu-west-1'));
    expect(words.slice(3, 9)).toEqual([
      '--subnet-id',
      'subnet-0a',
      '--groups',
      'sg-0a',
      '--cli-input-json',
      expect.stringMatching(/^\{"Description":"/),
    ]);
    expect(JSON.parse(words[8] ?? '')).toEqual({ Description: description });
  });

  it('says a description that nobody misreads as people would', () => {
    const input = { subnetId: 'subnet-0a', description: 'Front end (blue), 10.0.0.1:80' };
    expect(cliText({ action: 'createInterface', input }, prod, 'eu-west-1')).toContain(
      "--description 'Front end (blue), 10.0.0.1:80' --profile",
    );
  });

  it('keeps a value with a leading dash from becoming an option', () => {
    expect(wordsOf(cliText(attach, { ...prod, profile: '--endpoint-url' }, 'eu-west-1'))).toContain(
      '--profile=--endpoint-url',
    );
  });
});
