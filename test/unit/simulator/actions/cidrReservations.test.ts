import { expect, test } from 'vitest';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';

const forPrefixes = { SubnetId: 'subnet-0a', Cidr: '10.0.0.64/26', ReservationType: 'prefix' } as const;
const byName = { SubnetId: 'subnet-0a', Cidr: '10.0.0.0/28', ReservationType: 'explicit' } as const;

test('a reservation keeps automatic addresses away and serves prefixes first', async () => {
  const { ec2 } = simulatedEc2();
  const { SubnetCidrReservation: made } = await ec2.createSubnetCidrReservation(forPrefixes);
  await ec2.createSubnetCidrReservation(byName);
  const { NetworkInterface: plain } = await ec2.createNetworkInterface({ SubnetId: 'subnet-0a' });
  expect(plain?.PrivateIpAddress).toBe('10.0.0.16');
  const { NetworkInterface: prefixed } = await ec2.createNetworkInterface({
    SubnetId: 'subnet-0a',
    Ipv4PrefixCount: 5,
  });
  expect(prefixed?.Ipv4Prefixes?.map((one) => one.Ipv4Prefix)).toEqual([
    '10.0.0.64/28',
    '10.0.0.80/28',
    '10.0.0.96/28',
    '10.0.0.112/28',
    '10.0.0.32/28',
  ]);
  const named = { NetworkInterfaceId: 'eni-0a', PrivateIpAddresses: ['10.0.0.5'] };
  expect((await ec2.assignPrivateIpAddresses(named)).AssignedPrivateIpAddresses).toHaveLength(1);
  const counted = await ec2.assignPrivateIpAddresses({
    NetworkInterfaceId: 'eni-0a',
    SecondaryPrivateIpAddressCount: 1,
  });
  expect(counted.AssignedPrivateIpAddresses).toEqual([{ PrivateIpAddress: '10.0.0.18' }]);
  const listed = await ec2.getSubnetCidrReservations({ SubnetId: 'subnet-0a' });
  expect(listed.SubnetIpv4CidrReservations).toHaveLength(2);
  expect(listed.SubnetIpv4CidrReservations?.[0]).toMatchObject(forPrefixes);
  await ec2.deleteSubnetCidrReservation({ SubnetCidrReservationId: made?.SubnetCidrReservationId });
  expect((await ec2.getSubnetCidrReservations({ SubnetId: 'subnet-0a' })).SubnetIpv4CidrReservations).toHaveLength(1);
});

test('refused: outside the subnet, over another reservation, and deleting what is not there', async () => {
  const { ec2 } = simulatedEc2();
  await ec2.createSubnetCidrReservation(byName);
  expect(await refusalOf(ec2.createSubnetCidrReservation({ ...byName, Cidr: '10.0.1.0/28' }))).toBe(
    'InvalidParameterValue: Value (10.0.1.0/28) for parameter cidr is invalid. It is not in a CIDR of subnet-0a.',
  );
  expect(await refusalOf(ec2.createSubnetCidrReservation({ ...byName, Cidr: '10.0.0.0/26' }))).toBe(
    'InvalidParameterValue: Value (10.0.0.0/26) for parameter cidr is invalid. It overlaps with another reservation.',
  );
  expect(await refusalOf(ec2.deleteSubnetCidrReservation({ SubnetCidrReservationId: 'scr-0a' }))).toBe(
    "InvalidSubnetCidrReservationID.NotFound: The subnet CIDR reservation ID 'scr-0a' does not exist",
  );
});
