import { Packer, type Packed, type Packable } from './packing.ts';

/** So many things are made at a time in the main thread: one or two milliseconds of it. */
const mostThings = 250;

/** Things in packs, at least one, that are no longer to unpack than the main thread may be busy. */
export const packsOf = (things: readonly unknown[], packer = new Packer()): readonly Packed[] => {
  // Things are records of texts, numbers and lists; their interfaces have no index signature to say so.
  const list = things as readonly Packable[];
  const count = Math.max(1, Math.ceil(list.length / mostThings));
  return Array.from({ length: count }, (_, at) => packer.pack(list.slice(at * mostThings, (at + 1) * mostThings)));
};
