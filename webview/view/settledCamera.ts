import type { Camera } from '../../src/topology/draw/context.ts';
import { isSameCamera, type Fit } from './cameraFit.ts';
import { freeSize } from './freeSize.ts';
import type { Stage } from './stage.ts';

/** A camera that stands where a rule says, also in another size, until a person moves it. */
export class SettledCamera {
  readonly #stage: Stage;
  #settled: { readonly camera: Camera; readonly look: Fit } | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Whether it still stands as it was settled. */
  get isUntouched(): boolean {
    return this.#settled !== undefined && isSameCamera(this.#settled.camera, this.#stage.camera);
  }

  /** Looks from where the rule says. */
  settle(look: Fit, animated: boolean): void {
    const camera = look(freeSize(this.#stage));
    this.#settled = { camera, look };
    this.#stage.move(camera, animated);
  }

  /** The surface has grown by so many pixels: settled anew, or where a person has moved it, its middle stays. */
  resized(by: { readonly w: number; readonly h: number }): void {
    const { camera } = this.#stage;
    if (this.#settled && this.isUntouched) this.settle(this.#settled.look, false);
    else this.#stage.move({ ...camera, x: camera.x + by.w / 2, y: camera.y + by.h / 2 });
  }
}
