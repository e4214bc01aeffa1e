import { marksByBox, slotsDiffer, type ChangeMark, type PictureChanges, type PreviewLook } from '../pictureChanges.ts';
import { previewArt, type PreviewArt } from '../previewArt.ts';
import type { CardNode } from '../graph.ts';
import type { Rect, Scene } from '../scene.ts';
import { sceneAfter, sideScene } from '../sideScene.ts';
import { captionOf, captionSize, type Caption } from './caption.ts';
import { footOf, type Foot } from './foot.ts';

/** What a file says beside what stands in it: how it differs from another account, and in words what one must know of it. */
export type Marking = {
  /** Undefined when nothing is compared. */
  readonly changes: PictureChanges | undefined;
  /** How a preview is looked at; without one it says nothing. */
  readonly look?: PreviewLook | undefined;
  readonly lines: readonly string[];
};

/** A picture for a file, which has no panel around it: with the marks of a comparison, and a caption above it. */
export type Figure = {
  /** One, or both sides of a preview beside each other. */
  readonly parts: readonly [FigurePart, ...FigurePart[]];
  /** What kinds of changes are called, where not by their names. */
  readonly kinds?: PictureChanges['kinds'];
  readonly caption: Caption;
  readonly foot: Foot;
  /** The scenes' bounds, the caption and the foot, in pixels of the scene. */
  readonly bounds: Rect;
};

export type FigurePart = {
  readonly scene: Scene;
  /** By the name of the box that bears each, see `marksByBox`. */
  readonly marks: ReadonlyMap<string, ChangeMark>;
  /** What a preview draws beside its marks. */
  readonly art: PreviewArt | undefined;
  /** Whether an instance has other slots in use than before. */
  readonly differs: ((card: CardNode) => boolean) | undefined;
  /** Of one of two: what stands above it. */
  readonly title: 'Before' | 'After' | undefined;
  /** How far it stands to the right, in pixels of the scene. */
  readonly shift: number;
};

/** Between two sides, and above them for their titles. */
const [between, titleRoom] = [32, 32];

/** The caption comes above the scene and the foot below it, whose place stays: the bounds grow around it. */
export const figureOf = (scene: Scene, { changes, look = 'overlay', lines }: Marking): Figure => {
  const { preview } = changes ?? {};
  const marks = marksByBox(changes);
  const isBeside = preview !== undefined && look === 'sideBySide';
  const told = { marks, routes: preview?.routes ?? [] };
  const after = sceneAfter(scene, { marks, preview });
  const art = preview && previewArt(after, told, look === 'overlay' ? 'both' : 'after');
  const whole = { scene: after, marks, art, differs: slotsDiffer(preview), title: undefined, shift: 0 };
  const { x, y, w, h } = scene.bounds;
  const all = isBeside ? { x, y: y - titleRoom, w: 2 * w + between, h: h + titleRoom } : scene.bounds;
  const caption = captionOf(lines, all);
  const foot = footOf(scene, all, captionSize(all.w));
  return {
    parts: isBeside ? [sideBefore(scene, preview, marks), { ...whole, title: 'After', shift: w + between }] : [whole],
    ...(changes?.kinds ? { kinds: changes.kinds } : {}),
    caption,
    foot,
    bounds: { ...all, y: all.y - caption.height, h: all.h + caption.height + foot.height },
  };
};

const sideBefore = (
  scene: Scene,
  preview: NonNullable<PictureChanges['preview']>,
  marks: FigurePart['marks'],
): FigurePart => {
  const side = sideScene(scene, { marks, hides: 'added', facts: preview.before });
  return {
    scene: side,
    marks: new Map([...marks].filter(([, { kind }]) => kind === 'removed')),
    art: previewArt(side, { marks, routes: preview.routes }, 'before'),
    differs: undefined,
    title: 'Before',
    shift: 0,
  };
};
