import { oldPlaceOf } from '../../src/topology/oldPlaces.ts';
import { previewArt } from '../../src/topology/previewArt.ts';
import type { Scene } from '../../src/topology/scene.ts';
import { sceneAfter, sideScene } from '../../src/topology/sideScene.ts';
import type { Changes } from '../changes.ts';
import type { ShownPicture, State } from '../state.ts';
import { isSameCamera } from './cameraFit.ts';
import type { Highlighting } from './frame.ts';
import type { Mark, Marks } from './overlay.ts';
import { indexScene } from './sceneIndex.ts';
import type { Appearance, Stage } from './stage.ts';

/**
 * The picture, and beside it the account as it is while a preview is looked at side by side: two stages that look at one layout from
 * the same camera. Whatever moves one moves the other.
 */
export class PreviewSides {
  /** The one on which the picture stands alone, too. */
  readonly after: Stage;
  readonly #before: Stage;
  #beside = false;
  #changes: Changes | undefined;
  #last: Appearance | undefined;
  readonly #quieter = new WeakMap<Highlighting, Highlighting>();

  constructor(after: Stage, before: Stage) {
    this.after = after;
    this.#before = before;
    after.onMove(() => this.#lock(after, before));
    before.onMove(() => this.#lock(before, after));
  }

  /** Shows a layout as a person wants to look at it; answers what the main stage shows. */
  show(scene: Scene, { changes, look }: Pick<State, 'changes' | 'look'>): ShownPicture {
    const preview = changes?.preview;
    this.#beside = preview !== undefined && look === 'sideBySide';
    this.#changes = changes;
    const marks = changes?.byNode ?? new Map();
    const shown = sceneAfter(scene, { marks, preview }, preview && look === 'afterOnly' ? 'removed' : undefined);
    const index = indexScene(shown);
    const told = { marks, routes: preview?.routes ?? [] };
    const art = preview && previewArt(shown, told, look === 'overlay' ? 'both' : 'after');
    this.after.show(shown, index, art);
    if (preview && this.#beside) {
      const earlier = sideScene(scene, { marks, hides: 'added', facts: preview.before });
      this.#before.show(earlier, indexScene(earlier), previewArt(earlier, told, 'before'));
      this.#before.move(this.after.camera);
      this.#before.look(this.#earlier(this.#last));
    } else this.#before.clear();
    return { scene: shown, index, art };
  }

  /** Takes what is highlighted, selected and marked, for both sides. */
  look(look: Appearance): void {
    this.#last = look;
    this.#changes = look.highlighting.changes;
    this.after.look(look);
    if (this.#beside) this.#before.look(this.#earlier(look));
  }

  #lock(moved: Stage, other: Stage): void {
    if (this.#beside && !isSameCamera(moved.camera, other.camera)) other.move(moved.camera);
  }

  /** As it is now, what comes and what changes bears no sign; what moves is selected where it stands. */
  #earlier(look: Appearance | undefined): Appearance {
    if (!look) throw new Error('Nothing has been looked at');
    const { highlighting, marks } = look;
    const selected = highlighting.selectedEniId;
    const isNew = selected !== undefined && this.#changes?.byNode.get(`chip:${selected}`)?.kind === 'added';
    return {
      ...look,
      highlighting: this.#quiet(highlighting),
      decorations: isNew ? undefined : look.decorations,
      marks: this.#marksBefore(marks),
    };
  }

  #quiet(highlighting: Highlighting): Highlighting {
    const known = this.#quieter.get(highlighting);
    if (known) return known;
    const { changes, selectedEniId } = highlighting;
    const byNode = new Map([...(changes?.byNode ?? [])].filter(([, { kind }]) => kind === 'removed'));
    const made = {
      ...highlighting,
      changes: changes && { ...changes, byNode, preview: undefined },
      selectedEniId: selectedEniId === undefined ? undefined : this.#standsAt(selectedEniId),
    };
    this.#quieter.set(highlighting, made);
    return made;
  }

  #marksBefore(marks: Marks): Marks {
    const moved = new Map<string, ReadonlySet<Mark>>();
    for (const [node, own] of marks) {
      const at = node.startsWith('chip:') ? `chip:${this.#standsAt(node.slice('chip:'.length))}` : node;
      moved.set(at, new Set([...(moved.get(at) ?? []), ...own]));
    }
    return moved;
  }

  #standsAt(eniId: string): string {
    return this.#changes?.byNode.get(`chip:${eniId}`)?.place === 'new' ? oldPlaceOf(eniId) : eniId;
  }
}
