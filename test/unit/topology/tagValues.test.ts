import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { tagValuesOf } from '../../../src/topology/tagValues.ts';

const demo = demoSnapshot();
const [first, second, third] = demo.enis;
const of = (tagged: { readonly [eniId: string]: readonly { readonly key: string; readonly value: string }[] }) =>
  new Inventory({
    ...demo,
    instances: demo.instances.map((instance) => ({ ...instance, tags: [{ key: 'team', value: 'shop' }] })),
    enis: demo.enis.map((eni) => ({ ...eni, tags: tagged[eni.id] ?? [] })),
  });
const ids = [first?.id ?? '', second?.id ?? '', third?.id ?? ''] as const;

describe('the values of a tag', () => {
  it('are those of the interface, else of its instance', () => {
    const inventory = of({ [ids[0]]: [{ key: 'team', value: 'edge' }] });
    const { key, values, of: by } = tagValuesOf(inventory, 'team');
    expect(key).toBe('team');
    expect(new Set(values)).toEqual(new Set(['edge', 'shop']));
    expect(values[by[ids[0]] ?? -1]).toBe('edge');
    const attached = inventory.snapshot.enis.filter(({ attachment }) => inventory.instance(attachment?.instanceId));
    expect(Object.keys(by)).toHaveLength(new Set([...attached.map(({ id }) => id), ids[0]]).size);
  });

  it('are without a wanted key those of the most used one, but of names only when there is nothing else', () => {
    const named = { ...of({}).snapshot, instances: [] };
    const enis = named.enis.map((eni, index) => ({
      ...eni,
      tags: [{ key: 'Name', value: `n${index}` }, ...(index < 2 ? [{ key: 'env', value: 'prod' }] : [])],
    }));
    const { key, keys, values } = tagValuesOf(new Inventory({ ...named, enis }), 'gone');
    expect(key).toBe('env');
    expect(values).toEqual(['prod']);
    expect(keys).toEqual([
      { key: 'env', count: 2 },
      { key: 'Name', count: enis.length },
    ]);
  });

  it('are none where nothing is tagged', () => {
    const bare = { ...of({}).snapshot, instances: [] };
    expect(tagValuesOf(new Inventory(bare), undefined)).toEqual({ keys: [], key: undefined, values: [], of: {} });
  });
});
