import { describe, expect, it } from 'vitest';
import { changeTermination } from '../../src/operations/changeTermination.ts';
import { createInterface } from '../../src/operations/createInterface.ts';
import { deleteInterface } from '../../src/operations/deleteInterface.ts';
import { launchInstance } from '../../src/operations/launchInstance.ts';
import { linuxImage } from './account.ts';
import { available, inProcess, moto, overHttp } from './endpoints.ts';
import { opened } from './opened.ts';

const plain = { interfaceType: 'interface', description: 'made', groupIds: [], name: 'made' } as const;

describe.each(available([inProcess(), overHttp(), moto]))('interfaces on $name', ({ start }) => {
  const { account, read, ec2 } = opened(start);

  it('are created with the addresses asked for, and deleted', async () => {
    const { subnetA: subnetId } = account();
    const ipv4 = { kind: 'addresses', addresses: ['10.7.1.221'] } as const;
    await createInterface.run({ ...plain, subnetId, privateIp: '10.7.1.220', ipv4 }, ec2());
    const made = (await read()).snapshot.enis.find(({ addresses }) => addresses[0]?.ip === '10.7.1.220');
    expect(made).toMatchObject({
      subnetId,
      status: 'available',
      description: 'made',
      addresses: [{ primary: true }, { ip: '10.7.1.221', primary: false }],
      tags: [{ key: 'Name', value: 'made' }],
    });
    await deleteInterface.run({ eniIds: [made?.id ?? ''] }, ec2());
    expect((await read()).eni(made?.id)).toBeUndefined();
  });
});

/** moto ignores changes of delete on termination. */
describe.each([inProcess(), overHttp()])('interfaces on $name, as exact as on EC2', ({ start }) => {
  const { account, outside, read, ec2 } = opened(start);

  it('are launched in their places, and what becomes of them is set', async () => {
    const { subnetA: subnetId, spare: eniId } = account();
    await launchInstance.run(
      {
        imageId: await linuxImage(outside()),
        instanceType: 'm5.large',
        primary: 'new',
        subnetId,
        interfaceType: 'interface',
        deleteOnTermination: true,
        secondaries: [
          { kind: 'new', subnetId, groupIds: undefined },
          { kind: 'existing', eniId },
        ],
        slots: [
          { networkCard: 0, deviceIndex: 2 },
          { networkCard: 0, deviceIndex: 1 },
        ],
        keyName: '',
        name: 'launched',
      },
      ec2(),
    );
    const launched = (await read()).snapshot.instances.find(({ tags }) => tags[0]?.value === 'launched');
    const enis = (await read()).enisOf({ id: launched?.id ?? '' });
    const places = enis.map(({ attachment }) => [attachment?.deviceIndex, attachment?.deleteOnTermination]);
    expect(places).toEqual([
      [0, true],
      [1, false],
      [2, true],
    ]);
    expect(enis[1]?.id).toBe(eniId);

    const attachments = [{ eniId, attachmentId: enis[1]?.attachment?.id ?? '' }];
    await changeTermination.run({ eniIds: [eniId], deleteOnTermination: true, attachments }, ec2());
    expect((await read()).eni(eniId)?.attachment?.deleteOnTermination).toBe(true);
  });
});
