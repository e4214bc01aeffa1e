import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { notesOf } from '../../../../src/rules/findings.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { syntheticSnapshot } from '../../../../src/simulator/worlds/synthetic.ts';
import { findingRows } from '../../../../src/ui/findings/findingRows.ts';
import { isFinding, type Row } from '../../../../src/ui/shared/tree/row.ts';
import * as make from '../../../support/snapshot.ts';
import { allRows, textOf, viewOf } from '../../../support/tree.ts';

const rowsOf = (snapshot: Snapshot, over?: Parameters<typeof viewOf>[1]): readonly Row[] =>
  findingRows(viewOf(snapshot, over), { notes: [], ignored: [] });
const textsOf = (rows: readonly Row[]): readonly string[] => rows.flatMap(allRows).map(textOf);
const named = (rows: readonly Row[], label: string): Row => {
  const row = rows.flatMap(allRows).find((each) => isFinding(each) && each.label === label);
  if (!row) throw new Error(`There is no finding of ${label}`);
  return row;
};

const made = demoSnapshot();
/** As EC2 tells it: addresses out of Amazon's pool, which are charged. */
const demo: Snapshot = {
  ...made,
  addresses: made.addresses.map((address) => ({ ...address, publicIpv4Pool: 'amazon' })),
};

describe('the rows of findings', () => {
  it('stand below their severity, what costs first, then place by place', () => {
    expect(textsOf(rowsOf(demo))).toEqual([
      'Warnings  5 · 3.65 USD a month',
      'old-vip  3.65 USD a month · Elastic IP 52.209.140.9 is unused on an unattached interface',
      'db-admin  2 of 2 interfaces of t3.micro are in use',
      'db-admin  has two interfaces in the same subnet: subnet-0b71e6f2c45b50a26 "data-a"',
      'data-b  2 of 11 addresses are free',
      'web-3  has two interfaces in the same subnet: subnet-0195c3e8fac1dbcbd "public-b"',
    ]);
  });

  it('are warnings where nothing is worse', () => {
    expect(rowsOf(demo).map(({ icon }) => icon.name)).toEqual(['warning']);
  });

  it('have notes below them, closed, spoken as such and without a cost', () => {
    const notes = notesOf(new Inventory(demo));
    const rows = findingRows(viewOf(demo), { notes, ignored: [] });
    expect(rows.map(textOf)).toEqual(['Warnings  5 · 3.65 USD a month', 'Notes  3']);
    const [, below] = rows;
    expect(below).toMatchObject({ opens: 'closed', icon: { name: 'info' } });
    expect(textsOf(below?.children() ?? [])).toContain('ha-spare  Unattached, keeps 10.0.11.90 of app-b');
    const spare = named(rows, 'ha-spare');
    expect(spare.spoken).toMatch(/, note$/);
    expect(spare.words).toEqual(expect.arrayContaining(['ignorable', 'attachInterface', 'deleteInterface']));
    expect(spare.words).not.toContain('rename');
  });

  it('have instances in several VPCs among the notes, with what takes them out of the others', () => {
    const enis = [
      make.primaryEni(),
      make.eni({ id: 'eni-0b', vpcId: 'vpc-0b', subnetId: 'subnet-0b', attachment: make.attached('i-0a', 1) }),
    ];
    const spanning = make.snapshot({ instances: [make.instance(make.named('fw'))], enis });
    const rows = findingRows(viewOf(spanning), { notes: notesOf(new Inventory(spanning)), ignored: [] });
    expect(rows.map(textOf)).toEqual(['Notes  1']);
    expect(textsOf(rows)).toContain(
      'fw  Spans vpc-0a and vpc-0b, each with its own security groups, routes and resolver',
    );
    expect(named(rows, 'fw').words).toEqual(['instance', 'finding', 'ignorable', 'detachInterface']);
  });

  it('are none where nothing deserves attention', () => {
    expect(rowsOf({ ...demo, subnets: [], instances: [], enis: [], addresses: [] })).toEqual([]);
  });

  it('begin with errors, whatever the names', () => {
    const subnets = demo.subnets.map((subnet) => {
      if (subnet.tags.some(({ value }) => value === 'public-b')) return { ...subnet, freeIpv4: 0 };
      return subnet.tags.some(({ value }) => value === 'app-a') ? { ...subnet, freeIpv4: 1 } : subnet;
    });
    const rows = rowsOf({ ...demo, subnets });
    expect(rows.map(({ label, icon }) => [label, icon.name])).toEqual([
      ['Errors', 'error'],
      ['Warnings', 'warning'],
    ]);
    expect(rows[0]?.children().map(textOf)).toEqual(['public-b  0 of 251 addresses are free']);
  });

  it('offer nothing that would not mend them', () => {
    expect(named(rowsOf(demo), 'db-admin').words).toEqual(['instance', 'finding', 'ignorable']);
    expect(named(rowsOf(demo), 'data-b').words).toEqual(['subnet', 'finding', 'ignorable']);
  });

  it('tell what an address costs that is associated with nothing, and are spoken with their severity', () => {
    const idle = demo.addresses.map((address) => ({
      ...address,
      associationId: undefined,
      eniId: undefined,
      instanceId: undefined,
    }));
    const rows = rowsOf({ ...demo, subnets: [], instances: [], enis: [], addresses: idle });
    expect(rows.map(textOf)).toEqual([`Warnings  6 · ${(6 * 3.65).toFixed(2)} USD a month`]);
    expect(rows[0]?.children()[0]?.spoken).toMatch(/3\.65 USD a month · .*, warning$/);
    expect(rows[0]?.children()[0]?.words).toEqual(expect.arrayContaining(['associateAddress', 'releaseAddress']));
  });

  it('offer what mends them, and lead to it', () => {
    const row = named(rowsOf(demo), 'old-vip');
    expect(row.target).toMatchObject({ kind: 'interface' });
    expect(row.words[0]).toBe('interface');
    expect(row.words).toEqual(expect.arrayContaining(['disassociateAddress', 'deleteInterface', 'hasPublicIp']));
  });

  it('say in their tooltip what to do and where it is written, with names as text', () => {
    const enis = demo.enis.map((eni) =>
      eni.tags.some(({ value }) => value === 'old-vip')
        ? { ...eni, tags: [{ key: 'Name', value: '[x](command:bad) <b>' }] }
        : eni,
    );
    const tooltip = named(rowsOf({ ...demo, enis }), '[x] (command:bad) <b>').tooltip?.() ?? '';
    expect(tooltip).toContain('disassociate the elastic IP and release it');
    expect(tooltip).toContain('(https://docs.aws.amazon.com/vpc/latest/userguide/vpc-eips.html)');
    expect(tooltip).not.toContain('](command');
    expect(tooltip).not.toContain('<b>');
  });

  it('have ids of their own, also where one thing has two findings', () => {
    const ids = rowsOf(syntheticSnapshot(5_000))
      .flatMap(allRows)
      .map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('come in pages, as there may be thousands', () => {
    const [full] = rowsOf(syntheticSnapshot(10_000), { limit: 2 });
    expect(full?.children().map(({ words }) => words.includes('more'))).toEqual([false, false, true]);
  });
});
