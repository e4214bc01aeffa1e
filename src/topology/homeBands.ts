import type { Band } from './bands.ts';

/** Where the wires of an instance lead, in numbers of rows. */
export type Homes = {
  /** The row where the instance itself stands; undefined when it is not in this VPC. */
  readonly home: (instanceId: string) => number | undefined;
  /** How many rows away its furthest interface is. */
  readonly reach: (instanceId: string) => number;
};

export const homeBands = (bands: readonly Band[]): Homes => {
  const homes = new Map<string, number>();
  const guests = new Map<string, number[]>();
  bands.forEach((band, row) => {
    for (const card of band.flatMap(({ cards }) => cards)) {
      if (card.instanceId === undefined) continue;
      if (card.kind === 'instance') homes.set(card.instanceId, row);
      else if (card.kind === 'guest') guests.set(card.instanceId, [...(guests.get(card.instanceId) ?? []), row]);
    }
  });
  return {
    home: (id) => homes.get(id),
    reach: (id) => {
      const home = homes.get(id) ?? 0;
      return (guests.get(id) ?? []).reduce((most, row) => Math.max(most, Math.abs(row - home)), 0);
    },
  };
};
