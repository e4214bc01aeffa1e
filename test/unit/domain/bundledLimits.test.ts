import { describe, expect, it } from 'vitest';
import bundled from '../../../src/domain/instanceLimits.json' with { type: 'json' };
import { limitsTable, type CompactLimits } from '../../../src/domain/limits.ts';
import { card } from '../../support/snapshot.ts';
import page from '../../fixtures/instanceLimitsOf2018.json' with { type: 'json' };

const facts: unknown = bundled;
const limitsOf = limitsTable(facts as CompactLimits);

/** Rows of the User Guide's table of 2018 that DescribeInstanceTypes contradicts today: total of interfaces. */
const changedSince2018 = new Map<unknown, number>([
  ['h1.16xlarge', 8],
  ['t2.small', 3],
]);

describe('bundled limits', () => {
  it('hold every row of the 2018 table', () => {
    expect(page).toHaveLength(102);
  });

  it.each(page)('agree with the 2018 table about %s', (type, interfaces, ipv4, ipv6) => {
    expect(limitsOf(String(type))).toMatchObject({
      interfaces: changedSince2018.get(type) ?? interfaces,
      ipv4PerInterface: ipv4,
      ipv6PerInterface: ipv6,
      source: 'bundled',
    });
  });

  it('count the interfaces of all network cards', () => {
    expect(limitsOf('p4d.24xlarge')).toMatchObject({ interfaces: 60, maxEfa: 4, efaSupported: true });
    expect(limitsOf('p4d.24xlarge')?.cards).toEqual([0, 1, 2, 3].map((index) => card(index, 15)));
  });

  it('tell how many more interfaces a card takes with fewer ENA queues, where a source does', () => {
    const flexible = (type: string) => limitsOf(type)?.cards.map((each) => each.flexible);
    expect(flexible('c6in.32xlarge')).toEqual([4, 4]);
    expect(flexible('m5.large')).toEqual([0]);
    expect(flexible('g2.2xlarge')).toEqual([0]);
    expect([flexible('c7i.32xlarge'), limitsOf('c7i.32xlarge')?.secondaryInterfaces]).toEqual([[undefined], undefined]);
  });

  it('tell which cards of p6-b300 take an Elastic Fabric Adapter', () => {
    const types = limitsOf('p6-b300.48xlarge')?.cards.map((each) => each.types?.join());
    expect(types).toEqual(['interface', ...Array.from({ length: 16 }, () => 'interface,efa,efa-only')]);
    expect(limitsOf('p5.48xlarge')?.cards[0]?.types).toBeUndefined();
  });

  it('tell bare metal, Nitro and Xen apart', () => {
    expect(limitsOf('m5.metal')).toMatchObject({ bareMetal: true, hypervisor: undefined });
    expect(limitsOf('m5.large')).toMatchObject({ bareMetal: false, hypervisor: 'nitro' });
    expect(limitsOf('t2.micro')).toMatchObject({ bareMetal: false, hypervisor: 'xen' });
  });

  it('leave unknown what no source tells', () => {
    expect(limitsOf('c7i.32xlarge')?.ipv6PerInterface).toBeUndefined();
    expect(limitsOf('z9.imaginary')).toBeUndefined();
  });

  it('stay below 40 kB and name no type twice', () => {
    const types = bundled.rows.flatMap(([names]) => String(names).split(' '));
    expect(new Set(types).size).toBe(types.length);
    expect(types.length).toBeGreaterThan(1400);
    expect(JSON.stringify(bundled).length).toBeLessThan(40_000);
  });
});
