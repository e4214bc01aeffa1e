import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { lints } from '../../../src/rules/findings.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { briefFinding } from '../../../src/topology/pictureWords.ts';
import { tableValuesOf } from '../../../src/topology/tableValues.ts';

const snapshot = demoSnapshot();
const inventory = new Inventory(snapshot);

describe('what the table asks beside the picture', () => {
  it('is what becomes of each attached interface when its instance ends', () => {
    const [told] = tableValuesOf(inventory, ['termination']).columns;
    for (const { id, attachment } of snapshot.enis) {
      const text = told?.texts[told.of[id] ?? -1];
      expect(text).toBe(attachment ? (attachment.deleteOnTermination ? 'deleted' : 'kept') : undefined);
    }
  });

  it('is the value of any tag of the interface itself', () => {
    const tagged = snapshot.enis.map((eni, at) =>
      at < 2 ? { ...eni, tags: [...eni.tags, { key: 'constructor', value: `team ${at}` }] } : eni,
    );
    const { columns, tagKeys } = tableValuesOf(new Inventory({ ...snapshot, enis: tagged }), ['tag:constructor']);
    const [told] = columns;
    const ids = tagged.slice(0, 2).map(({ id }) => id);
    expect(ids.map((id) => told?.texts[told.of[id] ?? -1])).toEqual(['team 0', 'team 1']);
    expect(Object.keys(told?.of ?? {})).toEqual(ids);
    expect(tagKeys).toContain('constructor');
    expect(tagKeys).not.toContain('Name');
  });

  it('is nothing of a column that nobody knows, and of none the keys alone', () => {
    expect(tableValuesOf(inventory, ['toString', 'name']).columns).toEqual([]);
    expect(tableValuesOf(inventory, []).columns).toEqual([]);
  });
});

describe('a finding in few words', () => {
  it('is told by each rule that finds any', () => {
    const long = lints.filter(({ id }) => briefFinding({ id, message: 'A whole sentence' }).includes('sentence'));
    expect(long).toEqual([]);
    expect(briefFinding({ id: 'later/rule', message: 'A whole sentence' })).toBe('A whole sentence');
  });
});
