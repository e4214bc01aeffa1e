import type { Of } from '../domain/shape.ts';
import type { TableValues } from '../topology/tableValues.ts';
import type { TagValues } from '../topology/tagValues.ts';
import type { Details } from '../topology/details.ts';
import type { Marking } from '../topology/export/figure.ts';
import type { PackedGraph } from '../topology/packed/packedGraph.ts';
import type { PictureChanges } from '../topology/pictureChanges.ts';
import type { noticeAction, toHost } from './parseToHost.ts';
import type { TableLook } from './tableLook.ts';
import type { selection } from './selection.ts';

/** What the host tells the topology webview: whole pictures, never deltas. */
export type ToWebview =
  | { readonly kind: 'picture'; readonly graph: PackedGraph; readonly standing?: PictureStanding }
  /** Reading for the first time (no picture yet), or again while the old picture stays. */
  | { readonly kind: 'loading'; readonly interfaces: number | undefined }
  /** Nothing to draw, or the last read failed; an existing picture stays as it was. */
  | {
      readonly kind: 'notice';
      readonly title: string;
      readonly message: string;
      readonly action: NoticeAction | undefined;
    }
  /** Comes before each picture: what one must know of it, a line each, and how it differs from an earlier account. */
  | { readonly kind: 'context'; readonly lines: readonly string[]; readonly changes: PictureChanges | undefined }
  | { readonly kind: 'details'; readonly details: Details }
  /** Select it and bring it into view. */
  | { readonly kind: 'reveal'; readonly target: Selection }
  /**
   * The filter, which the tree has too, and the ids of the interfaces that it finds; undefined where it asks nothing. Comes before each
   * picture, and after each change.
   */
  | { readonly kind: 'filter'; readonly text: string; readonly found: readonly string[] | undefined }
  /** Write this picture as a PNG, whatever the page shows; `painted`, or `copied` of the clipboard, answers with the same number. */
  | ({ readonly kind: 'paint'; readonly request: number; readonly to: 'host' | 'clipboard' } & PaintOrder)
  /** Pack everything anew, which otherwise stays where it stands. */
  | { readonly kind: 'arrange' }
  | { readonly kind: 'tagValues'; readonly tags: TagValues }
  /** How this workspace has the table; comes before the first picture. */
  | { readonly kind: 'tableLook'; readonly look: TableLook }
  | { readonly kind: 'tableValues'; readonly told: TableValues }
  /** What can be done with interfaces together; of which, `request` tells. */
  | { readonly kind: 'bulkOffers'; readonly request: number; readonly offers: readonly BulkOffer[] }
  /** With whom an operation cannot be done, and why; no more than can be read of `total`. */
  | {
      readonly kind: 'refusals';
      readonly operation: string;
      readonly total: number;
      readonly refused: readonly RefusedRow[];
    }
  /** The operations that the context menu of a thing offers: their ids separated by spaces. */
  | { readonly kind: 'offers'; readonly target: Selection; readonly operations: string };

/** An operation, and with how many of the interfaces it can be done. */
export type BulkOffer = { readonly id: string; readonly label: string; readonly can: number };

export type RefusedRow = { readonly name: string; readonly why: string };

/**
 * Of a picture that is not of a whole read of this window. soFar: the account is being read, and what is not in the picture may be there all the
 * same. asOf: all that an earlier window has read, at this time.
 */
export type PictureStanding = { readonly kind: 'soFar' } | { readonly kind: 'asOf'; readonly readAt: string };

/** `scale`: pixels of the file for a pixel of the layout. */
export type PaintOrder = {
  readonly graph: PackedGraph;
  readonly marking: Marking;
  readonly scale: number;
  readonly colors: 'light' | 'dark';
};

/** A command that the notice offers as a button; the host maps it to one of its own commands. */
export type NoticeAction = { readonly id: Of<typeof noticeAction>; readonly label: string };

export type Selection = Of<typeof selection>;

/** Which interfaces the page leaves by facts, the legend and focus mode, and what these are called. */
export type LeftByPage = NonNullable<Extract<ToHost, { readonly kind: 'narrowed' }>['by']>;

/** What the webview asks of the host; each message is listed where it is checked. */
export type ToHost = Of<typeof toHost>;
