import { describe, expect, it } from 'vitest';
import { Inventory } from '../../src/domain/inventory.ts';
import { syntheticSnapshot } from '../../src/simulator/worlds/synthetic.ts';
import { placer } from '../../src/topology/draw/context.ts';
import { layout } from '../../src/topology/layout.ts';
import { pack } from '../../src/topology/packed/pack.ts';
import { unpack } from '../../src/topology/packed/unpack.ts';
import { aspectFor } from '../../src/topology/placeVpcs.ts';
import { project } from '../../src/topology/project.ts';
import type { Rect, Scene } from '../../src/topology/scene.ts';
import { fitAll } from '../../webview/view/cameraFit.ts';
import { farPitch, farRoom, farVpc, type FarBox } from '../../webview/view/farBoxes.ts';
import { columnsAt, fitsAt, pitchFor, rowsHeight } from '../../webview/view/farPitches.ts';

/** Of a window of 1440 x 900, what toolbar and legend leave. */
const room = { w: 1440, h: 832 };

const seenFromAfar = (interfaces: number): { readonly scene: Scene; readonly zoom: number } => {
  const picture = unpack(pack(project(new Inventory(syntheticSnapshot(interfaces)), [], 'Test')));
  const scene = layout(picture, aspectFor(picture, room));
  // An account of 200 is fitted at the low level; from a step further it is seen from afar.
  return { scene, zoom: Math.min(0.42, fitAll(scene, room).zoom) };
};

type Seen = FarBox & { readonly pitch: number; readonly room: Rect };

const boxesOf = ({ scene, zoom }: ReturnType<typeof seenFromAfar>): readonly Seen[] => {
  const pitch = farPitch(scene, zoom);
  const look = { scene, place: placer({ zoom, x: 0, y: 0 }), zoom, pitch };
  return scene.vpcs
    .flatMap((vpc) => farVpc(vpc, look).boxes)
    .filter(({ count }) => count > 0)
    .map((box) => {
      const inside = farRoom(box);
      return { ...box, room: inside, pitch: fitsAt(pitch, inside, box.count) ? pitch : pitchFor(inside, box.count) };
    });
};

/** Which part of the heights of their boxes the rows with marks take. */
const medianShare = (boxes: readonly Seen[]): number => {
  const shares = boxes.map(
    ({ box, room: inside, count, pitch }) => (Math.ceil(count / columnsAt(pitch, inside.w)) * pitch) / box.h,
  );
  return shares.toSorted((a, b) => a - b)[Math.floor(shares.length / 2)] ?? 0;
};

describe('the rows of marks from afar', () => {
  it('take 40 % of the height of a subnet at 1,000 interfaces, at one pitch, all within their boxes', () => {
    const seen = seenFromAfar(1_000);
    const boxes = boxesOf(seen);
    expect(new Set(boxes.map(({ pitch }) => pitch)).size).toBe(1);
    expect(medianShare(boxes)).toBeGreaterThanOrEqual(0.4);
    for (const { room: inside, count, pitch } of boxes)
      expect(rowsHeight(pitch, { w: inside.w, count })).toBeLessThanOrEqual(inside.h);
  });

  it('take more than twice of what they took at a pitch of 8 pixels at 200', () => {
    const boxes = boxesOf(seenFromAfar(200));
    expect(new Set(boxes.map(({ pitch }) => pitch)).size).toBe(1);
    expect(medianShare(boxes)).toBeGreaterThan(2 * medianShare(boxes.map((box) => ({ ...box, pitch: 8 }))));
  });

  it('have, at 1,000, the largest pitch for which the fullest VPC has room at all', () => {
    const { scene, zoom } = seenFromAfar(1_000);
    const larger = farPitch(scene, zoom) + 1;
    // The least that words and borders take: the name of the VPC, the names of its subnets, a pixel beside each row.
    const tooFull = scene.vpcs.filter((vpc) => {
      const rows = Map.groupBy(
        vpc.zones.flatMap(({ subnets }) => subnets),
        ({ rect }) => rect.y,
      );
      const needs = [...rows.values()].map((row) => {
        const counts = row.map(({ node, rect }) => ({
          count:
            scene.rows.cards.firstChipOf(scene.rows.of(node).to) -
            scene.rows.cards.firstChipOf(scene.rows.of(node).from),
          w: rect.w * zoom - 9,
        }));
        return 15 + Math.max(...counts.map((marks) => rowsHeight(larger, marks)));
      });
      return needs.reduce((sum, need) => sum + need, 17 + 3) > vpc.rect.h * zoom - 2;
    });
    expect(tooFull.map(({ node }) => node.name)).not.toEqual([]);
  });

  it.each([10_000, 50_000])('stay in their boxes at %i, where no pitch of 8 pixels or more fits all', (interfaces) => {
    const boxes = boxesOf(seenFromAfar(interfaces));
    expect(Math.min(...boxes.map(({ pitch }) => pitch))).toBeLessThan(8);
    expect(Math.max(...boxes.map(({ pitch }) => pitch))).toBe(8);
    // Each box has room for more marks of its size than it has, or its marks have the least size.
    for (const { room: inside, count, pitch } of boxes)
      expect(pitch === 2 || rowsHeight(pitch, { w: inside.w, count }) <= inside.h).toBe(true);
  });
});
