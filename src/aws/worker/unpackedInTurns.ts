import { turn } from '../wait.ts';
import type { Packable, Packed } from './packing.ts';
import type { Unpacker } from './unpacking.ts';

/** The things of several packs, one pack in a turn of the loop of events. */
export const unpackedInTurns = async (packs: readonly Packed[], unpacker: Unpacker): Promise<readonly Packable[]> => {
  const things: Packable[] = [];
  for (const pack of packs) {
    for (const thing of unpacker.unpack(pack)) things.push(thing);
    await turn();
  }
  return things;
};
