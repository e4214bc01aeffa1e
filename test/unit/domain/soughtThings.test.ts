import { describe, expect, it } from 'vitest';
import { finderOf } from '../../../src/domain/query/finder.ts';
import { parseQuery } from '../../../src/domain/query/query.ts';
import type { Sought } from '../../../src/domain/query/sought.ts';
import {
  soughtElasticIps,
  soughtGroups,
  soughtInstances,
  soughtSubnets,
  soughtVpcs,
} from '../../../src/domain/query/soughtThings.ts';
import {
  address,
  attached,
  elasticIp,
  eni,
  instance,
  inventoryOf,
  named,
  securityGroup,
  subnet,
  vpc,
} from '../../support/snapshot.ts';

const shop = vpc({ id: 'vpc-0shop', cidrs: ['10.1.0.0/16'], ipv6Cidrs: ['2001:db8:1::/56'], ...named('shop') });
const edge = subnet({
  id: 'subnet-0edge',
  vpcId: shop.id,
  zone: 'eu-west-1b',
  zoneId: 'euw1-az2',
  cidr: '10.1.2.0/24',
  ipv6Cidrs: ['2001:db8:1:2::/64'],
  ...named('edge-b'),
});
const host = instance({
  id: 'i-0host',
  type: 'c6in.xlarge',
  state: 'stopped',
  zone: edge.zone,
  vpcId: shop.id,
  subnetId: edge.id,
  privateIp: '10.1.2.9',
  publicIp: '52.9.9.9',
  ...named('turnstile'),
});
const side = eni({
  id: 'eni-0side',
  vpcId: shop.id,
  subnetId: edge.id,
  mac: '06:3e:91:5b:c2:7d',
  addresses: [address('10.1.2.40')],
  groups: [{ id: 'sg-0gate', name: 'gatekeepers' }],
  sourceDestCheck: false,
  attachment: attached(host.id, 1),
  tags: [
    { key: 'role', value: 'sniffer' },
    { key: 'Name', value: 'side-door' },
  ],
});
const gate = securityGroup({
  id: 'sg-0gate',
  name: 'gatekeepers',
  description: 'lets few in',
  vpcId: shop.id,
  tags: [{ key: 'owner', value: 'platform' }],
});
const vip = elasticIp({
  allocationId: 'eipalloc-0vip',
  publicIp: '54.7.7.7',
  associationId: 'eipassoc-0vip',
  eniId: side.id,
  instanceId: host.id,
  privateIp: '10.1.2.40',
  networkBorderGroup: 'eu-west-1',
  tags: [{ key: 'Name', value: 'doorbell' }],
});
const account = inventoryOf({
  vpcs: [shop],
  subnets: [edge],
  instances: [host],
  enis: [side],
  securityGroups: [gate],
  addresses: [vip],
});

const finds =
  <Thing>(sought: Sought<Thing>, thing: Thing) =>
  (text: string): boolean =>
    finderOf(sought, parseQuery(text))(thing, 0);

describe.each([
  {
    kind: 'an instance',
    find: finds(soughtInstances(account), host),
    by: ['i-0host', 'turnstile', 'c6in.xlarge', 'stopped', '10.1.2.9', '52.9.9.9', 'shop', 'edge-b', 'eu-west-1b'],
    byFields: ['type:c6in.xlarge', 'state:stopped', 'vpc:shop', 'subnet:edge-b', 'az:eu-west-1b', 'sg:gatekeepers'],
    byInterfaces: ['10.1.2.40', '06-3E-91-5B-C2-7D', 'sniffer', 'role=sniffer', '10.1.2.32/27', 'check:off'],
    not: [
      'type:stopped',
      'state:c6in.xlarge',
      'vpc:edge-b',
      '10.1.2.41',
      '10.1.3.0/24',
      'check:on',
      'public:yes',
      'role=doorbell',
    ],
  },
  {
    kind: 'a subnet',
    find: finds(soughtSubnets(account), edge),
    by: ['subnet-0edge', 'edge-b', 'eu-west-1b', 'euw1-az2', '10.1.2.0/24', 'available', 'shop'],
    byFields: ['vpc:shop', 'vpc:vpc-0shop', 'vpc:10.1.0.0/16', 'subnet:edge-b', 'subnet:10.1.2.0/24', 'az:euw1-az2'],
    byInterfaces: ['10.1.0.0/16', '10.1.2.128/25', '10.1.2.77', '2001:db8:1:2::5', 'name=edge-b'],
    not: ['az:edge-b', 'subnet:shop', 'vpc:edge-b', 'sg:gatekeepers', '10.1.3.0/24', '10.1.3.1', 'check:on', 'role=x'],
  },
  {
    kind: 'a VPC',
    find: finds(soughtVpcs, shop),
    by: ['vpc-0shop', 'shop', '10.1.0.0/16', '2001:db8:1::/56', 'available'],
    byFields: ['vpc:shop', 'vpc:vpc-0shop', 'vpc:10.1'],
    byInterfaces: ['10.0.0.0/8', '10.1.2.3', '2001:db8:1::7', 'name=shop'],
    not: ['az:shop', 'subnet:shop', '10.2.0.0/16', '10.2.0.1', 'public:yes', 'name=edge'],
  },
  {
    kind: 'a security group',
    find: finds(soughtGroups(account), gate),
    by: ['sg-0gate', 'gatekeepers', '"lets few in"', 'platform', 'vpc-0shop', 'shop'],
    byFields: ['sg:sg-0gate', 'sg:gatekeepers', 'vpc:shop', 'vpc:vpc-0shop'],
    byInterfaces: ['owner=platform'],
    not: ['sg:platform', 'vpc:gatekeepers', 'az:shop', 'subnet:shop', '10.1.0.0/16', 'check:off'],
  },
  {
    kind: 'an elastic IP',
    find: finds(soughtElasticIps(account), vip),
    by: [
      '54.7.7.7',
      'eipalloc-0vip',
      'eipassoc-0vip',
      'doorbell',
      'eni-0side',
      'side-door',
      'i-0host',
      'turnstile',
      'eu-west-1',
    ],
    byFields: [],
    byInterfaces: ['10.1.2.40', '54.7.7.0/24', '10.1.2.0/24', 'name=doorbell'],
    not: ['10.1.2.41', '54.7.8.0/24', 'vpc:shop', 'sg:gatekeepers', 'public:yes', 'owner=platform'],
  },
])('$kind is found', ({ find, by, byFields, byInterfaces, not }) => {
  it('by what it is called and shows', () => {
    expect(by.filter((text) => !find(text))).toEqual([]);
  });
  it('by fields, addresses, blocks and tags', () => {
    expect([...byFields, ...byInterfaces].filter((text) => !find(text))).toEqual([]);
  });
  it('by nothing else', () => {
    expect(not.filter(find)).toEqual([]);
    expect(not.filter((text) => !find(`-${text}`))).toEqual([]);
  });
});

describe('what several interfaces say', () => {
  const gates = [eni({ id: 'eni-0a', sourceDestCheck: false }), eni({ id: 'eni-0b', sourceDestCheck: true })].map(
    (face, at) => ({ ...face, attachment: attached('i-0two', at) }),
  );
  const two = instance({ id: 'i-0two', type: 'm5.large' });
  const find = finds(soughtInstances(inventoryOf({ instances: [two], enis: gates })), two);

  it('is found of their instance where one of them says it', () => {
    expect(['check:off', 'check:on'].map(find)).toEqual([true, true]);
  });

  it('is its type in no other field', () => {
    expect(['type:m5.large', 'state:m5.large', 'az:m5.large', 'owner:m5.large'].map(find)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

it('an elastic IP is found by the pool it is from, and by the service that manages it', () => {
  const pooled = elasticIp({
    publicIpv4Pool: 'ipv4pool-ec2-0a',
    customerOwnedPool: 'ipv4pool-coip-0b',
    serviceManaged: 'nat',
  });
  const find = finds(soughtElasticIps(account), pooled);
  expect(['ipv4pool-ec2-0a', 'ipv4pool-coip-0b', 'nat', 'ipv4pool-ec2-0c'].map(find)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
