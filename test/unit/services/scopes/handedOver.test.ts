import { expect, it, vi } from 'vitest';
import type { OpenScope } from '../../../../src/services/scopes/openScope.ts';
import { readHandedOver } from '../../../../src/services/scopes/handedOver.ts';
import { inventoryOf, transfer } from '../../../support/snapshot.ts';

const scopeWith = (transfers: Parameters<typeof inventoryOf>[0]) => {
  const readPortion = vi.fn<() => Promise<{ readonly kind: 'read' }>>(async () => ({ kind: 'read' }));
  const open = { store: { shown: { inventory: inventoryOf(transfers) }, readPortion } };
  // Only what is asked of a scope here.
  return { open: open as never as OpenScope, readPortion };
};

it('reads an address that was handed over again where it was offered, and nowhere else', async () => {
  const own = scopeWith({ transfers: [transfer()] });
  const source = scopeWith({
    transfers: [transfer(), transfer({ allocationId: 'eipalloc-0b', publicIp: '203.0.113.11' })],
  });
  const other = scopeWith({ transfers: [transfer({ status: 'accepted' })] });
  const all = [own, source, other].map(({ open }) => open);
  const accepted = { action: 'acceptAddress', input: { publicIp: '203.0.113.10' } } as const;
  await readHandedOver([{ action: 'releaseAddress', input: { allocationId: 'eipalloc-0a' } }], { open: own.open, all });
  expect(source.readPortion).not.toHaveBeenCalled();
  await readHandedOver([accepted], { open: own.open, all });
  const id = ['eipalloc-0a'];
  expect(source.readPortion.mock.calls).toEqual([
    [{ query: { addresses: { id }, transfers: { id }, reverseDns: { id } }, isQuiet: true }],
  ]);
  expect([...own.readPortion.mock.calls, ...other.readPortion.mock.calls]).toEqual([]);
});
