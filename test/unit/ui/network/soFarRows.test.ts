import { describe, expect, it } from 'vitest';
import { notReadYet } from '../../../../src/domain/gap.ts';
import type { Snapshot, SnapshotPart } from '../../../../src/domain/model.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { scopeRow } from '../../../../src/ui/network/rows/scopeRow.ts';
import type { Row } from '../../../../src/ui/shared/tree/row.ts';
import { opened, textOf, textsBelow, viewOf } from '../../../support/tree.ts';

const demo = demoSnapshot();

/** The tree of the demo account of which these parts have not come at all. */
const without = (...parts: readonly SnapshotPart[]): Row => {
  const rest = Object.fromEntries(parts.map((part) => [part, []])) as Partial<Snapshot>;
  return scopeRow({ ...viewOf({ ...demo, ...rest, gaps: parts.map(notReadYet) }), findings: [] });
};

const allWords = (row: Row, depth = 4): string =>
  [textOf(row), row.tooltip?.() ?? '', ...(depth > 0 ? row.children().map((below) => allWords(below, depth - 1)) : [])]
    .join('\n')
    .toLowerCase();

describe('the tree of an account that is being read', () => {
  it('has its VPCs and subnets, in the order in which they will stand, and says what has not come', () => {
    const tree = without('enis', 'instances', 'routeTables');
    expect(textsBelow(tree)[0]).toBe('Reading…  network interfaces, instances, route tables');
    const whole = scopeRow(viewOf(demo)).children();
    const vpcs = (rows: readonly Row[]) => rows.flatMap(({ target, label }) => (target?.kind === 'vpc' ? label : []));
    expect(vpcs(tree.children())).toEqual(vpcs(whole));
  });
  it('has a row for what may come into each subnet, and none once all has come', () => {
    const subnet = opened(without('enis'), 'shop-prod', 'app-a');
    expect(subnet.opens).toBe('closed');
    expect(subnet.children().map(({ label }) => label)).toEqual(['Reading…']);
    expect(allWords(scopeRow(viewOf(demo)))).not.toContain('reading…');
  });
  it('calls nothing unattached, empty or unreadable for what has not come', () => {
    const told = allWords(
      without('enis', 'instances', 'routeTables', 'internetGateways', 'addresses', 'securityGroups'),
    );
    for (const word of ['unattached', 'could not', 'none', 'no route', 'unused', 'isolated', 'private'])
      expect(told).not.toContain(word);
  });
  it('counts interfaces so far', () => {
    const some = scopeRow(viewOf({ ...demo, gaps: [notReadYet('enis')] }));
    expect(textOf(opened(some, 'shop-prod', 'public-a', 'fw-1'))).toContain('at least 3 interfaces');
  });
  it('has rows for places that do not change with each interface', () => {
    const looks = (interfaces: number) => {
      const enis = demo.enis.slice(0, interfaces);
      const tree = scopeRow(viewOf({ ...demo, enis, gaps: [notReadYet('enis')] }));
      const places = [tree, opened(tree, 'shop-prod'), opened(tree, 'shop-prod', 'app-a')];
      return places.map((row) => [textOf(row), row.tooltip?.(), row.opens]);
    };
    expect(looks(20)).toEqual(looks(40));
  });
  it('names an instance by its id until it has come', () => {
    const row = opened(without('instances'), 'shop-prod', 'app-a').children()[0];
    expect(row && textOf(row)).toMatch(/^i-\w+ {2}not read yet/);
  });
  it('has a row for subnets that have not come', () => {
    const vpc = opened(without('subnets', 'enis', 'instances'), 'shop-prod');
    expect(vpc.opens).toBe('closed');
    expect(vpc.children().map(({ label }) => label)).toEqual(['Reading…']);
  });
});
