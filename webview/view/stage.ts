import type { PreviewArt } from '../../src/topology/previewArt.ts';
import type { Rect, Scene, SelectionDecorations } from '../../src/topology/scene.ts';
import type { Theme } from '../theme/theme.ts';
import { readFonts } from './fonts.ts';
import type { Camera } from '../../src/topology/draw/context.ts';
import type { Hit, Highlighting } from './frame.ts';
import { levelAt, type Level } from './level.ts';
import { chipShift } from './meetChip.ts';
import { Overlay, type Related, type Marks } from './overlay.ts';
import { forgetWidths } from './canvasPen.ts';
import { animate } from './animate.ts';
import { glideBetween } from './glide.ts';
import type { SceneIndex } from './sceneIndex.ts';
import { LastFrame, frameMargin, layCanvas } from './lastFrame.ts';
import { fadeOut } from './fadeOut.ts';
import { Spinners } from './spinners.ts';
import { paintUnderlay } from './underlay.ts';

export type Appearance = {
  readonly highlighting: Highlighting;
  readonly decorations: SelectionDecorations | undefined;
  readonly marks: Marks;
  readonly related: Related;
};

/** The two layers as one: underlay canvas below, Cytoscape overlay above, repainted together once a frame. */
export class Stage {
  readonly surface: HTMLElement;
  readonly #canvas = document.createElement('canvas');
  readonly #ghost = document.createElement('canvas');
  readonly #spinners = new Spinners();
  readonly #overlay: Overlay;
  readonly #painted: (stage: Stage) => void;
  #theme: Theme;
  #scene: Scene | undefined;
  #art: PreviewArt | undefined;
  #look: Appearance | undefined;
  #level: Level | undefined;
  #still: LastFrame | undefined;
  /** Something but the camera has changed since the last paint. */
  #stale = true;
  /** How often the underlay has been painted. */
  paints = 0;
  #queued = false;
  #covered = false;
  #rewire = true;
  #stopFlight = (): void => undefined;
  #stopGlide = (): void => undefined;
  /** The picture on its way to a new layout. */
  #gliding: Scene | undefined;
  /** How often things have glided to a new layout. */
  glides = 0;
  #moved = (): void => undefined;
  /** The timer that tells that the camera rests. */
  #settle: number | undefined;

  constructor(surface: HTMLElement, theme: Theme, painted: (stage: Stage) => void) {
    this.surface = surface;
    this.#theme = theme;
    this.#painted = painted;
    this.#canvas.className = 'underlay';
    this.#ghost.className = 'underlay ghost';
    this.#ghost.style.display = 'none';
    const graph = document.createElement('div');
    graph.className = 'overlay';
    surface.append(this.#canvas, this.#ghost, this.#spinners.element, graph);
    this.#overlay = new Overlay(graph, theme.tokens);
    this.#overlay.onViewport(() => {
      this.#next();
      this.#moved();
    });
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

  /** The one listener that is told each move of the camera; a later one replaces it. */
  onMove(hear: () => void): void {
    this.#moved = hear;
  }

  get texts(): readonly string[] {
    return this.#still?.painted.texts ?? [];
  }

  /** Where each thing was painted, for tests; what stands on another comes after it. */
  get boxes(): readonly { readonly node: string; readonly rect: Rect }[] {
    return (this.#still?.painted.hits ?? []).map(({ node, rect }) => ({ node, rect }));
  }

  /** What the wires do, for tests: interfaces whose ties stand out, and paths drawn on so far. */
  get wires(): Pick<Overlay, 'litTies' | 'drawings' | 'elements' | 'onWork'> {
    return this.#overlay;
  }

  /** What is seen is painted from where the camera is, and nothing waits to be painted. */
  get isAtRest(): boolean {
    const still = this.#still;
    if (this.#queued || this.#gliding || still === undefined) return false;
    return this.#covered || (this.#settle === undefined && !still.isTight && still.transform(this.camera) === 'none');
  }

  /** Nothing is painted while something hides the whole picture; what has changed meanwhile is painted afterwards. */
  set covered(covered: boolean) {
    if (covered === this.#covered) return;
    this.#covered = covered;
    if (!covered) this.repaint();
  }

  /** Whether the interface is dimmed, for tests. */
  isDimmed(eniId: string): boolean {
    return this.#look?.highlighting.isDimmed(eniId) ?? false;
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    this.#overlay.restyle(theme.tokens);
    this.repaint();
  }

  /** Replaces the scene; the camera stays. */
  show(scene: Scene, index: SceneIndex, art?: PreviewArt): void {
    this.#stopGlide();
    this.#gliding = undefined;
    this.#scene = scene;
    this.#art = art;
    this.#overlay.show(scene, index);
    this.#rewire = true;
    this.repaint();
  }

  /** Shows nothing. */
  clear(): void {
    this.#scene = undefined;
    this.repaint();
  }

  /** Takes what is highlighted, selected and marked; paints only where that differs. */
  look(look: Appearance): void {
    const rewire =
      this.#rewire ||
      look.decorations !== this.#look?.decorations ||
      JSON.stringify(look.related) !== JSON.stringify(this.#look?.related);
    this.#rewire = false;
    const same = this.#look?.highlighting === look.highlighting && this.#look.decorations === look.decorations;
    this.#look = look;
    if (this.#scene && rewire) {
      this.#overlay.wire({ selection: look.decorations?.wires ?? [], related: look.related });
    }
    this.#overlay.mark(look.marks);
    if (same) this.#follow();
    else this.repaint();
  }

  /** Moves the camera at once, or within 200 ms where motion is not reduced. */
  move(camera: Camera, animated = false): void {
    this.#stopFlight();
    if (!animated) {
      this.#overlay.camera = camera;
      return;
    }
    const from = this.camera;
    this.#stopFlight = animate((share) => {
      const between = (a: number, b: number): number => a + (b - a) * share;
      this.#overlay.camera =
        share === 1
          ? camera
          : { zoom: between(from.zoom, camera.zoom), x: between(from.x, camera.x), y: between(from.y, camera.y) };
    });
  }

  /** Moves what stood elsewhere in an earlier layout to its new place; wires appear when it has arrived. */
  glideFrom(from: Scene): void {
    const way = this.#scene && glideBetween(from, this.#scene);
    if (!way || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.glides++;
    this.#overlay.hideWires(true);
    this.#stopGlide = animate((share) => {
      this.#gliding = share === 1 ? undefined : way(share);
      if (share === 1) this.#overlay.hideWires(false);
      this.repaint();
    });
  }

  /** The topmost thing at a point, in pixels of the surface; undefined where there is none. */
  hitsAt(at: { readonly x: number; readonly y: number }): Hit | undefined {
    return this.#still?.hitAt(at, this.camera);
  }

  /** Whether a rectangle of the surface covers any cards. */
  hasCardsIn(rect: Rect): boolean {
    return this.#still?.hasCardsIn(rect, this.camera) ?? false;
  }

  /** Where a thing is painted, in pixels of the surface; undefined when it is not. */
  rectOf(node: string): Rect | undefined {
    return this.#still?.rectOf(node, this.camera);
  }

  /** To be called when the surface has another size; paints with the next frame. */
  resized(): void {
    this.#overlay.resize();
    this.repaint();
  }

  /** Paints with the next frame, however often it is called before. */
  repaint(): void {
    this.#stale = true;
    this.#next();
  }

  #next(): void {
    if (this.#queued) return;
    this.#queued = true;
    requestAnimationFrame(() => this.#frame());
  }

  /** Where the picture stays the same it is moved while the camera moves, and painted again when that rests. */
  #frame(): void {
    this.#queued = false;
    const { size } = this;
    if (size.w === 0 || size.h === 0) return;
    if (!this.#covered) this.#see(size);
    if (this.#scene && this.#look) this.#painted(this);
  }

  #see(size: Stage['size']): void {
    const still = this.#stale ? undefined : this.#still;
    if (still?.serves(this.camera, size) && levelAt(this.camera.zoom) === this.#level) {
      this.#canvas.style.transform = still.transform(this.camera);
      this.#spinners.follow(this.#canvas);
    } else this.#paint(size);
    clearTimeout(this.#settle);
    this.#settle = window.setTimeout(() => this.#settled(), 60);
  }

  #paint(size: Stage['size']): void {
    const scene = this.#gliding ?? this.#scene;
    if (!scene || !this.#look) {
      this.#canvas.getContext('2d')?.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
      this.#spinners.lay([]);
      this.#still = undefined;
      return;
    }
    const { camera } = this;
    const level = levelAt(camera.zoom);
    if (this.#level !== undefined && level !== this.#level) fadeOut(this.#canvas, this.#ghost);
    if (level !== this.#level) this.#overlay.see(level === 'far');
    // The first paint is to come soon, and each of a glide lasts for one frame.
    const margin = this.#still && !this.#gliding ? frameMargin : 0;
    this.#level = level;
    const ratio = window.devicePixelRatio;
    const art = this.#gliding ? undefined : this.#art;
    const turning = this.#spinners.most;
    const frame = { scene, art, turning, camera, level, size, margin, ratio, theme: this.#theme, ...this.#look };
    this.#stale = false;
    this.#still = new LastFrame(paintUnderlay(this.#canvas, frame, readFonts()), {
      camera,
      size,
      margin,
      whole: scene.bounds,
    });
    this.paints++;
    layCanvas(this.#canvas, size, margin);
    this.#spinners.lay(this.#still.painted.working);
    this.#spinners.follow(this.#canvas);
    this.#follow();
  }

  #follow(): void {
    this.#overlay.follow((node) => this.rectOf(node));
  }

  #settled(): void {
    this.#settle = undefined;
    this.#overlay.settle();
    const still = this.#still;
    if (still && (still.isTight || still.transform(this.camera) !== 'none')) this.repaint();
    this.#overlay.restyle();
    this.#overlay.shiftEnds(this.level === 'near' ? chipShift(this.camera.zoom) : 0);
    this.#overlay.see(this.level === 'far');
  }
}
