import {
  CreateNetworkInterfaceCommand,
  CreateSubnetCommand,
  DescribeNetworkInterfacesCommand,
} from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { refusalOf, simulated } from '../../support/simulated.ts';

const slowToShow = () => {
  let now = 1000;
  const { ec2 } = simulated({}, { eventualMs: 500, clock: () => now });
  return { ec2, pass: (ms: number) => (now += ms) };
};

test('what is new is neither found nor listed at first, and is afterwards', async () => {
  const { ec2, pass } = slowToShow();
  const { NetworkInterface: made } = await ec2.send(new CreateNetworkInterfaceCommand({ SubnetId: 'subnet-0a' }));
  const id = made?.NetworkInterfaceId ?? '';
  const byId = () => ec2.send(new DescribeNetworkInterfacesCommand({ NetworkInterfaceIds: [id] }));
  const all = async () =>
    (await ec2.send(new DescribeNetworkInterfacesCommand({}))).NetworkInterfaces?.map((eni) => eni.NetworkInterfaceId);
  expect(await refusalOf(byId())).toBe(
    `InvalidNetworkInterfaceID.NotFound: The networkInterface ID '${id}' does not exist`,
  );
  expect(await all()).toEqual(['eni-0primary', 'eni-0a']);
  pass(499);
  expect(await refusalOf(byId())).toMatch(/NotFound/);
  pass(1);
  expect((await byId()).NetworkInterfaces).toHaveLength(1);
  expect(await all()).toContain(id);
});

test('other calls do not find it either', async () => {
  const { ec2, pass } = slowToShow();
  const subnet = await ec2.send(new CreateSubnetCommand({ VpcId: 'vpc-0a', CidrBlock: '10.0.5.0/24' }));
  const create = () => ec2.send(new CreateNetworkInterfaceCommand({ SubnetId: subnet.Subnet?.SubnetId }));
  expect(await refusalOf(create())).toMatch(/^InvalidSubnetID.NotFound: /);
  pass(500);
  expect((await create()).NetworkInterface?.SubnetId).toBe(subnet.Subnet?.SubnetId);
});
