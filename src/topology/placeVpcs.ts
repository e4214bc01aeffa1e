import type { VpcNode } from './graph.ts';
import { placeVpc, sizeVpc, type SizedVpc } from './placeVpc.ts';
import type { PlacedVpc, Point } from './scene.ts';
import { internetPill, origin, vpcSize } from './sizes.ts';

/** The wanted width of the whole picture for its height. */
const aspect = 2;

/**
 * Stands the VPCs in the order of the graph, each as high up as it fits (a skyline), then as far left. Above a VPC that reaches
 * the internet stays room for the internet pill.
 */
export const placeVpcs = (vpcs: readonly VpcNode[]): readonly PlacedVpc[] => {
  const sized = vpcs.map(sizeVpc);
  const width = pictureWidth(sized);
  const skyline: Step[] = [{ x: 0, w: width, y: 0 }];
  return sized.map((vpc) => {
    const at = lowestPlace(skyline, vpc);
    raise(skyline, { x: at.x, w: vpc.w + vpcSize.gap, y: at.y + vpc.h + vpcSize.gap });
    return placeVpc(vpc, { x: origin.x + at.x, y: origin.y + at.y });
  });
};

/** A stretch of the skyline: from x on, w wide, everything above y is taken. */
type Step = { readonly x: number; readonly w: number; readonly y: number };

const pictureWidth = (vpcs: readonly SizedVpc[]): number => {
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
    const y = top > 0 && vpc.node.internetGateway ? top + internetPill.aboveVpc - 8 : top;
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
