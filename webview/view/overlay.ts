import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import type { Rect, Scene, Wire } from '../../src/topology/scene.ts';
import type { Tokens } from '../theme/tokens.ts';
import { DrawOn } from './drawOn.ts';
import { coveredBy, cameraDelta, isFaithful, transformOf } from './cameraDelta.ts';
import type { Camera } from '../../src/topology/draw/context.ts';
import { overlayStyle } from './overlayStyle.ts';
import type { SceneNode, SceneIndex } from './sceneIndex.ts';
import { meetChip } from './meetChip.ts';
import { holds, TieIndex } from './tieIndex.ts';
import { anchors, wireData } from './wires.ts';

export type Mark = 'hover' | 'related' | 'home' | 'hit' | 'selected' | 'ring' | 'flash' | 'changed' | 'focus';

/** Outline nodes by name and the marks each bears. */
export type Marks = ReadonlyMap<string, ReadonlySet<Mark>>;

/** Whose ties stand out. */
export type Related = { readonly instanceIds: readonly string[]; readonly eniId: string | undefined };

/** The selection's own wires, and whose ties stand out. */
export type Wired = { readonly selection: readonly Wire[]; readonly related: Related };

/** More elements than this would slow each frame: outlines exist while marked, ties at rest while in view. */
const cap = 1_500;
/** Room left for outlines and the selection's own wires. */
const mostTies = 1_000;
/** Pixels drawn beyond each edge of the surface, for the camera to move over. */
const margin = 200;
const zooms = { least: 0.02, most: 4 } as const;

/**
 * The flat, transparent graph above the underlay: outlines and wires. It owns the camera. While that moves, what is drawn moves
 * with it as it is, for Cytoscape draws three canvases again for each of its own moves.
 */
export class Overlay {
  readonly #container: HTMLElement;
  readonly #cy: Core;
  #camera: Camera = { zoom: 1, x: 0, y: 0 };
  #drawn: Camera = { zoom: 1, x: 0, y: 0 };
  #moved = (): void => undefined;
  readonly #drawOn: DrawOn;
  #palette: Tokens;
  #index: SceneIndex | undefined;
  #marks: Marks = new Map();
  #styledZoom = 1;
  #wired: Wired = { selection: [], related: { instanceIds: [], eniId: undefined } };
  #shift = 0;
  #scene: Scene | undefined;
  #ties: TieIndex | undefined;
  #region: Rect = { x: 0, y: 0, w: 0, h: 0 };
  #far = false;
  #hidden = false;

  constructor(container: HTMLElement, palette: Tokens) {
    this.#palette = palette;
    this.#container = container;
    container.style.inset = `${-margin}px`;
    container.style.transformOrigin = `${margin}px ${margin}px`;
    this.#cy = cytoscape({
      container,
      style: overlayStyle(palette, 1),
      layout: { name: 'preset' },
      minZoom: zooms.least,
      maxZoom: zooms.most,
      pan: { x: margin, y: margin },
      autoungrabify: true,
      userPanningEnabled: false,
      userZoomingEnabled: false,
      boxSelectionEnabled: false,
    });
    this.#drawOn = new DrawOn(this.#cy);
  }

  get camera(): Camera {
    return this.#camera;
  }

  set camera({ zoom, x, y }: Camera) {
    this.#camera = { zoom: Math.max(zooms.least, Math.min(zooms.most, zoom)), x, y };
    if (this.#serves()) this.#container.style.transform = transformOf(cameraDelta(this.#drawn, this.#camera));
    else this.settle();
    this.#moved();
  }

  /** Draws again from where the camera is, instead of moving what was drawn; nothing when it has not moved. */
  settle(): void {
    if (transformOf(cameraDelta(this.#drawn, this.#camera)) === 'none') return;
    const { zoom, x, y } = this.#camera;
    this.#drawn = this.#camera;
    this.#cy.viewport({ zoom, pan: { x: x + margin, y: y + margin } });
    this.#container.style.transform = 'none';
  }

  /** Whether moving and scaling what is drawn fills the surface. */
  #serves(): boolean {
    const delta = cameraDelta(this.#drawn, this.#camera);
    const { w, h } = this.#size;
    const { left, top, right, bottom } = coveredBy(delta, { w, h }, margin);
    return isFaithful(delta) && left <= 0 && top <= 0 && right >= w && bottom >= h;
  }

  /** The compositor copies each canvas that is there for each frame, an empty one too. */
  #veil(): void {
    const seen = this.#cy.edges().nonempty() || this.#marks.size > 0;
    this.#container.style.visibility = seen ? 'inherit' : 'hidden';
  }

  get #size(): { readonly w: number; readonly h: number } {
    return { w: this.#cy.width() - 2 * margin, h: this.#cy.height() - 2 * margin };
  }

  /** The one listener that is told each move of the camera; a later one replaces it. */
  onViewport(hear: () => void): void {
    this.#moved = hear;
  }

  /** To be called when the surface has another size. */
  resize(): void {
    this.#cy.resize();
  }

  /** Adapts line widths to the zoom, in steps of 4 % rather than with each frame, and colours to the theme. */
  restyle(palette: Tokens = this.#palette): void {
    const { zoom } = this.#camera;
    if (palette === this.#palette && Math.abs(zoom / this.#styledZoom - 1) < 0.04) return;
    this.#palette = palette;
    this.#styledZoom = zoom;
    this.#cy.style(overlayStyle(palette, zoom));
  }

  /** Replaces what is shown by a scene; marks and wires are to be set again. */
  show(scene: Scene, index: SceneIndex): void {
    this.#index = index;
    this.#hidden = false;
    this.#marks = new Map();
    this.#scene = scene;
    this.#ties = undefined;
    this.#cy.batch(() => {
      this.#cy.elements().remove();
      this.#cy.add([anchorNode('from'), anchorNode('to')]);
    });
  }

  /** Shows the ties of what is in view, once the view has left the region whose ties are shown; none from afar. */
  see(far: boolean): void {
    const { zoom, x, y } = this.#camera;
    const { w, h } = this.#size;
    const view = { x: -x / zoom, y: -y / zoom, w: w / zoom, h: h / zoom };
    if (far === this.#far && (far || holds(this.#region, view))) return;
    this.#far = far;
    this.#region = { x: view.x - view.w, y: view.y - view.h, w: 3 * view.w, h: 3 * view.h };
    this.wire(this.#wired);
  }

  /**
   * Shows the wires of the selection, in place of the ties at rest of the same interfaces; ties of the same instance
   * are highlighted.
   */
  wire(wired: Wired): void {
    this.#wired = wired;
    const { selection, related } = wired;
    const own = new Set(selection.filter(({ kind }) => kind === 'tie').map(({ eniId }) => eniId));
    const lit = (wire: Wire): boolean => isKin(wire, related);
    const rest = this.#tiesInView(lit)
      .filter(({ eniId }) => !own.has(eniId))
      .slice(0, mostTies);
    this.#cy.batch(() => {
      this.#cy.edges().remove();
      if (this.#hidden) return;
      this.#cy.add(wireElements(this.#met(rest), (wire) => (lit(wire) ? 'related' : '')));
      this.#cy.add(wireElements(this.#met(selection), ({ kind }) => (kind === 'tie' ? 'related' : kind)));
    });
    this.#drawOn.see(this.#hidden ? [] : selection);
    this.#veil();
  }

  /** Hides the wires while what they lead to is moving. */
  hideWires(hidden: boolean): void {
    this.#hidden = hidden;
    this.wire(this.#wired);
  }

  /** From afar those alone that stand out: nothing is made of the others before one comes near. */
  #tiesInView(lit: (wire: Wire) => boolean): readonly Wire[] {
    const { eniId, instanceIds } = this.#wired.related;
    if (!this.#scene || (this.#far && eniId === undefined && instanceIds.length === 0)) return [];
    if (this.#far) return this.#scene.ties.filter(lit);
    // Before the first paint it is not known whether one looks from afar.
    if (this.#region.w === 0) return [];
    this.#ties ??= new TieIndex(this.#scene.ties);
    return this.#ties.within(this.#region);
  }

  /** Ends wires this many pixels of the scene further left, see `meetChip`. */
  shiftEnds(shift: number): void {
    if (Math.abs(shift - this.#shift) < 0.2) return;
    this.#shift = shift;
    this.wire(this.#wired);
  }

  /** Ids of the interfaces whose ties are highlighted, for tests. */
  get litTies(): readonly string[] {
    return this.#cy.edges('.related').map((edge) => edge.id().replace('wire:tie:', ''));
  }

  /** How many paths were drawn on so far, for tests. */
  get drawings(): number {
    return this.#drawOn.count;
  }

  get elements(): number {
    return this.#cy.elements().length;
  }

  /** Tells each change of an element's style, and each drawing of the canvases, for tests. */
  onWork(hear: { readonly style: () => void; readonly drawing: () => void }): void {
    this.#cy.on('style', '*', hear.style);
    this.#cy.on('render', hear.drawing);
  }

  #met(wires: readonly Wire[]): readonly Wire[] {
    return wires.map((wire) => meetChip(wire, this.#index?.places.get(`chip:${wire.eniId}`)?.rect, this.#shift));
  }

  /** Outlines nodes by their marks; those of before that are not among them go. */
  mark(marks: Marks): void {
    this.#cy.batch(() => {
      for (const [node] of this.#marks) if (!marks.has(node)) this.#cy.getElementById(node).remove();
      for (const [node, classes] of marks) {
        if (sameMarks(classes, this.#marks.get(node))) continue;
        this.#ensure(node);
        this.#cy.getElementById(node).classes([...classes]);
      }
    });
    this.#marks = marks;
    this.#veil();
  }

  /**
   * Moves outlines to where the canvas painted their nodes: text keeps its size, so boxes shift from near and from
   * afar.
   */
  follow(painted: (node: string) => Rect | undefined): void {
    const { zoom, x, y } = this.camera;
    for (const [node] of this.#marks) {
      const rect = painted(node);
      const element = this.#cy.getElementById(node);
      if (!rect || element.empty()) continue;
      const [w, h] = [rect.w / zoom, rect.h / zoom];
      const centre = { x: (rect.x - x) / zoom + w / 2, y: (rect.y - y) / zoom + h / 2 };
      const moved =
        Math.abs(element.position('x') - centre.x) +
        Math.abs(element.data('h') - h) +
        Math.abs(element.position('y') - centre.y);
      if (moved * zoom < 0.75) continue;
      element.position(centre);
      element.data({ w, h });
    }
  }

  #ensure(node: string): void {
    const place = this.#index?.places.get(node);
    if (place && this.#cy.elements().length < cap && this.#cy.getElementById(node).empty())
      this.#cy.add(outlineNode(place));
  }
}

const sameMarks = (a: ReadonlySet<Mark>, b: ReadonlySet<Mark> | undefined): boolean =>
  b !== undefined && a.size === b.size && [...a].every((mark) => b.has(mark));

const isKin = ({ instanceId, eniId }: Wire, related: Related): boolean =>
  (instanceId !== undefined && related.instanceIds.includes(instanceId)) || eniId === related.eniId;

const centreOf = ({ x, y, w, h }: Rect): { x: number; y: number } => ({ x: x + w / 2, y: y + h / 2 });

const outlineNode = ({ node, rect, shape }: SceneNode): ElementDefinition => ({
  group: 'nodes',
  data: { id: node, w: rect.w, h: rect.h, shape, radius: radii[shape](node) },
  position: centreOf(rect),
});

const radii = {
  box: (node: string): number => (node.startsWith('chip:') ? 4 : node.startsWith('vpc:') ? 8 : 6),
  cut: (node: string): number => (node.startsWith('chip:') ? 5 : 7),
} as const;

const anchorNode = (end: 'from' | 'to'): ElementDefinition => ({
  group: 'nodes',
  data: { id: `anchor:${end}`, w: 1, h: 1, shape: 'box', radius: 0 },
  position: { ...anchors[end] },
});

const wireElements = (wires: readonly Wire[], classOf: (wire: Wire) => string): ElementDefinition[] =>
  wires.flatMap((wire) => {
    const data = wireData(wire);
    return data ? [{ group: 'edges' as const, data, classes: classOf(wire) }] : [];
  });
