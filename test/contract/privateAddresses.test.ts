import { AssociateSubnetCidrBlockCommand, AssociateVpcCidrBlockCommand, type EC2Client } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import type { Inventory } from '../../src/domain/inventory.ts';
import { assignIpv4 } from '../../src/operations/assignIpv4.ts';
import { assignIpv6 } from '../../src/operations/assignIpv6.ts';
import { changeSubnetAddressing } from '../../src/operations/changeSubnetAddressing.ts';
import { unassignIpv4 } from '../../src/operations/unassignIpv4.ts';
import { unassignIpv6 } from '../../src/operations/unassignIpv6.ts';
import { available, inProcess, moto, overHttp } from './endpoints.ts';
import { opened } from './opened.ts';

const asked = (...addresses: readonly string[]) => ({ kind: 'addresses', addresses }) as const;

type Place = { readonly vpcId: string; readonly subnetId: string; readonly read: () => Promise<Inventory> };

/** Gives VPC and subnet a range of IPv6 addresses, and tells the subnet's. */
const ipv6Range = async (outside: EC2Client, { vpcId, subnetId, read }: Place): Promise<string> => {
  await outside.send(new AssociateVpcCidrBlockCommand({ VpcId: vpcId, AmazonProvidedIpv6CidrBlock: true }));
  const range = (await read()).vpc(vpcId)?.ipv6Cidrs[0]?.replace(/\/56$/, '/64') ?? '';
  await outside.send(new AssociateSubnetCidrBlockCommand({ SubnetId: subnetId, Ipv6CidrBlock: range }));
  return range;
};

describe.each(available([inProcess(), overHttp(), moto]))('private addresses on $name', ({ start }) => {
  const { account, read, ec2, outside } = opened(start);

  it('are assigned and unassigned', async () => {
    const { spare: eniId } = account();
    const ipsNow = async () => (await read()).eni(eniId)?.addresses.map(({ ip }) => ip) ?? [];
    const [primary = ''] = await ipsNow();
    const chosen = asked('10.7.1.200', '10.7.1.201');
    await assignIpv4.run({ eniId, way: 'addresses', ipv4: chosen, allowReassignment: false }, ec2());
    expect(new Set(await ipsNow())).toEqual(new Set([primary, ...chosen.addresses]));
    await unassignIpv4.run({ eniId, taken: chosen.addresses }, ec2());
    expect(await ipsNow()).toEqual([primary]);
  });

  it('are of IPv6, too', async () => {
    const { vpcId, subnetA: subnetId, spare: eniId } = account();
    const range = await ipv6Range(outside(), { vpcId, subnetId, read });
    const chosen = asked(range.replace('/64', 'a1'), range.replace('/64', 'a2'));
    const ipsNow = async () => new Set((await read()).eni(eniId)?.ipv6Addresses.map(({ ip }) => ip));
    await assignIpv6.run({ eniId, way: 'addresses', ipv6: chosen, primary: false }, ec2());
    expect(await ipsNow()).toEqual(new Set(chosen.addresses));
    await unassignIpv6.run({ eniId, taken: chosen.addresses.slice(1) }, ec2());
    expect(await ipsNow()).toEqual(new Set(chosen.addresses.slice(0, 1)));
    await unassignIpv6.run({ eniId, taken: chosen.addresses.slice(0, 1) }, ec2());
    expect(await ipsNow()).toEqual(new Set());
  });

  it('are given by a subnet as it is told', async () => {
    const { subnetA: subnetId } = account();
    const given = ['publicIpv4'] as const;
    await changeSubnetAddressing.run({ subnetId, given, changes: given }, ec2());
    expect((await read()).subnet(subnetId)?.mapPublicIpOnLaunch).toBe(true);
    await changeSubnetAddressing.run({ subnetId, given: [], changes: given }, ec2());
    expect((await read()).subnet(subnetId)?.mapPublicIpOnLaunch).toBe(false);
  });
});

/** moto knows neither prefixes nor primary IPv6 addresses, and leaves a moved address with its old interface, too. */
describe.each([inProcess(), overHttp()])('private addresses on $name, as exact as on EC2', ({ start }) => {
  const { account, read, ec2, outside } = opened(start);

  it('move from another interface with their elastic IP when they may', async () => {
    const { spare, addressed, allocationId } = account();
    const ipv4 = asked('10.7.1.210');
    const move = { eniId: spare, way: 'addresses', ipv4, allowReassignment: false } as const;
    await assignIpv4.run({ ...move, eniId: addressed }, ec2());
    const target = { allocationId, eniId: addressed, privateIp: '10.7.1.210' };
    await ec2().associateAddress({ ...target, allowReassociation: true });
    await expect(assignIpv4.run(move, ec2())).rejects.toMatchObject({ problem: { code: 'InvalidParameterValue' } });
    await assignIpv4.run({ ...move, allowReassignment: true }, ec2());
    const moved = await read();
    expect(moved.elasticIp(allocationId)).toMatchObject({ eniId: spare, privateIp: '10.7.1.210' });
    expect(moved.eni(addressed)?.addresses).toHaveLength(1);
  });

  it('come as prefixes', async () => {
    const { other: eniId } = account();
    const ipv4 = { kind: 'prefixCount', count: 2 } as const;
    await assignIpv4.run({ eniId, way: 'prefixCount', ipv4, allowReassignment: false }, ec2());
    const prefixes = (await read()).eni(eniId)?.ipv4Prefixes ?? [];
    expect(prefixes).toHaveLength(2);
    await unassignIpv4.run({ eniId, taken: prefixes }, ec2());
    expect((await read()).eni(eniId)?.ipv4Prefixes).toEqual([]);
  });

  it('are of IPv6 by number, with a primary one', async () => {
    const { vpcId, subnetA: subnetId, spare: eniId } = account();
    await ipv6Range(outside(), { vpcId, subnetId, read });
    const given = ['ipv6'] as const;
    await changeSubnetAddressing.run({ subnetId, given, changes: given }, ec2());
    expect((await read()).subnet(subnetId)?.assignIpv6OnCreation).toBe(true);

    const ipv6 = { kind: 'count', count: 2 } as const;
    await assignIpv6.run({ eniId, way: 'count', ipv6, primary: true }, ec2());
    const [first, second] = (await read()).eni(eniId)?.ipv6Addresses ?? [];
    expect([first?.primary, second?.primary]).toEqual([true, false]);
    await unassignIpv6.run({ eniId, taken: [second?.ip ?? ''] }, ec2());
    expect((await read()).eni(eniId)?.ipv6Addresses).toEqual([first]);
  });
});
