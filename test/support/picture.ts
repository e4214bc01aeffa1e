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
