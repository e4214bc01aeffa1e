import { describe, expect, it } from 'vitest';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { scopeRow } from '../../../../src/ui/network/rows/scopeRow.ts';
import { codicon } from '../../../../src/ui/shared/tree/row.ts';
import { targetsOf, thingOf } from '../../../../src/ui/shared/targetOf.ts';
import { attached, eni, elasticIp, named, reverseDns, snapshot, transfer } from '../../../support/snapshot.ts';
import { opened, textOf, textsBelow, viewOf } from '../../../support/tree.ts';

const group = 'Elastic IPs';
const idle = elasticIp({ allocationId: 'eipalloc-0a0000a2', publicIp: '203.0.113.20', ...named('old-vip') });
const used = elasticIp({
  allocationId: 'eipalloc-0a0000a1',
  publicIp: '203.0.113.10',
  associationId: 'eipassoc-0a0000a1',
  eniId: 'eni-0a',
  privateIp: '10.0.0.20',
});
const account = snapshot({
  enis: [eni({ ...named('web'), attachment: attached('i-0a', 1) })],
  addresses: [used, idle],
});

describe('elastic IP addresses in the tree', () => {
  it('are told with whom they serve, the unused on top', () => {
    const row = opened(scopeRow(viewOf(account)), group);
    expect(textOf(row)).toBe('Elastic IPs  1 unused · 2 in all · 3.65 USD a month');
    expect(textsBelow(row)).toEqual([
      'old-vip  unused · 203.0.113.20 · 3.65 USD a month',
      '203.0.113.10  web · 10.0.0.20',
    ]);
  });

  it('are unused on an interface that is attached to nothing, as Findings has it', () => {
    const loose = { ...account, enis: [eni(named('web'))] };
    const row = opened(scopeRow(viewOf(loose)), group);
    expect(textOf(row)).toBe('Elastic IPs  2 unused · 2 in all · 7.30 USD a month');
    expect(textsBelow(row)).toContain('203.0.113.10  unused · 3.65 USD a month · web · 10.0.0.20');
    const unread = opened(scopeRow(viewOf({ ...account, enis: [] })), group);
    expect(textOf(unread)).toBe('Elastic IPs  1 unused · 2 in all · 3.65 USD a month');
  });

  it('have the colour of what is public where they serve, and that of a warning where they do not', () => {
    const rows = opened(scopeRow(viewOf(account)), group).children();
    expect(rows.map(({ icon }) => icon)).toEqual([
      codicon('pin', 'list.warningForeground'),
      codicon('pinned', 'eniExplorer.public'),
    ]);
  });

  it('offer what is possible for them', () => {
    const top = scopeRow(viewOf(account));
    expect(opened(top, group).words).toContain('allocateAddress');
    expect(opened(top, group, 'old-vip').words).toEqual([
      'address',
      'hasPublicIp',
      'associateAddress',
      'changeReverseDns',
      'transferAddress',
      'releaseAddress',
      'editTags',
      'rename',
    ]);
    expect(opened(top, group, '203.0.113.10').words).toContain('disassociateAddress');
  });

  it('are what a command of their row acts on, alone or several', () => {
    const rows = opened(scopeRow(viewOf(account)), group).children();
    const target = { kind: 'address', id: 'eipalloc-0a0000a2' };
    expect(thingOf(rows[0])).toEqual(target);
    expect(targetsOf(rows[0], rows)).toEqual([target, { kind: 'address', id: 'eipalloc-0a0000a1' }]);
    expect(thingOf({ target: { kind: 'address', id: '<b>' } })).toBeUndefined();
  });

  it('say in their tooltip what reverse DNS calls them and to whom they are offered', () => {
    const told = (over: Partial<typeof account>) => {
      const row = opened(scopeRow(viewOf({ ...account, ...over })), group, 'old-vip');
      return String(typeof row.tooltip === 'function' ? row.tooltip() : row.tooltip);
    };
    const { allocationId } = idle;
    expect(told({})).toMatch(/Reverse DNS.*none/);
    expect(told({})).not.toContain('Transfer');
    const update = { value: 'smtp.example.com.', status: 'PENDING', reason: undefined };
    expect(told({ reverseDns: [reverseDns({ allocationId, update })] })).toMatch(
      /Reverse DNS.*mail.*changing to smtp.*pending/,
    );
    expect(told({ transfers: [transfer({ allocationId })] })).toMatch(/Transfer.*offered to 444455556666 until 2099/);
    expect(told({ transfers: [transfer({ allocationId, status: 'disabled' })] })).not.toContain('Transfer');
    const gap = { part: 'reverseDns', code: 'UnauthorizedOperation', message: 'No', iamAction: '' } as const;
    expect(told({ gaps: [gap] })).toMatch(/Reverse DNS.*not read/);
  });

  it('stay in a filtered tree with their interfaces', () => {
    expect(textsBelow(opened(scopeRow(viewOf(account, { filter: 'web' })), group))).toEqual([
      '203.0.113.10  web · 10.0.0.20',
    ]);
    expect(textsBelow(scopeRow(viewOf(account, { filter: 'nobody' })))).toEqual([]);
  });

  it('have a row without any of them, but none where they could not be read', () => {
    const none = { ...account, addresses: [] };
    const row = opened(scopeRow(viewOf(none)), group);
    expect([textOf(row), row.opens]).toEqual(['Elastic IPs  0', 'never']);
    const gap = { part: 'addresses', code: 'UnauthorizedOperation', message: 'No', iamAction: 'ec2:DescribeAddresses' };
    const unread = scopeRow(viewOf({ ...none, gaps: [gap as (typeof none.gaps)[number]] }));
    expect(textsBelow(unread).filter((text) => text.startsWith(`${group}  `))).toEqual([]);
  });

  it('are those of the demo account', () => {
    expect(opened(scopeRow(viewOf(demoSnapshot())), group).children()).toHaveLength(demoSnapshot().addresses.length);
  });
});
