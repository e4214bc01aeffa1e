import { marksByBox, type ChangeMark, type PictureChanges } from '../pictureChanges.ts';
import type { Rect, Scene } from '../scene.ts';
import { captionOf, type Caption } from './caption.ts';

/** What a file says beside what stands in it: how it differs from another account, and in words what one must know of it. */
export type Marking = {
  /** Undefined when nothing is compared. */
  readonly changes: PictureChanges | undefined;
  readonly lines: readonly string[];
};

/** A picture for a file, which has no panel around it: with the marks of a comparison, and a caption above it. */
export type Figure = {
  readonly scene: Scene;
  /** By the name of the box that bears each, see `marksByBox`. */
  readonly marks: ReadonlyMap<string, ChangeMark>;
  /** What kinds of changes are called, where not by their names. */
  readonly kinds?: PictureChanges['kinds'];
  readonly caption: Caption;
  /** The scene's bounds and the caption, in pixels of the scene. */
  readonly bounds: Rect;
};

/** The caption comes above the scene, whose place stays: the bounds grow upwards. */
export const figureOf = (scene: Scene, { changes, lines }: Marking): Figure => {
  const caption = captionOf(lines, scene.bounds);
  const { x, y, w, h } = scene.bounds;
  const bounds = { x, y: y - caption.height, w, h: h + caption.height };
  return { scene, marks: marksByBox(changes), ...(changes?.kinds ? { kinds: changes.kinds } : {}), caption, bounds };
};
