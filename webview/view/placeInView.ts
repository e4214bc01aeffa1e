import type { Scene } from '../../src/topology/scene.ts';
import { placer, type Camera } from '../../src/topology/draw/context.ts';

/** `shop-prod › eu-west-1a › app-a`: the subnet that fills most of the view; undefined when none is in it. */
export const placeInView = (
  scene: Scene,
  camera: Camera,
  { w, h }: { readonly w: number; readonly h: number },
): string | undefined => {
  const place = placer(camera);
  let most: { readonly area: number; readonly words: string } | undefined;
  for (const vpc of scene.vpcs) {
    for (const zone of vpc.zones) {
      for (const { rect, node } of zone.subnets) {
        const box = place(rect);
        const wide = Math.min(w, box.x + box.w) - Math.max(0, box.x);
        const high = Math.min(h, box.y + box.h) - Math.max(0, box.y);
        if (wide <= 0 || high <= 0 || (most && wide * high <= most.area)) continue;
        most = { area: wide * high, words: [vpc.node.name, zone.node.name, node.name].join(' › ') };
      }
    }
  }
  return most?.words;
};
