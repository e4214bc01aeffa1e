import type { Finding } from '../../../domain/finding.ts';
import type { Inventory } from '../../../domain/inventory.ts';
import type { Eni } from '../../../domain/model.ts';
import type { ProtectedTags } from '../../../domain/protectedTags.ts';
import type { Protection } from '../../../domain/protection.ts';
import { offeredOn, type Target, type OfferedOperation } from '../../../operations/operation.ts';
import type { Words } from '../../../domain/words.ts';
import type { Grouping } from './grouping.ts';
import { pageSize } from './more.ts';

/** All that the rows of a tree are a function of. */
export type RowContext = {
  readonly title: Words;
  /** What a person must know of it, beside the title. */
  readonly note?: Words | undefined;
  /** Set when the settings protect the account. */
  readonly protection?: Protection | undefined;
  /** Why nothing is written to it; undefined when it may be. */
  readonly readOnly?: Words | undefined;
  /** Interfaces that bear one of these tags are never changed. */
  readonly protectedTags?: ProtectedTags | undefined;
  readonly inventory: Inventory;
  readonly findings: readonly Finding[];
  readonly operations: readonly OfferedOperation[];
  /** Undefined when no filter is set. */
  readonly filter: ((eni: Eni) => boolean) | undefined;
  /** How many interfaces the filter leaves; undefined when none is set. */
  readonly found?: number | undefined;
  /** By what the interfaces stand together: by VPC when left out. */
  readonly grouping?: Grouping | undefined;
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

/** Whether the filter leaves any; also where there is none of them, as long as there is no filter. */
export const hasShown = (view: RowContext, enis: readonly Eni[]): boolean => !view.filter || enis.some(view.filter);

/** The findings about this very thing, not about what is in it. */
export const findingsOn = (view: RowContext, target: Target): readonly Finding[] =>
  view.findings.filter((finding) => finding.on.kind === target.kind && finding.on.id === target.id);

/** A filtered tree has ids of its own, so that it opens to its hits and leaves the unfiltered tree as it was; so has each grouping. */
export const rowId = (view: RowContext, id: string): string =>
  (view.filter ? (opensToHits(view) ? 'filtered/' : 'narrowed/') : '') + groupingPart(view.grouping) + id;

const groupingPart = (by: Grouping | undefined): string =>
  by === undefined || by.kind === 'vpc' ? '' : `by ${by.kind === 'tag' ? JSON.stringify(by.key) : by.kind}/`;

/** Whether a row is open when it first appears: with a filter it is, since every branch leads to a hit; not with thousands of hits. */
export const branch = (view: RowContext): 'closed' | 'open' => (opensToHits(view) ? 'open' : 'closed');

/** The same for a VPC: its subnets are few enough to be seen also where all that is in them is not. */
export const vpcBranch = (view: RowContext): 'closed' | 'open' =>
  opensToHits(view) || (view.filter && view.inventory.snapshot.subnets.length <= pageSize) ? 'open' : 'closed';

/** VS Code asks for all rows below those that are open, so they must not be many. */
const opensToHits = ({ filter, found = 0 }: RowContext): boolean => filter !== undefined && found <= pageSize;
