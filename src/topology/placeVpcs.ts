import { cardMetricsOf, type CardMetrics } from './cardHeights.ts';
import type { VpcNode } from './graph.ts';
import type { Picture } from './packed/unpack.ts';
import { placeVpc, sizeVpc, type SizedVpc } from './placeVpc.ts';
import type { PlacedVpc, Point } from './scene.ts';
import { internetPill, origin, vpcSize } from './sizes.ts';

/** The wanted width of the whole picture for its height, where nothing is known of the panel. */
export const usualAspect = 2;

/**
 * Stands the VPCs in the order of the graph, each as high up as it fits (a skyline), then as far left. Above a VPC that reaches
 * the internet stays room for the internet pill. `aspect` is the wanted width for the height.
 */
export const placeVpcs = (picture: Picture, aspect: number = usualAspect): readonly PlacedVpc[] => {
  const metrics = cardMetricsOf(picture.rows);
  const sized = picture.graph.vpcs.map((vpc) => sizeOf(vpc, metrics));
  return packed(sized, aspect).map(({ vpc, at }) => placeVpc(vpc, { x: origin.x + at.x, y: origin.y + at.y }, metrics));
};

const sizes = new WeakMap<VpcNode, SizedVpc>();

/** Packing the cards of a VPC is most of the work, and the aspect is chosen before the layout needs the same. */
const sizeOf = (vpc: VpcNode, metrics: CardMetrics): SizedVpc => {
  const known = sizes.get(vpc) ?? sizeVpc(vpc, metrics);
  sizes.set(vpc, known);
  return known;
};

const aspects = [1, 1.25, 1.5, 1.75, 2.25, 2.5, 3] as const;
/** So much larger must the picture become to leave the usual aspect. */
const worthwhile = 1.08;

/** The aspect (width to height) with which the VPCs fill a room of that size, in pixels, best. */
export const aspectFor = ({ graph, rows }: Picture, room: { readonly w: number; readonly h: number }): number => {
  const sized = graph.vpcs.map((vpc) => sizeOf(vpc, cardMetricsOf(rows)));
  const fit = (aspect: number): number => {
    const boxes = packed(sized, aspect);
    const w = boxes.reduce((most, { vpc, at }) => Math.max(most, at.x + vpc.w), 1);
    const h = boxes.reduce((most, { vpc, at }) => Math.max(most, at.y + vpc.h), 1);
    return Math.min(1, room.w / w, room.h / h);
  };
  const usual = fit(usualAspect);
  const best = aspects.map((aspect) => ({ aspect, zoom: fit(aspect) })).reduce((a, b) => (b.zoom > a.zoom ? b : a));
  return best.zoom >= usual * worthwhile ? best.aspect : usualAspect;
};

type Packed = { readonly vpc: SizedVpc; readonly at: Point };

const packed = (sized: readonly SizedVpc[], aspect: number): readonly Packed[] => {
  const skyline: Step[] = [{ x: 0, w: pictureWidth(sized, aspect), y: 0 }];
  return sized.map((vpc) => {
    const at = lowestPlace(skyline, vpc);
    raise(skyline, { x: at.x, w: vpc.w + vpcSize.gap, y: at.y + vpc.h + vpcSize.gap });
    return { vpc, at };
  });
};

/** A stretch of the skyline: from x on, w wide, everything above y is taken. */
type Step = { readonly x: number; readonly w: number; readonly y: number };

const pictureWidth = (vpcs: readonly SizedVpc[], aspect: number): number => {
  const area = vpcs.reduce((sum, { w, h }) => sum + (w + vpcSize.gap) * (h + vpcSize.gap), 0);
  const widest = vpcs.reduce((most, { w }) => Math.max(most, w), 0);
  return Math.max(widest + vpcSize.gap, Math.ceil(Math.sqrt(area * aspect)));
};

const lowestPlace = (skyline: readonly Step[], vpc: SizedVpc): Point => {
  let best: Point | undefined;
  for (const { x } of skyline) {
    const under = skyline.filter((step) => step.x < x + vpc.w && step.x + step.w > x);
    const end = skyline.at(-1);
    if (!end || x + vpc.w > end.x + end.w) continue;
    const top = Math.max(...under.map((step) => step.y));
    const y = top > 0 && vpc.node.gateway !== undefined ? top + internetPill.aboveVpc - 8 : top;
    if (!best || y < best.y) best = { x, y };
  }
  return best ?? { x: 0, y: Math.max(...skyline.map((step) => step.y)) };
};

/** Puts a new stretch on the skyline, cutting what it covers. */
const raise = (skyline: Step[], built: Step): void => {
  const right = built.x + built.w;
  const kept = skyline.flatMap((step) => {
    const end = step.x + step.w;
    return [
      ...(step.x < built.x ? [{ ...step, w: Math.min(end, built.x) - step.x }] : []),
      ...(end > right ? [{ x: Math.max(step.x, right), w: end - Math.max(step.x, right), y: step.y }] : []),
    ];
  });
  skyline.splice(0, skyline.length, ...[...kept, built].toSorted((a, b) => a.x - b.x));
};
