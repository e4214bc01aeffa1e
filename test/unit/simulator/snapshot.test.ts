import { expect, test } from 'vitest';
import { attached, eni, instance, limits, primaryEni, subnet } from '../../support/snapshot.ts';
import { simulatedEc2 } from '../../support/simulatedEc2.ts';
import { wholeEc2 } from '../../support/wholeEc2.ts';

test('what is set of a subnet is in the account that a preview is made of', async () => {
  const { ec2, simulator } = simulatedEc2();
  const SubnetId = 'subnet-0a';
  await ec2.modifySubnetAttribute({ SubnetId, EnableDns64: { Value: true } });
  await ec2.modifySubnetAttribute({ SubnetId, PrivateDnsHostnameTypeOnLaunch: 'resource-name' });
  await ec2.modifySubnetAttribute({ SubnetId, EnableResourceNameDnsARecordOnLaunch: { Value: true } });
  const dnsOnLaunch = { hostnameType: 'resource-name', aRecord: true, aaaaRecord: false };
  const after = simulator.snapshot();
  expect(after.subnets).toMatchObject([{ dns64: true, dnsOnLaunch }]);

  const twin = simulatedEc2(after);
  const { Subnets } = await twin.ec2.describeSubnets();
  expect(Subnets).toMatchObject([
    { EnableDns64: true, PrivateDnsNameOptionsOnLaunch: { HostnameType: 'resource-name' } },
  ]);
  const launched = await twin.ec2.runInstances({ ImageId: 'ami-00000000', MinCount: 1, MaxCount: 1, SubnetId });
  expect(launched.Instances).toMatchObject([{ PrivateDnsNameOptions: { EnableResourceNameDnsARecord: true } }]);
});

test('what nobody set of a subnet stays untold', () => {
  const { dnsOnLaunch: _untold, ...bare } = subnet();
  const { simulator } = simulatedEc2({ subnets: [bare] });
  expect(simulator.snapshot().subnets[0]).not.toHaveProperty('dnsOnLaunch');
});

test('the ENA queues of an interface are in it, too', async () => {
  const card = { index: 0, interfaces: 3, queues: { usual: 2, mostEach: 4, most: 8 } };
  const { ec2, simulator } = simulatedEc2({
    enis: [primaryEni(), eni({ attachment: attached('i-0a', 1) })],
    instances: [instance({ state: 'stopped' })],
    instanceTypes: [limits({ flexibleQueues: true, cards: [card] })],
  });
  const { AttachmentId } = { AttachmentId: simulator.snapshot().enis[1]?.attachment?.id };
  await ec2.modifyNetworkInterfaceAttribute({
    NetworkInterfaceId: 'eni-0a',
    Attachment: { AttachmentId, EnaQueueCount: 3 },
  });
  expect(simulator.snapshot().enis[1]?.attachment?.enaQueueCount).toBe(3);
});

test('DHCP options and tenancy of a VPC are in it', async () => {
  const { ec2, simulator } = wholeEc2();
  const made = await ec2.createDhcpOptions({ DhcpConfigurations: [{ Key: 'domain-name', Values: ['corp.example'] }] });
  const DhcpOptionsId = made.DhcpOptions?.DhcpOptionsId;
  await ec2.associateDhcpOptions({ VpcId: 'vpc-0a', DhcpOptionsId });
  await ec2.createVpc({ CidrBlock: '10.9.0.0/16', InstanceTenancy: 'dedicated' });
  expect(simulator.snapshot().vpcs).toMatchObject([{ dhcpOptionsId: DhcpOptionsId }, { tenancy: 'dedicated' }]);
});

test('an interface has the id of its zone, made by itself, with an instance or by a service', async () => {
  const { ec2 } = wholeEc2({ subnets: [subnet({ zoneId: 'euw1-az3' })] });
  const { NetworkInterface } = await ec2.createNetworkInterface({ SubnetId: 'subnet-0a' });
  expect(NetworkInterface?.AvailabilityZoneId).toBe('euw1-az3');
  await ec2.runInstances({ ImageId: 'ami-00000000', MinCount: 1, MaxCount: 1, SubnetId: 'subnet-0a' });
  await ec2.createNatGateway({ SubnetId: 'subnet-0a', ConnectivityType: 'private' });
  const { NetworkInterfaces = [] } = await ec2.describeNetworkInterfaces();
  expect(NetworkInterfaces.map(({ AvailabilityZoneId }) => AvailabilityZoneId)).toEqual(Array(3).fill('euw1-az3'));
});
