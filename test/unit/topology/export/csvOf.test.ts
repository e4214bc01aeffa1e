import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { csvCell } from '../../../../src/topology/export/csvCell.ts';
import { csvOf } from '../../../../src/topology/export/csvOf.ts';
import { unmarked } from '../../../support/exportedAccount.ts';
import { rowsOfCsv } from '../../../support/exports/parsedCsv.ts';
import { hostileNames, hostileSnapshot } from '../../../support/hostileNames.ts';

const sheetOf = (inventory: Inventory, enis = inventory.snapshot.enis) => rowsOfCsv(csvOf(inventory, enis, unmarked));

describe('interfaces as CSV', () => {
  it('has a line for each, with what a person looks for', () => {
    const inventory = new Inventory(demoSnapshot());
    const rows = sheetOf(inventory);
    expect(rows.map((row) => row['Interface'])).toEqual(inventory.snapshot.enis.map(({ id }) => id));
    expect(rows.find((row) => row['Interface'] === 'eni-0c3d9e51a7b204f68')).toMatchObject({
      Name: 'fw-1-outside',
      'Instance name': 'fw-1',
      Device: 'eth0',
      'Private IPv4': '10.0.0.10',
      'Public IPv4': '52.48.17.203',
      'VPC name': 'shop-prod',
      'Subnet name': 'public-a',
      'Source/dest check': 'no',
    });
  });

  it('holds only the interfaces that are given', () => {
    const inventory = new Inventory(demoSnapshot());
    expect(sheetOf(inventory, inventory.snapshot.enis.slice(3, 5))).toHaveLength(2);
    expect(sheetOf(inventory, [])).toEqual([]);
  });

  it('says hostile values as they are, with marks for what hides, behind an apostrophe where a sheet would run them', () => {
    const rows = sheetOf(new Inventory(hostileSnapshot()));
    expect(rows.slice(0, hostileNames.length).map((row) => row['Description'])).toEqual([
      '<img src=x onerror=alert(1)>',
      '"]; end; click n0 call alert() %%{init: {}}%%',
      '\'=HYPERLINK("https://example.com","x")',
      '\'+1\', "quoted", a,b',
      "'-2;⏎second line",
      "'@SUM(A1)␣]]> --> &lt;",
      '�gnp.exe�',
      'nul� and half � a pair',
      'end',
      'direction TB',
      'style a:&b classDef c:#d;',
      '`**bold**` subgraph graph 🦊 日本語',
      `${'long '.repeat(51)}x`,
    ]);
  });

  it('quotes every cell', () => {
    const lines = csvOf(new Inventory(demoSnapshot()), demoSnapshot().enis, unmarked).trimEnd().split('\r\n');
    expect(lines.filter((line) => !/^"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*$/.test(line))).toEqual([]);
  });

  it.each([
    ['=1+1', `"'=1+1"`],
    ['  =1+1', `"' =1+1"`],
    ['\t=1+1', `"'␣=1+1"`],
    ['\r\n=1+1', `"'⏎=1+1"`],
    ['\u00a0=1+1', `"'␣=1+1"`],
    ['\ufeff=1+1', `"'�=1+1"`],
    ['\u200b\u202e=1+1', `"'�=1+1"`],
    ['\u2800-1', `"'␣-1"`],
    ['＝1+1', `"'＝1+1"`],
    ['＋1', `"'＋1"`],
    ['－1', `"'－1"`],
    ['＠SUM(A1)', `"'＠SUM(A1)"`],
    ["a;=cmd|' /C calc'!A0", `"a;'=cmd|' /C calc'!A0"`],
    ['a;"=1;b', `"a;'""=1;b"`],
    ['a; \u200b＝1', `"a;' �＝1"`],
    ['a-b=c@d;e', `"a-b=c@d;e"`],
  ])('writes %j as %s', (value, cell) => expect(csvCell(value)).toBe(cell));

  it('knows every sign that Unicode counts as one with which a formula begins', () => {
    const signs = Array.from({ length: 0x11_0000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((sign) => '=+-@'.includes(sign.normalize('NFKC').charAt(0)));
    expect(signs.length).toBeGreaterThan(15);
    expect(signs.filter((sign) => !csvCell(`${sign}1`).startsWith(`"'`))).toEqual([]);
  });
});
