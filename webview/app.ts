import { layout } from '../src/topology/layout.ts';
import { aspectFor, usualAspect } from '../src/topology/placeVpcs.ts';
import { selectionArt } from '../src/topology/selection.ts';
import type { Selection, ToWebview } from '../src/protocol/topology.ts';
import type { Graph } from '../src/topology/graph.ts';
import type { PackedGraph } from '../src/topology/packed/packedGraph.ts';
import { unpack } from '../src/topology/packed/unpack.ts';
import type { Bridge } from './bridge.ts';
import { Offers } from './offers.ts';
import { search } from './search.ts';
import { kinOf, marksOf, rememberedSight } from './sight.ts';
import { emptyState, type Lens, type State } from './state.ts';
import { firstLook, fitAll, panned, revealed, zoomedAt } from './view/cameraFit.ts';
import { changedNodes } from './view/changedNodes.ts';
import type { Camera } from './view/frame.ts';
import { indexScene, nodeOf, vpcIdOf } from './view/sceneIndex.ts';
import type { Stage } from './view/stage.ts';

/** The state of the panel and everything that changes it. Panels render from it; the stage draws it. */
export class App {
  #state: State = emptyState;
  readonly offers: Offers;
  readonly #bridge: Bridge;
  readonly #stage: Stage;
  readonly #render: (state: State) => void;
  readonly #sightOf = rememberedSight();
  #flashing = 0;
  /** What a person has just selected, until its details arrive. */
  #choosing: string | undefined;
  #revealing: string | undefined;
  /** Chosen for the panel with the first picture of an account, so that later ones move nothing. */
  #aspect = usualAspect;

  constructor(bridge: Bridge, stage: Stage, render: (state: State) => void) {
    this.#bridge = bridge;
    this.offers = new Offers((message) => bridge.post(message));
    this.#stage = stage;
    this.#render = render;
    bridge.listen((message) => this.hear(message));
    this.update({});
    bridge.post({ kind: 'ready' });
  }

  get state(): State {
    return this.#state;
  }

  hear(message: ToWebview): void {
    if (message.kind === 'picture') this.#picture(message.graph);
    else if (message.kind === 'loading') this.update({ loading: { interfaces: message.interfaces } });
    else if (message.kind === 'notice') this.update({ notice: message, loading: undefined });
    else if (message.kind === 'filter') this.search(message.text);
    else if (message.kind === 'reveal') this.reveal(message.target);
    else if (message.kind === 'offers') this.offers.hear(message.target, message.operations);
    else if (message.details.id === this.#state.selection?.id) this.#details(message.details);
  }

  update(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    const { art } = this.#state;
    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const marks = marksOf(this.#state, reduced ? 'changed' : 'flash');
    this.#stage.look({ sight: this.#sightOf(this.#state), art, marks, kin: kinOf(this.#state) });
    this.#render(this.#state);
  }

  /** Selects without moving the camera, unless the thing would be out of sight. */
  select(target: Selection | undefined): void {
    if (target?.id === this.#state.selection?.id && target?.kind === this.#state.selection?.kind) return;
    this.#choosing = target?.id;
    this.update({ selection: target, details: undefined, art: undefined, group: undefined });
    this.offers.ask(target);
    this.#bridge.post({ kind: 'select', target });
    this.keep();
  }

  ask(lens: Lens): void {
    this.update({ lens, group: undefined });
  }

  /** Who shares a group of the selection; the same group again, and all groups of the selection count. */
  showGroup(name: string): void {
    const { picture, selection, group } = this.#state;
    const node = picture && selection && nodeOf(picture.index, selection);
    const vpcId = node === undefined ? undefined : vpcIdOf(picture?.index, node);
    if (vpcId === undefined) return;
    const same = group?.name === name && group.vpcId === vpcId;
    this.update({ lens: 'groups', group: same ? undefined : { vpcId, name } });
  }

  reveal(target: Selection): void {
    const { picture } = this.#state;
    const node = picture && nodeOf(picture.index, target);
    const place = node === undefined ? undefined : picture?.index.places.get(node);
    if (!picture || !place) return;
    this.select(target);
    this.#revealing = this.#state.details ? undefined : target.id;
    this.#look(place.rect);
  }

  /** Goes where a thing and, if its words stay readable, its whole VPC is in view. */
  #look(rect: Box): void {
    const { picture } = this.#state;
    if (!picture) return;
    const vpc = picture.scene.vpcs.find(({ rect: box }) => inside(rect, box))?.rect ?? rect;
    this.#stage.move(revealed(rect, vpc, { size: this.#viewSize(), zoom: this.#stage.camera.zoom }), true);
  }

  search(query: string): void {
    const hits = search(query, this.#state.picture?.index.leaves ?? new Map());
    this.update({ query, hits, hitAt: 0 });
    const [first] = hits;
    if (first !== undefined) this.#bringIntoView(`chip:${first}`);
  }

  /** Enter in the search box: the next hit is selected and brought into view. */
  nextHit(): void {
    const { hits, hitAt, selection } = this.#state;
    if (hits.length === 0) return;
    const at = selection?.id === hits[hitAt] ? (hitAt + 1) % hits.length : hitAt;
    const id = hits[at];
    if (id === undefined) return;
    this.update({ hitAt: at });
    this.select({ kind: 'interface', id });
    this.#bringIntoView(`chip:${id}`);
  }

  fit(animated = true): void {
    const { picture } = this.#state;
    if (picture) this.#stage.move(fitAll(picture.scene, this.#viewSize()), animated);
  }

  zoom(factor: number, at = { x: this.#stage.size.w / 2, y: this.#stage.size.h / 2 }): void {
    this.#stage.move(zoomedAt(this.#stage.camera, factor, at));
    this.keep();
  }

  keep(): void {
    this.#bridge.keep({ camera: this.#stage.camera, selection: this.#state.selection });
  }

  focus(node: string): void {
    this.update({ focus: node });
    this.offers.ask(this.#state.picture?.index.places.get(node)?.target);
    this.#bringIntoView(node);
  }

  #picture(packed: PackedGraph): void {
    const old = this.#state.picture;
    const content = unpack(packed);
    const before = old && isSameAccount(old.scene.graph, content.graph) ? old : undefined;
    if (!before) this.#aspect = aspectFor(content, this.#stage.size);
    const scene = layout(content, this.#aspect);
    const index = indexScene(scene);
    this.#stage.show(scene, index);
    const kept = old ? undefined : this.#bridge.kept();
    const wanted = this.#state.selection ?? kept?.selection;
    const selection = wanted && nodeOf(index, wanted) !== undefined ? wanted : undefined;
    const details = selection && this.#state.details;
    const changed = before ? changedNodes(before.index, index) : new Set<string>();
    this.update({
      ...{ picture: { scene, index }, loading: undefined, notice: undefined, selection, changed, hover: undefined },
      ...{
        focus: this.#state.focus !== undefined && index.places.has(this.#state.focus) ? this.#state.focus : undefined,
      },
      ...{ hits: search(this.#state.query, index.leaves), details, art: details && selectionArt(scene, details) },
    });
    this.offers.forget();
    this.offers.ask(selection);
    if (selection) this.#bridge.post({ kind: 'select', target: selection });
    else if (wanted) this.#bridge.post({ kind: 'select', target: undefined });
    if (!before && scene.vpcs.length > 0) this.#firstCamera(kept?.camera);
    if (changed.size > 0) this.#flashOnce();
  }

  #firstCamera(kept: Camera | undefined): void {
    if (kept) this.#stage.move(kept);
    else if (this.#state.picture) this.#stage.move(firstLook(this.#state.picture.scene, this.#viewSize()));
  }

  #flashOnce(): void {
    clearTimeout(this.#flashing);
    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#flashing = window.setTimeout(() => this.update({ changed: new Set() }), reduced ? 2_000 : 900);
  }

  #details(details: State['details']): void {
    const { picture } = this.#state;
    const art = picture && details ? selectionArt(picture.scene, details) : undefined;
    const chosen = this.#choosing === details?.id;
    this.#choosing = undefined;
    this.update({ details, art });
    const node = this.#state.selection && this.#nodeOf(this.#state.selection);
    const place = node === undefined ? undefined : picture?.index.places.get(node);
    // The details panel has just taken its room from the picture.
    if (place && this.#revealing === details?.id) this.#look(place.rect);
    else if (chosen && node !== undefined) this.#bringIntoView(node);
    this.#revealing = undefined;
  }

  #bringIntoView(node: string): void {
    const place = this.#state.picture?.index.places.get(node);
    if (!place) return;
    const { camera } = this.#stage;
    const next = panned(place.rect, camera, this.#viewSize());
    if (Math.abs(next.x - camera.x) + Math.abs(next.y - camera.y) > 1) this.#stage.move(next, true);
  }

  /** The part of the surface that no panel covers. */
  #viewSize(): { w: number; h: number } {
    const { w, h } = this.#stage.size;
    const panel = this.#stage.surface.closest('.middle')?.querySelector<HTMLElement>('.details');
    if (!panel || panel.hidden || getComputedStyle(panel).position !== 'absolute') return { w, h };
    return panel.offsetWidth >= w ? { w, h: h - panel.offsetHeight } : { w: w - panel.offsetWidth, h };
  }

  #nodeOf(target: Selection): string | undefined {
    return this.#state.picture && nodeOf(this.#state.picture.index, target);
  }
}

/** Refreshes keep camera and selection; another account, or the first things in an empty one, begin anew. */
const isSameAccount = (old: Graph, graph: Graph): boolean =>
  old.title === graph.title && old.region === graph.region && old.vpcs.length > 0;

type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && inner.x < outer.x + outer.w && inner.y < outer.y + outer.h;
