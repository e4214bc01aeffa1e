import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { posixScript, powerShellScript, type RecordedRun } from '../../../src/actions/code/cliScript.ts';
import type { Call } from '../../../src/actions/ec2.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import { programArguments } from '../../support/powerShellReader.ts';

const prod: Scope = { kind: 'profile', profile: 'prod', region: 'eu-west-1', endpoint: undefined };
const place = { scope: prod, region: 'eu-west-1' };

const slot = { instanceId: 'i-0b', deviceIndex: 1, networkCard: 0 };
const detach: Call = { action: 'detachInterface', input: { eniId: 'eni-0a', attachmentId: 'at-0', force: false } };
const attach: Call = { action: 'attachInterface', input: { eniId: 'eni-0a', ...slot } };
const keep: Call = {
  action: 'modifyTermination',
  input: { eniId: 'eni-0a', attachmentId: 'at-new', deleteOnTermination: true },
};
const move: RecordedRun = {
  calls: [detach, attach, keep],
  outputs: [{}, { attachmentId: 'at-new' }, {}],
  isWhole: true,
};

describe('a run as a script of the AWS CLI', () => {
  it('takes what a call makes out of its answer, and waits between calls for what the next one needs', () => {
    const end = '--profile prod --region eu-west-1';
    expect(posixScript(move, place).split('\n')).toEqual([
      '(',
      'set -e',
      "export AWS_PAGER=''",
      `aws ec2 detach-network-interface --attachment-id at-0 ${end}`,
      `aws ec2 wait network-interface-available --network-interface-ids eni-0a ${end}`,
      `ATTACHMENT_ID=$(aws ec2 attach-network-interface --network-interface-id eni-0a --instance-id i-0b --device-index 1 --network-card-index 0 --query AttachmentId --output text ${end})`,
      `n=0; until [ "$(aws ec2 describe-network-interfaces --network-interface-ids eni-0a --query 'NetworkInterfaces[0].Attachment.Status' --output text ${end})" = attached ]; do [ $((n += 1)) -lt 60 ] || exit 1; sleep 2; done`,
      `aws ec2 modify-network-interface-attribute --network-interface-id eni-0a --attachment '{"AttachmentId":"'"$ATTACHMENT_ID"'","DeleteOnTermination":true}' ${end}`,
      ')',
    ]);
  });

  it('does so in PowerShell, with quotation marks that every version passes on', () => {
    const end = '--profile prod --region eu-west-1';
    const failed = "if ($LASTEXITCODE) { throw 'The AWS CLI failed' }";
    expect(powerShellScript(move, place).split('\n')).toEqual([
      '& {',
      "$PSNativeCommandArgumentPassing = 'Legacy'",
      `aws ec2 detach-network-interface --attachment-id at-0 ${end}; ${failed}`,
      `aws ec2 wait network-interface-available --network-interface-ids eni-0a ${end}; ${failed}`,
      `$attachmentId = (aws ec2 attach-network-interface --network-interface-id eni-0a --instance-id i-0b --device-index 1 --network-card-index 0 --query AttachmentId --output text ${end}) -split '\\s+'; ${failed}`,
      `for ($n = 1; (aws ec2 describe-network-interfaces --network-interface-ids eni-0a --query 'NetworkInterfaces[0].Attachment.Status' --output text ${end}) -ne 'attached'; $n++) { if ($n -ge 60) { throw 'Not attached' }; Start-Sleep 2 }`,
      String.raw`aws ec2 modify-network-interface-attribute --network-interface-id eni-0a --attachment "{\""AttachmentId\"":\""` +
        '${attachmentId}' +
        String.raw`\"",\""DeleteOnTermination\"":true}" ` +
        `${end}; ${failed}`,
      '}',
    ]);
  });

  it('fills an id into JSON in PowerShell, as far as its sources tell: no PowerShell runs here', () => {
    const [, command = ''] = /^aws (.* --attachment .*); if/m.exec(powerShellScript(move, place)) ?? [];
    const words = programArguments(command, { attachmentId: 'at-real' });
    expect(words.slice(0, 5)).toEqual([
      'ec2',
      'modify-network-interface-attribute',
      '--network-interface-id',
      'eni-0a',
      '--attachment',
    ]);
    expect(JSON.parse(words[5] ?? '')).toEqual({ AttachmentId: 'at-real', DeleteOnTermination: true });
  });

  it('ends with the first command that fails, and leaves the shell open from which it was started', () => {
    const text = posixScript(move, place);
    const play = (status: string): string =>
      execFileSync('bash', {
        encoding: 'utf8',
        input: `aws() { echo "$*" >&2; case "$*" in *describe*) echo attached;; *attach-*) echo at-real; ${status}; esac; }\nexec 2>&1\n${text}\necho alive`,
      });
    expect(play('return 0')).toContain('"AttachmentId":"at-real"');
    const stopped = play('return 1');
    expect(stopped).not.toContain('describe');
    expect(stopped).toMatch(/alive\n$/);
  });

  it('takes both ids of one answer', () => {
    const run: RecordedRun = {
      calls: [
        { action: 'allocateAddress', input: {} },
        { action: 'acceptAddress', input: { publicIp: '203.0.113.9' } },
        { action: 'setReverseDns', input: { allocationId: 'eipalloc-0new', name: 'a.example' } },
      ],
      outputs: [{ allocationId: 'eipalloc-0new', publicIp: '203.0.113.9' }, {}, {}],
      isWhole: true,
    };
    const played = execFileSync('bash', {
      encoding: 'utf8',
      input: `aws() { case "$*" in *allocate-a*) printf 'eipalloc-real\\t192.0.2.1\\n';; *) echo "$*"; esac; }\n${posixScript(run, place)}`,
    });
    expect(played).toContain('--address 192.0.2.1 ');
    expect(played).toContain('--allocation-id eipalloc-real ');
    expect(powerShellScript(run, place)).toContain(
      "$allocationId, $publicIp = (aws ec2 allocate-address --domain vpc --query '[AllocationId, PublicIp]' --output text",
    );
  });

  it('numbers what several calls make, and writes down only what a later one names', () => {
    const create = { action: 'createInterface', input: { subnetId: 'subnet-0a' } } as const;
    const tag: Call = {
      action: 'createTags',
      input: { ids: ['eni-1', 'eni-3'], tags: [{ key: 'a', value: 'eni-10' }] },
    };
    const outputs = [{ eniId: 'eni-1' }, { eniId: 'eni-2' }, { eniId: 'eni-3' }, {}];
    const text = posixScript({ calls: [create, create, create, tag], outputs, isWhole: true }, place);
    expect(text).toMatch(/^ENI_ID=[^]*^ENI_ID_2=[^]*^ENI_ID_3=/m);
    expect(text).toContain('--resources "$ENI_ID" "$ENI_ID_3" --tags');
    expect(text).toContain('"Value":"eni-10"');
    const alone = posixScript({ calls: [create, create], outputs: outputs.slice(0, 2), isWhole: true }, place);
    expect(alone).not.toMatch(/ENI_ID|wait/);
  });

  it.each([
    [{ kind: 'demo' }, /^# Of the demo account[^']*\naws ec2 .* --profile NO_PROFILE_FOR_THE_DEMO --region eu-west-1$/],
    [{ kind: 'snapshot', file: 'f', title: 't' }, /^# Of a snapshot\.[^']*\naws .*--profile PROFILE_FOR_THIS_ACCOUNT /],
    [
      { ...prod, endpoint: 'http://127.0.0.1:4566' },
      /^# For the endpoint http:\/\/127.0.0.1:4566, not for AWS\.\naws /,
    ],
    [{ ...prod, source: { kind: 'environment' } }, /^# For the account whose keys are in the environment\.\naws /],
    [prod, /^aws /],
  ] as const)('says in its first line whose account it is of: %j', (scope, text) => {
    const run: RecordedRun = { calls: [detach], outputs: [{}], isWhole: true };
    expect(posixScript(run, { scope, region: 'eu-west-1' })).toMatch(text);
    expect(powerShellScript(run, { scope, region: 'eu-west-1' })).toMatch(text);
  });

  it('has nothing in its comments that a shell would read, which has no comments when it is typed into', () => {
    const endpoint = 'http://a/$(touch /tmp/x)`id`;b&c|d\'e"\n!f*?';
    const run: RecordedRun = { calls: [detach], outputs: [{}], isWhole: false };
    const lines = posixScript(run, { scope: { ...prod, endpoint }, region: 'eu-west-1' })
      .split('\n')
      .slice(0, 2);
    expect(lines).toEqual([
      '# For the endpoint http://a/_touch /tmp/x_id_b_c_d_e_f_, not for AWS.',
      '# Not whole: the preview ended here, so what would follow is not known.',
    ]);
  });
});
