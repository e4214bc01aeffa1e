import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApplyOptions } from '../../../src/aws/connection.ts';
import type { Ec2 } from '../../../src/actions/ec2.ts';
import { simulate, type Simulator } from '../../../src/simulator/simulate.ts';
import { driven } from '../../support/driven.ts';
import { isWrite, losing, type Loss } from '../../support/lostAnswers.ts';
import { raceAccount } from '../../support/raceAccount.ts';
import { connectionInto } from '../../support/simulatedPlatform.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

type Work = (ec2: Ec2) => Promise<unknown>;
const spare = 'eni-0a0000a1';

/** Those of the review by attack, which were told as failed, and the others that take or give something. */
const writes: readonly (readonly [string, Work])[] = [
  ['delete', (ec2) => ec2.deleteInterface({ eniId: spare })],
  ['attach', (ec2) => ec2.attachInterface({ eniId: spare, instanceId: 'i-0b', deviceIndex: 1, networkCard: 0 })],
  ['detach', (ec2) => ec2.detachInterface({ eniId: 'eni-0d0000d1', attachmentId: 'eni-attach-0a01', force: false })],
  ['unassign', (ec2) => ec2.unassignIpv4({ eniId: spare, addresses: ['10.0.0.21'], prefixes: [] })],
  ['release', (ec2) => ec2.releaseAddress({ allocationId: 'eipalloc-0a0000a1' })],
  [
    'associate',
    (ec2) =>
      ec2.associateAddress({
        allocationId: 'eipalloc-0a0000a1',
        eniId: spare,
        privateIp: '10.0.0.20',
        allowReassociation: false,
      }),
  ],
  [
    'disassociate',
    (ec2) => ec2.disassociateAddress({ allocationId: 'eipalloc-0b0000b1', associationId: 'eipassoc-0b0000b1' }),
  ],
  ['tag', (ec2) => ec2.createTags({ ids: [spare, 'i-0a', 'eipalloc-0a0000a1'], tags: [{ key: 'a', value: 'b' }] })],
  ['untag', (ec2) => ec2.deleteTags({ ids: [spare], keys: ['Name'] })],
  ['public IPv4', (ec2) => ec2.modifyPublicIpv4({ eniId: spare, enabled: true })],
];

const lost = async (work: Work, loss: Loss, options: ApplyOptions = {}) => {
  const simulator = simulate(raceAccount());
  const { sent, simulator: lossy } = losing(simulator, loss);
  const outcome = await driven(work(connectionInto(lossy).ec2(options)));
  return { ...outcome, sent, simulator };
};

/** The account after the same work without a loss. */
const without = async (work: Work): Promise<unknown> => {
  const simulator = simulate(raceAccount());
  const value = await driven(work(connectionInto(simulator).ec2()));
  return { value: value.value, account: stateOf(simulator) };
};
const stateOf = (simulator: Simulator) => ({ ...simulator.snapshot(), readAt: 0 });

describe('an answer that is lost after EC2 has done it', () => {
  it.each(writes.flatMap(([name, work]) => [[name, 'dropped', work] as const, [name, 'failed', work] as const]))(
    'is found: %s, %s',
    async (_name, how, work) => {
      const { value, error, sent, simulator } = await lost(work, { at: 0, how });
      expect(error).toBeUndefined();
      expect({ value, account: stateOf(simulator) }).toEqual(await without(work));
      expect(sent, 'it is not asked twice').toHaveLength(1);
    },
  );

  it('is found by what is new where EC2 was to choose, and not asked again', async () => {
    const two: Work = (ec2) =>
      ec2.assignIpv4({ eniId: spare, ipv4: { kind: 'count', count: 2 }, allowReassignment: false });
    const seen = simulate(raceAccount());
    const things = await connectionInto(seen).readThings({ ...nothing, enis: [spare] });
    const { value, sent } = await lost(two, { at: 0, how: 'dropped' }, { beforeSend: async () => things });
    expect(value).toEqual((await driven(two(connectionInto(seen).ec2()))).value);
    expect(sent).toHaveLength(1);
  });
  it('leaves it open where EC2 was to choose and nobody has looked before', async () => {
    const one: Work = (ec2) =>
      ec2.assignIpv4({ eniId: spare, ipv4: { kind: 'count', count: 1 }, allowReassignment: false });
    const { error, sent } = await lost(one, { at: 0, how: 'dropped' });
    expect(error).toMatchObject({
      problem: { code: 'AnswerLost', remedy: expect.stringMatching(/look at the interface/) as string },
    });
    expect(sent).toHaveLength(1);
  });
  it('of a call that no Describe tells says where to look', async () => {
    const { error, sent } = await lost((ec2) => ec2.allocateAddress({}), { at: 0, how: 'dropped' });
    expect(error).toMatchObject({
      problem: {
        code: 'AnswerLost',
        message: expect.stringMatching(/may or may not have done this/) as string,
        remedy: expect.stringMatching(/look for an elastic IP address that serves nobody/) as string,
      },
    });
    expect(sent).toEqual(['AllocateAddress']);
  });
  it('is unknown where EC2 may not be looked at, and says so', async () => {
    const simulator = simulate(raceAccount());
    simulator.faults.deny('DescribeNetworkInterfaces');
    const { simulator: lossy } = losing(simulator, { at: 0, how: 'dropped' });
    const { error } = await driven(connectionInto(lossy).ec2().modifyDescription({ eniId: spare, description: 'new' }));
    expect(error).toMatchObject({
      problem: {
        code: 'AnswerLost',
        remedy: `Before you try again, refresh and look at the interface: ${spare}`,
      },
    });
  });
  it.each([
    ['DescribeInstances', 'i-0a'],
    ['DescribeSubnets', 'subnet-0a'],
    ['DescribeAddresses', 'eipalloc-0a0000a1'],
    ['DescribeSecurityGroups', 'sg-0a'],
    ['DescribeVpcs', 'vpc-0a'],
  ])('of tags names the permission that looking at that very kind takes: %s', async (action, id) => {
    const simulator = simulate(raceAccount());
    simulator.faults.deny(action);
    const { simulator: lossy } = losing(simulator, { at: 0, how: 'dropped' });
    const tagging = connectionInto(lossy)
      .ec2()
      .createTags({ ids: [id, spare], tags: [{ key: 'a', value: 'b' }] });
    const { error } = await driven(tagging);
    expect(error).toMatchObject({
      problem: { code: 'AnswerLost', message: expect.stringContaining(`ec2:${action}`) as string },
    });
    expect(String(error)).not.toContain('DescribeNetworkInterfaces');
  });
});

const nothing = {
  enis: [],
  instances: [],
  addresses: [],
  subnets: [],
  securityGroups: [],
  vpcs: [],
  routeTables: [],
  subnetAddresses: [],
  servedEnis: [],
};

describe('a request that is lost before EC2 has seen it', () => {
  it.each(writes)('is sent again once EC2 does not show it: %s', async (_name, work) => {
    const simulator = simulate(raceAccount());
    const sent = dropped(simulator, 1);
    const { value, error } = await driven(work(connectionInto(sent.simulator).ec2()));
    expect(error).toBeUndefined();
    expect({ value, account: stateOf(simulator) }).toEqual(await without(work));
    expect(sent.count()).toBe(2);
  });
  it('is told as not done when it never arrives', async () => {
    const simulator = simulate(raceAccount());
    const { simulator: lossy } = dropped(simulator, 99);
    const { error } = await driven(connectionInto(lossy).ec2().deleteInterface({ eniId: spare }));
    expect(error).toMatchObject({
      problem: { message: 'The response of EC2 was lost, and EC2 does not show that it has done this' },
    });
    expect(stateOf(simulator)).toEqual(stateOf(simulate(raceAccount())));
  });
  it('is asked about right before it is sent again', async () => {
    const { simulator } = dropped(simulate(raceAccount()), 1);
    const asked: string[] = [];
    const beforeSend: ApplyOptions['beforeSend'] = async ({ action }) => {
      asked.push(action);
      if (asked.length > 1) throw new Error('It has changed');
      return connectionInto(simulator).readThings(nothing);
    };
    const { error } = await driven(connectionInto(simulator).ec2({ beforeSend }).deleteInterface({ eniId: spare }));
    expect(asked).toEqual(['deleteInterface', 'deleteInterface']);
    expect(String(error)).toMatch(/It has changed/);
  });
});

describe('what was so before the call', () => {
  const gone = 'eni-0deadbe1';
  const asIs: readonly (readonly [string, Work, string])[] = [
    ['a deletion', (ec2) => ec2.deleteInterface({ eniId: gone }), 'InvalidNetworkInterfaceID.NotFound'],
    [
      'an attachment',
      (ec2) => ec2.attachInterface({ eniId: 'eni-0d0000d1', instanceId: 'i-0a', deviceIndex: 1, networkCard: 0 }),
      'InvalidParameterValue',
    ],
  ];
  it.each(asIs)(
    'is no sign that EC2 has done it: the refusal is told once it is heard, %s',
    async (_name, work, code) => {
      const simulator = simulate(raceAccount());
      const unheard = dropped(simulator, 1);
      const query = { ...nothing, enis: [spare, gone, 'eni-0d0000d1'] };
      const beforeSend = async () => connectionInto(simulator).readThings(query);
      const { error } = await driven(work(connectionInto(unheard.simulator).ec2({ beforeSend })));
      expect(error).toMatchObject({ problem: { code } });
      expect(unheard.count()).toBe(2);
    },
  );
  it('is told as unknown where no answer is heard', async () => {
    const simulator = simulate(raceAccount());
    const beforeSend = async () => connectionInto(simulator).readThings({ ...nothing, enis: [gone] });
    const ec2 = connectionInto(dropped(simulator, 99).simulator).ec2({ beforeSend });
    const { error } = await driven(ec2.deleteInterface({ eniId: gone }));
    expect(error).toMatchObject({
      problem: { code: 'AnswerLost', message: expect.stringMatching(/may or may not have done this/) as string },
    });
  });
});

describe('what is made with a client token', () => {
  it.each<[string, Work, RegExp]>([
    [
      'an interface',
      (ec2) => ec2.createInterface({ subnetId: 'subnet-0a' }),
      /new interface in the subnet: subnet-0a$/,
    ],
    [
      'an instance',
      (ec2) => ec2.runInstance({ imageId: 'ami-0a', instanceType: 'm5.large', interfaces: [] }),
      /new instance of the image: ami-0a$/,
    ],
  ])('may be there when every answer is lost: %s', async (_name, work, remedy) => {
    const { simulator } = dropped(simulate(raceAccount()), 99);
    const { error } = await driven(work(connectionInto(simulator).ec2()));
    expect(error).toMatchObject({
      problem: { code: 'AnswerLost', remedy: expect.stringMatching(remedy) as string },
    });
  });
});

/** The first writes end on the way to EC2. */
function dropped(simulator: Simulator, times: number) {
  let count = 0;
  const { requestHandler } = simulator;
  const handle: Simulator['requestHandler']['handle'] = async (request, options) => {
    const isOne = isWrite(new URLSearchParams(String(request.body)).get('Action') ?? '');
    if (isOne) count += 1;
    if (isOne && count <= times) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    return requestHandler.handle(request, options);
  };
  return { count: () => count, simulator: { ...simulator, requestHandler: { ...requestHandler, handle } } };
}
