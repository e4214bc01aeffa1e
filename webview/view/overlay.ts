import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import type { Rect, Scene, Wire } from '../../src/topology/scene.ts';
import type { Tokens } from '../theme/tokens.ts';
import { DrawOn } from './drawOn.ts';
import type { Camera } from './frame.ts';
import { overlayStyle } from './overlayStyle.ts';
import type { Place, SceneIndex } from './sceneIndex.ts';
import { meetChip } from './meetChip.ts';
import { anchors, wireData } from './wires.ts';

export type Mark = 'hover' | 'kin' | 'home' | 'hit' | 'selected' | 'flash' | 'changed' | 'focus';

/** Outline nodes by name and the marks each bears. */
export type Marks = ReadonlyMap<string, ReadonlySet<Mark>>;

/** Whose ties stand out. */
export type Kin = { readonly instanceIds: readonly string[]; readonly eniId: string | undefined };

/** The wires at rest, the selection's own, and whose stand out. */
export type Wired = { readonly ties: readonly Wire[]; readonly selection: readonly Wire[]; readonly kin: Kin };

/** More elements than this would slow each frame; a larger account has only its groups here, and leaves while marked. */
const cap = 1_500;

/** The flat, transparent graph above the underlay: outlines and wires. It owns the camera. */
export class Overlay {
  readonly #cy: Core;
  readonly #drawOn: DrawOn;
  #ink: Tokens;
  #index: SceneIndex | undefined;
  #marks: Marks = new Map();
  #styledZoom = 1;
  #wired: Wired = { ties: [], selection: [], kin: { instanceIds: [], eniId: undefined } };
  #shift = 0;

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
    this.#marks = new Map();
    const places = [...index.places.values()];
    const groups = places.filter(({ node }) => !node.startsWith('chip:'));
    const shown = (places.length + scene.ties.length <= cap ? places : groups).slice(0, cap);
    this.#cy.batch(() => {
      this.#cy.elements().remove();
      this.#cy.add([anchorNode('from'), anchorNode('to'), ...shown.map(outlineNode)]);
      this.#cy.add(wireElements(scene.ties, () => ''));
    });
  }

  /** The ties at rest give way to the selection's own wires; those of the same instance stand out. */
  wire(wired: Wired): void {
    this.#wired = wired;
    const { ties, selection, kin } = wired;
    const own = new Set(selection.filter(({ kind }) => kind === 'tie').map(({ eniId }) => eniId));
    const rest = ties.filter(({ eniId }) => !own.has(eniId));
    this.#cy.batch(() => {
      this.#cy.edges().remove();
      this.#cy.add(wireElements(this.#met(rest), (wire) => (isKin(wire, kin) ? 'kin' : '')));
      this.#cy.add(wireElements(this.#met(selection), ({ kind }) => (kind === 'tie' ? 'kin' : kind)));
    });
    this.#drawOn.see(selection);
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

  #met(wires: readonly Wire[]): readonly Wire[] {
    return wires.map((wire) => meetChip(wire, this.#index?.places.get(`chip:${wire.eniId}`)?.rect, this.#shift));
  }

  /** Ties are hidden from afar; the selection's wires stay. */
  hideTies(hidden: boolean): void {
    this.#cy.edges().not('.path, .group, .kin').toggleClass('hidden', hidden);
  }

  mark(marks: Marks): void {
    this.#cy.batch(() => {
      for (const [node] of this.#marks) if (!marks.has(node)) this.#unmark(node);
      for (const [node, classes] of marks) {
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
    if (place && this.#cy.getElementById(node).empty()) this.#cy.add({ ...outlineNode(place), classes: 'passing' });
  }

  #unmark(node: string): void {
    const element = this.#cy.getElementById(node);
    element.classes([]);
    const place = this.#index?.places.get(node);
    if (place) element.position(centreOf(place.rect)).data({ w: place.rect.w, h: place.rect.h });
    if (this.#cy.elements().length > cap) element.remove();
  }
}

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
