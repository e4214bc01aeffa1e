import { approach } from './approach.ts';
import type { Details, PathStop } from './details.ts';
import type { Pill, Point, Scene, Wire, SelectionMarks, LocatedInterface } from './scene.ts';
import { internetPill, laneAt, monoWidth, textWidth } from './sizes.ts';

/** Internet → gateway's port → public address in the zone row → interface. Empty unless the details tell of such a path. */
export const pathArt = (scene: Scene, found: LocatedInterface, details: Details): SelectionMarks => {
  const { port } = found.vpc;
  const internet = details.path.find(({ kind }) => kind === 'internet');
  // An IPv6 address is its own address outside.
  const address =
    details.path.find(({ kind }) => kind === 'elastic-ip' || kind === 'public-ip') ??
    details.path.find(({ kind }) => kind === 'interface');
  if (!port || !internet || !address) return { wires: [], pills: [] };
  const middle = port.x + port.w / 2;
  const w = Math.max(internetPill.width, 28 + textWidth(internet.text));
  const sky: Pill = {
    id: 'pill:internet',
    kind: 'internet',
    rect: {
      x: Math.min(middle - w / 2, found.vpc.rect.x + found.vpc.rect.w - w),
      y: found.vpc.rect.y - internetPill.aboveVpc,
      w,
      h: internetPill.height,
    },
    text: internet.text,
    note: undefined,
  };
  const pill = addressPill(found, address);
  const legs: readonly (readonly Point[])[] = [
    [
      { x: middle, y: sky.rect.y + sky.rect.h },
      { x: middle, y: port.y },
    ],
    portToPill({ x: middle, y: port.y + port.h }, pill, found),
    pillToChip(scene, pill, found),
  ];
  return { wires: legs.map((points, index) => wire(found, points, index)), pills: [sky, pill] };
};

const wire = (found: LocatedInterface, points: readonly Point[], index: number): Wire => ({
  id: `path:${found.chip.node.eniId}:${index}`,
  kind: 'path',
  points,
  instanceId: found.card.node.instanceId,
  eniId: found.chip.node.eniId,
});

/** Offsets from the top of the VPC: the wire under the header, the pill in the zone row, the wire under the pill. */
const row = { wire: 30, pill: 34, height: 18, below: 56 } as const;

const addressPill = ({ vpc, zone }: LocatedInterface, stop: PathStop): Pill => {
  const kind = stop.kind === 'public-ip' ? 'public-ip' : 'elastic-ip';
  const w = 28 + monoWidth(stop.text) + (stop.note === undefined ? 0 : 8 + textWidth(stop.note));
  const labels = textWidth(zone.node.name, 12) + textWidth(zone.node.zoneId ?? '', 11) + 36;
  const left = zone.riser.x + zone.riser.w;
  const right = zone.rect.x + zone.rect.w;
  return {
    id: `pill:${stop.text}`,
    kind,
    rect: { x: Math.max(left, Math.min(left + labels, right - w)), y: vpc.rect.y + row.pill, w, h: row.height },
    text: stop.text,
    note: stop.note,
  };
};

const portToPill = (from: Point, { rect }: Pill, { vpc }: LocatedInterface): readonly Point[] => {
  const turn = vpc.rect.y + row.wire;
  const right = rect.x + rect.w;
  const y = rect.y + rect.h / 2;
  // The port may stand above the pill itself in a narrow VPC: then straight down on it.
  if (from.x <= right + 12) return [from, { x: from.x, y: Math.max(turn, rect.y) }];
  return [from, { x: from.x, y: turn }, { x: right + 20, y: turn }, { x: right + 20, y }, { x: right + 1, y }];
};

const pillToChip = (scene: Scene, { rect }: Pill, found: LocatedInterface): readonly Point[] => {
  const x = rect.x + 24;
  const below = found.vpc.rect.y + row.below;
  const end = found.chip.rect.y + found.chip.rect.h / 2;
  const lane = freeLane(scene, found, { from: below, to: end });
  return [
    { x, y: rect.y + rect.h },
    { x, y: below },
    { x: found.zone.riser.x + lane, y: below },
    ...approach(found, lane, 0),
  ];
};

/** The path's own lane, or one between the ties where a tie runs along it. */
const freeLane = (
  scene: Scene,
  found: LocatedInterface,
  span: { readonly from: number; readonly to: number },
): number => {
  const taken = scene.ties.flatMap(({ points }) => {
    const [top, bottom] = [points[1], points[2]];
    return top && bottom && Math.min(top.y, bottom.y) < span.to && Math.max(top.y, bottom.y) > span.from ? [top.x] : [];
  });
  const lanes = [laneAt.first, 13, 7, 19, laneAt.last];
  return lanes.find((lane) => taken.every((x) => Math.abs(x - found.zone.riser.x - lane) > 2)) ?? laneAt.first;
};
