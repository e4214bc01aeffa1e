import type { Selection } from '../../src/protocol/topology.ts';
import { interfaceAt } from '../../src/topology/oldPlaces.ts';
import type { Rows } from '../../src/topology/packed/unpack.ts';
import { foldedEntries, type InterfaceEntry, type SceneIndex } from './sceneIndex.ts';

/**
 * Ids of the interfaces of a VPC, a subnet or an instance; of an interface, those of its instance as well. Folded ones
 * are included.
 */
export const enisOf = ({ scene }: SceneIndex, { kind, id }: Selection): ReadonlySet<string> => {
  const { rows } = scene;
  const subnets = scene.vpcs.flatMap(({ node, zones }) =>
    zones.flatMap((zone) => zone.subnets.map((subnet) => ({ vpcId: node.id, subnet: subnet.node }))),
  );
  const inPlace = (wanted: (place: (typeof subnets)[number]) => boolean): readonly string[] =>
    subnets.filter(wanted).flatMap(({ subnet }) => {
      const { from, to } = rows.of(subnet);
      return idsBetween(rows, rows.cards.firstChipOf(from), rows.cards.firstChipOf(to));
    });
  const folded = (wanted: (entry: InterfaceEntry) => boolean): readonly string[] =>
    [...foldedEntries(scene)].filter(([, entry]) => wanted(entry)).map(([eniId]) => eniId);
  const onInstance = (instanceId: string | undefined): readonly string[] =>
    instanceId === undefined
      ? []
      : [
          ...rows.cards
            .rowsOfInstance(instanceId)
            .flatMap((card) => idsBetween(rows, rows.cards.firstChipOf(card), rows.cards.firstChipOf(card + 1))),
          ...folded(({ card }) => card.instanceId === instanceId),
        ];
  if (kind === 'vpc') return new Set([...inPlace(({ vpcId }) => vpcId === id), ...folded(({ vpc }) => vpc.id === id)]);
  if (kind === 'subnet')
    return new Set([...inPlace(({ subnet }) => subnet.id === id), ...folded(({ subnet }) => subnet.id === id)]);
  if (kind === 'instance') return new Set(onInstance(id));
  return new Set([id, ...onInstance(cardOf(scene, id)?.instanceId)]);
};

/**
 * The card on which an interface stands: its id, and that of its instance; undefined for an interface that is not in
 * the picture.
 */
export const cardOf = (
  scene: SceneIndex['scene'],
  eniId: string,
): { readonly id: string; readonly instanceId: string | undefined } | undefined => {
  const { cards, chips } = scene.rows;
  const chip = chips.rowOf(eniId);
  if (chip === undefined) return foldedEntries(scene).get(eniId)?.card;
  const row = cards.rowOfChip(chip);
  return { id: cards.idOf(row), instanceId: cards.instanceOf(row) };
};

const idsBetween = ({ chips }: Rows, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, index) => interfaceAt(chips.idOf(from + index)));
