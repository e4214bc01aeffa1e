import { Damage, fitting, maybe, oneKind, record, textOf, whole, type Of, type Shape } from '../domain/shape.ts';
import type { Details } from '../topology/details.ts';
import { thing } from './selection.ts';

/** Nothing that the page sends is longer: ids, addresses, lines of text to copy. */
const line = textOf({ least: 1, most: 4096 });

/** What the page asks of the host: intentions. The host checks every field, and whether the menu of the thing has what is asked; a message is never trusted. */
export const detailsToHost = oneKind({
  ready: {},
  /** To another thing, whose name was pressed. */
  go: { target: thing },
  back: {},
  operate: { operation: line },
  revealInTree: {},
  showInTopology: {},
  openInConsole: {},
  readAgain: {},
  copy: { text: line },
  copyJson: {},
});

export type DetailsToHost = Of<typeof detailsToHost>;

/** A message of the page; undefined for anything else, which is then ignored. */
export const parseDetailsToHost = (message: unknown): DetailsToHost | undefined => fitting(detailsToHost, message);

/** So many things can be gone back through. */
export const longestTrail = 50;

const trail: Shape<readonly Of<typeof thing>[]> = (value, look) => {
  if (!Array.isArray(value) || value.length > longestTrail) throw new Damage(look.path, 'must be a list');
  return value.map((one) => thing(one, look));
};

const keptDetails = record({
  /** The id of the scope. */
  scope: line,
  /** What was looked at before, the thing itself at the end. */
  trail,
  title: textOf({ most: 400 }),
  /** In milliseconds since 1970 when it was last seen in the account; undefined where it never was. */
  seenAt: maybe(whole),
});

/** What the page keeps for the window after it. */
export type KeptDetails = Of<typeof keptDetails>;

/** What a page has kept; undefined where an earlier version did, or nobody. */
export const parseKeptDetails = (kept: unknown): KeptDetails | undefined => fitting(keptDetails, kept);

/** What the host tells the page: all that is to be seen of one thing, each time. */
export type ToDetailsPage = { readonly kind: 'thing'; readonly shown: ShownDetails };

export type ShownDetails = {
  readonly title: string;
  /** Undefined where the account does not have it, or is not there: `notice` says why. */
  readonly details: Details | undefined;
  /** Which account it is in: the tab is one for all that are open. */
  readonly account: string;
  /** What must be known of it: gone, of an earlier window, not read again. */
  readonly notice: string | undefined;
  /** Where *Back* leads, by its name; undefined where there is nothing to go back to. */
  readonly back: string | undefined;
  /** Of an interface what EC2 says of it now; undefined while it is asked, empty where there is nothing to ask. */
  readonly attributes: readonly AttributeTable[] | undefined;
  /** False where it cannot be read: of a file, or of an account that is not open. */
  readonly isReadable: boolean;
  readonly kept: KeptDetails;
};

export type AttributeTable = {
  /** The call, for example `DescribeNetworkInterfaces`. */
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly value: string }[];
  /** Why it could not be read; undefined when it was. */
  readonly problem: string | undefined;
};
