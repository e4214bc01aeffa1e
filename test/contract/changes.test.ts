import {
  DescribeAddressesCommand,
  RunInstancesCommand,
  StopInstancesCommand,
  waitUntilInstanceRunning,
  waitUntilInstanceStopped,
} from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import type { Inventory } from '../../src/domain/inventory.ts';
import { attachInterface } from '../../src/operations/attachInterface.ts';
import { changeBandwidthWeighting } from '../../src/operations/changeBandwidthWeighting.ts';
import { changeConnectionTracking } from '../../src/operations/changeConnectionTracking.ts';
import { changeDescription } from '../../src/operations/changeDescription.ts';
import { changeEnaQueues } from '../../src/operations/changeEnaQueues.ts';
import { changePublicDnsNames } from '../../src/operations/changePublicDnsNames.ts';
import { changeEnaExpress } from '../../src/operations/changeEnaExpress.ts';
import { changePublicIpv4 } from '../../src/operations/changePublicIpv4.ts';
import { changeSecurityGroups } from '../../src/operations/changeSecurityGroups.ts';
import { changeSourceDestCheck } from '../../src/operations/changeSourceDestCheck.ts';
import { detachInterface } from '../../src/operations/detachInterface.ts';
import { taggedThing } from '../../src/domain/taggedThings.ts';
import { nameOf, tagValue } from '../../src/domain/tags.ts';
import { editTags } from '../../src/operations/editTags.ts';
import { grantPermission } from '../../src/operations/grantPermission.ts';
import { revokePermission } from '../../src/operations/revokePermission.ts';
import { rename } from '../../src/operations/rename.ts';
import { linuxImage } from './account.ts';
import { available, inProcess, moto, overHttp } from './endpoints.ts';
import { opened } from './opened.ts';

describe.each(available([inProcess(), overHttp(), moto]))('changes of interfaces on $name', ({ start }) => {
  const { account, read, ec2 } = opened(start);

  it('attach one and detach it', async () => {
    const { spare: eniId, instanceId } = account();
    await attachInterface.run({ eniId, instanceId, networkCard: 0, deviceIndex: 1 }, ec2());
    const attachment = (await read()).eni(eniId)?.attachment;
    expect(attachment).toMatchObject({ instanceId, deviceIndex: 1, status: 'attached' });
    await detachInterface.run(
      { eniIds: [eniId], attachments: [{ eniId, attachmentId: attachment?.id ?? '' }], force: false },
      ec2(),
    );
    expect((await read()).eni(eniId)).toMatchObject({ status: 'available', attachment: undefined });
  });

  it('are shown: groups, description, source/destination check', async () => {
    const { spare: eniId, vpcId, groupId } = account();
    const groups = (await read()).snapshot.securityGroups.filter((group) => group.vpcId === vpcId);
    const other = groups.find(({ id }) => id !== groupId)?.id ?? '';
    await changeSecurityGroups.run(
      { eniIds: [eniId], groupIds: [other], wanted: [{ eniId, groupIds: [other] }] },
      ec2(),
    );
    await changeDescription.run({ eniIds: [eniId], description: 'now another one' }, ec2());
    await changeSourceDestCheck.run({ eniIds: [eniId], check: 'off' }, ec2());
    expect((await read()).eni(eniId)).toMatchObject({
      groups: [{ id: other }],
      description: 'now another one',
      sourceDestCheck: false,
    });
    await changeSourceDestCheck.run({ eniIds: [eniId], check: 'on' }, ec2());
    expect((await read()).eni(eniId)?.sourceDestCheck).toBe(true);
  });

  it('are of several interfaces at once', async () => {
    const { addressed, other, vpcId, groupId } = account();
    const eniIds = [addressed, other];
    const before = await read();
    const more =
      before.snapshot.securityGroups.find((group) => group.vpcId === vpcId && group.id !== groupId)?.id ?? '';
    const groupsOf = (of: Inventory, eniId: string) => of.eni(eniId)?.groups.map(({ id }) => id) ?? [];
    const had = eniIds.map((eniId) => ({ eniId, groupIds: groupsOf(before, eniId) }));
    const wanted = had.map(({ eniId, groupIds }) => ({ eniId, groupIds: [...groupIds, more] }));
    await changeSecurityGroups.run({ eniIds, way: 'add', groupIds: [more], wanted }, ec2());
    await changeDescription.run({ eniIds, description: 'one of two' }, ec2());
    await changeSourceDestCheck.run({ eniIds, check: 'off' }, ec2());
    const after = await read();
    for (const { eniId, groupIds } of wanted) {
      expect(new Set(groupsOf(after, eniId))).toEqual(new Set(groupIds));
      expect(after.eni(eniId)).toMatchObject({ description: 'one of two', sourceDestCheck: false });
    }
    await changeSecurityGroups.run({ eniIds, way: 'remove', groupIds: [more], wanted: had }, ec2());
    await changeSourceDestCheck.run({ eniIds, check: 'on' }, ec2());
    const again = await read();
    expect(eniIds.map((eniId) => ({ eniId, groupIds: groupsOf(again, eniId) }))).toEqual(had);
  });

  it('tag several at once, change a tag and remove it', async () => {
    const { addressed, other } = account();
    const eniIds = [addressed, other];
    const tagsNow = async () => {
      const inventory = await read();
      return eniIds.map((id) => inventory.eni(id)?.tags);
    };
    for (const value of ['one', 'two <&>']) await editTags.run({ ids: eniIds, way: 'set', key: 'env', value }, ec2());
    const tags = [{ key: 'env', value: 'two <&>' }];
    expect(await tagsNow()).toEqual([tags, tags]);
    await editTags.run({ ids: eniIds, way: 'remove', keys: ['env'] }, ec2());
    expect(await tagsNow()).toEqual([[], []]);
  });
});

describe.each(available([inProcess(), overHttp(), moto]))('tags of other things on $name', ({ start }) => {
  const { account, read, ec2 } = opened(start);

  it('are set and removed on subnets, VPCs, instances and groups together', async () => {
    const { instanceId, vpcId, subnetA, groupId } = account();
    const ids = [instanceId, vpcId, subnetA, groupId];
    const teams = async () => {
      const inventory = await read();
      return ids.map((id) => tagValue(taggedThing(id, inventory)?.tags ?? [], 'team'));
    };
    await editTags.run({ ids, way: 'set', key: 'team', value: 'net' }, ec2());
    expect(await teams()).toEqual(['net', 'net', 'net', 'net']);
    await editTags.run({ ids, way: 'remove', keys: ['team'] }, ec2());
    expect(await teams()).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('give things another name, and take it away', async () => {
    const { subnetA: id } = account();
    const name = async () => nameOf((await read()).subnet(id) ?? { tags: [] });
    await rename.run({ id, name: 'web <a>' }, ec2());
    expect(await name()).toBe('web <a>');
    await rename.run({ id, name: '' }, ec2());
    expect(await name()).toBeUndefined();
  });
});

/** What moto lacks of this is written down in motoGaps.ts. */
describe.each([inProcess(), overHttp()])('changes of interfaces on $name, as exact as on EC2', ({ start }) => {
  const { account, read, ec2, outside } = opened(start);

  it('reset the source/destination check', async () => {
    const { spare: eniId } = account();
    await changeSourceDestCheck.run({ eniIds: [eniId], check: 'off' }, ec2());
    await changeSourceDestCheck.run({ eniIds: [eniId], check: 'reset' }, ec2());
    expect((await read()).eni(eniId)?.sourceDestCheck).toBe(true);
  });

  it('set timeouts of idle connections', async () => {
    const { spare: eniId } = account();
    const timeouts = { tcpEstablished: 3_600, udpStream: 'keep', udp: 45 } as const;
    await changeConnectionTracking.run({ eniId, ...timeouts }, ec2());
    expect((await read()).eni(eniId)?.connectionTracking).toMatchObject({ tcpEstablished: 3_600, udp: 45 });
  });

  it('give a primary interface an automatic public address and take it back', async () => {
    const { instanceId } = account();
    const primary = (await read()).enisOf({ id: instanceId }).find(({ attachment }) => attachment?.deviceIndex === 0);
    const eniId = primary?.id ?? '';
    const association = async () => (await read()).eni(eniId)?.addresses[0]?.association;
    const before = await outside().send(new DescribeAddressesCommand({}));
    await changePublicIpv4.run({ eniId, enabled: true }, ec2());
    expect(await association()).toMatchObject({ ipOwnerId: 'amazon', allocationId: undefined });
    await changePublicIpv4.run({ eniId, enabled: false }, ec2());
    expect(await association()).toBeUndefined();
    expect((await outside().send(new DescribeAddressesCommand({}))).Addresses).toEqual(before.Addresses);
  });

  it('grant another account a permission and revoke it', async () => {
    const { spare: eniId } = account();
    const accountId = '444455556666';
    await grantPermission.run({ eniId, permission: 'INSTANCE-ATTACH', accountId }, ec2());
    const { permissions } = (await read()).snapshot;
    expect(permissions).toMatchObject([{ eniId, permission: 'INSTANCE-ATTACH', accountId, state: 'granted' }]);
    await revokePermission.run({ eniId, permissionId: permissions[0]?.id ?? '' }, ec2());
    expect((await read()).snapshot.permissions).toEqual([]);
  });

  it('choose what a public hostname leads to', async () => {
    const { spare: eniId } = account();
    await changePublicDnsNames.run({ eniId, hostnameType: 'public-ipv6-dns-name' }, ec2());
    expect((await read()).eni(eniId)?.publicDnsOptions?.hostnameType).toBe('public-ipv6-dns-name');
  });

  it('share out the ENA queues of an instance', async () => {
    const { subnetA: SubnetId } = account();
    const ImageId = await linuxImage(outside());
    const able = { ImageId, InstanceType: 'm6i.4xlarge', MinCount: 1, MaxCount: 1, SubnetId } as const;
    const { Instances } = await outside().send(new RunInstancesCommand(able));
    const eniId = Instances?.[0]?.NetworkInterfaces?.[0]?.NetworkInterfaceId ?? '';
    const attachmentId = (await read()).eni(eniId)?.attachment?.id ?? '';
    await changeEnaQueues.run({ eniId, attachmentId, queues: 16 }, ec2());
    expect((await read()).eni(eniId)?.attachment?.enaQueueCount).toBe(16);
    await changeEnaQueues.run({ eniId, attachmentId, queues: 0 }, ec2());
    expect((await read()).eni(eniId)?.attachment?.enaQueueCount).toBeUndefined();
  });

  it('give the network more of the bandwidth of a stopped instance', async () => {
    const { subnetA: SubnetId } = account();
    const ImageId = await linuxImage(outside());
    const launch = { ImageId, InstanceType: 'm8g.large', MinCount: 1, MaxCount: 1, SubnetId } as const;
    const { Instances } = await outside().send(new RunInstancesCommand(launch));
    const instanceId = Instances?.[0]?.InstanceId ?? '';
    const waiting = { client: outside(), minDelay: 0.1, maxDelay: 0.5, maxWaitTime: 20 };
    // What is still pending cannot be stopped.
    await waitUntilInstanceRunning(waiting, { InstanceIds: [instanceId] });
    await outside().send(new StopInstancesCommand({ InstanceIds: [instanceId] }));
    await waitUntilInstanceStopped(waiting, { InstanceIds: [instanceId] });
    await changeBandwidthWeighting.run({ instanceId, weighting: 'vpc-1' }, ec2());
    expect((await read()).instance(instanceId)?.bandwidthWeighting).toBe('vpc-1');
  });

  it('turn ENA Express on and off', async () => {
    const { subnetA: SubnetId } = account();
    const ImageId = await linuxImage(outside());
    const able = { ImageId, InstanceType: 'm6i.32xlarge', MinCount: 1, MaxCount: 1, SubnetId } as const;
    const { Instances } = await outside().send(new RunInstancesCommand(able));
    const eniId = Instances?.[0]?.NetworkInterfaces?.[0]?.NetworkInterfaceId ?? '';
    const shown = async () => (await read()).eni(eniId)?.attachment?.enaSrd;
    await changeEnaExpress.run({ eniId, enabled: true, udp: true }, ec2());
    expect(await shown()).toEqual({ enabled: true, udp: true });
    await changeEnaExpress.run({ eniId, enabled: false }, ec2());
    expect((await shown())?.enabled).toBe(false);
  });
});
