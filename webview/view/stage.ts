import type { Rect, Scene, SelectionArt } from '../../src/topology/scene.ts';
import type { Theme } from '../theme/theme.ts';
import type { Camera, Hit, Sight } from './frame.ts';
import { levelAt, type Level } from './level.ts';
import { chipShift } from './meetChip.ts';
import { Overlay, type Kin, type Marks } from './overlay.ts';
import { forgetWidths, type Fonts } from './pen.ts';
import type { SceneIndex } from './sceneIndex.ts';
import { paintUnderlay, type Painted } from './underlay.ts';

export type Look = {
  readonly sight: Sight;
  readonly art: SelectionArt | undefined;
  readonly marks: Marks;
  readonly kin: Kin;
};

/** The two layers as one: underlay canvas below, Cytoscape overlay above, repainted together once a frame. */
export class Stage {
  readonly surface: HTMLElement;
  readonly #canvas = document.createElement('canvas');
  readonly #ghost = document.createElement('canvas');
  readonly #overlay: Overlay;
  readonly #painted: (stage: Stage) => void;
  #theme: Theme;
  #scene: Scene | undefined;
  #look: Look | undefined;
  #level: Level | undefined;
  #last: Painted = { hits: [], texts: [] };
  #queued = false;
  #rewire = true;
  #flight = 0;
  #settle = 0;

  constructor(surface: HTMLElement, theme: Theme, painted: (stage: Stage) => void) {
    this.surface = surface;
    this.#theme = theme;
    this.#painted = painted;
    this.#canvas.className = 'underlay';
    this.#ghost.className = 'underlay ghost';
    const graph = document.createElement('div');
    graph.className = 'overlay';
    surface.append(this.#canvas, this.#ghost, graph);
    this.#overlay = new Overlay(graph, theme.tokens);
    this.#overlay.onViewport(() => this.repaint());
    new ResizeObserver(() => this.resized()).observe(surface);
    void document.fonts.ready.then(() => {
      forgetWidths();
      this.repaint();
      return undefined;
    });
  }

  get size(): { w: number; h: number } {
    return { w: this.surface.clientWidth, h: this.surface.clientHeight };
  }

  get camera(): Camera {
    return this.#overlay.camera;
  }

  get level(): Level {
    return this.#level ?? 'middle';
  }

  get texts(): readonly string[] {
    return this.#last.texts;
  }

  /** What the wires do, for tests: interfaces whose ties stand out, and paths drawn on so far. */
  get wires(): Pick<Overlay, 'litTies' | 'drawings'> {
    return this.#overlay;
  }

  isQuiet(eniId: string): boolean {
    return this.#look?.sight.quietEni(eniId) ?? false;
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    this.#overlay.restyle(theme.tokens);
    this.repaint();
  }

  show(scene: Scene, index: SceneIndex): void {
    this.#scene = scene;
    this.#overlay.show(scene, index);
    this.#rewire = true;
    this.repaint();
  }

  clear(): void {
    this.#scene = undefined;
    this.repaint();
  }

  look(look: Look): void {
    const rewire =
      this.#rewire || look.art !== this.#look?.art || JSON.stringify(look.kin) !== JSON.stringify(this.#look?.kin);
    this.#rewire = false;
    this.#look = look;
    if (this.#scene && rewire) {
      this.#overlay.wire({ ties: this.#scene.ties, selection: look.art?.wires ?? [], kin: look.kin });
    }
    this.#overlay.mark(look.marks);
    this.#overlay.hideTies(this.level === 'far');
    this.repaint();
  }

  /** Moves at once, or in 200 ms where motion is welcome. */
  move(camera: Camera, animated = false): void {
    cancelAnimationFrame(this.#flight);
    if (!animated || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#overlay.camera = camera;
      this.#settled();
      return;
    }
    const from = this.camera;
    const begun = performance.now();
    const step = (now: number): void => {
      const share = Math.min(1, (now - begun) / 200);
      const eased = 1 - (1 - share) ** 3;
      const between = (a: number, b: number): number => a + (b - a) * eased;
      this.#overlay.camera =
        share === 1
          ? camera
          : { zoom: between(from.zoom, camera.zoom), x: between(from.x, camera.x), y: between(from.y, camera.y) };
      if (share < 1) this.#flight = requestAnimationFrame(step);
      else this.#settled();
    };
    this.#flight = requestAnimationFrame(step);
  }

  hitsAt({ x, y }: { readonly x: number; readonly y: number }): Hit | undefined {
    return this.#last.hits.findLast(
      ({ rect }) => x >= rect.x && x < rect.x + rect.w && y >= rect.y && y < rect.y + rect.h,
    );
  }

  /** Whether cards stand below a rectangle of the surface. */
  hasCardsIn(rect: Rect): boolean {
    return this.#last.hits.some((hit) => hit.node.startsWith('card:') && overlap(hit.rect, rect));
  }

  /** Where a thing was last painted, in pixels of the surface. */
  rectOf(node: string): Rect | undefined {
    return this.#last.hits.findLast((hit) => hit.node === node)?.rect;
  }

  resized(): void {
    this.#overlay.resize();
    this.repaint();
  }

  repaint(): void {
    if (this.#queued) return;
    this.#queued = true;
    requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    this.#queued = false;
    const { size } = this;
    if (size.w === 0 || size.h === 0) return;
    const scene = this.#scene;
    if (!scene || !this.#look) {
      this.#canvas.getContext('2d')?.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
      this.#last = { hits: [], texts: [] };
      return;
    }
    const { camera } = this;
    const level = levelAt(camera.zoom, this.#level);
    if (this.#level !== undefined && level !== this.#level) this.#fade();
    if (level !== this.#level) this.#overlay.hideTies(level === 'far');
    this.#level = level;
    this.#last = paintUnderlay(
      this.#canvas,
      { scene, camera, level, size, theme: this.#theme, ...this.#look },
      readFonts(),
    );
    this.#overlay.follow((node) => this.rectOf(node));
    clearTimeout(this.#settle);
    this.#settle = window.setTimeout(() => this.#settled(), 60);
    this.#painted(this);
  }

  #settled(): void {
    this.#overlay.restyle();
    this.#overlay.shiftEnds(this.level === 'near' ? chipShift(this.camera.zoom) : 0);
    this.#overlay.hideTies(this.level === 'far');
  }

  /** The picture as it was fades out over the new level. */
  #fade(): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.#ghost.width = this.#canvas.width;
    this.#ghost.height = this.#canvas.height;
    this.#ghost.getContext('2d')?.drawImage(this.#canvas, 0, 0);
    this.#ghost.animate([{ opacity: 1 }, { opacity: 0 }], { duration: 120, fill: 'forwards' });
  }
}

const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const readFonts = (): Fonts => {
  const style = getComputedStyle(document.body);
  const mono = style.getPropertyValue('--eni-mono').trim() || 'monospace';
  return { sans: style.fontFamily, mono, stretch: style.fontStretch === '75%' ? 'condensed' : '' };
};
