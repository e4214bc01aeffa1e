import { approach } from './approach.ts';
import { locate } from './locate.ts';
import { oldPlaceOf } from './oldPlaces.ts';
import type { ChangeMark, RouteChange } from './pictureChanges.ts';
import type { LocatedInterface, Point, Rect, Scene } from './scene.ts';
import { cardSize, laneAt, monoWidth, stripAt, textWidth } from './sizes.ts';

/** What a preview draws beside its marks: ties from where things leave to where they come, and routes with where they lead. */
export type PreviewArt = { readonly wires: readonly ArtWire[]; readonly pills: readonly RoutePill[] };

/** As `before` it is (quiet on the side that is before), as it is `gone`, and as it `comes`: what moves, and where a route leads. */
export type ArtLook = 'before' | 'gone' | 'moves' | 'leads';

export type ArtWire = {
  readonly look: ArtLook;
  readonly points: readonly Point[];
  /** The boxes at its ends that may be painted elsewhere than the layout has them, see `meets`. */
  readonly from: string | undefined;
  readonly to: string;
  /** The pill from which it comes, if it does. */
  readonly pill?: string;
};

export type RoutePill = {
  readonly id: string;
  readonly look: Exclude<ArtLook, 'moves'>;
  readonly rect: Rect;
  readonly table: string;
  /** The destination, or how many there are. */
  readonly note: string;
  readonly words: string;
};

export type ArtSide = 'before' | 'both' | 'after';

type Told = { readonly marks: ReadonlyMap<string, ChangeMark>; readonly routes: readonly RouteChange[] };

/** More of them would be a tangle. */
const most = 200;

/** Equal for equal scenes and changes; what is not in the scene adds nothing. */
export const previewArt = (scene: Scene, { marks, routes }: Told, side: ArtSide): PreviewArt => {
  const ties = side !== 'before' ? moveTies(scene, marks) : [];
  const leads = routes.slice(0, most).flatMap((route) => endsOf(scene, route, side));
  const rows = [...Map.groupBy(leads, ({ at }) => at.zone)].map(([, own]) => pillsOf(own));
  return { wires: [...rows.flatMap(({ wires }) => wires), ...ties], pills: rows.flatMap(({ pills }) => pills) };
};

const moveTies = (scene: Scene, marks: Told['marks']): readonly ArtWire[] => {
  const moved = [...marks.values()].filter(({ place }) => place === 'new').slice(0, most);
  return moved.flatMap(({ on: { id } }) => {
    const [from, to] = [locate(scene, oldPlaceOf(id)), locate(scene, id)];
    if (!from || !to) return [];
    return [{ look: 'moves', points: besides(from, to), from: `chip:${oldPlaceOf(id)}`, to: `chip:${id}` } as const];
  });
};

/** From right side to right side, along the gaps between cards: never through one. */
const besides = (from: LocatedInterface, to: LocatedInterface): readonly Point[] => {
  const gapAt = ({ rect }: LocatedInterface['card']): number => rect.x + rect.w + cardSize.gap / 2;
  const [start, end] = [rightOf(from), rightOf(to)];
  const [out, back] = [gapAt(from.card), gapAt(to.card)];
  if (out === back) return [start, { x: out, y: start.y }, { x: out, y: end.y }, end];
  const strip = to.subnet.rect.y + stripAt;
  return [start, { x: out, y: start.y }, { x: out, y: strip }, { x: back, y: strip }, { x: back, y: end.y }, end];
};

const rightOf = ({ chip: { rect } }: LocatedInterface): Point => ({ x: rect.x + rect.w, y: rect.y + rect.h / 2 });

type Lead = {
  readonly route: RouteChange;
  readonly look: RoutePill['look'];
  readonly at: LocatedInterface;
  readonly node: string | undefined;
};

/** Where the ends of a route are drawn: where it led, and where it leads; without a place there, a pill where the other end is. */
const endsOf = (scene: Scene, route: RouteChange, side: ArtSide): readonly Lead[] => {
  const placeOf = (eniId: string | undefined): LocatedInterface | undefined =>
    eniId === undefined ? undefined : locate(scene, eniId);
  const [was, is] = [placeOf(route.before?.eniId), placeOf(route.after?.eniId)];
  const lead = (at: LocatedInterface | undefined, look: Lead['look']): readonly Lead[] =>
    at ? [{ route, look, at, node: `chip:${at.chip.node.eniId}` }] : [];
  if (side === 'before') return lead(was, 'before');
  const now = is ? lead(is, 'leads') : was ? [{ route, look: 'leads', at: was, node: undefined } as const] : [];
  return side === 'both' ? [...now, ...lead(was, 'gone')] : now;
};

/** Offsets from the top of the VPC, as those of the selection's own pills: the pill in the zone row, the wire below. */
const row = { pill: 34, height: 18, below: 56 } as const;
const gap = 8;

/** The pills of one zone, from the right end of its row to the left, with a wire to where each leads. */
const pillsOf = (leads: readonly Lead[]): PreviewArt => {
  const groups = Map.groupBy(leads, ({ route }) => route.tableId);
  const [pills, wires]: [RoutePill[], ArtWire[]] = [[], []];
  let right: number | undefined;
  for (const own of groups.values()) {
    const [first] = own.toSorted((a, b) => ranks[a.look] - ranks[b.look]);
    if (!first) continue;
    const { vpc, zone } = first.at;
    const destinations = new Set(own.map(({ route }) => route.destination));
    const note = destinations.size === 1 ? first.route.destination : `${destinations.size} routes`;
    const w = 40 + textWidth(first.route.table) + monoWidth(note);
    const end = right ?? zone.rect.x + zone.rect.w;
    const x = Math.max(zone.riser.x + zone.riser.w, end - w);
    // The rest has no room; what it marks is marked all the same.
    if (x >= end - gap) break;
    right = x - gap;
    const rect = { x, y: vpc.rect.y + row.pill, w: Math.min(w, end - x), h: row.height };
    const words = [...new Set(own.map(({ route }) => routeWords(route)))].join('\n');
    pills.push({ id: pillId(first.route), look: first.look, rect, table: first.route.table, note, words });
    wires.push(...own.flatMap((lead) => wireOf(rect, lead)));
  }
  return { pills, wires: distinct(wires) };
};

const pillId = ({ tableId }: RouteChange): string => `route:${tableId}`;

const ranks = { leads: 0, before: 1, gone: 2 } as const;

const wireOf = (pill: Rect, { route, at, look, node }: Lead): readonly ArtWire[] => {
  if (node === undefined) return [];
  const [x, below] = [pill.x + 14, at.vpc.rect.y + row.below];
  const lane = look === 'gone' ? laneAt.first - 3 : laneAt.first + 3;
  const points = [
    { x, y: pill.y + pill.h },
    { x, y: below },
    { x: at.zone.riser.x + lane, y: below },
    ...approach(at, lane, look === 'gone' ? -1 : 0),
  ];
  return [{ look, points, from: undefined, to: node, pill: pillId(route) }];
};

/** Several routes of a table lead to one interface. */
const distinct = (wires: readonly ArtWire[]): readonly ArtWire[] => [
  ...new Map(wires.map((wire) => [JSON.stringify([wire.look, wire.points]), wire])).values(),
];

/** `Route 10.8.0.0/16 of rtb-app-b: ha-vip → ha-spare`. */
export const routeWords = ({ destination, table, before, after }: RouteChange): string => {
  const ends = before?.words === after?.words ? `goes with ${after?.words ?? ''}` : undefined;
  return `Route ${destination} of ${table}: ${ends ?? `${before?.words ?? 'none'} → ${after?.words ?? 'none'}`}`;
};
