import { EC2 } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { simulate } from '../../../../src/simulator/simulate.ts';
import { simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { ownAccount, snapshot, subnet } from '../../../support/snapshot.ts';

const small = snapshot({ enis: [], subnets: [subnet({ cidr: '10.0.0.0/26', freeIpv4: 59 })] });
const seeded = (addressSeed: string) => {
  const credentials = { accessKeyId: 'simulated', secretAccessKey: 'simulated' };
  const { requestHandler } = simulate(small, { addressSeed });
  return new EC2({ region: 'eu-west-1', credentials, requestHandler, maxAttempts: 1 });
};
const ipsOf = async (ec2: EC2, count: number) => {
  const made = await ec2.createNetworkInterface({ SubnetId: 'subnet-0a', SecondaryPrivateIpAddressCount: count - 1 });
  return made.NetworkInterface?.PrivateIpAddresses?.map(({ PrivateIpAddress }) => PrivateIpAddress) ?? [];
};
const last = (ip = '') => Number(ip.split('.')[3]);

test('automatic addresses come from all over the subnet, the same for the same seed', async () => {
  const ips = await ipsOf(seeded('one'), 8);
  expect(ips.some((ip) => last(ip) > 20)).toBe(true);
  expect(await ipsOf(seeded('one'), 8)).toEqual(ips);
  expect(await ipsOf(seeded('two'), 8)).not.toEqual(ips);
});

test('each free address is given out once, and none that EC2 keeps', async () => {
  const ips = await ipsOf(seeded('one'), 59);
  expect(ips.map(last).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 59 }, (_, index) => index + 4));
});

test('so are prefixes', async () => {
  const ec2 = seeded('one');
  const prefixes = async () =>
    (await ec2.createNetworkInterface({ SubnetId: 'subnet-0a', Ipv4PrefixCount: 1 })).NetworkInterface?.Ipv4Prefixes;
  const both = [await prefixes(), await prefixes()].flatMap((some) => some?.map(({ Ipv4Prefix }) => Ipv4Prefix));
  expect(new Set(both).size).toBe(2);
  expect(both.every((one) => ['10.0.0.16/28', '10.0.0.32/28'].includes(one ?? ''))).toBe(true);
});

test('without a seed they are the lowest that are free', async () => {
  const { ec2 } = simulatedEc2({ enis: [] });
  expect(await ipsOf(ec2, 3)).toEqual(['10.0.0.4', '10.0.0.5', '10.0.0.6']);
});

test('an interface tells who asked for it, one that comes with an instance nobody', async () => {
  const { ec2 } = simulatedEc2({ enis: [], instances: [] });
  const { NetworkInterface: made } = await ec2.createNetworkInterface({ SubnetId: 'subnet-0a' });
  expect(made).toMatchObject({ OwnerId: ownAccount, RequesterManaged: false });
  expect(made?.RequesterId).toMatch(/^AIDA[A-Z2-7]{17}$/);
  const image = { ImageId: 'ami-00000000', MinCount: 1, MaxCount: 1 };
  await ec2.runInstances({ ...image, SubnetId: 'subnet-0a' });
  const { NetworkInterfaces = [] } = await ec2.describeNetworkInterfaces();
  expect(NetworkInterfaces.map(({ RequesterId }) => RequesterId)).toEqual([made?.RequesterId, undefined]);
});
