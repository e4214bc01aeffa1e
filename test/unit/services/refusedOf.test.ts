import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { operationById } from '../../../src/operations/registry.ts';
import { refusedOf } from '../../../src/services/refusedOf.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';

const inventory = new Inventory(demoSnapshot());
const named = (name: string) => {
  const found = inventory.snapshot.enis.find(({ tags }) =>
    tags.some((tag) => tag.key === 'Name' && tag.value === name),
  );
  if (!found) throw new Error(`The demo has no ${name}`);
  return { kind: 'interface', id: found.id } as const;
};
const refusals = async (operation: string, ...names: readonly string[]) => {
  const entry = operationById(operation);
  if (!entry) throw new Error(`No operation: ${operation}`);
  return refusedOf(entry, names.map(named), inventory);
};

describe('who cannot be part of an operation on several', () => {
  it('is told with what the rules say of it', async () => {
    const refused = await refusals('detachInterface', 'ha-2', 'ha-vip', 'ha-spare');
    expect(refused.map(({ why }) => why)).toEqual([
      expect.stringMatching(/^It is the primary interface of its instance: i-/),
      expect.stringMatching(/^The interface is not attached: eni-/),
    ]);
    expect(refused.map(({ name }) => name)).toEqual(['ha-2 eth0', 'ha-spare']);
  });

  it('is told also where the rule needs what follows from the interface', async () => {
    const [first, ...others] = await refusals('changeTermination', 'ha-spare', 'ha-vip');
    expect(first?.why).toMatch(/^The interface is not attached/);
    expect(others).toEqual([]);
  });

  it('is nobody where all can', async () => {
    expect(await refusals('editTags', 'ha-1', 'ha-vip')).toEqual([]);
  });
});
