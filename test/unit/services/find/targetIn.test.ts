import { describe, expect, it } from 'vitest';
import { hitOf } from '../../../../src/services/find/hit.ts';
import { targetIn } from '../../../../src/services/find/targetIn.ts';
import {
  attached,
  elasticIp,
  eni,
  instance,
  internetGateway,
  inventoryOf,
  named,
  routeTable,
  securityGroup,
  subnet,
  vpc,
} from '../../../support/snapshot.ts';

const gateway = internetGateway({ id: 'igw-0a', vpcId: 'vpc-0a' });
const loose = internetGateway({ id: 'igw-0b', vpcId: undefined });
const idle = elasticIp({
  allocationId: 'eipalloc-0b',
  eniId: undefined,
  associationId: undefined,
  privateIp: undefined,
});
const inventory = inventoryOf({
  vpcs: [vpc()],
  subnets: [subnet(named('front'))],
  instances: [instance(named('web-1'))],
  enis: [eni({ attachment: attached('i-0a', 1) }), eni({ id: 'eni-0b' })],
  addresses: [elasticIp({ eniId: 'eni-0a' }), idle],
  securityGroups: [securityGroup({ id: 'sg-0a', name: 'base' })],
  routeTables: [
    routeTable({ id: 'rtb-0main', main: true, subnetIds: [] }),
    routeTable({ id: 'rtb-0a', main: false, subnetIds: ['subnet-0a'] }),
  ],
  internetGateways: [gateway, loose],
});

const about = { wanted: { kind: 'nothing' }, around: inventory } as const;

describe('what was found is shown where it stands', () => {
  it.each([
    ['enis', 'eni-0a', { kind: 'interface', id: 'eni-0a' }],
    ['instances', 'i-0a', { kind: 'instance', id: 'i-0a' }],
    ['addresses', 'eipalloc-0a', { kind: 'address', id: 'eipalloc-0a' }],
    ['subnets', 'subnet-0a', { kind: 'subnet', id: 'subnet-0a' }],
    ['vpcs', 'vpc-0a', { kind: 'vpc', id: 'vpc-0a' }],
  ] as const)('of %s itself', (kind, id, target) => {
    expect(targetIn(inventory, { kind, id })).toEqual(target);
    expect(targetIn(inventory, { kind, id: `${id}00` })).toBeUndefined();
  });

  it.each([
    ['securityGroups', 'sg-0a', { kind: 'vpc', id: 'vpc-0a' }],
    ['routeTables', 'rtb-0a', { kind: 'subnet', id: 'subnet-0a' }],
    ['routeTables', 'rtb-0main', { kind: 'vpc', id: 'vpc-0a' }],
    ['internetGateways', 'igw-0a', { kind: 'vpc', id: 'vpc-0a' }],
    ['internetGateways', 'igw-0b', undefined],
    ['internetGateways', 'igw-0gone', undefined],
    ['securityGroups', 'sg-0gone', undefined],
    ['routeTables', 'rtb-0gone', undefined],
  ] as const)('of %s, which have no row, the subnet or the VPC: %s', (kind, id, target) => {
    expect(targetIn(inventory, { kind, id })).toEqual(target);
  });
});

describe('what the line of a hit tells', () => {
  it('of an elastic IP is whose it is, or that it is nobody’s', () => {
    expect(hitOf('addresses', elasticIp({ eniId: 'eni-0a' }), about).holder).toMatch(/ · of eni-0a$/);
    expect(hitOf('addresses', idle, about).holder).toMatch(/ · not associated$/);
  });

  it('of an internet gateway is whether it is attached', () => {
    expect([gateway, loose].map((each) => hitOf('internetGateways', each, about).state)).toEqual([
      'attached',
      'detached',
    ]);
  });

  it('of a security group is its name', () => {
    const [group] = inventory.snapshot.securityGroups;
    expect(group && hitOf('securityGroups', group, about)).toMatchObject({ name: 'base', place: 'in vpc-0a' });
  });

  it('of an interface of another account in a shared subnet is that account', () => {
    expect(hitOf('enis', eni({ ownerId: '999988887777' }), about).holder).toBe('of account 999988887777');
  });

  it('of an interface is its instance, or that it is not attached', () => {
    expect(inventory.snapshot.enis.map((each) => hitOf('enis', each, about).holder)).toEqual([
      'eth1 of web-1',
      'not attached',
    ]);
  });

  it('of an interface that others hold is who, with the account where it is another one', () => {
    const theirs = eni({ id: 'eni-0c', ownerId: '444455556666' });
    const nat = eni({
      status: 'in-use',
      interfaceType: 'nat_gateway',
      description: 'Interface for NAT Gateway nat-0a',
    });
    expect([theirs, nat].map((each) => hitOf('enis', each, about).holder)).toEqual([
      'of account 444455556666',
      'NAT gateway · managed by AWS',
    ]);
  });

  it('of a security group has its own name, and the tag only where it has none', () => {
    const called = (name: string) => hitOf('securityGroups', securityGroup({ name, ...named('tagged') }), about).name;
    expect([called('base'), called('')]).toEqual(['base', 'tagged']);
  });
});
