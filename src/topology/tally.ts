import type { Graph, VpcNode } from './graph.ts';

/**
 * How many interfaces, instances, subnets and findings the picture shows; an instance counts once, whatever cards it
 * has.
 */
export const tally = (vpcs: readonly VpcNode[]): Graph['counts'] => {
  const subnets = vpcs.flatMap(({ zones }) => zones.flatMap((zone) => zone.subnets));
  const cards = subnets.flatMap((subnet) => subnet.cards);
  const chips = cards.flatMap((card) => card.chips);
  const marks = [...subnets, ...cards, ...chips].reduce((sum, { findings }) => sum + findings.length, 0);
  return {
    interfaces: chips.length,
    instances: new Set(cards.flatMap(({ instanceId }) => instanceId ?? [])).size,
    subnets: subnets.length,
    findings: marks,
  };
};
