import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import type { Rect, Scene, Wire } from '../../src/topology/scene.ts';
import type { Tokens } from '../theme/tokens.ts';
import { DrawOn } from './drawOn.ts';
import type { Camera } from './frame.ts';
import { overlayStyle } from './overlayStyle.ts';
import type { Place, SceneIndex } from './sceneIndex.ts';
import { meetChip } from './meetChip.ts';
import { holds, TieIndex } from './tieIndex.ts';
import { anchors, wireData } from './wires.ts';

export type Mark = 'hover' | 'kin' | 'home' | 'hit' | 'selected' | 'flash' | 'changed' | 'focus';

/** Outline nodes by name and the marks each bears. */
export type Marks = ReadonlyMap<string, ReadonlySet<Mark>>;

/** Whose ties stand out. */
export type Kin = { readonly instanceIds: readonly string[]; readonly eniId: string | undefined };

/** The selection's own wires, and whose ties stand out. */
export type Wired = { readonly selection: readonly Wire[]; readonly kin: Kin };

/** More elements than this would slow each frame: outlines exist while marked, ties at rest while in view. */
const cap = 1_500;
/** Room left for outlines and the selection's own wires. */
const mostTies = 1_000;

/** The flat, transparent graph above the underlay: outlines and wires. It owns the camera. */
export class Overlay {
  readonly #cy: Core;
  readonly #drawOn: DrawOn;
  #ink: Tokens;
  #index: SceneIndex | undefined;
  #marks: Marks = new Map();
  #styledZoom = 1;
  #wired: Wired = { selection: [], kin: { instanceIds: [], eniId: undefined } };
  #shift = 0;
  #scene: Scene | undefined;
  #ties: TieIndex | undefined;
  #region: Rect = { x: 0, y: 0, w: 0, h: 0 };
  #far = false;
  #hidden = false;

  constructor(container: HTMLElement, ink: Tokens) {
    this.#ink = ink;
    this.#cy = cytoscape({
      ...{ container, style: overlayStyle(ink, 1), layout: { name: 'preset' }, minZoom: 0.02, maxZoom: 4 },
      ...{ autoungrabify: true, userPanningEnabled: false, userZoomingEnabled: false, boxSelectionEnabled: false },
    });
    this.#drawOn = new DrawOn(this.#cy);
  }

  get camera(): Camera {
    return { zoom: this.#cy.zoom(), ...this.#cy.pan() };
  }

  set camera({ zoom, x, y }: Camera) {
    this.#cy.viewport({ zoom, pan: { x, y } });
  }

  onViewport(hear: () => void): void {
    this.#cy.on('viewport', hear);
  }

  resize(): void {
    this.#cy.resize();
  }

  /** Line widths follow the zoom in steps, not with each frame. */
  restyle(ink: Tokens = this.#ink): void {
    const zoom = this.#cy.zoom();
    if (ink === this.#ink && Math.abs(zoom / this.#styledZoom - 1) < 0.04) return;
    this.#ink = ink;
    this.#styledZoom = zoom;
    this.#cy.style(overlayStyle(ink, zoom));
  }

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

  /** Has the ties of what is in view, when the view has left the region whose ties it has; none from afar. */
  see(far: boolean): void {
    const { x1, y1, w, h } = this.#cy.extent();
    const view = { x: x1, y: y1, w, h };
    if (far === this.#far && (far || holds(this.#region, view))) return;
    this.#far = far;
    this.#region = { x: x1 - w, y: y1 - h, w: 3 * w, h: 3 * h };
    this.wire(this.#wired);
  }

  /** The ties at rest give way to the selection's own wires; those of the same instance stand out. */
  wire(wired: Wired): void {
    this.#wired = wired;
    const { selection, kin } = wired;
    const own = new Set(selection.filter(({ kind }) => kind === 'tie').map(({ eniId }) => eniId));
    const lit = (wire: Wire): boolean => isKin(wire, kin);
    const rest = this.#tiesInView(lit)
      .filter(({ eniId }) => !own.has(eniId))
      .slice(0, mostTies);
    this.#cy.batch(() => {
      this.#cy.edges().remove();
      if (this.#hidden) return;
      this.#cy.add(wireElements(this.#met(rest), (wire) => (lit(wire) ? 'kin' : '')));
      this.#cy.add(wireElements(this.#met(selection), ({ kind }) => (kind === 'tie' ? 'kin' : kind)));
    });
    this.#drawOn.see(this.#hidden ? [] : selection);
  }

  /** While what they lead to is on its way. */
  hideWires(hidden: boolean): void {
    this.#hidden = hidden;
    this.wire(this.#wired);
  }

  /** From afar those alone that stand out: nothing is made of the others before one comes near. */
  #tiesInView(lit: (wire: Wire) => boolean): readonly Wire[] {
    const { eniId, instanceIds } = this.#wired.kin;
    if (!this.#scene || (this.#far && eniId === undefined && instanceIds.length === 0)) return [];
    if (this.#far) return this.#scene.ties.filter(lit);
    // Before the first paint it is not known whether one looks from afar.
    if (this.#region.w === 0) return [];
    this.#ties ??= new TieIndex(this.#scene.ties);
    return this.#ties.within(this.#region);
  }

  /** Wires end this much further left, see `meetChip`. */
  shiftEnds(shift: number): void {
    if (Math.abs(shift - this.#shift) < 0.2) return;
    this.#shift = shift;
    this.wire(this.#wired);
  }

  /** Interfaces whose ties stand out. */
  get litTies(): readonly string[] {
    return this.#cy.edges('.kin').map((edge) => edge.id().replace('wire:tie:', ''));
  }

  /** How many paths were drawn on so far. */
  get drawings(): number {
    return this.#drawOn.count;
  }

  get elements(): number {
    return this.#cy.elements().length;
  }

  /** Tells each change of an element's style, for tests. */
  onStyle(hear: () => void): void {
    this.#cy.on('style', '*', hear);
  }

  #met(wires: readonly Wire[]): readonly Wire[] {
    return wires.map((wire) => meetChip(wire, this.#index?.places.get(`chip:${wire.eniId}`)?.rect, this.#shift));
  }

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
  }

  /** Moves marked outlines to where the underlay painted them (words keep their size, so boxes shift near and afar). */
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

const isKin = ({ instanceId, eniId }: Wire, kin: Kin): boolean =>
  (instanceId !== undefined && kin.instanceIds.includes(instanceId)) || eniId === kin.eniId;

const centreOf = ({ x, y, w, h }: Rect): { x: number; y: number } => ({ x: x + w / 2, y: y + h / 2 });

const outlineNode = ({ node, rect, shape }: Place): ElementDefinition => ({
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
