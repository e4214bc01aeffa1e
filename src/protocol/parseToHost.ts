import { fitting, maybe, oneKind, oneOf, record, textOf, whole, type Of, type Shape } from '../domain/shape.ts';
import { columnIds, tableLook } from './tableLook.ts';
import { interfaceIds, previewLook, selection, thing } from './selection.ts';

/** A message of the webview, checked field by field; undefined for anything else, which is then ignored. */
export const parseToHost = (message: unknown): Of<typeof toHost> | undefined => fitting(toHost, message);

/** Nothing that the webview sends is longer: ids, addresses, lines of text to copy. */
const longest = 4096;
const line = textOf({ least: 1, most: longest });

/** The rows of the largest table, with room to spare. */
const sheet = textOf({ least: 1, most: 256 * 1024 * 1024 });

/** The commands that a notice offers. */
export const noticeAction = oneOf('openDemo', 'chooseScope', 'refresh', 'signIn', 'endPreview');

/** The first bytes of every PNG. Source: W3C, PNG specification, 5.2. */
const signature = [137, 80, 78, 71, 13, 10, 26, 10] as const;
/** No picture that a canvas holds is larger, packed, in bytes. */
const mostBytes = 512 * 1024 * 1024;

/** A picture; undefined for what is none. VS Code hands typed arrays over as they are, or as their buffer. */
const png: Shape<Uint8Array | undefined> = (value) => {
  const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
  if (!(bytes instanceof Uint8Array) || bytes.length > mostBytes) return undefined;
  return signature.every((byte, index) => bytes[index] === byte) ? bytes : undefined;
};

/** An error of the page. */
const failure = record({ name: line, message: textOf({ most: longest }), stack: textOf({ most: 4 * longest }) });

/** What the webview asks of the host: intentions. The host checks every field; a message is never trusted. */
export const toHost = oneKind({
  ready: {},
  select: { target: maybe(selection) },
  /** Interfaces, the one that was chosen last at the end. */
  selectTogether: { eniIds: interfaceIds },
  /** What could be done with it: the pointer or the keys have come to it. */
  offers: { target: selection },
  revealInTree: { target: selection },
  startWizard: { operation: line, target: selection },
  startWizardTogether: { operation: line, eniIds: interfaceIds },
  copy: { text: line },
  openInConsole: { target: selection },
  /** In a tab of its own: what has no place in the picture, too. */
  showDetails: { target: thing },
  copyJson: { target: selection },
  copyJsonTogether: { eniIds: interfaceIds },
  refresh: {},
  /** For the lens of tags: the values of this key, or of the most used one. */
  tagValues: { key: maybe(line) },
  /** How a person has the table from now on. */
  tableLook: { look: tableLook },
  /** What these columns of the table say, which the picture does not know; without one, the keys of tags alone. */
  tableValues: { columns: columnIds },
  /** What can be done with these interfaces together; the answer bears the same number. */
  bulkOffers: { request: whole, eniIds: interfaceIds },
  /** With which of these the operation cannot be done, and why. */
  refusals: { operation: line, eniIds: interfaceIds },
  /** Rows of the table as text, and as a sheet for a file. */
  copyRows: { text: sheet },
  exportRows: { text: sheet },
  /** What was typed into the search box is the filter now; `filter` answers. */
  filter: { text: textOf({ most: longest }) },
  /** What the page leaves out of the account by itself; undefined = nothing. */
  narrowed: { by: maybe(record({ eniIds: interfaceIds, words: textOf({ most: longest }) })) },
  export: {},
  copyPicture: {},
  /** How previews are looked at from now on. */
  previewLook: { look: previewLook },
  /** A PNG that was asked for, or why it could not be made. */
  painted: { request: whole, png, failure: maybe(failure) },
  /** A PNG is on the clipboard, or why it could not come there. */
  copied: { request: whole, failure: maybe(failure) },
  notice: { action: noticeAction },
});
