import { layout } from '../src/topology/layout.ts';
import type { Picture } from '../src/topology/packed/unpack.ts';
import { aspectFor, usualAspect } from '../src/topology/placeVpcs.ts';
import type { Scene } from '../src/topology/scene.ts';
import { keptPlaces, heldPlacesOf, type HeldPlaces } from '../src/topology/standing.ts';
import { pictureAs } from './graphView.ts';
import type { State } from './state.ts';

/**
 * Where the things of an account stand in this panel. They keep their places from picture to picture; they are packed anew when a
 * person wants that, and for another account.
 */
export class Arrangement {
  /** Of both sides of a preview. */
  scene: Scene | undefined;
  #standing: HeldPlaces | undefined;
  #kept: HeldPlaces | undefined;
  /** Chosen for the panel with the first picture of an account, so that later ones move nothing. */
  #aspect = usualAspect;

  constructor(kept: HeldPlaces | undefined) {
    this.#standing = kept;
    this.#kept = kept;
  }

  /** What to keep for a reload of the panel. */
  get kept(): HeldPlaces | undefined {
    return this.#kept;
  }

  /** The next picture is packed anew. */
  forget(): void {
    this.#standing = undefined;
  }

  /**
   * Gives what a person wants to see of a picture its places, folded and in focus mode, too. `room`: of the panel, in pixels, for a
   * picture of an account that was not shown before.
   */
  lay(whole: Picture, state: State, room: { readonly w: number; readonly h: number } | undefined): Scene {
    const content = pictureAs(whole, state);
    if (room) this.#aspect = aspectFor(content, room);
    const all = layout(whole, this.#aspect, this.#standing);
    // A preview and a comparison are over one day, and while an account is read it grows: neither has a place for good.
    if (!state.changes && state.standing?.kind !== 'soFar') this.#stand(all);
    this.scene =
      content === whole ? all : layout(content, this.#aspect, state.focusMode ? undefined : heldPlacesOf(all));
    return this.scene;
  }

  #stand(all: Scene): void {
    this.#standing = heldPlacesOf(all);
    this.#kept = keptPlaces(this.#standing, all.graph.counts.interfaces);
  }
}
