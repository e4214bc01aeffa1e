import { DescribeFlowLogsCommand } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import type { Inventory } from '../../src/domain/inventory.ts';
import { acceptAddressTransfer } from '../../src/operations/acceptAddressTransfer.ts';
import { allocateAddress } from '../../src/operations/allocateAddress.ts';
import { cancelAddressTransfer } from '../../src/operations/cancelAddressTransfer.ts';
import { changeReverseDns } from '../../src/operations/changeReverseDns.ts';
import { transferAddress } from '../../src/operations/transferAddress.ts';
import { associateAddress } from '../../src/operations/associateAddress.ts';
import { deleteFlowLog } from '../../src/operations/deleteFlowLog.ts';
import { createFlowLog } from '../../src/operations/createFlowLog.ts';
import { disassociateAddress } from '../../src/operations/disassociateAddress.ts';
import { releaseAddress } from '../../src/operations/releaseAddress.ts';
import { available, inProcess, moto, overHttp } from './endpoints.ts';
import { opened } from './opened.ts';

const targetIpOn = (inventory: Inventory, eniId: string) => ({
  eniId,
  privateIp: inventory.eni(eniId)?.addresses[0]?.ip ?? '',
});

describe.each(available([inProcess(), overHttp(), moto]))('elastic IPs on $name', ({ start }) => {
  const { account, read, ec2 } = opened(start);

  it('are allocated by name, associated, taken over, disassociated and released', async () => {
    await allocateAddress.run({ source: 'amazon', name: 'made' }, ec2());
    const before = await read();
    const made = before.snapshot.addresses.find(({ tags }) => tags.some(({ value }) => value === 'made'));
    const allocationId = made?.allocationId ?? '';
    expect(made).toMatchObject({ associationId: undefined, publicIp: expect.stringMatching(/^[\d.]+$/) as string });

    const { spare, other } = account();
    const target = targetIpOn(before, spare);
    await associateAddress.run({ ...target, allocationId }, ec2());
    const associated = await read();
    expect(associated.elasticIp(allocationId)).toMatchObject(target);
    expect(associated.eni(spare)?.addresses[0]?.association).toMatchObject({
      publicIp: made?.publicIp,
      allocationId,
    });

    const take = { ...targetIpOn(before, other), allocationId, allowReassociation: false };
    await expect(associateAddress.run(take, ec2())).rejects.toMatchObject({
      problem: { code: 'Resource.AlreadyAssociated' },
    });
    await associateAddress.run({ ...take, allowReassociation: true }, ec2());
    const moved = await read();
    expect(moved.elasticIp(allocationId)?.eniId).toBe(other);

    const associationId = moved.elasticIp(allocationId)?.associationId ?? '';
    await disassociateAddress.run({ allocationId, associationId }, ec2());
    expect((await read()).elasticIp(allocationId)).toMatchObject({ associationId: undefined, eniId: undefined });
    await releaseAddress.run({ allocationId }, ec2());
    expect((await read()).elasticIp(allocationId)).toBeUndefined();
  });
});

/** moto leaves a moved address shown at its old place, releases what is in use, and logs only to buckets that it made itself. */
describe.each([inProcess(), overHttp()])('elastic IPs on $name, as exact as on EC2', ({ start }) => {
  const { account, read, ec2, outside } = opened(start);

  it('leave the interface before, and are not released while in use', async () => {
    const { allocationId, spare, addressed } = account();
    const target = targetIpOn(await read(), spare);
    await associateAddress.run({ ...target, allocationId, allowReassociation: true }, ec2());
    const moved = await read();
    expect(moved.eni(spare)?.addresses[0]?.association?.allocationId).toBe(allocationId);
    expect(moved.eni(addressed)?.addresses[0]?.association).toBeUndefined();
    await expect(releaseAddress.run({ allocationId }, ec2())).rejects.toMatchObject({
      problem: { code: 'InvalidIPAddress.InUse' },
    });
  });

  it('get a name in reverse DNS, and go to another account once that has accepted', async () => {
    await allocateAddress.run({ source: 'amazon', name: 'mail' }, ec2());
    const found = (await read()).snapshot.addresses.find(({ tags }) => tags.some(({ value }) => value === 'mail'));
    const { allocationId = '', publicIp = '' } = found ?? {};
    await changeReverseDns.run({ allocationId, name: 'mail.example.com' }, ec2());
    expect((await read()).snapshot.reverseDns).toMatchObject([{ allocationId }]);
    await changeReverseDns.run({ allocationId, name: '' }, ec2());
    await transferAddress.run({ allocationId, accountId: '444455556666' }, ec2());
    expect((await read()).snapshot.transfers).toMatchObject([{ publicIp, status: 'pending' }]);
    await cancelAddressTransfer.run({ allocationId }, ec2());
    expect((await read()).snapshot.transfers).toEqual([]);
    await expect(acceptAddressTransfer.run({ publicIp, name: '' }, ec2())).rejects.toMatchObject({
      problem: { code: 'InvalidAddress.NotFound' },
    });
  });

  it('stand on interfaces whose traffic can be logged', async () => {
    const eniId = account().addressed;
    const bucketArn = 'arn:aws:s3:::logs-of-mine';
    await createFlowLog.run(
      { resourceId: eniId, traffic: 'REJECT', destination: 's3', bucketArn, interval: 60 },
      ec2(),
    );
    const { FlowLogs } = await outside().send(new DescribeFlowLogsCommand({}));
    expect(FlowLogs).toMatchObject([{ ResourceId: eniId, LogDestination: bucketArn, TrafficType: 'REJECT' }]);
    const [made] = (await read()).snapshot.flowLogs;
    expect(made).toMatchObject({ resourceId: eniId, destination: bucketArn, trafficType: 'REJECT' });
    await deleteFlowLog.run({ flowLogId: made?.id ?? '', of: eniId }, ec2());
    expect((await read()).snapshot.flowLogs).toEqual([]);
  });
});
