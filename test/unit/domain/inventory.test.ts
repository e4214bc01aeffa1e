import { subnetReach } from '../../../src/domain/exposure/subnetReach.ts';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../src/domain/changes.ts';
import { limitsTable } from '../../../src/domain/limits.ts';
import {
  attached,
  elasticIp,
  eni,
  inventoryOf,
  limits,
  named,
  primaryEni,
  routeTable,
  subnet,
} from '../../support/snapshot.ts';

describe('an inventory', () => {
  it('answers dangling ids with undefined or nothing, and never throws', () => {
    const inventory = inventoryOf();
    expect([inventory.eni('eni-gone'), inventory.instance(undefined), inventory.vpc('vpc-gone')]).toEqual(
      Array(3).fill(undefined),
    );
    expect(inventory.enisOf({ id: 'i-gone' })).toEqual([]);
  });

  it('sorts the interfaces of an instance by network card, then device index', () => {
    const slots = [
      [1, 1],
      [0, 10],
      [0, 2],
      [1, 0],
    ] as const;
    const enis = slots.map(([networkCard, index]) =>
      eni({ id: `eni-${networkCard}-${index}`, attachment: attached('i-0a', index, { networkCard }) }),
    );
    expect(
      inventoryOf({ enis })
        .enisOf({ id: 'i-0a' })
        .map(({ id }) => id),
    ).toEqual(['eni-0-2', 'eni-0-10', 'eni-1-0', 'eni-1-1']);
  });

  it('takes limits live first, then bundled, then says they are unknown', () => {
    const bundled = limitsTable({ asOf: '2026-08-06', rows: [['m5.large x9.big', 10, -1, [3, 2], 'ns', 2]] });
    const inventory = inventoryOf({ instanceTypes: [limits({ interfaces: 7 })] }, bundled);
    expect(inventory.limitsOf({ type: 'm5.large' })).toMatchObject({ interfaces: 7, source: 'live' });
    expect(inventory.limitsOf({ type: 'x9.big' })).toEqual({
      type: 'x9.big',
      interfaces: 5,
      ipv4PerInterface: 10,
      ipv6PerInterface: undefined,
      cards: [
        { index: 0, interfaces: 3, flexible: 0 },
        { index: 1, interfaces: 2, flexible: 0 },
      ],
      defaultCard: 0,
      hypervisor: 'nitro',
      bareMetal: false,
      efaSupported: true,
      maxEfa: 2,
      enaSrdSupported: true,
      secondaryInterfaces: 0,
      source: 'bundled',
    });
    expect(inventory.limitsOf({ type: 'z1.unheard' })).toBeUndefined();
  });

  it('tells the tier of a subnet from its own or the main route table', () => {
    const out = (target: string, state = 'active') => ({ destination: '0.0.0.0/0', target, state });
    const tierWith = (routes: readonly ReturnType<typeof out>[]) =>
      subnetReach(subnet(), inventoryOf({ routeTables: [routeTable({ routes })] })).tier;
    expect(tierWith([out('igw-0a')])).toBe('public');
    expect(tierWith([out('nat-0a')])).toBe('private');
    expect(tierWith([out('nat-0a', 'blackhole')])).toBe('isolated');
    expect(subnetReach(subnet(), inventoryOf({ routeTables: [] })).tier).toBe('unknown');
    const own = routeTable({ id: 'rtb-own', main: false, subnetIds: ['subnet-0a'], routes: [] });
    const main = routeTable({ routes: [out('igw-0a')] });
    expect(subnetReach(subnet(), inventoryOf({ routeTables: [main, own] })).tier).toBe('isolated');
  });

  it('does not take the main route table for that of a subnet whose own may not have been read', () => {
    const out = [{ destination: '0.0.0.0/0', target: 'igw-0a', state: 'active' }];
    const main = routeTable({ routes: out });
    const gaps = [
      { part: 'routeTables', iamAction: 'ec2:DescribeRouteTables', code: 'InternalError', message: '' },
    ] as const;
    expect(subnetReach(subnet(), inventoryOf({ routeTables: [main], gaps })).tier).toBe('unknown');
    const own = routeTable({ id: 'rtb-own', main: false, subnetIds: ['subnet-0a'], routes: out });
    expect(subnetReach(subnet(), inventoryOf({ routeTables: [own], gaps })).tier).toBe('public');
  });

  it('says why a part could not be read', () => {
    const gap = {
      part: 'addresses',
      iamAction: 'ec2:DescribeAddresses',
      code: 'UnauthorizedOperation',
      message: '',
    } as const;
    expect(inventoryOf({ gaps: [gap] }).gap('addresses')).toEqual(gap);
    expect(inventoryOf({ gaps: [gap] }).gap('enis')).toBeUndefined();
  });
});

describe('changes between two inventories', () => {
  it('are what was added, removed and changed, with the attributes that differ', () => {
    const before = inventoryOf({ enis: [primaryEni(), eni(named('spare'))], addresses: [elasticIp()] });
    const moved = eni({ ...named('spare'), status: 'in-use', attachment: attached('i-0a', 1) });
    const after = inventoryOf({ enis: [primaryEni(), moved, eni({ id: 'eni-0new' })] });
    const changes = changesBetween(before, after);
    expect(changes.map(({ kind, on, label }) => [kind, on.kind, label])).toEqual([
      ['changed', 'interface', 'spare'],
      ['added', 'interface', 'eni-0new'],
      ['removed', 'address', 'eipalloc-0a'],
    ]);
    expect(changes[0]?.fields.map(({ name }) => name)).toEqual(['status', 'attachment']);
    expect(changes[0]?.fields[0]).toEqual({ name: 'status', before: 'available', after: 'in-use' });
  });

  it('are none between equal accounts', () => expect(changesBetween(inventoryOf(), inventoryOf())).toEqual([]));
});
