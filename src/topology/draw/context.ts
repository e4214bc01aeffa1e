import type { CardNode, ChipNode, SubnetNode, VpcNode } from '../graph.ts';
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

/** No selection, no search, nothing dimmed: the picture for a file. */
export const plainEmphasis = (palette: Palette): Emphasis => ({
  subnetPalette: () => palette,
  cardPalette: () => palette,
  chipPalette: () => palette,
  selectedEniId: undefined,
  query: '',
  segments: false,
});
