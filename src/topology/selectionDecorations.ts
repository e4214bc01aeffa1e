import type { Details } from './details.ts';
import { locate } from './locate.ts';
import type { Scene, SelectionDecorations, SelectionMarks } from './scene.ts';
import { groupArt } from './selectionGroups.ts';
import { pathArt } from './selectionPath.ts';

/**
 * What a selection adds to the picture: for an interface its path from the internet, its security groups and the wires to its
 * siblings; for an instance the wires between its interfaces. Nothing moves; what is not in the picture adds nothing.
 */
export const selectionDecorations = (scene: Scene, details: Details): SelectionDecorations => {
  const found = details.kind === 'interface' ? locate(scene, details.id) : undefined;
  const instanceId = details.kind === 'instance' ? details.id : found?.card.node.instanceId;
  const siblings = instanceId === undefined ? [] : scene.ties.filter((tie) => tie.instanceId === instanceId);
  const path = found ? pathArt(scene, found, details) : nothing;
  const groups = found ? groupArt(found, details) : nothing;
  return {
    wires: [...siblings, ...groups.wires, ...path.wires],
    pills: [...groups.pills, ...path.pills],
    relatedEniIds: new Set(
      instanceId === undefined ? [] : eniIdsOf(scene, instanceId).filter((id) => id !== details.id),
    ),
  };
};

const nothing: SelectionMarks = { wires: [], pills: [] };

const eniIdsOf = ({ rows: { cards, chips } }: Scene, instanceId: string): readonly string[] =>
  cards
    .rowsOfInstance(instanceId)
    .flatMap((card) =>
      Array.from({ length: cards.chipsOf(card) }, (_, index) => chips.idOf(cards.firstChipOf(card) + index)),
    );
