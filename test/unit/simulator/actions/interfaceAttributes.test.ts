import type { ModifyNetworkInterfaceAttributeCommandInput } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { attached, eni, instance, limits, primaryEni, subnet } from '../../../support/snapshot.ts';

const held = eni({ attachment: attached('i-0a', 1), ipv6Addresses: [{ ip: '2001:db8:0:1::9', primary: false }] });
const attachmentId = attached('i-0a', 1).id;
const account: Partial<Snapshot> = {
  subnets: [subnet({ ipv6Cidrs: ['2001:db8:0:1::/64'] })],
  enis: [primaryEni(), held],
  instanceTypes: [limits({ enaSrdSupported: true })],
};
type Ask = Partial<ModifyNetworkInterfaceAttributeCommandInput>;
const express = (enabled: boolean | undefined, udp?: boolean): Ask => ({
  EnaSrdSpecification: { EnaSrdEnabled: enabled, EnaSrdUdpSpecification: { EnaSrdUdpEnabled: udp } },
});

const modified = async (...asks: readonly Ask[]) => {
  const { ec2, simulator } = simulatedEc2(account);
  for (const ask of asks) await ec2.modifyNetworkInterfaceAttribute({ NetworkInterfaceId: 'eni-0a', ...ask });
  const shown = await ec2.describeNetworkInterfaces({ NetworkInterfaceIds: ['eni-0a'] });
  return { ec2, stored: simulator.world.enis.get('eni-0a'), shown: shown.NetworkInterfaces?.[0] };
};

test('ENA Express, UDP on top of it and off with it', async () => {
  const { shown } = await modified(express(true), express(undefined, true));
  expect(shown?.Attachment?.EnaSrdSpecification).toEqual({
    EnaSrdEnabled: true,
    EnaSrdUdpSpecification: { EnaSrdUdpEnabled: true },
  });
  expect((await modified(express(true, true), express(false))).stored?.attachment?.enaSrd).toEqual({
    enabled: false,
    udp: false,
  });
});

test('idle timeouts of connection tracking, one by one', async () => {
  const { shown } = await modified(
    { ConnectionTrackingSpecification: { TcpEstablishedTimeout: 350 } },
    { ConnectionTrackingSpecification: { UdpTimeout: 45 } },
  );
  expect(shown?.ConnectionTrackingConfiguration).toEqual({ TcpEstablishedTimeout: 350, UdpTimeout: 45 });
});

test('primary IPv6 makes the first address the primary one', async () => {
  const { stored } = await modified({ EnablePrimaryIpv6: true });
  expect(stored?.ipv6Addresses).toEqual([{ ip: '2001:db8:0:1::9', primary: true }]);
});

test('the number of ENA queues, and back to the default', async () => {
  const five = { Attachment: { AttachmentId: attachmentId, EnaQueueCount: 5 } };
  expect((await modified(five)).shown?.Attachment?.EnaQueueCount).toBe(5);
  const byDefault = { Attachment: { AttachmentId: attachmentId, DefaultEnaQueueCount: true } };
  expect((await modified(five, byDefault)).shown?.Attachment?.EnaQueueCount).toBeUndefined();
});

test('every attribute that can be described', async () => {
  const { ec2 } = await modified({ AssociatePublicIpAddress: true });
  const described = async (
    Attribute: 'associatePublicIpAddress' | 'attachment' | 'description' | 'groupSet' | 'sourceDestCheck',
  ) => {
    const { $metadata, ...rest } = await ec2.describeNetworkInterfaceAttribute({
      NetworkInterfaceId: 'eni-0a',
      Attribute,
    });
    expect($metadata.httpStatusCode).toBe(200);
    return rest;
  };
  const of = { NetworkInterfaceId: 'eni-0a' };
  expect(await described('associatePublicIpAddress')).toEqual({ ...of, AssociatePublicIpAddress: true });
  expect(await described('attachment')).toMatchObject({ ...of, Attachment: { AttachmentId: attachmentId } });
  expect(await described('description')).toEqual({ ...of, Description: { Value: '' } });
  expect(await described('groupSet')).toEqual({ ...of, Groups: [] });
  expect(await described('sourceDestCheck')).toEqual({ ...of, SourceDestCheck: { Value: true } });
});

test('the source/destination check is reset, even of an interface that a service asked for', async () => {
  const { ec2, simulator } = simulatedEc2({ enis: [eni({ requesterManaged: true, sourceDestCheck: false })] });
  await ec2.resetNetworkInterfaceAttribute({ NetworkInterfaceId: 'eni-0a', SourceDestCheck: 'true' });
  expect(simulator.world.enis.get('eni-0a')?.sourceDestCheck).toBe(true);
  expect(await refusalOf(ec2.resetNetworkInterfaceAttribute({ NetworkInterfaceId: 'eni-0a' }))).toBe(
    'InvalidParameterCombination: No attributes specified.',
  );
});

test('refused: resetting what a service operates', async () => {
  const operator = { managed: true, principal: 'eks.amazonaws.com' };
  const { ec2 } = simulatedEc2({ enis: [eni({ operator })] });
  const ask = { NetworkInterfaceId: 'eni-0a', SourceDestCheck: 'true' };
  expect(await refusalOf(ec2.resetNetworkInterfaceAttribute(ask))).toBe(
    "OperationNotPermitted: The resource 'eni-0a' is managed by eks.amazonaws.com.",
  );
});

test.each<[why: string, message: string, ask: Ask, over?: Partial<Snapshot>]>([
  [
    'ENA Express without an attachment',
    "InvalidParameterValue: Network interface 'eni-0a' is not attached to an instance.",
    express(true),
    { enis: [eni()] },
  ],
  [
    'ENA Express on a type without it',
    'InvalidParameterValue: m5.large instances do not support ENA Express.',
    express(true),
    { instanceTypes: [limits()] },
  ],
  [
    'ENA Express for UDP alone',
    'InvalidParameterCombination: ENA Express for UDP needs ENA Express to be enabled.',
    express(false, true),
  ],
  [
    'a timeout out of bounds',
    'InvalidParameterValue: Value (59) for parameter TcpEstablishedTimeout is invalid.',
    { ConnectionTrackingSpecification: { TcpEstablishedTimeout: 59 } },
  ],
  [
    'primary IPv6 without IPv6',
    'InvalidParameterValue: Subnet subnet-0a does not have an associated IPv6 CIDR block.',
    { EnablePrimaryIpv6: true },
    { subnets: [subnet()] },
  ],
  [
    'primary IPv6 of an EFA-only interface',
    "InvalidParameterValue: The network interface 'eni-0a' takes no IPv6 addresses.",
    { EnablePrimaryIpv6: true },
    { enis: [eni({ interfaceType: 'efa-only', addresses: [] })] },
  ],
  [
    'primary IPv6 off again',
    "OperationNotPermitted: The primary IPv6 address of 'eni-0a' cannot be disabled.",
    { EnablePrimaryIpv6: false },
    { enis: [eni({ ipv6Addresses: [{ ip: '2001:db8:0:1::9', primary: true }] })] },
  ],
  [
    'no ENA queue',
    'InvalidParameterValue: Value (0) for parameter enaQueueCount is invalid.',
    { Attachment: { AttachmentId: attachmentId, EnaQueueCount: 0 } },
  ],
  [
    'the attachment of another interface',
    `InvalidAttachmentID.NotFound: The interface attachment '${attached('i-0a', 0).id}' does not exist.`,
    { Attachment: { AttachmentId: attached('i-0a', 0).id, DeleteOnTermination: true } },
  ],
])('refused: %s', async (_why, message, ...[ask, over]) => {
  const { ec2 } = simulatedEc2({ ...account, ...over });
  expect(await refusalOf(ec2.modifyNetworkInterfaceAttribute({ NetworkInterfaceId: 'eni-0a', ...ask }))).toBe(message);
});

test('attaching and launching take ENA Express, ENA queues and primary IPv6 along', async () => {
  const { ec2 } = simulatedEc2({ ...account, enis: [primaryEni(), eni()] });
  const EnaSrdSpecification = { EnaSrdEnabled: true };
  await ec2.attachNetworkInterface({
    NetworkInterfaceId: 'eni-0a',
    InstanceId: 'i-0a',
    DeviceIndex: 1,
    EnaSrdSpecification,
    EnaQueueCount: 2,
  });
  const shown = await ec2.describeNetworkInterfaces({ NetworkInterfaceIds: ['eni-0a'] });
  expect(shown.NetworkInterfaces?.[0]?.Attachment).toMatchObject({ EnaSrdSpecification, EnaQueueCount: 2 });
  const { Instances: [launched] = [] } = await ec2.runInstances({
    ImageId: 'ami-0a',
    InstanceType: 'm5.large',
    MinCount: 1,
    MaxCount: 1,
    NetworkInterfaces: [
      { DeviceIndex: 0, SubnetId: 'subnet-0a', EnaSrdSpecification, Ipv6AddressCount: 1, PrimaryIpv6: true },
    ],
  });
  const launchedEni = launched?.NetworkInterfaces?.[0];
  expect(launchedEni?.Ipv6Addresses?.[0]?.IsPrimaryIpv6).toBe(true);
  const own = await ec2.describeNetworkInterfaces({ NetworkInterfaceIds: [launchedEni?.NetworkInterfaceId ?? ''] });
  expect(own.NetworkInterfaces?.[0]?.Attachment).toMatchObject({ EnaSrdSpecification });
});

test('refused: attaching with ENA Express to a type without it', async () => {
  const { ec2 } = simulatedEc2({ enis: [primaryEni(), eni()] });
  const ask = { NetworkInterfaceId: 'eni-0a', InstanceId: 'i-0a', DeviceIndex: 1 };
  const refusal = await refusalOf(ec2.attachNetworkInterface({ ...ask, EnaSrdSpecification: { EnaSrdEnabled: true } }));
  expect(refusal).toBe('InvalidParameterValue: m5.large instances do not support ENA Express.');
});

test('the wish for a public IPv4 address holds at once on the primary interface of a running instance alone', async () => {
  const ask = async (snapshotOf: Partial<Snapshot>, ...wishes: readonly boolean[]) => {
    const { ec2, simulator } = simulatedEc2(snapshotOf);
    for (const AssociatePublicIpAddress of wishes) {
      await ec2.modifyNetworkInterfaceAttribute({ NetworkInterfaceId: 'eni-0a', AssociatePublicIpAddress });
    }
    return simulator.world.enis.get('eni-0a')?.addresses[0]?.association?.ipOwnerId;
  };
  const alone = { enis: [primaryEni({ id: 'eni-0a' })] };
  expect(await ask(alone, true)).toBe('amazon');
  expect(await ask(alone, true, false)).toBeUndefined();
  expect(await ask({ ...alone, instances: [instance({ state: 'stopped' })] }, true)).toBeUndefined();
  expect(await ask({ enis: [primaryEni(), held] }, true)).toBeUndefined();
});
