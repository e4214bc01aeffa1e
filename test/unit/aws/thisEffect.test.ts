import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ec2 } from '../../../src/actions/ec2.ts';
import { simulate } from '../../../src/simulator/simulate.ts';
import { driven } from '../../support/driven.ts';
import { raceAccount } from '../../support/raceAccount.ts';
import { connectionInto } from '../../support/simulatedPlatform.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

type Work = (ec2: Ec2) => Promise<unknown>;

/** Another client acts between EC2's answer and the first look at what came of it. */
const interfered = async (work: Work, first: string, other: Work) => {
  const simulator = simulate(raceAccount());
  simulator.faults.before(first, async () => {
    await other(connectionInto(simulator).ec2());
  });
  return driven(work(connectionInto(simulator).ec2()));
};

const moveOn: Work = (ec2) =>
  ec2.associateAddress({
    allocationId: 'eipalloc-0b0000b1',
    eniId: 'eni-0c0000c1',
    privateIp: '10.0.0.40',
    allowReassociation: true,
  });

describe('only this very effect counts', () => {
  it('a dissociation of an association that has ended is not done: EC2 answers it with success', async () => {
    const simulator = simulate(raceAccount());
    const ec2 = connectionInto(simulator).ec2();
    await moveOn(ec2);
    const gone = { allocationId: 'eipalloc-0b0000b1', associationId: 'eipassoc-0b0000b1' };
    const { error } = await driven(ec2.disassociateAddress(gone));
    expect(error).toMatchObject({
      problem: {
        code: 'Changed',
        message:
          'EC2 has accepted the request, but the result is different. Another client has associated it meanwhile, with 10.0.0.40 of eni-0c0000c1: eipalloc-0b0000b1',
      },
    });
    expect(Date.now(), 'EC2 may show what was before for a while').toBeGreaterThanOrEqual(15_000);
  });
  it('nor is one after which another client has taken the address', async () => {
    const taken = { allocationId: 'eipalloc-0b0000b1', associationId: 'eipassoc-0b0000b1' };
    const { error } = await interfered((ec2) => ec2.disassociateAddress(taken), 'DescribeAddresses', moveOn);
    expect(String(error)).toMatch(/Another client has associated it meanwhile/);
  });
  it('an attachment that another client has replaced is not this one', async () => {
    const simulator = simulate(raceAccount());
    const opened = connectionInto(simulator);
    const slot = { eniId: 'eni-0a0000a1', instanceId: 'i-0b', networkCard: 0 };
    simulator.faults.before('DescribeNetworkInterfaces', async () => {
      const attachmentId = simulator.world.enis.get(slot.eniId)?.attachment?.id ?? '';
      await opened.ec2().detachInterface({ eniId: slot.eniId, attachmentId, force: true });
      await opened.ec2().attachInterface({ ...slot, deviceIndex: 2 });
    });
    const { error } = await driven(opened.ec2().attachInterface({ ...slot, deviceIndex: 1 }));
    expect(String(error)).toMatch(/Another client has attached it meanwhile, to i-0b as eth2 on network card 0/);
  });
  it('what happens at termination is not set on an attachment that has ended', async () => {
    const ours = { eniId: 'eni-0d0000d1', attachmentId: 'eni-attach-0a01' };
    const { error } = await interfered(
      (ec2) => ec2.modifyTermination({ ...ours, deleteOnTermination: true }),
      'DescribeNetworkInterfaces',
      (ec2) => ec2.detachInterface({ ...ours, force: true }),
    );
    expect(String(error)).toMatch(/Another client has detached it meanwhile: eni-0d0000d1/);
  });
});
