import { describe, expect, it } from 'vitest';
import { firstLook, fitAll, panned, revealed, seesAny, vpcHolding, zoomedAt } from '../../webview/view/cameraFit.ts';
import { meetChip } from '../../webview/view/meetChip.ts';
import { levelAt } from '../../webview/view/level.ts';
import { bendsOf } from '../../webview/view/wires.ts';
import { pack } from '../../src/topology/packed/pack.ts';
import { unpack } from '../../src/topology/packed/unpack.ts';
import type { Graph, VpcNode } from '../../src/topology/graph.ts';
import type { PlacedVpc, Scene, Wire } from '../../src/topology/scene.ts';

const emptyVpc: VpcNode = {
  id: 'vpc-1',
  name: 'shop',
  cidrs: [],
  ipv6Cidrs: [],
  gateway: undefined,
  zones: [],
  shelf: '',
};
const noCounts: Graph['counts'] = { interfaces: 0, instances: 0, subnets: 0, findings: 0 };

describe('the bends of a wire', () => {
  it('lead back to the same points', () => {
    const points = [
      { x: 62, y: 196 },
      { x: 30, y: 196 },
      { x: 30, y: 488 },
      { x: 64, y: 488 },
    ];
    const { weights, distances } = bendsOf(points);
    const [dx, dy] = [2, 292];
    const length = Math.hypot(dx, dy);
    const back = weights.map((weight, index) => ({
      x: 62 + dx * weight - (dy / length) * (distances[index] ?? 0),
      y: 196 + dy * weight + (dx / length) * (distances[index] ?? 0),
    }));
    expect(back[0]?.x).toBeCloseTo(30);
    expect(back[0]?.y).toBeCloseTo(196);
    expect(back[1]?.x).toBeCloseTo(30);
    expect(back[1]?.y).toBeCloseTo(488);
  });
});

describe('the ends of a wire from near', () => {
  const chip = { x: 64, y: 400, w: 148, h: 24 };
  const points = [
    { x: 62, y: 196 },
    { x: 30, y: 196 },
    { x: 30, y: 412 },
    { x: 64, y: 412 },
  ];
  const tie: Wire = { id: 'tie:eni-1', kind: 'tie', points, instanceId: 'i-1', eniId: 'eni-1' };

  it('follow the interface and leave the other end where it is', () => {
    expect(meetChip(tie, chip, 4).points).toEqual([...points.slice(0, 3), { x: 60, y: 412 }]);
    expect(meetChip(tie, undefined, 4)).toBe(tie);
  });
});

describe('the level of detail', () => {
  it('follows the width of a card', () => {
    expect([0.2, 0.5, 1, 2.6].map((zoom) => levelAt(zoom))).toEqual(['far', 'low', 'middle', 'near']);
  });

  it('begins where its words fit, whichever way one came there', () => {
    const at = [69, 70, 119, 120, 319, 320].map((width) => levelAt((width + 0.01) / 164));
    expect(at).toEqual(['far', 'low', 'low', 'middle', 'middle', 'near']);
  });
});

describe('the VPC that something stands in', () => {
  const at = (id: string, y: number): PlacedVpc => {
    const rect = { x: 8, y, w: 200, h: 100 };
    return { rect, port: undefined, shelf: rect, zones: [], node: { ...emptyVpc, id } };
  };

  it('is not one that stands above it in the same column', () => {
    const vpcs = [at('upper', 32), at('lower', 148)];
    expect(vpcHolding({ x: 20, y: 220, w: 60, h: 20 }, { vpcs })?.node.id).toBe('lower');
    expect(vpcHolding({ x: 20, y: 140, w: 60, h: 20 }, { vpcs })).toBeUndefined();
  });
});

describe('the camera', () => {
  const size = { w: 1440, h: 832 };
  // The camera looks at the places of the VPCs alone.
  it('shows the whole of a thing that is larger than the surface, such as a VPC', () => {
    const vpc = { x: 8, y: 32, w: 1094, h: 767 };
    const beside = { w: 740, h: 560 };
    const { zoom, x, y } = revealed(vpc, vpc, { size: beside, zoom: 1 });
    expect(vpc.x * zoom + x).toBeGreaterThanOrEqual(0);
    expect(vpc.y * zoom + y).toBeGreaterThanOrEqual(0);
    expect((vpc.x + vpc.w) * zoom + x).toBeLessThanOrEqual(beside.w);
    expect((vpc.y + vpc.h) * zoom + y).toBeLessThanOrEqual(beside.h);
    const chip = { x: 400, y: 300, w: 148, h: 24 };
    expect(revealed(chip, vpc, { size: beside, zoom: 1 }).zoom).toBeGreaterThanOrEqual(0.9);
  });

  const sceneOf = (h: number): Scene => {
    const rect = { x: 8, y: 32, w: 1424, h };
    const vpc = { rect, port: undefined, shelf: rect, zones: [], node: emptyVpc };
    const { graph, rows } = unpack(pack({ title: '', region: '', readAt: 0, vpcs: [], counts: noCounts, gaps: [] }));
    return { graph, rows, bounds: rect, vpcs: [vpc], ties: [] };
  };

  it('is of use again only where anything is in view from it', () => {
    const scene = sceneOf(774);
    expect(seesAny(scene, { zoom: 1, x: 0, y: 0 }, size)).toBe(true);
    expect(seesAny(scene, { zoom: 4, x: -8000, y: 0 }, size)).toBe(false);
    expect(seesAny(scene, { zoom: 4, x: 0, y: 900 }, size)).toBe(false);
    expect(seesAny({ vpcs: [] }, { zoom: 1, x: 0, y: 0 }, size)).toBe(false);
  });

  it('zooms around the pointer', () => {
    const before = { zoom: 1, x: 10, y: 20 };
    const after = zoomedAt(before, 2, { x: 300, y: 200 });
    expect((300 - after.x) / after.zoom).toBeCloseTo(300 - before.x);
    expect((200 - after.y) / after.zoom).toBeCloseTo(200 - before.y);
  });

  it('pans no more than needed', () => {
    const camera = { zoom: 1, x: 0, y: 0 };
    expect(panned({ x: 100, y: 100, w: 50, h: 20 }, camera, size)).toEqual(camera);
    expect(panned({ x: 1500, y: 100, w: 50, h: 20 }, camera, size)).toEqual({ zoom: 1, x: -126, y: 0 });
  });

  it('fits the whole picture without enlarging it', () => {
    const { zoom, x, y } = fitAll(sceneOf(774), size);
    expect(zoom).toBe(1);
    expect(x).toBeCloseTo(0);
    expect(y).toBeCloseTo(0);
  });

  it('looks first at the top in full size where the foot alone does not fit', () => {
    expect(firstLook(sceneOf(972), size)).toEqual({ zoom: 1, x: 0, y: 0 });
    expect(firstLook(sceneOf(2000), size).zoom).toBe(1);
  });

  it('looks first at the largest VPC where the whole could not be read, and at the whole of a very large account', () => {
    const beside = { w: 1088, h: 700 };
    const { zoom, x, y } = firstLook(sceneOf(1000), beside);
    expect(fitAll(sceneOf(1000), beside).zoom).toBeLessThan(0.73);
    expect(levelAt(zoom)).toBe('middle');
    expect([8 * zoom + x, 32 * zoom + y].map(Math.round)).toEqual([8, 32]);
    expect(firstLook(sceneOf(9000), size)).toEqual(fitAll(sceneOf(9000), size));
  });

  it('looks first at the whole in a low panel, where its words fit', () => {
    const low = { w: 1088, h: 480 };
    expect(firstLook(sceneOf(1000), low)).toEqual(fitAll(sceneOf(1000), low));
    expect(levelAt(firstLook(sceneOf(1000), low).zoom)).toBe('low');
    expect(levelAt(fitAll(sceneOf(1200), low).zoom)).toBe('far');
    expect(levelAt(firstLook(sceneOf(1200), low).zoom)).toBe('middle');
  });
});
