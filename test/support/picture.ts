import { Inventory } from '../../src/domain/inventory.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import { findingsOf } from '../../src/rules/findings.ts';
import { layout } from '../../src/topology/layout.ts';
import { pack } from '../../src/topology/packed/pack.ts';
import { unpack } from '../../src/topology/packed/unpack.ts';
import { project } from '../../src/topology/project.ts';
import type { PlacedCard, PlacedSubnet, PlacedZone, Rect, Scene } from '../../src/topology/scene.ts';

/** The picture of a snapshot as the topology shows it, findings included. */
export const pictureOf = (snapshot: Snapshot): Scene => {
  const inventory = new Inventory(snapshot);
  return layout(unpack(pack(project(inventory, findingsOf(inventory), 'Test'))));
};

export const zonesIn = (scene: Scene): readonly PlacedZone[] => scene.vpcs.flatMap(({ zones }) => zones);
export const subnetsIn = (scene: Scene): readonly PlacedSubnet[] => zonesIn(scene).flatMap(({ subnets }) => subnets);
export const cardsIn = (scene: Scene): readonly PlacedCard[] => subnetsIn(scene).flatMap(({ cards }) => cards);

export const subnetNamed = (scene: Scene, name: string): PlacedSubnet => {
  const subnet = subnetsIn(scene).find(({ node }) => node.name === name);
  if (!subnet) throw new Error(`no subnet is called ${name}`);
  return subnet;
};

export const cardNamed = (scene: Scene, subnet: string, name: string): PlacedCard => {
  const card = subnetNamed(scene, subnet).cards.find(({ node }) => node.name === name);
  if (!card) throw new Error(`no card of ${subnet} is called ${name}`);
  return card;
};

export const numbersOf = ({ x, y, w, h }: Rect): readonly [number, number, number, number] => [x, y, w, h];

export const inside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  inner.x + inner.w <= outer.x + outer.w + slack &&
  inner.y + inner.h <= outer.y + outer.h + slack;

export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w - slack && b.x < a.x + a.w - slack && a.y < b.y + b.h - slack && b.y < a.y + a.h - slack;

/** Small chips have widths with fractions. */
const slack = 0.01;

/** Whatever stands out of what should hold it, or on something else of its kind; empty for a sound picture. */
export const faultsOf = (scene: Scene): readonly string[] => {
  const kinds = {
    VPCs: scene.vpcs.map(({ rect }) => rect),
    subnets: subnetsIn(scene).map(({ rect }) => rect),
    cards: cardsIn(scene).map(({ rect }) => rect),
    chips: cardsIn(scene).flatMap(({ chips, remotes }) => [...chips.map(({ rect }) => rect), ...remotes]),
  };
  return [
    ...looseIn(scene).map((id) => `${id} stands out`),
    ...Object.entries(kinds).flatMap(([kind, rects]) => (anyOverlap(rects) ? [`${kind} overlap`] : [])),
  ];
};

const anyOverlap = (rects: readonly Rect[]): boolean => {
  const sorted = rects.toSorted((a, b) => a.x - b.x);
  return sorted.some((a, index) => {
    for (const b of sorted.slice(index + 1)) {
      if (b.x >= a.x + a.w) return false;
      if (overlap(a, b)) return true;
    }
    return false;
  });
};

const looseIn = (scene: Scene): readonly string[] => {
  const checks: (readonly [string, Rect, Rect])[] = [
    ...scene.vpcs.map((vpc) => [vpc.node.id, vpc.rect, scene.bounds] as const),
    ...scene.vpcs.flatMap((vpc) => vpc.zones.map((zone) => [zone.node.name, zone.rect, vpc.rect] as const)),
    ...zonesIn(scene).flatMap((zone) =>
      zone.subnets.map((subnet) => [subnet.node.id, subnet.rect, zone.rect] as const),
    ),
    ...subnetsIn(scene).flatMap((subnet) =>
      subnet.cards.map((card) => [card.node.id, card.rect, subnet.rect] as const),
    ),
    ...cardsIn(scene).flatMap((card) =>
      [...card.chips.flatMap((chip) => [chip.rect, ...chip.prefixes]), ...card.remotes].map(
        (rect) => [card.node.id, rect, card.rect] as const,
      ),
    ),
  ];
  return checks.filter(([, inner, outer]) => !inside(inner, outer)).map(([id]) => id);
};
