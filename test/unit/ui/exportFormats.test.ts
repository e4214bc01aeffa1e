import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { findingsOf } from '../../../src/rules/findings.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { exportFileName, exportFormats, type Exported } from '../../../src/ui/exportFormats.ts';
import { hostileSnapshot } from '../../support/hostileNames.ts';

const inventory = new Inventory(demoSnapshot());
const demo: Exported = { title: 'Demo account', inventory, findings: findingsOf(inventory), filtered: undefined };
const ha = demoSnapshot().enis.slice(0, 2);

const written = (account: Exported): ReadonlyMap<string, string> =>
  new Map(exportFormats(account).map((format) => [format.label, format.write(account)]));

describe('the formats of an export', () => {
  it('each write the account in their own form', () => {
    const begins = [...written(demo)].map(([label, text]) => [label, text.slice(0, 12)]);
    expect(begins).toEqual([
      ['SVG picture, light', '<?xml versio'],
      ['SVG picture, dark', '<?xml versio'],
      ['draw.io diagram', '<?xml versio'],
      ['Mermaid flowchart', 'flowchart TB'],
      ['CSV sheet', 'Interface,Na'],
      ['JSON', '{\n  "format"'],
    ]);
  });

  it('hold in lists what the filter leaves, in pictures the whole', () => {
    const [whole, part] = [written(demo), written({ ...demo, filtered: ha })];
    expect(part.get('SVG picture, dark')).toBe(whole.get('SVG picture, dark'));
    expect(part.get('CSV sheet')?.trimEnd().split('\r\n')).toHaveLength(1 + ha.length);
    expect(exportFormats({ filtered: ha }).find(({ label }) => label === 'JSON')?.description).toBe(
      'what the filter leaves: 2',
    );
  });

  it('say when a flowchart is longer than Mermaid draws by itself', () => {
    const mind = exportFormats(demo).find(({ label }) => label === 'Mermaid flowchart')?.mind;
    expect(mind?.(written(demo).get('Mermaid flowchart') ?? '')).toBeUndefined();
    expect(mind?.('x'.repeat(50_001))).toBe(
      'Mermaid draws so long a text only where its setting is raised: maxTextSize',
    );
  });

  it('never hold more of the session than the account', () => {
    const secret = { credentials: { secretAccessKey: 'not-for-files', sessionToken: 'not-for-files' } };
    const account = { ...demo, ...secret, inventory: new Inventory({ ...demoSnapshot(), ...secret }) };
    for (const text of written(account).values())
      expect(text).not.toMatch(/not-for-files|secretAccessKey|sessionToken/);
  });

  it('can all be written of an account of hostile names', () => {
    const hostile = new Inventory(hostileSnapshot());
    const texts = [...written({ ...demo, title: '<b>"x"', inventory: hostile }).values()];
    expect(texts.filter((text) => text.length < 1000)).toEqual([]);
  });

  it('give the file a name that any file system takes', () => {
    const [svg] = exportFormats(demo);
    const nameFor = (title: string) => svg && exportFileName({ ...demo, title }, svg);
    expect(nameFor('Demo account')).toBe('eni-demo-account-eu-west-1.svg');
    expect(nameFor('dev/../x:y @ eu-west-1')).toBe('eni-dev-x-y-eu-west-1.svg');
  });
});
