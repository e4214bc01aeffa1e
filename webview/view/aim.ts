import type { Rect } from '../../src/topology/scene.ts';
import type { State } from '../state.ts';
import { boxAround, fitChange, panned, revealed, vpcAround } from './cameraFit.ts';
import { freeSize } from './freeSize.ts';
import type { Stage } from './stage.ts';

const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** With something around it, so that one sees where it is. */
const grown = ({ x, y, w, h }: Rect): Rect => ({ x: x - 12, y: y - 48, w: w + 24, h: h + 96 });

/** Pixels: in a narrower page there is no room for details beside the picture, or beside two. */
const leastBeside = { sideBySide: 1200, overlay: 700, afterOnly: 700 } as const;

/** Moves the camera to things of the picture. */
export class Aim {
  readonly #stage: Stage;
  readonly #state: () => State;
  /** Of the preview that is shown. */
  #since: string | undefined;

  constructor(stage: Stage, state: () => State) {
    this.#stage = stage;
    this.#state = state;
  }

  /** Goes where a thing and, if its words stay readable, its whole VPC is in view; of a preview, where all is that changes. */
  reveal(rect: Rect): void {
    const { picture, changes } = this.#state();
    if (!picture) return;
    if (changes?.preview) {
      this.seeChange();
      return;
    }
    const view = { size: freeSize(this.#stage), zoom: this.#stage.camera.zoom };
    this.#stage.move(revealed(rect, vpcAround(rect, picture.scene), view), true);
  }

  /** Goes there once, when another preview begins. */
  seeNewPreview(): void {
    const { changes } = this.#state();
    const since = changes?.preview && changes.since;
    if (since !== undefined && since !== this.#since) this.seeChange();
    this.#since = since;
  }

  /** Goes where what a preview changes is in view, or its first change where that is too much for one view. */
  seeChange(): void {
    const { picture, changes } = this.#state();
    const led = (picture?.art?.wires ?? []).map(({ to }) => to);
    const nodes = new Set([...(changes?.byNode.keys() ?? []), ...led]);
    const places = [...nodes].flatMap((node) => picture?.index.places.get(node) ?? []);
    const rects = places.map(({ rect }) => rect);
    const chips = places.filter(({ node }) => node.startsWith('chip:')).map(({ rect }) => rect);
    const pills = (picture?.art?.pills ?? []).map(({ rect }) => rect);
    const first = chips[0] ?? rects[0];
    if (!picture || !first) return;
    const all = boxAround([...rects, ...pills]) ?? first;
    const zones = picture.scene.vpcs.flatMap((vpc) => vpc.zones.map(({ rect }) => rect));
    const beside = zones.filter((zone) => rects.some((rect) => overlaps(zone, rect)));
    const column = boxAround([all, ...beside.map(({ x, w }) => ({ x, w, y: all.y, h: all.h }))]) ?? all;
    const parts = [column, all, boxAround(rects), boxAround(chips), first].flatMap((part) =>
      part ? [grown(part)] : [],
    );
    this.#stage.move(fitChange({ parts, vpc: vpcAround(first, picture.scene) }, freeSize(this.#stage)), true);
  }

  /** Whether the details of a thing would cover what a preview changes. */
  get isCrowded(): boolean {
    const { changes, look } = this.#state();
    return changes?.preview !== undefined && window.innerWidth < leastBeside[look];
  }

  /** Where the details of a thing would cover the picture, all that a preview changes is seen in place of it; answers whether it is. */
  seesChangeAlone(): boolean {
    if (!this.isCrowded) return false;
    this.seeChange();
    return true;
  }

  /** Pans no further than it takes to have the thing in view. */
  bringIntoView(node: string): void {
    const place = this.#state().picture?.index.places.get(node);
    if (!place) return;
    const { camera } = this.#stage;
    const next = panned(place.rect, camera, freeSize(this.#stage));
    if (Math.abs(next.x - camera.x) + Math.abs(next.y - camera.y) > 1) this.#stage.move(next, true);
  }
}
