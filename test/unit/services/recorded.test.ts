import { describe, expect, it } from 'vitest';
import { actions } from '../../../src/actions/actions.ts';
import { ec2By, namesIn, type AnswerCall } from '../../../src/actions/ec2.ts';
import { recorded } from '../../../src/services/recorded.ts';

/** An EC2 that answers every call alike. */
const answering = (output: unknown) => {
  // The test chooses what fits the call that it makes.
  const answer: AnswerCall = () => Promise.resolve(output as never);
  return recorded(ec2By(namesIn(actions), answer));
};

describe('what EC2 chose in a run', () => {
  it('is the id of a new interface', async () => {
    const { ec2, made } = answering({ eniId: 'eni-0new' });
    await ec2.createInterface({ subnetId: 'subnet-a' });
    expect(made).toEqual(['eni-0new']);
  });

  it('is the address and the id of an elastic IP', async () => {
    const { ec2, made } = answering({ publicIp: '203.0.113.9', allocationId: 'eipalloc-0a' });
    await ec2.allocateAddress({});
    expect(made).toEqual(['203.0.113.9', 'eipalloc-0a']);
  });

  it('are the addresses of all calls, in order, and nothing that was asked for by name', async () => {
    const { ec2, made } = answering({ addresses: ['10.0.0.4', '10.0.0.5'], prefixes: ['10.0.0.16/28'] });
    const ipv4 = { kind: 'count', count: 2 } as const;
    await ec2.assignIpv4({ eniId: 'eni-0a', ipv4, allowReassignment: false });
    await ec2.deleteInterface({ eniId: 'eni-0a' });
    const chosen = { kind: 'addresses', addresses: ['10.0.0.4', '10.0.0.5'] } as const;
    await ec2.assignIpv4({ eniId: 'eni-0b', ipv4: chosen, allowReassignment: true });
    expect(made).toEqual(['10.0.0.4', '10.0.0.5', '10.0.0.16/28']);
  });
});

it('tells calls that failed apart from one that was cancelled', async () => {
  const errors = [new Error('No room'), Object.assign(new Error('Stopped'), { name: 'AbortError' })];
  const { ec2, asked, done, refused } = recorded(
    ec2By(namesIn(actions), () => Promise.reject(errors.shift() ?? new Error('Over'))),
  );
  await expect(ec2.deleteInterface({ eniId: 'eni-0a' })).rejects.toThrow('No room');
  await expect(ec2.deleteInterface({ eniId: 'eni-0b' })).rejects.toThrow('Stopped');
  expect([asked.length, done.length]).toEqual([2, 0]);
  expect(refused.map(({ call }) => call.input)).toEqual([{ eniId: 'eni-0a' }]);
});
