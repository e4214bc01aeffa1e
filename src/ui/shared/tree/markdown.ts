import { escapedHtml } from '../../../domain/escaped.ts';

declare const brand: unique symbol;

/** Markdown in which other people's text is text. The functions of this file alone make it. */
export type Markdown = string & { readonly [brand]: true };

/**
 * Text that others wrote (names, tags, descriptions) as inert Markdown on one line, in which nothing is hidden. Every character that
 * could begin markup, a link, a mention of a codicon or HTML becomes a character reference or is escaped.
 */
export const escaped = (text: string): Markdown =>
  escapedHtml(text).replace(/[\\`*_{}[\]()#+\-.!|~$:@]/gu, (mark) => `&#${mark.charCodeAt(0)};`) as Markdown;

/** `**ha-spare** eni-08e5…`: the name, then the whole id; the id alone without a name. */
export const heading = (id: string, name: string | undefined): Markdown =>
  (name === undefined ? bold(id) : `${bold(name)} ${escaped(id)}`) as Markdown;

/** Escaped text in bold. */
export const bold = (text: string): Markdown => `**${escaped(text)}**` as Markdown;

/** A text, then a code or the like in parentheses; both are escaped. */
export const noted = (text: string, note: string): Markdown => `${escaped(text)} (${escaped(note)})` as Markdown;

/** A link to an address that stands in our code, never one of others. */
export const link = (text: string, address: `https://${string}`): Markdown =>
  `[${escaped(text)}](${encodeURI(address).replace(/[()]/g, encodeURIComponent)})` as Markdown;

/** A codicon before a text, for example of a finding's severity. */
export const iconed = (icon: 'error' | 'lock' | 'warning', text: Markdown): Markdown =>
  `$(${icon}) ${text}` as Markdown;

/** A line `**label** value`; nothing when there is no value. */
export const line = (label: string, value: string | undefined): Markdown =>
  (value === undefined || value === '' ? '' : `${bold(label)} ${escaped(value)}`) as Markdown;

/** Lines below each other, empty ones left out; they stay in one paragraph. */
export const lines = (...parts: readonly Markdown[]): Markdown =>
  parts.filter((part) => part !== '').join('  \n') as Markdown;

/** Paragraphs, empty ones left out. */
export const paragraphs = (...parts: readonly Markdown[]): Markdown =>
  parts.filter((part) => part !== '').join('\n\n') as Markdown;

/** `key = value` for the first tags and how many there are besides; a resource may have fifty. */
export const tagLines = (tags: readonly { readonly key: string; readonly value: string }[], most = 12): Markdown =>
  lines(
    ...tags.slice(0, most).map(({ key, value }) => escaped(`${key} = ${value}`)),
    escaped(tags.length > most ? `… ${tags.length - most}` : ''),
  );
