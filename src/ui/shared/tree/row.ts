import type { Words } from '../../../domain/words.ts';
import type { FixedCommand } from '../../../manifest/commands.ts';
import type { Target } from '../../../operations/operation.ts';
import type { Markdown } from './markdown.ts';

/** One line of the tree, free of VS Code: what it says, and what stands below it once opened. */
export type Row = {
  /** Stable over refreshes and unique in the tree. */
  readonly id: string;
  readonly label: Words;
  readonly description: Words;
  /** What screen readers say; label and description when left out. */
  readonly spoken?: Words | undefined;
  readonly icon: RowIcon;
  /** Words for when-clauses: the kind first, then the operations offered and what can be copied. */
  readonly words: readonly string[];
  /** Made when the pointer rests on the row. */
  readonly tooltip: (() => Markdown) | undefined;
  /** What commands act on; undefined for rows that only group or tell. */
  readonly target: Target | undefined;
  /** The id of the open scope that the row belongs to (`inScope`). */
  readonly scope?: string | undefined;
  readonly opens: 'never' | 'closed' | 'open';
  /** The command of a row that is a button. */
  readonly runs?: FixedCommand;
  readonly children: () => readonly Row[];
  /** False where a thing is not below it, so that no rows are made to look for it. */
  readonly mayHold?: (target: Target) => boolean;
};

/** A codicon with a theme colour, or an own picture `media/tree/{dark,light}/<name>.svg`. */
export type RowIcon =
  | { readonly kind: 'codicon'; readonly name: string; readonly color?: string | undefined }
  | { readonly kind: 'media'; readonly name: string };

/** For rows that cannot be opened. */
export const noChildren = (): readonly Row[] => [];

/** An icon of VS Code's by its name, without `$()`; `color` is the id of a theme color. */
export const codicon = (name: string, color?: string): RowIcon => ({ kind: 'codicon', name, color });

/** An icon of ours: the name of a pair of files under `media`, for light and dark themes. */
export const media = (name: string): RowIcon => ({ kind: 'media', name });

/** True for the row of a single finding. */
export const isFinding = ({ words }: Row): boolean => words.includes('finding');

/** A thing of one of the open scopes; of whichever has it when none is named. */
export type ScopedTarget = Target & { readonly scope?: string | undefined };

/** Finds the rows from the top down to the one that stands for a thing; empty when it is not in the tree. */
export const pathTo = (rows: readonly Row[], target: Target): readonly Row[] => {
  for (const row of rows) {
    if (row.target?.kind === target.kind && row.target.id === target.id) return [row];
    const below = row.mayHold?.(target) === false ? [] : pathTo(row.children(), target);
    if (below.length > 0) return [row, ...below];
  }
  return [];
};
