import type { Band } from './bands.ts';
import type { Rows } from './packed/unpack.ts';

/** Where the wires of an instance lead, in numbers of rows. */
export type Homes = {
  /** The row where the instance itself stands; undefined when it is not in this VPC. */
  readonly home: (instanceId: string) => number | undefined;
  /** How many rows away its furthest interface is. */
  readonly extent: (instanceId: string) => number;
};

/** The rows of instances that have interfaces in other subnets of the VPC; those of other instances are not kept. */
export const homeBands = (bands: readonly Band[], rows: Rows): Homes => {
  const homes = new Map<string, number>();
  const guests = new Map<string, number[]>();
  bands.forEach((band, row) => {
    for (const { from, to } of band.map(rows.of)) {
      for (let card = from; card < to; card += 1) {
        const guest = rows.cards.kindOf(card) === 'guest';
        if (!guest && rows.cards.remotesOf(card) === 0) continue;
        const id = rows.cards.instanceOf(card);
        if (id === undefined) continue;
        if (guest) guests.set(id, [...(guests.get(id) ?? []), row]);
        else homes.set(id, row);
      }
    }
  });
  return {
    home: (id) => homes.get(id),
    extent: (id) => {
      const home = homes.get(id) ?? 0;
      return (guests.get(id) ?? []).reduce((most, row) => Math.max(most, Math.abs(row - home)), 0);
    },
  };
};
