import { selectionDecorations } from '../src/topology/selectionDecorations.ts';
import type { Selection, ToWebview } from '../src/protocol/topology.ts';
import { Arrangement } from './arrangement.ts';
import type { Bridge } from './bridge.ts';
import { focusModeIn, isSameAccount, withFold, type GraphView } from './graphView.ts';
import { isToKeep, lookToKeep, stateAsKept } from './keptState.ts';
import { nameIn } from './nameIn.ts';
import { unpack, type Picture } from '../src/topology/packed/unpack.ts';
import { Flash } from './flash.ts';
import { Offers } from './offers.ts';
import { hitsIn, PictureSearch } from './pictureSearch.ts';
import { relatedOf, marksOf, rememberedHighlighting, shownDecorations } from './highlighting.ts';
import { groupPressed } from './groupPressed.ts';
import { interfaceSelection, isAbout, isSelected, selectionMessage } from './selectedTogether.ts';
import { initialState, type Lens, type State } from './state.ts';
import { toldChange } from './toldChange.ts';
import { Aim } from './view/aim.ts';
import { firstLook, fitAll, seesAny, zoomedAt } from './view/cameraFit.ts';
import { changedNodes } from './view/changedNodes.ts';
import type { Camera } from '../src/topology/draw/context.ts';
import { paintedAnswer } from './paintedAnswer.ts';
import { isCalm } from './view/isCalm.ts';
import { SettledCamera } from './view/settledCamera.ts';
import type { PreviewSides } from './view/previewSides.ts';
import { nodeOf } from './view/sceneIndex.ts';
import type { Stage } from './view/stage.ts';

/** The state of the panel and everything that changes it. Panels render from it; the stage draws it. */
export class App {
  #state: State = initialState;
  readonly offers: Offers;
  readonly search: PictureSearch;
  readonly #bridge: Bridge;
  readonly #stage: Stage;
  readonly #sides: PreviewSides;
  readonly #aim: Aim;
  readonly #render: (state: State) => void;
  readonly #highlightingOf = rememberedHighlighting();
  readonly #flash = new Flash();
  /** What a person has just selected, until its details arrive. */
  #choosing: string | undefined;
  #revealing: string | undefined;
  /** As the host told it. */
  #whole: Picture | undefined;
  readonly #arrangement: Arrangement;
  #beforeFocusMode: Camera | undefined;
  readonly #camera: SettledCamera;

  constructor(bridge: Bridge, sides: PreviewSides, render: (state: State) => void) {
    this.#bridge = bridge;
    this.#sides = sides;
    this.#state = stateAsKept(initialState, bridge.kept());
    this.#arrangement = new Arrangement(bridge.kept().standing);
    this.offers = new Offers((message) => bridge.post(message));
    this.search = new PictureSearch({
      state: () => this.#state,
      update: (change) => this.update(change),
      ask: (text) => bridge.post({ kind: 'filter', text }),
      bringIntoView: (eniId) => this.#aim.bringIntoView(`chip:${eniId}`),
      goTo: (eniId) => this.#goTo({ kind: 'interface', id: eniId }),
    });
    this.#stage = sides.after;
    this.#aim = new Aim(sides.after, () => this.#state);
    this.#camera = new SettledCamera(sides.after);
    this.#render = render;
    bridge.listen((message) => this.hear(message));
    this.update({});
    bridge.post({ kind: 'ready' });
  }

  get state(): State {
    return this.#state;
  }

  hear(message: ToWebview): void {
    if (message.kind === 'picture') this.#hearPicture(message);
    else if (message.kind === 'filter') this.search.hear(message);
    else if (message.kind === 'reveal') this.reveal(message.target);
    else if (message.kind === 'paint') void paintedAnswer(message).then((answer) => this.#bridge.post(answer));
    else if (message.kind === 'arrange') this.arrange();
    else if (message.kind === 'offers') this.offers.hear(message.target, message.operations);
    else if (message.kind !== 'details') this.update(toldChange(this.#state, message));
    else if (isAbout(message.details, this.#state)) this.#details(message.details);
  }

  /** Changes parts of the state and draws what follows from them. */
  update(change: Partial<State>): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    const marks = marksOf(this.#state, isCalm() ? 'changed' : 'flash');
    const highlighting = this.#highlightingOf(this.#state);
    const related = relatedOf(this.#state);
    this.#sides.look({ highlighting, decorations: shownDecorations(this.#state), marks, related });
    this.#render(this.#state);
    if (isToKeep(before, this.#state)) this.keep();
  }

  /** Selects without moving the camera, unless the thing would be out of sight; undefined clears the selection. `also`: further interfaces. */
  select(target: Selection | undefined, also: readonly string[] = []): void {
    if (isSelected(this.#state, target, also)) return;
    this.#choosing = target?.id;
    this.update({ selection: target, also, details: undefined, decorations: undefined, group: undefined });
    this.offers.ask(target);
    this.#bridge.post(selectionMessage(target, also));
    this.keep();
  }

  /** Selects these interfaces together, the last of them as the one that was chosen. */
  selectTogether(eniIds: readonly string[]): void {
    this.select(interfaceSelection(eniIds.at(-1)), eniIds.slice(0, -1));
  }

  ask(lens: Lens): void {
    this.update({ lens, group: undefined, only: undefined });
    if (lens === 'tag') this.askTags(this.#state.tags?.key);
  }

  /** Asks the host for the values of a tag, by interface; without a key, of the most used one. */
  askTags(key: string | undefined): void {
    this.#bridge.post({ kind: 'tagValues', key });
  }

  /** Highlights who shares a security group of the selection; once more, who shares any of them. */
  showGroup(name: string): void {
    const change = groupPressed(this.#state, name);
    if (change) this.update(change);
  }

  /** Focus mode: the selection or this thing with its neighbours alone; everything again while that is on. */
  toggleFocusMode(target: Selection | undefined = this.#state.selection): void {
    const { focusMode, picture } = this.#state;
    const node = picture && target && nodeOf(picture.index, target);
    if (focusMode) {
      this.#see({ focusMode: undefined });
      if (this.#beforeFocusMode) this.#stage.move(this.#beforeFocusMode, true);
    }
    if (focusMode || !target || node === undefined) return;
    this.#beforeFocusMode = this.#stage.camera;
    const title = nameIn(picture?.index.places.get(node)?.label() ?? target.id);
    this.#see({ folded: new Set(), focusMode: { ...target, title } });
    this.fit();
  }

  fold(subnetId: string, folded = !this.#state.folded.has(subnetId)): void {
    this.#see({ folded: withFold(this.#state.folded, subnetId, folded) });
  }

  #see(change: Partial<GraphView & Pick<State, 'focusMode'>>): void {
    this.update(change);
    if (this.#whole) this.#draw(this.#whole, false);
  }

  /** What a person wants to go to is shown again, if it was out of the picture. */
  #makeRoomFor(target: Selection): void {
    const { picture, focusMode } = this.#state;
    const entry = target.kind === 'interface' ? picture?.index.entries.get(target.id) : undefined;
    if (entry?.subnet.folded) this.fold(entry.subnet.id, false);
    else if (focusMode && picture && nodeOf(picture.index, target) === undefined) this.#see({ focusMode: undefined });
  }

  /** Brings a thing into view and selects it, leaving focus mode and unfolding its subnet if need be. */
  reveal(target: Selection): void {
    this.#makeRoomFor(target);
    const { picture } = this.#state;
    const place = picture?.index.places.get(nodeOf(picture.index, target) ?? '');
    if (!place || this.#aim.seesChangeAlone()) return;
    this.select(target);
    this.#revealing = this.#state.details ? undefined : target.id;
    this.#aim.reveal(place.rect);
  }

  /** Looks at previews in this way from now on, at what changes. */
  lookAt(look: State['look']): void {
    if (look === this.#state.look) return;
    this.update({ look });
    this.#bridge.post({ kind: 'previewLook', look });
    if (this.#aim.isCrowded) this.select(undefined);
    this.keep();
    const { scene } = this.#arrangement;
    if (!scene || !this.#state.changes?.preview) return;
    this.update({ picture: this.#sides.show(scene, this.#state) });
    this.#aim.seeChange();
  }

  #goTo(hit: Selection): void {
    this.#makeRoomFor(hit);
    this.select(hit);
    this.#aim.bringIntoView(`chip:${hit.id}`);
  }

  /** Shows the whole picture, or in a narrow panel one column; resizing keeps that until the person moves. */
  fit(animated = true): void {
    this.#settle(fitAll, animated);
  }

  /** Packs everything anew, which later pictures keep. */
  arrange(): void {
    this.#arrangement.forget();
    if (this.#whole) this.#draw(this.#whole, false, true);
    this.fit();
  }

  /** Zooms by a factor around a point in pixels of the surface, its middle by default. */
  zoom(factor: number, at = { x: this.#stage.size.w / 2, y: this.#stage.size.h / 2 }): void {
    this.#stage.move(zoomedAt(this.#stage.camera, factor, at));
    this.keep();
  }

  /** Grown by so many pixels: the picture is fitted again unless a person has moved it; then its middle stays. */
  resized(by: { readonly w: number; readonly h: number }): void {
    if (!this.#state.picture || this.#stage.size.w === 0 || this.#stage.size.h === 0) return;
    this.#camera.resized(by);
    this.keep();
  }

  /** Has VS Code keep how the account is looked at, for when the panel is opened again. */
  keep(): void {
    this.#bridge.keep({ ...lookToKeep(this.#state), camera: this.#stage.camera, standing: this.#arrangement.kept });
  }

  focus(node: string): void {
    this.update({ focus: node });
    this.offers.ask(this.#state.picture?.index.places.get(node)?.target);
    this.#aim.bringIntoView(node);
  }

  /** While an account is read the picture grows, so nothing flashes; and it stays fitted until a person moves or selects. */
  #hearPicture({ graph, standing }: Extract<ToWebview, { readonly kind: 'picture' }>): void {
    const wasSoFar = this.#state.standing?.kind === 'soFar';
    const follows = wasSoFar && this.#camera.isUntouched && !this.#state.selection;
    this.update({ standing });
    this.#draw((this.#whole = unpack(graph)), !wasSoFar);
    if (follows) this.#settle(firstLook, true);
    else this.#aim.seeNewPreview();
  }

  /** Draws the account as a person wants to see it; `flash`: tells what has changed in it. */
  #draw(whole: Picture, flash = true, packs = false): void {
    const old = this.#state.picture;
    const before = old && isSameAccount(old.scene.graph, whole.graph) ? old : undefined;
    if (old && !before) this.#arrangement.forget();
    const laid = this.#arrangement.lay(whole, this.#state, before && !packs ? undefined : this.#stage.size);
    const picture = this.#sides.show(laid, this.#state);
    const { scene, index } = picture;
    const kept = old ? undefined : this.#bridge.kept();
    const wanted = this.#state.selection ?? kept?.selection;
    const selection = wanted && nodeOf(index, wanted) ? wanted : undefined;
    const also = selection ? this.#state.also.filter((id) => index.entries.get(id)) : [];
    const details = selection && this.#state.details;
    // What a comparison marks needs no flash besides.
    const fresh = before && flash ? [...changedNodes(before.index, index)] : [];
    const changed = new Set(fresh.filter((node) => !this.#state.changes?.byNode.has(node)));
    this.update({
      picture,
      loading: undefined,
      notice: undefined,
      selection,
      also,
      changed,
      hover: undefined,
      focus: this.#state.focus !== undefined && index.places.has(this.#state.focus) ? this.#state.focus : undefined,
      hits: hitsIn(index, this.#state.filter),
      details,
      decorations: details && selectionDecorations(scene, details),
      focusMode: focusModeIn(picture, this.#state),
    });
    this.offers.forget();
    this.offers.ask(selection);
    if (wanted) this.#bridge.post(selectionMessage(selection, also));
    if (before) this.#stage.glideFrom(before.scene);
    if (!before && kept?.camera && seesAny(scene, kept.camera, this.#stage.size)) this.#stage.move(kept.camera);
    else if (!before && scene.vpcs.length > 0) this.#settle(firstLook, false);
    for (const hit of before ? [] : this.#state.hits.slice(0, 1)) this.#aim.bringIntoView(`chip:${hit}`);
    if (this.#state.lens === 'tag') this.askTags(this.#state.tags?.key ?? kept?.tagKey);
    if (changed.size > 0) this.#flash.endBy(() => this.update({ changed: new Set() }));
  }

  #settle(look: typeof fitAll, animated: boolean): void {
    const { picture } = this.#state;
    if (picture) this.#camera.settle((size) => look(picture.scene, size), animated);
  }

  #details(details: State['details']): void {
    const { picture } = this.#state;
    const decorations = picture && details ? selectionDecorations(picture.scene, details) : undefined;
    const chosen = this.#choosing === details?.id;
    this.#choosing = undefined;
    this.update({ details, decorations });
    const node = this.#state.selection && picture && nodeOf(picture.index, this.#state.selection);
    const place = picture?.index.places.get(node ?? '');
    // The details panel has just taken its room from the picture.
    if (place && this.#revealing === details?.id) this.#aim.reveal(place.rect);
    else if (chosen && node !== undefined) this.#aim.bringIntoView(node);
    this.#revealing = undefined;
  }
}
