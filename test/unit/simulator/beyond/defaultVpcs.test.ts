import { expect, test } from 'vitest';
import { refusalOf } from '../../../support/simulatedEc2.ts';
import { wholeEc2 } from '../../../support/wholeEc2.ts';
import { emptySnapshot } from '../../../../src/simulator/worlds/defaultVpc.ts';

test('a default VPC comes with all that one has, and instances are launched into it', async () => {
  const { ec2 } = wholeEc2(emptySnapshot());
  const { Vpc } = await ec2.createDefaultVpc();
  const VpcId = Vpc?.VpcId ?? '';
  expect(Vpc).toMatchObject({ CidrBlock: '172.31.0.0/16', IsDefault: true });
  const { Subnets = [] } = await ec2.describeSubnets();
  expect(
    Subnets.map((one) => [one.AvailabilityZone, one.CidrBlock, one.DefaultForAz, one.MapPublicIpOnLaunch]),
  ).toEqual([
    ['eu-west-1a', '172.31.0.0/20', true, true],
    ['eu-west-1b', '172.31.16.0/20', true, true],
    ['eu-west-1c', '172.31.32.0/20', true, true],
  ]);
  const { RouteTables: [table] = [] } = await ec2.describeRouteTables();
  const { InternetGateways: [gateway] = [] } = await ec2.describeInternetGateways();
  expect(gateway?.Attachments).toMatchObject([{ VpcId }]);
  expect(table?.Routes).toMatchObject([{ GatewayId: 'local' }, { GatewayId: gateway?.InternetGatewayId }]);
  const names = await ec2.describeVpcAttribute({ VpcId, Attribute: 'enableDnsHostnames' });
  expect(names.EnableDnsHostnames?.Value).toBe(true);
  const launched = await ec2.runInstances({ ImageId: 'ami-00000000', MinCount: 1, MaxCount: 1 });
  const InstanceIds = launched.Instances?.map(({ InstanceId = '' }) => InstanceId);
  const { Reservations } = await ec2.describeInstances({ InstanceIds });
  expect(Reservations?.[0]?.Instances).toMatchObject([
    { VpcId, PublicDnsName: expect.stringMatching(/^ec2-/) as string },
  ]);
});

test('there is one default VPC, and one default subnet in each zone', async () => {
  const { ec2 } = wholeEc2(emptySnapshot());
  const AvailabilityZone = 'eu-west-1b';
  expect(await refusalOf(ec2.createDefaultSubnet({ AvailabilityZone }))).toContain('DefaultVpcDoesNotExist');
  await ec2.createDefaultVpc();
  expect(await refusalOf(ec2.createDefaultVpc())).toContain('DefaultVpcAlreadyExists');
  expect(await refusalOf(ec2.createDefaultSubnet({ AvailabilityZone }))).toContain(
    'DefaultSubnetAlreadyExistsInAvailabilityZone',
  );
  const { Subnets = [] } = await ec2.describeSubnets();
  const before = Subnets.find((one) => one.AvailabilityZone === AvailabilityZone);
  await ec2.deleteSubnet({ SubnetId: before?.SubnetId });
  const { Subnet } = await ec2.createDefaultSubnet({ AvailabilityZone });
  expect(Subnet).toMatchObject({ AvailabilityZone, CidrBlock: '172.31.16.0/20', DefaultForAz: true });
});
