import type { LocatedInterface, Scene } from './scene.ts';

/** An interface with all that it stands in; undefined when it is not in the picture. */
export const locate = (scene: Scene, eniId: string): LocatedInterface | undefined => {
  const { cards, chips } = scene.rows;
  const row = chips.rowOf(eniId);
  if (row === undefined) return undefined;
  const at = cards.rowOfChip(row);
  for (const vpc of scene.vpcs) {
    for (const zone of vpc.zones) {
      for (const subnet of zone.subnets) {
        const { from, to } = scene.rows.of(subnet.node);
        const card = at >= from && at < to ? subnet.cards[subnet.columns.flat().indexOf(at)] : undefined;
        const chip = card?.chips.find(({ node }) => node.eniId === eniId);
        if (card && chip) return { vpc, zone, subnet, card, chip };
      }
    }
  }
  return undefined;
};
