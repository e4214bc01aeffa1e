import type { ChipNode, Facts, Graph } from './graph.ts';

export class FactCounter {
  #public = 0;
  #unattached = 0;

  add({ publicIp, kind }: Pick<ChipNode, 'publicIp' | 'kind'>): void {
    if (publicIp) this.#public += 1;
    if (kind === 'unattached') this.#unattached += 1;
  }

  get facts(): Facts {
    return { public: this.#public, unattached: this.#unattached };
  }
}

/** Counted from what is drawn. */
export const factsOf = ({ vpcs }: Pick<Graph, 'vpcs'>): Facts => {
  const counter = new FactCounter();
  for (const { zones } of vpcs)
    for (const { subnets } of zones)
      for (const { cards } of subnets) for (const { chips } of cards) for (const chip of chips) counter.add(chip);
  return counter.facts;
};
