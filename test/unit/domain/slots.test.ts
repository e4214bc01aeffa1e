import { expect, it } from 'vitest';
import { slotTag } from '../../../src/domain/slots.ts';

it('names a slot by its index, and by its card beyond the first', () => {
  const tags = [
    { networkCard: 0, deviceIndex: 0 },
    { networkCard: 0, deviceIndex: 15 },
    { networkCard: 0, deviceIndex: 31 },
    { networkCard: 2, deviceIndex: 1 },
  ].map(slotTag);
  expect(tags).toEqual(['eth0', 'eth15', 'eth31', 'card 2 · eth1']);
});
