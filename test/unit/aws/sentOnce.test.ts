import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/aws/connect.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import type { Ec2 } from '../../../src/actions/ec2.ts';
import { scriptedEc2, type Answer } from '../../support/scriptedEc2.ts';

const scope: Scope = { kind: 'profile', profile: 'prod', region: 'eu-west-1', endpoint: undefined };
const reset = (): Error => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });

const adding: readonly (readonly [string, (ec2: Ec2) => Promise<unknown>])[] = [
  ['AllocateAddress', (ec2) => ec2.allocateAddress({})],
  [
    'AssignPrivateIpAddresses',
    (ec2) => ec2.assignIpv4({ eniId: 'eni-0a', ipv4: { kind: 'count', count: 1 }, allowReassignment: false }),
  ],
  ['AssignIpv6Addresses', (ec2) => ec2.assignIpv6({ eniId: 'eni-0a', ipv6: { kind: 'count', count: 1 } })],
];

/** Answers the writes with these, the last one for ever; what was asked stays with the handler. */
const answering = async (answers: readonly Answer[], work: (ec2: Ec2) => Promise<unknown>) => {
  let at = 0;
  const handler = scriptedEc2(() => answers[Math.min(at++, answers.length - 1)] ?? '');
  const ec2 = connect(scope, { requestHandler: handler, maxAttempts: 2 }).ec2();
  const error: unknown = await work(ec2).then(
    () => undefined,
    (refusal: unknown) => refusal,
  );
  return { handler, error };
};

describe.each(adding)('%s', (action, work) => {
  it.each([
    ['the connection breaks', reset()],
    ['EC2 does not answer in time', Object.assign(new Error('late'), { name: 'TimeoutError' })],
    ['EC2 does not know itself', { code: 'InternalError', status: 500 }],
    ['a gateway answers', { raw: '<html>Bad gateway</html>', status: 502, contentType: 'text/html' }],
  ] satisfies (readonly [string, Answer])[])('is not sent again when %s', async (_case, answer) => {
    const { handler, error } = await answering([answer], work);
    expect(handler.actions()).toEqual([action]);
    expect(error).toMatchObject({ problem: { code: 'AnswerLost', recovery: 'none' } });
    expect(String(error)).toMatch(/may or may not have done this/);
  });
  it.each([
    ['EC2 refused it for its rate', { code: 'RequestLimitExceeded', status: 503 }],
    ['the region was not reached', Object.assign(new Error('no such host'), { code: 'ENOTFOUND' })],
  ] satisfies (readonly [string, Answer])[])('keeps what is said where %s', async (_case, answer) => {
    const { error } = await answering([answer], work);
    expect(error).not.toMatchObject({ problem: { code: 'AnswerLost' } });
  });
  it('is tried again after a refusal for its rate', async () => {
    const { handler } = await answering([{ code: 'RequestLimitExceeded', status: 503 }, { code: 'Denied' }], work);
    expect(handler.actions()).toEqual([action, action]);
  });
});

describe('what is made with a client token', () => {
  const flowLog = (ec2: Ec2) =>
    ec2.createFlowLog({
      resourceId: 'eni-0a',
      traffic: 'ALL',
      interval: 60,
      destinationType: 's3',
      destination: 'arn:aws:s3:::logs',
    });
  it.each([
    ['CreateNetworkInterface', (ec2: Ec2) => ec2.createInterface({ subnetId: 'subnet-0a' })],
    ['RunInstances', (ec2: Ec2) => ec2.runInstance({ imageId: 'ami-0a', instanceType: 'm5.large', interfaces: [] })],
    ['CreateFlowLogs', flowLog],
  ])('is sent again with the same token: %s', async (action, work) => {
    const { handler } = await answering([reset(), { code: 'Denied' }], work);
    expect(handler.actions()).toEqual([action, action]);
    const [first, second] = handler.asked.map(({ request }) => request.get('ClientToken'));
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toBe(first);
  });
});
