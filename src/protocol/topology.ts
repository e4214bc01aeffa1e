import type { Details } from '../topology/details.ts';
import type { PackedGraph } from '../topology/packed/packedGraph.ts';

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
    }
  | { readonly kind: 'details'; readonly details: Details }
  /** Select it and bring it into view. */
  | { readonly kind: 'reveal'; readonly target: Selection }
  | { readonly kind: 'filter'; readonly text: string }
  /** The operations that the context menu of a thing offers: their ids with blanks between. */
  | { readonly kind: 'offers'; readonly target: Selection; readonly operations: string };

/** A command that the notice offers as a button; the host maps it to one of its own commands. */
export type NoticeAction = { readonly id: 'openDemo' | 'chooseScope' | 'refresh'; readonly label: string };

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
  | { readonly kind: 'notice'; readonly action: NoticeAction['id'] };
