import type { TagValues } from '../topology/tagValues.ts';
import type { Details } from '../topology/details.ts';
import type { PackedGraph } from '../topology/packed/packedGraph.ts';
import type { PictureChanges } from '../topology/pictureChanges.ts';

/** What the host tells the topology webview: whole pictures, never deltas. */
export type ToWebview =
  | { readonly kind: 'picture'; readonly graph: PackedGraph }
  /** Reading for the first time (no picture yet), or again while the old picture stays. */
  | { readonly kind: 'loading'; readonly interfaces: number | undefined }
  /** Nothing to draw, or the last read failed; an existing picture stays as it was. */
  | {
      readonly kind: 'notice';
      readonly title: string;
      readonly message: string;
      readonly action: NoticeAction | undefined;
      /** A second way on. */
      readonly also?: NoticeAction | undefined;
    }
  /** Comes before each picture: what one must know of it, a line each, and how it differs from an earlier account. */
  | { readonly kind: 'standing'; readonly lines: readonly string[]; readonly changes: PictureChanges | undefined }
  | { readonly kind: 'details'; readonly details: Details }
  /** Select it and bring it into view. */
  | { readonly kind: 'reveal'; readonly target: Selection }
  | { readonly kind: 'filter'; readonly text: string }
  /** Write the picture, or of it what belongs to one thing, as a PNG; `painted` answers with the same number. */
  | ({ readonly kind: 'paint'; readonly request: number } & PaintOrder)
  | { readonly kind: 'tagValues'; readonly tags: TagValues }
  /** The operations that the context menu of a thing offers: their ids with blanks between. */
  | { readonly kind: 'offers'; readonly target: Selection; readonly operations: string };

/** `scale`: pixels of the file for a pixel of the layout. */
export type PaintOrder = {
  readonly of: Selection | undefined;
  readonly scale: number;
  readonly colors: 'light' | 'dark';
};

/** A command that the notice offers as a button; the host maps it to one of its own commands. */
export type NoticeAction = {
  readonly id: 'openDemo' | 'chooseScope' | 'refresh' | 'endPreview' | 'back';
  readonly label: string;
};

export type Selection = { readonly kind: 'vpc' | 'subnet' | 'instance' | 'interface'; readonly id: string };

/** What the webview asks of the host: intentions. The host checks every field; a message is never trusted. */
export type ToHost =
  | { readonly kind: 'ready' }
  | { readonly kind: 'select'; readonly target: Selection | undefined }
  /** What could be done with it: the pointer or the keys have come to it. */
  | { readonly kind: 'offers'; readonly target: Selection }
  | { readonly kind: 'revealInTree'; readonly target: Selection }
  | { readonly kind: 'runOperation'; readonly operation: string; readonly target: Selection }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'openInConsole'; readonly target: Selection }
  | { readonly kind: 'refresh' }
  /** For the lens of tags: the values of this key, or of the most used one. */
  | { readonly kind: 'tagValues'; readonly key: string | undefined }
  | { readonly kind: 'export' }
  /** A PNG that was asked for; undefined when it could not be made. */
  | { readonly kind: 'painted'; readonly request: number; readonly png: Uint8Array | undefined }
  | { readonly kind: 'notice'; readonly action: NoticeAction['id'] };
