import { icon } from '../panels/icon.ts';
import { isCalm } from './isCalm.ts';
import type { Working } from './underlay.ts';

/** More would cost frames; what is beyond has the still sign. */
const most = 40;

/** Signs that turn on what EC2 is at work on, above the underlay. */
export class Spinners {
  readonly element = document.createElement('div');

  constructor() {
    this.element.className = 'spinners';
    this.element.setAttribute('aria-hidden', 'true');
  }

  /** How many may turn; where motion is unwelcome none, and the signs are painted. */
  get most(): number {
    return isCalm() ? 0 : most;
  }

  /** Puts them where the underlay was painted. */
  lay(working: readonly Working[]): void {
    if (working.length === 0 && this.element.childElementCount === 0) return;
    this.element.replaceChildren(
      ...working.map(({ rect, color }) => {
        const sign = icon('working', rect.w);
        Object.assign(sign.style, { left: `${rect.x}px`, top: `${rect.y}px`, color });
        return sign;
      }),
    );
  }

  /** Moves with the underlay, which has its corner at that of the surface when it was painted. */
  follow({ style }: HTMLElement): void {
    this.element.style.transform = style.transform;
  }
}
