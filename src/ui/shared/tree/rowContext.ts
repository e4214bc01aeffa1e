import type { Finding } from '../../../domain/finding.ts';
import type { Inventory } from '../../../domain/inventory.ts';
import type { Eni } from '../../../domain/model.ts';
import type { Protection } from '../../../domain/protection.ts';
import { offeredOn, type Target, type OfferedOperation } from '../../../operations/operation.ts';
import type { Words } from '../../../domain/words.ts';

/** All that the rows of a tree are a function of. */
export type RowContext = {
  readonly title: Words;
  /** What a person must know of it, beside the title. */
  readonly note?: Words | undefined;
  /** Set when the settings protect the account. */
  readonly protection?: Protection | undefined;
  readonly inventory: Inventory;
  readonly findings: readonly Finding[];
  readonly operations: readonly OfferedOperation[];
  /** Undefined when no filter is set. */
  readonly filter: ((eni: Eni) => boolean) | undefined;
  /** How many rows a level may show. */
  readonly limitOf: (rowId: string) => number;
};

/** Everything that the tree shows, but for how much of each level. */
export type TreeContent = Omit<RowContext, 'limitOf'>;

/** Ids of the operations whose menu entry this thing has. */
export const offeredFor = (view: RowContext, target: Target): readonly string[] =>
  offeredOn(target, view.inventory, view.operations).map(({ id }) => id);

/** The interfaces that the filter leaves; all of them without a filter. */
export const shown = (view: RowContext, enis: readonly Eni[]): readonly Eni[] =>
  view.filter ? enis.filter(view.filter) : enis;

/** The findings about this very thing, not about what is in it. */
export const findingsOn = (view: RowContext, target: Target): readonly Finding[] =>
  view.findings.filter((finding) => finding.on.kind === target.kind && finding.on.id === target.id);

/** A filtered tree has ids of its own, so that it opens to its hits and leaves the unfiltered tree as it was. */
export const rowId = (view: RowContext, id: string): string => (view.filter ? `filtered/${id}` : id);

/** Whether a row is open when it first appears: with a filter it is, since every branch leads to a hit. */
export const branch = (view: RowContext): 'closed' | 'open' => (view.filter ? 'open' : 'closed');
