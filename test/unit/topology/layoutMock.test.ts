import { describe, expect, it } from 'vitest';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { cardNamed, numbersOf, pictureOf, subnetNamed } from '../../support/picture.ts';

/** Rectangles of the design's middle zoom, in its own pixels: x, y, width, height. */
const subnets = [
  ['public-a', 44, 92, 528, 236],
  ['app-a', 44, 340, 528, 246],
  ['data-a', 44, 598, 528, 176],
  ['public-b', 608, 92, 528, 236],
  ['app-b', 608, 340, 528, 246],
  ['data-b', 608, 598, 528, 176],
  ['mgmt-a', 1200, 92, 220, 244],
  ['mgmt-b', 1200, 348, 220, 36],
] as const;

const cards = [
  ['public-a', 'fw-1', 56, 132, 164, 100],
  ['public-a', 'web-1', 56, 240, 164, 80],
  ['public-a', 'bastion', 228, 132, 164, 60],
  ['public-a', 'NAT gateway', 228, 200, 164, 60],
  ['public-a', 'Load balancer', 400, 132, 164, 60],
  ['app-a', 'web-1', 56, 380, 164, 60],
  ['app-a', 'fw-1', 56, 448, 164, 60],
  ['app-a', 'eks-node-1', 228, 380, 164, 130],
  ['app-a', 'Lambda', 228, 518, 164, 60],
  ['app-a', 'api-1', 400, 380, 164, 60],
  ['app-a', 'VPC endpoint', 400, 448, 164, 60],
  ['data-a', 'fw-1', 56, 638, 164, 60],
  ['data-a', 'db-admin', 228, 638, 164, 88],
  ['data-a', 'RDS', 400, 638, 164, 60],
  ['data-a', 'VPC endpoint', 400, 706, 164, 60],
  ['public-b', 'web-2', 620, 132, 164, 80],
  ['public-b', 'NAT gateway', 620, 220, 164, 60],
  ['public-b', 'web-3', 792, 132, 164, 88],
  ['public-b', 'Load balancer', 792, 228, 164, 60],
  ['public-b', 'old-vip', 964, 132, 164, 60],
  ['app-b', 'web-2', 620, 380, 164, 60],
  ['app-b', 'VPC endpoint', 620, 448, 164, 60],
  ['app-b', 'ha-1', 792, 380, 164, 88],
  ['app-b', 'ha-2', 792, 476, 164, 60],
  ['app-b', 'api-2', 964, 380, 164, 60],
  ['app-b', 'ha-spare', 964, 448, 164, 60],
  ['app-b', 'Lambda', 964, 516, 164, 60],
  ['data-b', 'etl-1', 620, 638, 164, 60],
  ['data-b', 'RDS', 792, 638, 164, 60],
  ['data-b', 'EFS', 792, 706, 164, 60],
  ['mgmt-a', 'jump-1', 1212, 132, 200, 60],
  ['mgmt-a', 'monitor-1', 1212, 200, 200, 60],
  ['mgmt-a', 'VPC endpoint', 1212, 268, 200, 60],
] as const;

describe('the laid out demo account, beside the design', () => {
  const scene = pictureOf(demoSnapshot());

  it('has the VPCs, the port and the shelf where the design has them', () => {
    expect(scene.vpcs.map(({ node, rect }) => [node.name, ...numbersOf(rect)]).slice(0, 2)).toEqual([
      ['shop-prod', 8, 32, 1140, 774],
      ['mgmt', 1164, 32, 268, 384],
    ]);
    // ml-lab, which the design does not draw, stands below mgmt at the usual gap.
    expect(scene.vpcs.slice(2).map(({ node, rect }) => [node.name, rect.x, rect.y])).toEqual([['ml-lab', 1164, 432]]);
    expect(scene.vpcs[0]?.port).toEqual({ x: 1101, y: 21, w: 22, h: 22 });
    expect(scene.vpcs[0]?.shelf).toEqual({ x: 8, y: 774, w: 1140, h: 32 });
  });

  it.each(subnets)('has subnet %s at %d, %d', (name, ...rect) => {
    expect(numbersOf(subnetNamed(scene, name).rect)).toEqual(rect);
  });

  it.each(cards)('has in %s the card %s at %d, %d', (subnet, name, ...rect) => {
    expect(numbersOf(cardNamed(scene, subnet, name).rect)).toEqual(rect);
  });

  it('has no card in shop-prod and mgmt that the design does not have', () => {
    const placed = scene.vpcs
      .slice(0, 2)
      .flatMap(({ zones }) => zones.flatMap((zone) => zone.subnets.flatMap((s) => s.cards)));
    expect(placed).toHaveLength(cards.length);
  });

  it('has chips, remote rows and prefixes inside the cards as drawn', () => {
    const fw = cardNamed(scene, 'public-a', 'fw-1');
    expect(fw.chips.map(({ rect }) => rect)).toEqual([{ x: 64, y: 160, w: 148, h: 24 }]);
    expect(fw.remotes.map(({ y, h }) => [y, h])).toEqual([
      [188, 16],
      [208, 16],
    ]);
    const node = cardNamed(scene, 'app-a', 'eks-node-1');
    expect(node.chips.map(({ rect }) => rect.y)).toEqual([408, 464]);
    expect(node.chips.map(({ prefixes }) => prefixes.map(({ y }) => y))).toEqual([[432, 446], [488]]);
    expect(cardNamed(scene, 'app-a', 'Lambda').chips.map(({ rect }) => rect.y)).toEqual([546, 546, 546]);
  });

  it('has the ties in the lanes of the design', () => {
    expect(scene.ties.slice(0, 4).map(({ points }) => points.map(({ x, y }) => `${x},${y}`).join(' '))).toEqual([
      '62,304 36,304 36,420 64,420',
      '62,196 30,196 30,488 64,488',
      '62,216 30,216 30,678 64,678',
      '626,196 600,196 600,420 628,420',
    ]);
  });
});
