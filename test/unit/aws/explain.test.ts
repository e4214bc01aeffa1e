import { describe, expect, it } from 'vitest';
import { explain, toProblemError, UnexpectedAnswer } from '../../../src/aws/explain.ts';
import { ProblemError } from '../../../src/domain/problem.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import { words } from '../../../src/domain/words.ts';

const scope: Scope = { kind: 'profile', profile: 'prod admin', region: 'eu-west-1', endpoint: undefined };
const local: Scope = { ...scope, endpoint: 'http://127.0.0.1:5000' };

/** An error as the SDK makes it: EC2's code is its name. */
const sdkError = (name: string, message: string, more: object = {}): Error =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode: 400, requestId: 'req-1' }, ...more });

const nodeError = (code: string, message: string): Error => Object.assign(new Error(message), { code });

describe('credentials', () => {
  it.each([
    ['ExpiredToken', 'The security token included in the request is expired'],
    ['ExpiredTokenException', 'The security token included in the request is expired'],
    ['RequestExpired', 'Request has expired.'],
    ['UnauthorizedException', 'Session token not found or invalid'],
  ])('asks to sign in again with the same profile (%s)', (name, message) => {
    const problem = explain(sdkError(name, message), scope);
    expect(problem).toMatchObject({ recovery: 'signIn', code: name });
    expect(problem.message).toBe('The session has ended for the profile: prod admin');
    expect(problem.remedy).toContain("aws sso login --profile 'prod admin'");
  });

  it('never quotes a credential provider, whose text may hold a secret', () => {
    const text = 'credential_process /opt/vault failed: AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI';
    expect(JSON.stringify(explain(sdkError('CredentialsProviderError', text), scope))).not.toMatch(/AKIA|wJalr|vault/);
  });

  it('tells refused credentials from a refused resource, which share a code', () => {
    const bad = explain(sdkError('AuthFailure', 'AWS was not able to validate the provided access credentials'), scope);
    const foreign = explain(
      sdkError('AuthFailure', 'You do not have permission to access the specified resource.'),
      scope,
    );
    expect(bad).toMatchObject({ recovery: 'chooseScope' });
    expect(bad.message).toContain('prod admin');
    expect(foreign).toMatchObject({ recovery: 'none' });
    expect(foreign.remedy).toContain('service that owns it');
  });
});

describe('permissions', () => {
  it('names the missing IAM action and leaves the encoded blob out', () => {
    const text =
      'You are not authorized to perform this operation. User: arn:aws:iam::1:user/u is not authorized to perform: ' +
      'ec2:AttachNetworkInterface on resource: arn:aws:ec2:eu-west-1:1:instance/i-0b because no identity-based policy ' +
      'allows the ec2:AttachNetworkInterface action. Encoded authorization failure message: abcDEF123';
    const problem = explain(sdkError('UnauthorizedOperation', text), scope);
    expect(problem.message).toBe('The profile prod admin lacks the permission: ec2:AttachNetworkInterface');
    expect(problem).toMatchObject({ code: 'UnauthorizedOperation', requestId: 'req-1' });
    expect(JSON.stringify(problem)).not.toContain('abcDEF123');
  });

  it('falls back on the action of the call where EC2 names none', () => {
    const error = sdkError('UnauthorizedOperation', 'You are not authorized to perform this operation.');
    expect(explain(error, scope, 'ec2:DescribeVpcs').message).toMatch(/: ec2:DescribeVpcs$/);
  });
});

describe('a refusal because another account shares the thing', () => {
  it('sends nobody to ask for a policy', () => {
    const said =
      'You are not authorized to perform ModifySubnetAttribute operation. A subnet in this vpc is shared but the provided object is not owned by you';
    expect(explain(sdkError('UnauthorizedOperation', said), scope, 'ec2:ModifySubnetAttribute')).toMatchObject({
      message: expect.stringMatching(/^Another account owns this and shares it/) as string,
      remedy: 'Make the change with a profile of the account that owns it.',
    });
  });
});

describe('an explicit deny', () => {
  const user = `User: arn:aws:sts::111122223333:assumed-role/${'long-'.repeat(60)}/me`;
  const said = (by: string) =>
    `You are not authorized to perform this operation. ${user} is not authorized to perform: ec2:DescribeVpcs with an explicit deny in ${by}. Encoded authorization failure message: abc`;
  it.each([
    'a service control policy',
    'an identity-based policy',
    'a permissions boundary',
    'a resource control policy',
  ])('is told as that of %s', (by) => {
    expect(explain(sdkError('UnauthorizedOperation', said(by)), scope, 'ec2:DescribeVpcs')).toMatchObject({
      message: `Explicitly denied by ${by}: ec2:DescribeVpcs`,
      remedy: expect.stringMatching(/^Another policy does not help/) as string,
    });
  });
});

describe('the way to the endpoint', () => {
  it.each(['ENOTFOUND', 'ECONNREFUSED', 'EAI_AGAIN'])('names an endpoint that cannot be reached (%s)', (code) => {
    expect(explain(nodeError(code, `connect ${code}`), local)).toMatchObject({
      message: 'The endpoint cannot be reached: http://127.0.0.1:5000',
      recovery: 'openSettings',
      code,
    });
    expect(explain(nodeError(code, `connect ${code}`), scope)).toMatchObject({
      message: 'EC2 cannot be reached in the region: eu-west-1',
      recovery: 'retry',
    });
  });

  it.each([
    ['environment', 'the endpoint in the AWS_ENDPOINT_URL of the environment'],
    ['profile', 'the endpoint of the profile in the AWS configuration file'],
  ] as const)('says where one from the %s is put right, which the settings do not', (from, place) => {
    const inUse = { ...scope, inUse: { url: 'http://127.0.0.1:5000', from } };
    for (const code of ['ECONNREFUSED', 'ERR_INVALID_URL', 'UnexpectedAnswer', 'InvalidAction', 'EndlessPages']) {
      expect(explain(sdkError(code, 'x'), inUse)).toMatchObject({
        remedy: expect.stringContaining(place) as string,
        recovery: 'retry',
      });
    }
  });

  it('finds the code of a failed connection in its causes', () => {
    const both = new AggregateError([nodeError('ECONNREFUSED', 'connect ECONNREFUSED ::1:5000')]);
    expect(explain(both, local).code).toBe('ECONNREFUSED');
    expect(explain(new Error('fetch failed', { cause: nodeError('ENOTFOUND', 'x') }), local).code).toBe('ENOTFOUND');
  });

  it('knows a time-out', () => {
    expect(explain(sdkError('TimeoutError', 'Connection timed out after 5000 ms'), scope).message).toMatch(/in time/);
  });

  it.each([
    sdkError(
      'Error',
      '@aws-sdk XML parse error: unexpected content.\n  Deserialization error: to see the raw response',
    ),
    sdkError('SyntaxError', 'Unexpected token < in JSON'),
    sdkError('Unknown', 'Unknown'),
    new UnexpectedAnswer('The answer lacks its list: ec2:DescribeVpcs'),
  ])('tells an answer that is not of EC2: %s', (error) => {
    const problem = explain(error, local);
    expect(problem.message).toBe('The endpoint did not answer as EC2 does: http://127.0.0.1:5000');
    expect(problem.recovery).toBe('openSettings');
  });
});

describe('attach and detach', () => {
  it('says that an interface has vanished', () => {
    const error = sdkError(
      'InvalidNetworkInterfaceID.NotFound',
      "The networkInterface ID 'eni-0a1b2c3d4e5f60718' does not exist",
    );
    expect(explain(error, scope)).toMatchObject({
      message: 'The network interface no longer exists: eni-0a1b2c3d4e5f60718',
      remedy: expect.stringMatching(/^Refresh/) as string,
    });
  });

  it.each([
    ['AttachmentLimitExceeded', 'Interface count 4 exceeds the limit for t3.medium', /no room.*t3\.medium$/, /larger/],
    [
      'InvalidParameterValue',
      "Instance 'i-0b' already has an interface attached at device index '1'.",
      /slot.*in use/,
      /free device/,
    ],
    [
      'InvalidParameterValue',
      "The specified number '2' for the device index exceeds the maximum number of network interfaces supported by the network card at network card index 1.",
      /does not have this device index/,
      /below the number/,
    ],
    [
      'InvalidParameterValue',
      "Network card 0 of p6-b300.48xlarge does not support interfaces of type 'efa'.",
      /does not take interfaces of this type/,
      /another network card/,
    ],
    [
      'InvalidParameterValue',
      "Network interface 'eni-0a1b2c3d' is currently in use.",
      /in use: eni-0a1b2c3d$/,
      /detach/,
    ],
    ['InvalidParameterValue', 'Network interface attachments may not cross VPC boundaries.', /VPCs/, /VPC/],
    [
      'InvalidParameterCombination',
      'You may not attach a network interface to an instance if they are not in the same availability zone',
      /different Availability Zones/,
      /zone/,
    ],
    ['IncorrectState', "Instance 'i-0b' is not 'running' or 'stopped'", /state/, /running or stopped/],
    [
      'OperationNotPermitted',
      'The network interface at device index 0 and networkCard index 0 cannot be detached.',
      /permit/,
      /primary/,
    ],
    ['OperationNotPermitted', "You are not allowed to manage 'ela-attach' attachments.", /permit/, /service/],
    [
      'InvalidAttachmentID.NotFound',
      "The interface attachment 'eni-attach-0a1b2c3d' does not exist.",
      /: eni-attach-0a1b2c3d$/,
      /Refresh/,
    ],
    ['PrivateIpAddressLimitExceeded', 'Number of private addresses will exceed limit.', /more addresses/, /larger/],
    ['RequestLimitExceeded', 'Request limit exceeded.', /request rate/, /Wait/],
  ])('%s: %s', (...[code, text, message, remedy]) => {
    const problem = explain(sdkError(code, text), scope);
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(message);
    expect(problem.remedy).toMatch(remedy);
  });
});

describe('anything else', () => {
  it('quotes the text of an unknown code in one line and offers a retry', () => {
    const problem = explain(sdkError('BrandNewCode', 'Something\n  quite <b>new</b>.'), scope);
    expect(problem.message).toBe('EC2 refused or failed with BrandNewCode: Something quite <b>new</b>');
    expect(problem.recovery).toBe('retry');
  });

  it.each([
    undefined,
    null,
    'text',
    42,
    {},
    new Error(),
    new TypeError("Cannot read 'x' of undefined"),
    sdkError('constructor', ''),
  ])('has whole sentences for %s, without undefined and without a stack', (error) => {
    const { message, remedy } = explain(error, scope);
    expect(message.length).toBeGreaterThan(10);
    expect(remedy.length).toBeGreaterThan(10);
    expect(`${message} ${remedy}`).not.toMatch(/: undefined|\bat .*:\d+|\[object|^undefined/);
  });

  it('lets an AbortError and a ProblemError pass', () => {
    const abort = Object.assign(new Error('Request aborted'), { name: 'AbortError' });
    const known = new ProblemError({
      message: words`m`,
      remedy: words`r`,
      code: 'c',
      requestId: undefined,
      recovery: 'none',
    });
    expect(toProblemError(abort, scope)).toBe(abort);
    expect(toProblemError(known, scope)).toBe(known);
    expect(explain(known, scope)).toBe(known.problem);
    expect(toProblemError(sdkError('IncorrectState', 'x'), scope)).toMatchObject({ name: 'ProblemError' });
  });
});
