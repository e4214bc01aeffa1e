import type { CardNode, ChipNode, SubnetNode, VpcNode } from '../graph.ts';
import type { ChangeKind, ChangeMark } from '../pictureChanges.ts';
import type { Rect, SelectionDecorations } from '../scene.ts';
import type { Palette } from './palettes.ts';
import type { Pen } from './pen.ts';

/** What the painters of one picture work with. */
export type PaintContext = {
  readonly pen: Pen;
  /** Pixels that are drawn for a pixel of the scene. Words keep their size. */
  readonly zoom: number;
  /** A rectangle of the scene where it is drawn, on whole pixels. */
  readonly place: (rect: Rect) => Rect;
  /** Seen from so far that there is room for names alone. */
  readonly brief: boolean;
  /** A theme whose lines are as strong as its words. */
  readonly highContrast: boolean;
  readonly emphasis: Emphasis;
  /** What the selection adds. */
  readonly decorations: SelectionDecorations | undefined;
  readonly drawn: Drawn;
  /** Takes over the sign of what EC2 is at work on, in a rectangle of what is drawn, to let it turn; answers whether it does. */
  readonly working?: ((rect: Rect, color: string) => boolean) | undefined;
  /** Of a preview: whether an instance has its slots otherwise than before. */
  readonly differs?: ((card: CardNode) => boolean) | undefined;
};

/** What stands out, and in which colours. */
export type Emphasis = {
  readonly subnetPalette: (subnetId: string) => Palette;
  readonly cardPalette: (cardId: string) => Palette;
  readonly chipPalette: (eniId: string) => Palette;
  readonly selectedEniId: string | undefined;
  /** Text of which the match in an address is underlined; empty = none. */
  readonly query: string;
  /** The bars of subnets tell who has the addresses, not only how many are taken. */
  readonly segments: boolean;
};

/** Is told where each thing is drawn, before what stands on it. */
export type Drawn = {
  readonly vpc: (node: VpcNode, rect: Rect) => void;
  readonly subnet: (node: SubnetNode, rect: Rect) => void;
  readonly card: (node: CardNode, rect: Rect) => void;
  readonly chip: (node: ChipNode, card: CardNode, rect: Rect) => void;
};

/** Pixels that are drawn = pixels of the scene * zoom + (x, y). */
export type Camera = { readonly zoom: number; readonly x: number; readonly y: number };

/** Makes rectangles of the picture into whole pixels of the screen, so that borders are sharp. */
export const placer =
  ({ zoom, x, y }: Camera) =>
  (rect: Rect): Rect => {
    const left = Math.round(rect.x * zoom + x);
    const top = Math.round(rect.y * zoom + y);
    return {
      x: left,
      y: top,
      w: Math.round((rect.x + rect.w) * zoom + x) - left,
      h: Math.round((rect.y + rect.h) * zoom + y) - top,
    };
  };

/** No selection, no search, nothing dimmed: the picture for a file, with what differs on its ground. */
export const markedEmphasis = (palette: Palette, marks: ReadonlyMap<string, ChangeMark>): Emphasis => ({
  subnetPalette: () => palette,
  cardPalette: () => palette,
  chipPalette: (eniId) => {
    const mark = marks.get(`chip:${eniId}`);
    return mark ? softened(palette, mark.kind) : palette;
  },
  selectedEniId: undefined,
  query: '',
  segments: false,
});

const softs = new WeakMap<Palette, Map<ChangeKind, Palette>>();

/** On the ground of what comes, goes or changes, also where it is selected. */
export const softened = (palette: Palette, kind: ChangeKind): Palette => {
  const made = softs.get(palette) ?? new Map<ChangeKind, Palette>();
  softs.set(palette, made);
  const ground = palette[`${kind}Soft`];
  const own = made.get(kind) ?? { ...palette, chip: ground, accentSoft: ground };
  made.set(kind, own);
  return own;
};
