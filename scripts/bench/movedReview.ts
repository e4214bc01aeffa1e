import type { Inventory } from '../../src/domain/inventory.ts';
import type { Eni } from '../../src/domain/model.ts';
import { isPrimaryEni } from '../../src/domain/slots.ts';
import { words } from '../../src/domain/words.ts';
import { keptOf, attachmentIdOf } from '../../src/operations/composed/carryOver.ts';
import { moveInterface } from '../../src/operations/moveInterface.ts';
import { preview } from '../../src/services/preview.ts';

type Platform = Parameters<typeof preview>[1];

const facts = { id: 'move', title: words`Move`, summary: '', icon: '', on: [], offeredFor: () => false } as const;

/** The review of a composed operation, each step of which is judged: an interface of the account moves from one instance to another. */
export const movedReview = async (inventory: Inventory, platform: Platform): Promise<void> => {
  const [eni, to] = pairIn(inventory);
  const place = { eniId: eni.id, instanceId: to, networkCard: 0, deviceIndex: 3 };
  const input = { ...place, attachmentId: attachmentIdOf(place, inventory), kept: keptOf(place, inventory) };
  const { calls, refusal } = await preview({ operation: { ...facts, ...moveInterface }, input, inventory }, platform);
  if (calls.length < 2) throw new Error(`A move had this many calls: ${calls.length}, ${refusal ?? ''}`);
};

/** A secondary interface, and another instance in its zone. */
const pairIn = ({ snapshot }: Inventory): readonly [Eni, string] => {
  for (const eni of snapshot.enis) {
    const holder = eni.attachment?.instanceId;
    if (holder === undefined || isPrimaryEni(eni) || eni.requesterManaged) continue;
    const other = snapshot.instances.find(
      ({ id, zone, state }) => id !== holder && zone === eni.zone && state === 'running',
    );
    if (other) return [eni, other.id];
  }
  throw new Error('The account has no interface that could move');
};
