import { cardMetricsOf, type CardMetrics } from './cardHeights.ts';
import type { VpcNode } from './graph.ts';
import { holdVpcs } from './holdVpcs.ts';
import type { Picture } from './packed/unpack.ts';
import { placeVpc, sizeVpc, type VpcAt, type SizedVpc } from './placeVpc.ts';
import type { PlacedVpc } from './scene.ts';
import { origin, vpcSize } from './sizes.ts';
import { Skyline } from './skyline.ts';
import type { HeldPlaces } from './standing.ts';

/** The wanted width of the whole picture for its height, where nothing is known of the panel. */
export const usualAspect = 2;

/**
 * Stands the VPCs in the order of the graph, each as high up as it fits (a skyline), then as far left; what has a place in `standing`
 * keeps it. `aspect` is the wanted width for the height.
 */
export const placeVpcs = (picture: Picture, aspect = usualAspect, standing?: HeldPlaces): readonly PlacedVpc[] => {
  const metrics = cardMetricsOf(picture.rows);
  const fresh = (vpc: VpcNode): SizedVpc => sizeOf(vpc, metrics);
  const { vpcs } = picture.graph;
  const stood = standing ? holdVpcs(vpcs, standing, { metrics, fresh }) : packed(vpcs.map(fresh), aspect);
  return stood.map(({ vpc, at }) => placeVpc(vpc, { x: origin.x + at.x, y: origin.y + at.y }, metrics));
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

const packed = (sized: readonly SizedVpc[], aspect: number): readonly VpcAt[] => {
  const skyline = new Skyline(pictureWidth(sized, aspect));
  return sized.map((vpc) => {
    const at = skyline.lowestPlace(vpc);
    skyline.build(at, vpc);
    return { vpc, at };
  });
};

const pictureWidth = (vpcs: readonly SizedVpc[], aspect: number): number => {
  const area = vpcs.reduce((sum, { w, h }) => sum + (w + vpcSize.gap) * (h + vpcSize.gap), 0);
  const widest = vpcs.reduce((most, { w }) => Math.max(most, w), 0);
  return Math.max(widest + vpcSize.gap, Math.ceil(Math.sqrt(area * aspect)));
};
