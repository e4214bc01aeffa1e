import { describe, expect, it } from 'vitest';
import type { Eni } from '../../../../src/domain/model.ts';
import { scopeRow } from '../../../../src/ui/network/rows/scopeRow.ts';
import type { Row } from '../../../../src/ui/shared/tree/row.ts';
import { address, attached, autoPublic, eni, instance, named, snapshot, subnet } from '../../../support/snapshot.ts';
import { demoTree, opened, textOf, textsBelow, viewOf } from '../../../support/tree.ts';

const below = (enis: readonly Eni[], ...labels: readonly string[]): Row =>
  opened(scopeRow(viewOf(snapshot({ enis, instances: [instance(named('web'))] }))), 'vpc-0a', 'subnet-0a', ...labels);

describe('the row of an instance', () => {
  it.each([
    [['10.0.0.64/28'], 'web  1 of 3 slots · m5.large · 1 prefix'],
    [['10.0.0.64/28', '10.0.0.80/28'], 'web  1 of 3 slots · m5.large · 2 prefixes'],
  ])('counts prefixes: %j', (ipv4Prefixes, row) => {
    expect(textOf(below([eni({ ipv4Prefixes, attachment: attached('i-0a', 0) })], 'web'))).toBe(row);
  });

  it('counts interfaces of a type whose limits are not known', () => {
    const instances = [instance({ ...named('web'), type: 'new.type' })];
    const rowOf = (...enis: readonly Eni[]) =>
      textOf(opened(scopeRow(viewOf(snapshot({ enis, instances }))), 'vpc-0a', 'subnet-0a', 'web'));
    const first = eni({ attachment: attached('i-0a', 0) });
    expect(rowOf(first)).toBe('web  1 interface · new.type');
    expect(rowOf(first, eni({ id: 'eni-0b', attachment: attached('i-0a', 1) }))).toBe('web  2 interfaces · new.type');
  });
});

describe('the row of an interface', () => {
  it('tells how many more private addresses it has', () => {
    const addresses = ['10.0.0.20', '10.0.0.21', '10.0.0.22'].map((ip) => address(ip, { primary: ip.endsWith('20') }));
    expect(textsBelow(below([eni({ addresses })], 'Unattached'))).toEqual(['eni-0a  10.0.0.20 · +2']);
  });

  it.each(['pending', 'attaching', 'detaching'] as const)('tells that EC2 is still at it: %s', (status) => {
    expect(textsBelow(below([eni({ status })], 'Unattached'))).toEqual([`eni-0a  10.0.0.20 · ${status}`]);
  });

  it.each(['attaching', 'detaching'])('tells it as well while only the attachment is at it: %s', (status) => {
    const row = below([eni({ attachment: attached('i-0a', 1, { status }) })], 'web').children()[0];
    expect(row && textOf(row)).toBe(`eni-0a  10.0.0.20 · eth1 · ${status}`);
  });

  it('tells who made a free one, and what a service left', () => {
    const free = eni({ description: 'aws-K8S-i-0b' });
    expect(textsBelow(below([free], 'Unattached'))).toEqual(['eni-0a  10.0.0.20 · made by VPC CNI']);
    const left = eni({ description: 'Attached to Glue using role: arn:aws:iam::111122223333:role/etl' });
    expect(textsBelow(below([left], 'Glue'))).toEqual(['etl  10.0.0.20 · left over']);
  });

  it('tells the id of one that has a name and no address', () => {
    expect(textsBelow(below([eni({ ...named('efa'), addresses: [] })], 'Unattached'))).toEqual(['efa  eni-0a']);
  });

  it.each([
    ['primary', attached('i-0a', 0)],
    ['secondary', attached('i-0a', 1)],
    ['secondary', attached('i-0a', 0, { networkCard: 1 })],
  ])('has the sign of a %s interface', (sign, attachment) => {
    const [row] = below([eni({ attachment, status: 'in-use' })], 'web').children();
    expect(row?.icon.name).toBe(sign);
  });

  it('has signs of their own for what nothing and what a service holds', () => {
    expect(below([eni()], 'Unattached', 'eni-0a').icon.name).toBe('unattached');
    const [lambda] = opened(demoTree(), 'shop-prod', 'app-a', 'Lambda').children();
    expect(lambda?.icon.name).toBe('debug-breakpoint-log');
  });

  it('stands by its slot, whatever its name and the order of EC2', () => {
    const inSlot = (name: string, index: number, networkCard = 0) =>
      eni({
        ...named(name),
        id: `eni-${name}`,
        status: 'in-use',
        attachment: attached('i-0a', index, { networkCard }),
      });
    const rows = below([inSlot('a', 0, 1), inSlot('b', 2), inSlot('c', 1), inSlot('d', 0)], 'web');
    expect(rows.children().map(({ label }) => label)).toEqual(['d', 'c', 'b', 'a']);
  });

  it('tells all of its addresses at a closer look', () => {
    const many = eni({
      addresses: [
        address('10.0.0.20', { association: autoPublic('198.51.100.7') }),
        address('10.0.0.21', { primary: false, association: autoPublic('198.51.100.8') }),
      ],
      ipv6Addresses: ['2001:db8::1', '2001:db8::2'].map((ip) => ({ ip, primary: false })),
      ipv4Prefixes: ['10.0.0.32/28'],
      ipv6Prefixes: ['2001:db8:0:1::/80'],
    });
    const text = (below([many], 'Unattached', 'eni-0a').tooltip?.() ?? '').replaceAll(/&#(\d+);/g, (_, code: string) =>
      String.fromCharCode(Number(code)),
    );
    expect(text).toContain(
      '**Private addresses** 10.0.0.20, 10.0.0.21  \n**Public addresses** 198.51.100.7, 198.51.100.8',
    );
    expect(text).toContain('**IPv6** 2001:db8::1, 2001:db8::2  \n**Prefixes** 10.0.0.32/28, 2001:db8:0:1::/80');
  });
});

describe('the row of an account', () => {
  it.each([
    [
      'readOnly',
      'Protected, read only · eu-west-1',
      'Protected: nothing is written to this account (setting eniExplorer.protected: prod-*)',
    ],
    [
      'confirm',
      'Protected · eu-west-1',
      'Protected: each run asks to type the account (setting eniExplorer.protected: prod-*)',
    ],
  ] as const)('says how it is protected: %s', (mode, description, because) => {
    const row = scopeRow({ ...viewOf(snapshot()), protection: { mode, because: ['prod-*'] } });
    expect([row.description, row.icon.name]).toEqual([description, 'eni-protected']);
    const text = row.tooltip?.().replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    expect(text).toBe(`Demo account\n\n${because}`);
  });

  it('says nothing of protection where there is none, and its region once', () => {
    const row = scopeRow(viewOf(snapshot()));
    expect([textOf(row), row.tooltip?.()]).toEqual(['Demo account  eu-west-1', 'Demo account']);
    expect(textOf(scopeRow({ ...viewOf(snapshot()), title: 'work @ eu-west-1' as typeof row.label }))).toBe(
      'work @ eu-west-1',
    );
  });
});

describe('what others hold in a subnet', () => {
  it('stands by name within its kind, the nameless first', () => {
    const held = (id: string, type: string, description: string) => eni({ id, interfaceType: type, description });
    const row = below([
      held('eni-0c', 'nat_gateway', 'Interface for NAT Gateway nat-0c'),
      held('eni-0n', 'nat_gateway', ''),
      held('eni-0a', 'nat_gateway', 'Interface for NAT Gateway nat-0a'),
    ]);
    expect(textsBelow(row)).toEqual([
      'NAT gateway  10.0.0.20',
      'NAT gateway  nat-0a · 10.0.0.20',
      'NAT gateway  nat-0c · 10.0.0.20',
    ]);
  });
});

describe('the subnets of a VPC', () => {
  it('stand by zone, and within it by address as a number, whatever the order of EC2', () => {
    const at = (zone: string, cidr: string) => subnet({ id: `subnet-${cidr}`, zone, cidr, ...named(cidr) });
    const subnets = [
      at('eu-west-1b', '10.0.1.0/24'),
      at('eu-west-1a', '10.0.10.0/24'),
      at('eu-west-1a', '10.0.9.0/24'),
      at('eu-west-1b', '10.0.0.0/24'),
    ];
    const vpc = opened(scopeRow(viewOf(snapshot({ subnets, enis: [] }))), 'vpc-0a');
    expect(vpc.children().map(({ label }) => label)).toEqual([
      '10.0.9.0/24',
      '10.0.10.0/24',
      '10.0.0.0/24',
      '10.0.1.0/24',
    ]);
  });
});

describe('a VPC with many subnets', () => {
  const subnets = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      subnet({
        id: `subnet-${at}`,
        cidr: `10.0.${at}.0/24`,
        zone: at % 2 === 0 ? 'eu-west-1a' : 'eu-west-1b',
        ...named(`s-${at}`),
      }),
    );
  const vpcOf = (count: number) => opened(scopeRow(viewOf(snapshot({ subnets: subnets(count), enis: [] }))), 'vpc-0a');

  it('has them below their zones, which they need not say then; up to eight it has them itself', () => {
    expect(textsBelow(vpcOf(8))[0]).toBe('s-0  250 free · 10.0.0.0/24 · a');
    expect(textsBelow(vpcOf(9))).toEqual(['eu-west-1a  5 subnets', 'eu-west-1b  4 subnets']);
    expect(textsBelow(opened(vpcOf(9), 'eu-west-1b'))[0]).toBe('s-1  250 free · 10.0.1.0/24');
  });
});
