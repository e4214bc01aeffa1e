import { timestampText } from '../../../../src/domain/timestamp.ts';
import { describe, expect, it } from 'vitest';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { scopeRow } from '../../../../src/ui/network/rows/scopeRow.ts';
import type { Row } from '../../../../src/ui/shared/tree/row.ts';
import { attached, eni, instance, limits, named, primaryEni, snapshot, subnet } from '../../../support/snapshot.ts';
import { demoTree, opened, viewOf } from '../../../support/tree.ts';

/** As VS Code renders it: the paragraphs, without a break at the end of a line. */
const read = (row: Row): readonly string[] =>
  (row.tooltip?.() ?? '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .split('\n')
    .map((text) => text.trimEnd());

const tooltip = (...labels: readonly string[]): readonly string[] => read(opened(demoTree(), ...labels));

describe('the tooltip', () => {
  it('of a VPC tells its ranges, its way out and how many subnets it has', () => {
    expect(tooltip('shop-prod')).toEqual([
      '**shop-prod** vpc-0a41f6c2a90e77fdc',
      '',
      '**CIDR** 10.0.0.0/16, 2a05:d018:4f2:8a00::/56',
      '**Internet gateway** shop-prod-igw',
      '**Subnets** 6',
      '',
      '**Flow log fl-0b3d57c1e90a24f68** REJECT to arn:aws:s3:::shop-prod-flow-logs, every 600 s',
      '',
      'env = prod',
    ]);
    expect(tooltip('ml-lab')).toEqual([
      '**ml-lab** vpc-0e58b3d161712b521',
      '',
      '**CIDR** 10.20.0.0/20',
      '**Subnets** 2',
    ]);
  });

  it('of a subnet tells where it is, how far it reaches and how much room is left, what deserves attention first', () => {
    expect(tooltip('shop-prod', 'public-a')).toEqual([
      '**public-a** subnet-0e4a9b1d37fb46d92',
      '',
      '**Zone** eu-west-1a · euw1-az1',
      '**CIDR** 10.0.0.0/24, 2a05:d018:4f2:8a00::/64',
      '**Tier** public',
      '**Free addresses** 246',
      '**Interfaces** 5 interfaces',
    ]);
    expect(tooltip('shop-prod', 'data-b').slice(0, 4)).toEqual([
      '**data-b** subnet-03f8a7515d85a74bb',
      '',
      '$(warning) 2 of 11 addresses are free: subnet-03f8a7515d85a74bb "data-b" Delete unused interfaces, or place new ones in another subnet of the zone.',
      '',
    ]);
  });

  it('of a subnet without IPv4 does not count free addresses', () => {
    const v6 = subnet({ cidr: undefined, ipv6Cidrs: ['2001:db8::/64'] });
    const text = read(opened(scopeRow(viewOf(snapshot({ subnets: [v6] }))), 'vpc-0a', 'subnet-0a'));
    expect(text).toContain('**CIDR** 2001:db8::/64');
    expect(text.filter((line) => line.includes('Free'))).toEqual([]);
  });

  it('of an instance tells what it is, its room for interfaces and its addresses', () => {
    expect(tooltip('shop-prod', 'public-a', 'fw-1')).toEqual([
      '**fw-1** i-0f1a9c4e5e188100b',
      '',
      '**State** running',
      '**Type** c6in.xlarge',
      '**Subnet** subnet-0e4a9b1d37fb46d92 "public-a"',
      '**VPC** vpc-0a41f6c2a90e77fdc "shop-prod"',
      '**Zone** eu-west-1a',
      '**In use** 3 of 4 slots',
      '**Private address** 10.0.0.10',
      '**Public address** 52.48.17.203',
      '',
      'scenario = security appliance',
    ]);
  });

  it.each([
    ['3 of 4 slots', {}, 3],
    ['1 interface', { instanceTypes: [] }, 1],
    [
      'at least 1 interface',
      { gaps: [{ part: 'enis', iamAction: 'ec2:DescribeNetworkInterfaces', code: 'Throttling', message: '' }] },
      1,
    ],
  ] as const)('of an instance says %s where that is known', (slots, over, count) => {
    const enis = Array.from({ length: count }, (_, at) => primaryEni({ id: `eni-${at}` }));
    const account = { instances: [instance(named('web'))], instanceTypes: [limits({ interfaces: 4 })], enis, ...over };
    const row = opened(scopeRow(viewOf(snapshot(account))), 'vpc-0a', 'subnet-0a', 'web');
    expect(read(row)).toContain(`**In use** ${slots}`);
  });

  it('of an interface tells how it is attached, its addresses, its security and who it is for', () => {
    expect(tooltip('shop-prod', 'public-a', 'fw-1', 'fw-1-outside')).toEqual([
      '**fw-1-outside** eni-0c3d9e51a7b204f68',
      '',
      '**State** in-use',
      '**Type** interface',
      '**Instance** i-0f1a9c4e5e188100b "fw-1"',
      '**Device** eth0',
      '**Deleted with its instance** no',
      `**Attached since** ${timestampText(Date.UTC(2026, 2, 2, 8, 0))}`,
      '',
      '**Subnet** subnet-0e4a9b1d37fb46d92 "public-a"',
      '**VPC** vpc-0a41f6c2a90e77fdc "shop-prod"',
      '**Zone** eu-west-1a',
      '',
      '**Private addresses** 10.0.0.10',
      '**Public addresses** 52.48.17.203',
      '**IPv6** 2a05:d018:4f2:8a00::10',
      '**MAC** 06:3e:91:5b:c2:7d',
      '',
      '**Security groups** fw-edge (sg-0f1c6e227804e7274), fw-admin (sg-0f1c6e3bc2238df94)',
      '**Source/dest check** off',
      '',
      'Firewall, outside: forwards for the subnets behind it',
      '',
      'scenario = security appliance',
    ]);
  });

  it('of an interface that a service manages tells which', () => {
    expect(tooltip('shop-prod', 'app-a', 'eks-node-1', 'eni-0a90a7d40276f52fb')).toEqual([
      '**eni-0a90a7d40276f52fb**',
      '',
      '**State** in-use',
      '**Type** interface',
      '**Looked after by** VPC CNI shop',
      '**Because** its description is aws-K8S-i-0a77e1b25c4d90f38',
      '**Instance** i-0a77e1b25c4d90f38 "eks-node-1"',
      '**Device** eth1',
      '**Deleted with its instance** yes',
      `**Attached since** ${timestampText(Date.UTC(2026, 2, 2, 8, 0))}`,
      '',
      '**Subnet** subnet-08d1c7a2e58f32fd9 "app-a"',
      '**VPC** vpc-0a41f6c2a90e77fdc "shop-prod"',
      '**Zone** eu-west-1a',
      '',
      '**Private addresses** 10.0.10.31',
      '**Prefixes** 10.0.10.96/28',
      '**MAC** 06:3e:91:44:1d:8e',
      '',
      '**Security groups** eks-nodes (sg-0a5b3d94e87fecf25)',
      '**Source/dest check** on',
      '',
      'aws-K8S-i-0a77e1b25c4d90f38',
      '',
      'cluster.k8s.amazonaws.com/name = shop',
      'eni-explorer/prefixes-used = 10.0.10.96/28=3',
    ]);
  });

  it('of an unattached interface says nothing of an instance, and what deserves attention first', () => {
    expect(tooltip('shop-prod', 'public-b', 'Unattached', 'old-vip')).toEqual([
      '**old-vip** eni-08e549e60b720b9f4',
      '',
      '$(warning) Elastic IP 52.209.140.9 is unused on an unattached interface: eni-08e549e60b720b9f4 "old-vip" Attach the interface to an instance, or disassociate the elastic IP and release it.',
      '',
      '**State** available',
      '**Type** interface',
      '',
      '**Subnet** subnet-0195c3e8fac1dbcbd "public-b"',
      '**VPC** vpc-0a41f6c2a90e77fdc "shop-prod"',
      '**Zone** eu-west-1b',
      '',
      '**Private addresses** 10.0.1.77',
      '**Public addresses** 52.209.140.9',
      '**MAC** 06:3e:91:ed:bf:d1',
      '',
      '**Security groups** fw-edge (sg-0f1c6e227804e7274)',
      '**Source/dest check** on',
      '',
      'Address of the shop before the load balancer',
    ]);
  });

  it('of an interface tells what its elastic IPs cost, where AWS charges for them', () => {
    const made = demoSnapshot();
    const addresses = made.addresses.map((address) => ({ ...address, publicIpv4Pool: 'amazon' }));
    const row = opened(scopeRow(viewOf({ ...made, addresses })), 'shop-prod', 'public-a', 'fw-1', 'fw-1-outside');
    expect(read(row)).toContain('**Elastic IPs cost** 3.65 USD a month');
  });

  it('of an interface tells what is out of the ordinary: what its attachment is at, whose it is, its hostname and its Outpost', () => {
    const outpostArn = 'arn:aws:outposts:eu-west-1:111122223333:outpost/op-0a';
    const rare = eni({
      ownerId: '444455556666',
      attachment: attached('i-0a', 1, { status: 'detaching' }),
      publicDnsName: 'ec2-198-51-100-7.eu-west-1.compute.amazonaws.com',
      outpostArn,
      operator: { managed: true, principal: 'eks.amazonaws.com', hiddenByDefault: true },
    });
    const of = (one: typeof rare) =>
      read(
        opened(
          scopeRow(viewOf(snapshot({ instances: [instance(named('web'))], enis: [one] }))),
          'vpc-0a',
          'subnet-0a',
          'web',
          'eni-0a',
        ),
      );
    const further = [
      '**Attachment** detaching',
      '**Account** 444455556666',
      '**Public hostname** ec2-198-51-100-7.eu-west-1.compute.amazonaws.com',
      `**Outpost** ${outpostArn}`,
      '**Listed by EC2** only where managed resources are asked for',
    ];
    expect(of(rare)).toEqual(expect.arrayContaining(further));
    const usual = of(eni({ attachment: attached('i-0a', 1) })).join('\n');
    expect(further.filter((line) => usual.includes(line.split(' ')[0] ?? line))).toEqual([]);
  });

  it('of an elastic IP tells what it stands for', () => {
    expect(tooltip('Elastic IPs', 'eip-fw')).toEqual([
      '**eip-fw** eipalloc-0343011cb3f66808d',
      '',
      '**Public address** 52.48.17.203',
      '**Associated with** 10.0.0.10',
      '**Interface** eni-0c3d9e51a7b204f68 "fw-1-outside"',
      '**Instance** i-0f1a9c4e5e188100b "fw-1"',
      '**Network border group** eu-west-1',
      '**Reverse DNS** fw.shop.example.com.',
    ]);
  });

  it('shows the first twelve tags, and how many more there are', () => {
    const tags = Array.from({ length: 15 }, (_, at) => ({ key: `k${at}`, value: `v${at}` }));
    const row = (count: number) =>
      opened(scopeRow(viewOf(snapshot({ subnets: [subnet({ tags: tags.slice(0, count) })] }))), 'vpc-0a', 'subnet-0a');
    expect(read(row(15)).slice(-3)).toEqual(['k10 = v10', 'k11 = v11', '… 3']);
    expect(read(row(12)).at(-1)).toBe('k11 = v11');
  });
});
