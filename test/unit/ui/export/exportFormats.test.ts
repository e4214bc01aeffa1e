import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import { labelOf } from '../../../../src/domain/tags.ts';
import { foreign, words } from '../../../../src/domain/words.ts';
import { findingsOf } from '../../../../src/rules/findings.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { exportPartOf } from '../../../../src/ui/export/exportPart.ts';
import type { Exported } from '../../../../src/ui/export/exported.ts';
import { exportFileName, exportFormats, type TextFormat } from '../../../../src/ui/export/exportFormats.ts';
import { exportedAccount } from '../../../support/exportedAccount.ts';
import { hostileSnapshot } from '../../../support/hostileNames.ts';

const inventory = new Inventory(demoSnapshot());
const findings = findingsOf(inventory);
const demo = exportedAccount(inventory, { findings });
const filtered = exportedAccount(inventory, { findings, filter: 'fw-1-outside' });
/** A firewall with interfaces in three subnets. */
const fw1 = inventory.snapshot.instances.find((instance) => labelOf(instance) === 'fw-1')?.id ?? '';

const written = (account: Exported): ReadonlyMap<string, string> =>
  new Map(textFormats(account).map((format) => [format.label, format.write(account)]));

const textFormats = (account: Exported): readonly TextFormat[] =>
  exportFormats(account).filter((format) => format.form === 'text');

describe('the formats of an export', () => {
  it('each write the account in their own form', () => {
    const begins = [...written(demo)].map(([label, text]) => [label, text.slice(0, 12)]);
    expect(begins).toEqual([
      ['SVG picture, light', '<?xml versio'],
      ['SVG picture, dark', '<?xml versio'],
      ['draw.io diagram', '<?xml versio'],
      ['Mermaid flowchart', '---\ntitle: "'],
      ['CSV sheet', '"Interface",'],
      ['JSON', '{\n  "format"'],
    ]);
  });

  it('say how much of the account they hold', () => {
    const told = (account: Exported) => exportFormats(account).find(({ label }) => label === 'JSON')?.description;
    expect([told(demo), told(filtered)]).toEqual(['all interfaces', 'what is shown: 1 of 48 interfaces']);
  });

  it('hold of a selection what belongs to it and nothing else', () => {
    const part = exportPartOf({ kind: 'instance', id: fw1 }, inventory);
    const texts = written({ ...filtered, part });
    const own = part?.enis.map(({ id }) => id) ?? [];
    const strangers = demoSnapshot().enis.flatMap(({ id }) => (own.includes(id) ? [] : [id]));
    expect(own).toHaveLength(3);
    // The routes of its route tables may name others.
    expect(texts.get('JSON')?.match(/"sourceDestCheck":/g)).toHaveLength(3);
    for (const label of ['CSV sheet', 'draw.io diagram']) {
      const text = texts.get(label) ?? '';
      expect({ label, missing: own.filter((id) => !text.includes(id)) }).toEqual({ label, missing: [] });
      expect({ label, more: strangers.filter((id) => text.includes(id)) }).toEqual({ label, more: [] });
    }
    for (const label of ['SVG picture, light', 'Mermaid flowchart']) {
      expect(texts.get(label)).toContain('fw-1');
      expect(texts.get(label)).not.toContain('etl-1');
    }
    expect(exportFormats({ ...filtered, part }).find(({ label }) => label === 'JSON')?.description).toBe(
      'interfaces of the selection: 3',
    );
  });

  it('know no selection that the account has no more', () => {
    expect(exportPartOf({ kind: 'interface', id: 'eni-gone' }, inventory)).toBeUndefined();
    expect(exportPartOf(undefined, inventory)).toBeUndefined();
  });

  it('say when a flowchart is longer than Mermaid draws by itself', () => {
    const mind = textFormats(demo).find(({ label }) => label === 'Mermaid flowchart')?.mind;
    expect(mind?.(written(demo).get('Mermaid flowchart') ?? '')).toBeUndefined();
    expect(mind?.('x'.repeat(50_001))).toBe('Mermaid draws a text this long only if its setting maxTextSize is raised');
  });

  it('never hold more of the session than the account', () => {
    const secret = { credentials: { secretAccessKey: 'not-for-files', sessionToken: 'not-for-files' } };
    const account = exportedAccount(new Inventory({ ...demoSnapshot(), ...secret }));
    for (const text of written(account).values())
      expect(text).not.toMatch(/not-for-files|secretAccessKey|sessionToken/);
  });

  it('can all be written of an account of hostile names', () => {
    const hostile = new Inventory(hostileSnapshot());
    const texts = [...written(exportedAccount(hostile, { title: words`<b>"x"` })).values()];
    expect(texts.filter((text) => text.length < 1000)).toEqual([]);
  });

  it('give the file a name that any file system takes', () => {
    const [svg] = exportFormats(demo);
    const nameFor = (title: string) =>
      svg && exportFileName(exportedAccount(inventory, { title: foreign(title) }), svg);
    expect(nameFor('Demo account')).toBe('eni-demo-account-eu-west-1.svg');
    const part = exportPartOf({ kind: 'instance', id: fw1 }, inventory);
    expect(svg && exportFileName({ ...demo, part }, svg)).toBe('eni-demo-account-eu-west-1-fw-1.svg');
    expect(nameFor('dev/../x:y @ eu-west-1')).toBe('eni-dev-x-y-eu-west-1.svg');
  });

  it('give the file the ending that other programs know the format by', () => {
    const endings = exportFormats(demo).map((format) => exportFileName(demo, format).replace(/^[^.]*/, ''));
    expect(endings).toEqual(['.svg', '.svg', '.png', '.png', '.drawio', '.mmd', '.csv', '.json']);
  });
});
