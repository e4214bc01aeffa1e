import type { ChipNode, FactCounts, Graph } from './graph.ts';

/** With a public address, to which nothing that was read closes the way: an address alone is not public. */
export const isPublic = ({ publicIp, path }: Pick<ChipNode, 'publicIp' | 'path'>): boolean =>
  publicIp !== undefined && path !== 'none';

export class FactCounter {
  #public = 0;
  #unattached = 0;

  /** Counts one interface; of a whole chip only these fields are looked at. */
  add({ publicIp, path, kind }: Pick<ChipNode, 'publicIp' | 'path' | 'kind'>): void {
    if (isPublic({ publicIp, path })) this.#public += 1;
    if (kind === 'unattached') this.#unattached += 1;
  }

  /** The counts so far. */
  get facts(): FactCounts {
    return { public: this.#public, unattached: this.#unattached };
  }
}

/** How many interfaces of the graph are public and how many unattached. */
export const factsOf = ({ vpcs }: Pick<Graph, 'vpcs'>): FactCounts => {
  const counter = new FactCounter();
  for (const { zones } of vpcs)
    for (const { subnets } of zones)
      for (const { cards } of subnets) for (const { chips } of cards) for (const chip of chips) counter.add(chip);
  return counter.facts;
};
