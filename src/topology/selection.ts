import type { Details } from './details.ts';
import type { Scene, SelectionArt } from './scene.ts';
import { groupArt } from './selectionGroups.ts';
import { pathArt } from './selectionPath.ts';
import type { Art, Spot } from './spot.ts';

/**
 * What a selection adds to the picture: for an interface its path from the internet, its security groups and the wires to its
 * siblings; for an instance the wires between its interfaces. Nothing moves; what is not in the picture adds nothing.
 */
export const selectionArt = (scene: Scene, details: Details): SelectionArt => {
  const spot = details.kind === 'interface' ? spotOf(scene, details.id) : undefined;
  const instanceId = details.kind === 'instance' ? details.id : spot?.card.node.instanceId;
  const siblings = instanceId === undefined ? [] : scene.ties.filter((tie) => tie.instanceId === instanceId);
  const path = spot ? pathArt(scene, spot, details) : nothing;
  const groups = spot ? groupArt(spot, details) : nothing;
  return {
    wires: [...siblings, ...groups.wires, ...path.wires],
    pills: [...groups.pills, ...path.pills],
    relatedEniIds: new Set(
      instanceId === undefined ? [] : eniIdsOf(scene, instanceId).filter((id) => id !== details.id),
    ),
  };
};

const nothing: Art = { wires: [], pills: [] };

const spotOf = (scene: Scene, eniId: string): Spot | undefined => {
  const { cards, chips } = scene.rows;
  const row = chips.rowOf(eniId);
  if (row === undefined) return undefined;
  const at = cards.rowOfChip(row);
  for (const vpc of scene.vpcs) {
    for (const zone of vpc.zones) {
      for (const subnet of zone.subnets) {
        const { from, to } = scene.rows.of(subnet.node);
        const card = at >= from && at < to ? subnet.cards[subnet.columns.flat().indexOf(at)] : undefined;
        const chip = card?.chips[row - cards.firstChipOf(at)];
        if (card && chip) return { vpc, zone, subnet, card, chip };
      }
    }
  }
  return undefined;
};

const eniIdsOf = ({ rows: { cards, chips } }: Scene, instanceId: string): readonly string[] =>
  cards
    .rowsOfInstance(instanceId)
    .flatMap((card) =>
      Array.from({ length: cards.chipsOf(card) }, (_, index) => chips.idOf(cards.firstChipOf(card) + index)),
    );
