import type { Selection } from '../../src/protocol/topology.ts';
import type { Camera, PaintContext } from '../../src/topology/draw/context.ts';
import type { PreviewArt } from '../../src/topology/previewArt.ts';
import type { Rect, Scene, SelectionDecorations } from '../../src/topology/scene.ts';
import type { Changes } from '../changes.ts';
import type { Theme } from '../theme/theme.ts';
import type { TokenName } from '../theme/tokens.ts';
import type { Level } from './level.ts';
import type { CanvasPen } from './canvasPen.ts';

/** Everything a paint depends on. */
export type Frame = {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly level: Level;
  readonly size: { readonly w: number; readonly h: number };
  /** Pixels to paint beyond each edge of the surface. */
  readonly margin: number;
  /** Pixels of the canvas for each pixel of the surface. */
  readonly ratio: number;
  readonly theme: Theme;
  readonly highlighting: Highlighting;
  readonly decorations: SelectionDecorations | undefined;
  /** On how many things EC2 is at work on a sign turns above what is painted; the others have a still one. */
  readonly turning?: number;
  /** What a preview draws beside its marks. */
  readonly art?: PreviewArt | undefined;
};

/** What the eye is meant to find: the rest is dimmed. */
export type Highlighting = {
  /** Whether any interface is dimmed, so that thousands need not be asked one by one. */
  readonly dims: boolean;
  readonly isDimmed: (eniId: string) => boolean;
  readonly isCardDimmed: (cardId: string) => boolean;
  readonly isSubnetDimmed: (subnetId: string) => boolean;
  /** Under a lens that colours: in what, and as what. */
  readonly category: (eniId: string) => { readonly color: TokenName; readonly word: string } | undefined;
  /** Subnets bear the sign that folds them. */
  readonly folds: boolean;
  /** A lens colours the interfaces, so nothing else has a hue. */
  readonly colors: boolean;
  /** The bars of subnets tell who has the addresses, not only how many are taken. */
  readonly segments: boolean;
  readonly selectedEniId: string | undefined;
  /** Search text of which the match is underlined; empty = none. */
  readonly query: string;
  readonly hitEniIds: ReadonlySet<string>;
  /** What differs from an earlier account; undefined when nothing is compared. */
  readonly changes: Changes | undefined;
};

/** A thing under the pointer, by the name of its outline node (`chip:eni-1`). */
export type Hit = {
  readonly node: string;
  readonly rect: Rect;
  readonly target: Selection | undefined;
  /** Words for the tooltip, made when a pointer rests on it. */
  readonly tip: () => string;
  /** Small things upon it, too many for a hit each. */
  readonly inside?: HitGrid;
};

export type HitGrid = {
  readonly count: number;
  readonly at: (x: number, y: number) => Hit | undefined;
  readonly rectOf: (node: string) => Rect | undefined;
};

/** What the painters of one frame work with. */
export type FrameContext = PaintContext & {
  readonly pen: CanvasPen;
  readonly frame: Frame;
  readonly visible: (rect: Rect) => boolean;
  readonly hit: (hit: Hit) => void;
};
