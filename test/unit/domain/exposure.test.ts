import { describe, expect, it } from 'vitest';
import { exposureOf } from '../../../src/domain/exposure/entry.ts';
import { subnetReach } from '../../../src/domain/exposure/subnetReach.ts';
import { targetWords, tierWords } from '../../../src/domain/exposure/reachWords.ts';
import { notInFile } from '../../../src/domain/gap.ts';
import type { Eni, Gap, Snapshot, Subnet } from '../../../src/domain/model.ts';
import { address, attached, autoPublic, eni, inventoryOf, routeTable, subnet, vpc } from '../../support/snapshot.ts';

const route = (destination: string, target: string, state = 'active') => ({ destination, target, state });
const toInternet = routeTable({ routes: [route('0.0.0.0/0', 'igw-0a'), route('::/0', 'igw-0a')] });
const publicEni = eni({ addresses: [address('10.0.0.20', { association: autoPublic('203.0.113.5') })] });

/** Tier in words and addresses with a path from outside, of one subnet and its interface. */
const told = (over: Partial<Snapshot>, own: Partial<Subnet> = {}, face = publicEni) => {
  const place = subnet(own);
  const inventory = inventoryOf({ routeTables: [toInternet], ...over, subnets: [place], enis: [face] });
  const { entries, unread, kept } = exposureOf(face, inventory);
  return [tierWords(place, inventory), entries.map(({ outside }) => outside), unread ?? kept];
};

const options = (mode: string) => [
  { region: 'eu-west-1', mode, state: 'update-complete', managedBy: 'account', exclusionsAllowed: 'allowed' },
];
const exclusion = (mode: string, resource: string, state = 'create-complete') => [
  { id: 'vpcbpa-exclude-0a', mode, resourceArn: `arn:aws:ec2:eu-west-1:111122223333:${resource}`, state, tags: [] },
];

describe('VPC Block Public Access', () => {
  const blocked = ['isolated · VPC Block Public Access blocks the way', [], 'blocked'];
  const open = ['public', ['203.0.113.5'], undefined];

  it.each([
    ['off', open],
    ['block-ingress', blocked],
    ['block-bidirectional', blocked],
    ['block-sideways', ['not known: VPC Block Public Access not read', [], 'vpcBlockPublicAccessOptions']],
  ])('%s at the subnet decides whether an internet gateway lets anything in', (mode, expected) => {
    expect(told({}, { blockPublicAccess: mode })).toEqual(expected);
  });

  it('counts at the VPC and the account where EC2 does not tell it of the subnet, exclusions counted in', () => {
    const silent = { blockPublicAccess: undefined };
    const vpcs = [vpc({ blockPublicAccess: undefined })];
    expect(told({ vpcs: [vpc({ blockPublicAccess: 'block-ingress' })] }, silent)).toEqual(blocked);
    const account = { vpcs, vpcBlockPublicAccessOptions: options('block-bidirectional') };
    expect(told(account, silent)).toEqual(blocked);
    const excluded = (mode: string, resource: string, state?: string) =>
      told({ ...account, vpcBlockPublicAccessExclusions: exclusion(mode, resource, state) }, silent);
    expect(excluded('allow-bidirectional', 'subnet/subnet-0a')).toEqual(open);
    expect(excluded('allow-bidirectional', 'vpc/vpc-0a')).toEqual(open);
    expect(excluded('allow-egress', 'vpc/vpc-0a')).toEqual(blocked);
    expect(excluded('allow-bidirectional', 'vpc/vpc-0b')).toEqual(blocked);
    expect(excluded('allow-bidirectional', 'vpc/vpc-0a', 'delete-complete')).toEqual(blocked);
  });

  it('that was not read is said, and public is not; an endpoint that does not know it has none', () => {
    const silent = { blockPublicAccess: undefined };
    const over = (gap: Gap) => ({ vpcs: [vpc({ blockPublicAccess: undefined })], gaps: [gap] });
    const unread = ['not known: VPC Block Public Access not read', [], 'vpcBlockPublicAccessOptions'];
    expect(told(over(notInFile('vpcBlockPublicAccessOptions')), silent)).toEqual(unread);
    const gap = (code: string): Gap => ({ ...notInFile('vpcBlockPublicAccessOptions'), code });
    expect(told(over(gap('UnauthorizedOperation')), silent)).toEqual(unread);
    expect(told(over(gap('InvalidAction')), silent)).toEqual(open);
  });

  it('lets NAT gateways and egress-only internet gateways out unless both directions are blocked', () => {
    const nat = { id: 'nat-0a', vpcId: 'vpc-0a', subnetId: undefined, state: 'available', mode: 'regional', tags: [] };
    const natGateways = [{ ...nat, connectivity: 'public', addresses: [], routeTableId: undefined }];
    const tierWith = (target: string, mode: string) =>
      subnetReach(
        subnet({ blockPublicAccess: mode }),
        inventoryOf({
          vpcs: [vpc({ blockPublicAccess: mode })],
          natGateways,
          routeTables: [routeTable({ routes: [route('::/0', target)] })],
        }),
      ).tier;
    expect(['off', 'block-ingress', 'block-bidirectional'].map((mode) => tierWith('eigw-0a', mode))).toEqual([
      'private',
      'private',
      'isolated',
    ]);
    expect(['off', 'block-ingress', 'block-bidirectional'].map((mode) => tierWith('nat-0a', mode))).toEqual([
      'private',
      'private',
      'isolated',
    ]);
    expect(tierWith('tgw-0a', 'block-bidirectional')).toBe('private');
  });
});

describe('routes', () => {
  const table = (...routes: ReturnType<typeof route>[]) => ({ routeTables: [routeTable({ routes })] });

  it('to a carrier gateway lead in from its network alone, whatever blocks the internet', () => {
    const carrier = eni({
      addresses: [
        address('10.0.0.20', { association: { ...autoPublic('x'), publicIp: undefined, carrierIp: '155.146.10.111' } }),
      ],
    });
    const routed = table(route('0.0.0.0/0', 'cagw-0a'));
    const blocked = { blockPublicAccess: 'block-bidirectional' };
    expect(told(routed, blocked, carrier)).toEqual(["public, from a carrier's network", ['155.146.10.111'], undefined]);
    expect(told(routed, {})).toEqual(["public, from a carrier's network", [], 'noRoute']);
    expect(told({}, {}, carrier)).toEqual(['public', [], 'noRoute']);
  });

  it('of each family lead to the addresses of that family, and to global ones alone', () => {
    const both = eni({
      addresses: publicEni.addresses,
      ipv6Addresses: [
        { ip: '2600:1f18:1:a000::10', primary: true },
        { ip: 'fd00::10', primary: false },
      ],
    });
    expect(told({}, {}, both)[1]).toEqual(['203.0.113.5', '2600:1f18:1:a000::10']);
    expect(told(table(route('::/0', 'igw-0a')), {}, both)[1]).toEqual(['2600:1f18:1:a000::10']);
    expect(told(table(route('0.0.0.0/0', 'igw-0a'), route('::/0', 'eigw-0a')), {}, both)[1]).toEqual(['203.0.113.5']);
  });

  it('that are dead, lead to another network or are for others let nothing in', () => {
    expect(told(table(route('0.0.0.0/0', 'igw-0a', 'blackhole')))).toEqual([
      'isolated · its route is a blackhole',
      [],
      'noRoute',
    ]);
    expect(told(table(route('0.0.0.0/0', 'lgw-0a')))).toEqual(['private', [], 'noRoute']);
    expect(told(table())).toEqual(['isolated', [], 'noRoute']);
    expect(told(table(route('198.51.100.0/24', 'igw-0a')))[0]).toBe('public');
  });

  it('to a middlebox lead in where the gateway sends what comes for the subnet to one, too', () => {
    const out = routeTable({ routes: [route('0.0.0.0/0', 'vpce-0a')] });
    const edge = (destination: string, state?: string) =>
      routeTable({
        id: 'rtb-edge',
        main: false,
        gatewayIds: ['igw-0a'],
        routes: [route(destination, 'vpce-0a', state)],
      });
    expect(told({ routeTables: [out] })).toEqual(['private', [], 'noRoute']);
    const through = ['public, through a middlebox', ['203.0.113.5'], undefined];
    expect(told({ routeTables: [out, edge('10.0.0.0/24')] })).toEqual(through);
    expect(told({ routeTables: [out, edge('10.0.9.0/24')] })[0]).toBe('private');
    expect(told({ routeTables: [out, edge('10.0.0.0/24', 'blackhole')] })[0]).toBe('private');
    const blocked = { blockPublicAccess: 'block-ingress' };
    expect(told({ routeTables: [out, edge('10.0.0.0/24')] }, blocked)[0]).toBe(
      'isolated · VPC Block Public Access blocks the way',
    );
  });

  it('that were not read are said to be so', () => {
    expect(told({ routeTables: [], gaps: [notInFile('routeTables')] })).toEqual([
      'not known: route tables not read',
      [],
      'routeTables',
    ]);
  });
});

it('an interface that denies internet gateway traffic has no path from there', () => {
  expect(told({}, {}, eni({ ...publicEni, denyAllIgwTraffic: true }))).toEqual(['public', [], 'denied']);
});

it('an interface without an address that is known outside needs no reason', () => {
  expect(told({}, {}, eni())).toEqual(['public', [], undefined]);
});

describe('private IPv6 blocks', () => {
  const block = '2a05:d018:4f2:8a00::/64';
  const face = eni({
    addresses: [address('10.0.0.20')],
    ipv6Addresses: [{ ip: '2a05:d018:4f2:8a00::20', primary: false }],
  });
  const over = { routeTables: [routeTable({ routes: [route('::/0', 'igw-0a')] })] };

  it('are not reached from the internet, whatever their addresses look like', () => {
    expect(told(over, { ipv6Cidrs: [block], privateIpv6Cidrs: [] }, face)).toEqual([
      'public',
      ['2a05:d018:4f2:8a00::20'],
      undefined,
    ]);
    expect(told(over, { ipv6Cidrs: [block], privateIpv6Cidrs: [block] }, face)).toEqual(['isolated', [], undefined]);
  });

  it('leave public ones of the same subnet as they are', () => {
    const both = { ipv6Cidrs: [block, 'fd12:3456:789a::/64'], privateIpv6Cidrs: ['fd12:3456:789a::/64'] };
    const two = eni({ ...face, ipv6Addresses: [...face.ipv6Addresses, { ip: 'fd12:3456:789a::20', primary: false }] });
    expect(told(over, both, two)).toEqual(['public', ['2a05:d018:4f2:8a00::20'], undefined]);
  });

  it('that are unique local lead nowhere either where an endpoint does not call them private', () => {
    expect(told(over, { ipv6Cidrs: ['fd12:3456:789a::/64'], privateIpv6Cidrs: [] }, face)[0]).toBe('isolated');
    const out = { routeTables: [routeTable({ routes: [route('::/0', 'eigw-0a')] })] };
    expect(told(out, { ipv6Cidrs: [block], privateIpv6Cidrs: [] })[0]).toBe('private');
    expect(told(out, { ipv6Cidrs: [block], privateIpv6Cidrs: [block] })[0]).toBe('isolated');
  });
});

it('tells an interface that a route leads to by its name, and one that is attached to nothing as such', () => {
  const tags = [{ key: 'Name', value: 'middle' }];
  const leadsTo = (face: Partial<Eni>): string =>
    targetWords({ target: 'eni-0b' }, inventoryOf({ enis: [eni({ id: 'eni-0b', tags, ...face })] }));
  expect(leadsTo({ status: 'available' })).toBe('an unattached interface middle');
  expect(leadsTo({ status: 'in-use' })).toBe('middle');
  expect(leadsTo({ status: 'available', attachment: attached('i-0a', 1) })).toBe('middle');
  expect(targetWords({ target: 'eni-0gone' }, inventoryOf({ enis: [] }))).toBe('an interface that is gone, eni-0gone');
});
