import { expect, it } from 'vitest';
import { portionAround } from '../../../src/domain/portionAround.ts';
import { attached, elasticIp, eni, instance, inventoryOf, routeTable, subnet } from '../../support/snapshot.ts';

const side = eni({ id: 'eni-0a', attachment: attached('i-0a', 1), groups: [{ id: 'sg-0a', name: 'web' }] });
const routes = [{ destination: '10.9.0.0/16', target: side.id, state: 'active' }];
const account = inventoryOf({
  enis: [side],
  instances: [instance({ id: 'i-0a' })],
  addresses: [elasticIp({ allocationId: 'eipalloc-0a', eniId: side.id })],
  routeTables: [routeTable({ id: 'rtb-0a', routes })],
});

it('reads with an interface what its row shows: groups, subnet, holder, routes, addresses, permissions, flow logs', () => {
  expect(portionAround({ kind: 'interface', id: side.id }, account)).toMatchObject({
    enis: { id: ['eni-0a'] },
    addresses: { interface: ['eni-0a'] },
    routeTables: { id: ['rtb-0a'] },
    permissions: { interface: ['eni-0a'] },
    flowLogs: { resource: ['eni-0a'] },
    subnets: { id: [side.subnetId] },
    securityGroups: { id: ['sg-0a'] },
    instances: { id: ['i-0a'] },
  });
});

it('reads with an elastic IP its offers, its name in reverse DNS, and whom it serves', () => {
  const sides = { addresses: { id: ['eipalloc-0a'] }, transfers: { id: ['eipalloc-0a'] } };
  const reverseDns = { id: ['eipalloc-0a'] };
  expect(portionAround({ kind: 'address', id: 'eipalloc-0a' }, account)).toEqual({
    ...sides,
    reverseDns,
    enis: { id: ['eni-0a'] },
  });
  expect(portionAround({ kind: 'address', id: 'eipalloc-0b' }, account)).toMatchObject({
    addresses: { id: ['eipalloc-0b'] },
  });
});

it('reads with an instance all that hangs on it', () => {
  expect(portionAround({ kind: 'instance', id: 'i-0a' }, account)).toEqual({
    instances: { id: ['i-0a'] },
    enis: { instance: ['i-0a'] },
    addresses: { interface: ['eni-0a'], instance: ['i-0a'] },
    subnets: { id: [side.subnetId] },
    routeTables: { id: ['rtb-0a'] },
  });
});

it('reads with a subnet who is in it, and the instances at home elsewhere that have an interface there', () => {
  const [home, away] = ['subnet-0home', 'subnet-0away'];
  const between = inventoryOf({
    subnets: [subnet({ id: home, vpcId: 'vpc-0a' }), subnet({ id: away, vpcId: 'vpc-0a' })],
    instances: [instance({ id: 'i-0guest', subnetId: away }), instance({ id: 'i-0local', subnetId: home })],
    enis: [
      eni({ id: 'eni-0a', subnetId: home, attachment: attached('i-0guest', 1) }),
      eni({ id: 'eni-0b', subnetId: home, attachment: attached('i-0guest', 2) }),
      eni({ id: 'eni-0c', subnetId: home, attachment: attached('i-0local', 0) }),
      eni({ id: 'eni-0d', subnetId: away, attachment: attached('i-0local', 1) }),
    ],
  });
  expect(portionAround({ kind: 'subnet', id: home }, between)).toEqual({
    subnets: { id: [home] },
    enis: { subnet: [home] },
    instances: { subnet: [home], id: ['i-0guest'] },
    addresses: 'all',
    flowLogs: { resource: [home] },
    routeTables: { vpc: ['vpc-0a'] },
    natGateways: { vpc: ['vpc-0a'] },
    networkAcls: { vpc: ['vpc-0a'] },
  });
  expect(portionAround({ kind: 'subnet', id: away }, between)).toMatchObject({ instances: { id: ['i-0local'] } });
});

it('asks for no groups with an interface that has none or is not known', () => {
  const bare = inventoryOf({ enis: [eni({ id: 'eni-0bare', groups: [] })] });
  for (const id of ['eni-0bare', 'eni-0gone'])
    expect(portionAround({ kind: 'interface', id }, bare)).not.toHaveProperty('securityGroups');
});
