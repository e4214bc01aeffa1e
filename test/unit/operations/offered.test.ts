import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/model.ts';
import { offeredOn, type Target } from '../../../src/operations/operation.ts';
import { operations } from '../../../src/operations/registry.ts';
import {
  address,
  attached,
  autoPublic,
  elasticIp,
  eni,
  inventoryOf,
  primaryEni,
  routeTable,
} from '../../support/snapshot.ts';

/** The menu of the thing, each operation by its id. */
const menu = (target: Target, over: Partial<Snapshot>): readonly string[] =>
  offeredOn(target, inventoryOf(over), operations).map(({ id }) => id);

const menuOf = (one: Snapshot['enis'][number]) => menu({ kind: 'interface', id: one.id }, { enis: [one] });

describe('the menu of an interface', () => {
  const always = ['changeSecurityGroups', 'changeDescription', 'changeConnectionTracking', 'editTags', 'createFlowLog'];

  it('offers to use or delete one that nobody has', () => {
    const offered = menuOf(eni());
    expect(offered).toEqual(
      expect.arrayContaining([...always, 'attachInterface', 'deleteInterface', 'launchInstance']),
    );
    expect(offered).not.toContain('detachInterface');
  });

  it('offers to detach one that is attached', () => {
    const offered = menuOf(eni({ attachment: attached('i-0a', 1) }));
    expect(offered).toEqual(expect.arrayContaining([...always, 'detachInterface', 'changeTermination']));
    for (const id of ['attachInterface', 'launchInstance']) expect(offered).not.toContain(id);
  });

  it.each([
    ['of one IPv4 address nothing can be taken', {}, ['assignIpv4', 'assignIpv6'], ['unassignIpv4', 'unassignIpv6']],
    [
      'a second IPv4 address can be',
      { addresses: [address('10.0.0.20'), address('10.0.0.21', { primary: false })] },
      ['unassignIpv4'],
      ['unassignIpv6'],
    ],
    ['so can a prefix', { ipv4Prefixes: ['10.0.0.32/28'] }, ['unassignIpv4'], ['unassignIpv6']],
    [
      'an IPv6 address can be',
      { ipv6Addresses: [{ ip: '2001:db8::1', primary: false }] },
      ['unassignIpv6'],
      ['unassignIpv4'],
    ],
    ['and an IPv6 prefix', { ipv6Prefixes: ['2001:db8:0:1::/80'] }, ['unassignIpv6'], ['unassignIpv4']],
    ['without IPv4 there is no IPv4 to add to', { addresses: [] }, ['assignIpv6'], ['assignIpv4']],
    [
      'an EFA-only interface has no addresses at all',
      { interfaceType: 'efa-only', addresses: [] },
      ['changeDescription'],
      ['assignIpv4', 'assignIpv6'],
    ],
  ] as const)('%s', (_, over, offered, missing) => {
    const found = menuOf(eni(over));
    expect(found).toEqual(expect.arrayContaining([...offered]));
    for (const id of missing) expect(found).not.toContain(id);
  });

  it.each([
    [0, 0, true],
    [1, 0, false],
    [0, 1, false],
  ])('offers an automatic public address on the primary interface alone: eth%i on card %i', (index, card, offered) => {
    const found = menuOf(eni({ attachment: attached('i-0a', index, { networkCard: card }) }));
    expect(found.includes('changePublicIpv4')).toBe(offered);
  });

  it('offers to take an elastic IP from one that has it', () => {
    const association = autoPublic('203.0.113.10', { allocationId: 'eipalloc-0a', associationId: 'eipassoc-0a' });
    expect(menuOf(eni({ addresses: [address('10.0.0.20', { association })] }))).toContain('disassociateAddress');
    expect(menuOf(eni())).not.toContain('disassociateAddress');
  });

  it.each([
    [0, 0, false],
    [1, 0, true],
    [0, 1, true],
  ])('offers to detach one that is not the primary interface: eth%i on card %i', (index, card, offered) => {
    const found = menuOf(eni({ attachment: attached('i-0a', index, { networkCard: card }) }));
    expect([found.includes('detachInterface'), found.includes('changeEnaQueues')]).toEqual([offered, true]);
  });

  it('offers to move an address that stays where it is moved to, not the automatic one', () => {
    const withIp = (association: ReturnType<typeof autoPublic>) =>
      menuOf(eni({ attachment: attached('i-0a', 1), addresses: [address('10.0.0.20', { association })] }));
    const elastic = { allocationId: 'eipalloc-0a', associationId: 'eipassoc-0a', ipOwnerId: '111122223333' };
    expect(withIp(autoPublic('203.0.113.10'))).not.toContain('moveAddress');
    expect(withIp(autoPublic('203.0.113.10', elastic))).toContain('moveAddress');
  });

  it('is empty of one that is gone, and of what is no interface', () => {
    expect(menu({ kind: 'interface', id: 'eni-gone' }, {})).toEqual([]);
    expect(menu({ kind: 'interface', id: 'i-0a' }, {})).toEqual([]);
  });
});

describe('the menu of an instance', () => {
  it('offers what is done with its interfaces where it has some', () => {
    const instance = { kind: 'instance', id: 'i-0a' } as const;
    expect(menu(instance, { enis: [primaryEni()] })).toEqual(
      expect.arrayContaining(['attachInterface', 'changeSourceDestCheck']),
    );
    expect(menu(instance, { enis: [eni()] })).not.toContain('changeSourceDestCheck');
  });

  it('offers to detach interfaces where it leaves another VPC so', () => {
    const instance = { kind: 'instance', id: 'i-0a' } as const;
    const second = eni({ attachment: attached('i-0a', 1), vpcId: 'vpc-0b' });
    const offered = (over: Partial<typeof second>) =>
      menu(instance, { enis: [primaryEni(), { ...second, ...over }] }).includes('detachInterface');
    expect(offered({})).toBe(true);
    expect(offered({ vpcId: 'vpc-0a' })).toBe(false);
    expect(offered({ operator: { managed: true, principal: 'eks.amazonaws.com' } })).toBe(false);
    expect(menu(instance, { enis: [primaryEni(), second], instances: [] })).not.toContain('detachInterface');
  });

  it('offers to lead routes elsewhere where some lead to one of its interfaces', () => {
    const route = { destination: '0.0.0.0/0', target: 'eni-primary', state: 'active', origin: 'CreateRoute' } as const;
    const enis = [primaryEni({ id: 'eni-primary' })];
    const routed = { enis, routeTables: [routeTable({ routes: [route] })] };
    for (const target of [
      { kind: 'instance', id: 'i-0a' } as const,
      { kind: 'interface', id: 'eni-primary' } as const,
    ]) {
      expect(menu(target, routed)).toContain('retargetRoutes');
      expect(menu(target, { enis, routeTables: [routeTable()] })).not.toContain('retargetRoutes');
    }
  });
});

describe('the menu of a subnet', () => {
  it('offers a new interface and a flow log, unless the subnet is gone', () => {
    const offered = menu({ kind: 'subnet', id: 'subnet-0a' }, {});
    expect(offered).toEqual(expect.arrayContaining(['createInterface', 'createFlowLog']));
    expect(menu({ kind: 'subnet', id: 'subnet-gone' }, {})).toEqual([]);
    expect(menu({ kind: 'vpc', id: 'vpc-0a' }, {})).toContain('createFlowLog');
    expect(menu({ kind: 'vpc', id: 'vpc-gone' }, {})).toEqual([]);
  });
});

describe('the menu of an elastic IP', () => {
  const target = { kind: 'address', id: 'eipalloc-0a' } as const;

  it('offers to use an idle one or give it back, and to free one that is in use', () => {
    const used = elasticIp({ eniId: 'eni-0a', associationId: 'eipassoc-0a', privateIp: '10.0.0.20' });
    expect(menu(target, { addresses: [elasticIp()] })).toEqual(
      expect.arrayContaining(['associateAddress', 'releaseAddress']),
    );
    expect(menu(target, { addresses: [elasticIp()] })).not.toContain('disassociateAddress');
    expect(menu(target, { addresses: [used] })).toContain('disassociateAddress');
  });
});
