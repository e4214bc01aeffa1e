import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { csvCell, csvOf } from '../../../../src/topology/export/csvOf.ts';
import { hostileNames, hostileSnapshot } from '../../../support/hostileNames.ts';

/** RFC 4180, word for word: records end with CRLF, a quoted field holds anything and doubles its quotes. */
const parsed = (text: string): readonly (readonly string[])[] => {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const records: string[][] = [[]];
  while (field.lastIndex < text.length) {
    const from = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new Error(`No field at ${from}: ${text.slice(from, from + 40)}`);
    records.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') records.push([]);
  }
  expect(records.pop()).toEqual([]);
  return records;
};

const sheetOf = (inventory: Inventory, enis = inventory.snapshot.enis) => {
  const [titles = [], ...records] = parsed(csvOf(inventory, enis));
  expect(records.every((record) => record.length === titles.length)).toBe(true);
  return records.map((record) => Object.fromEntries(titles.map((title, index) => [title, record[index] ?? ''])));
};

describe('interfaces as CSV', () => {
  it('has a line for each, with what a person looks for', () => {
    const inventory = new Inventory(demoSnapshot());
    const rows = sheetOf(inventory);
    expect(rows.map((row) => row['Interface'])).toEqual(inventory.snapshot.enis.map(({ id }) => id));
    expect(rows.find((row) => row['Interface'] === 'eni-0c3d9e51a7b204f68')).toMatchObject({
      ...{ Name: 'fw-1-outside', 'Instance name': 'fw-1', Device: 'eth0', 'Private IPv4': '10.0.0.10' },
      ...{
        'Public IPv4': '52.48.17.203',
        'VPC name': 'shop-prod',
        'Subnet name': 'public-a',
        'Source/dest check': 'no',
      },
    });
  });

  it('holds only the interfaces that are given', () => {
    const inventory = new Inventory(demoSnapshot());
    expect(sheetOf(inventory, inventory.snapshot.enis.slice(3, 5))).toHaveLength(2);
    expect(sheetOf(inventory, [])).toEqual([]);
  });

  it('gives hostile values back as they were, behind an apostrophe where a sheet would run them', () => {
    const inventory = new Inventory(hostileSnapshot());
    const rows = sheetOf(inventory);
    expect(rows.map((row) => row['Description']?.replace(/^'/, ''))).toEqual(
      inventory.snapshot.enis.map(({ description }) => description),
    );
    const first = new Set(rows.flatMap((row) => Object.values(row).map((value) => value.trimStart()[0])));
    expect(['=', '+', '-', '@'].filter((sign) => first.has(sign))).toEqual([]);
    expect(hostileNames.filter((name) => csvCell(name).replace(/^"/, '').startsWith("'"))).toHaveLength(4);
  });
});
