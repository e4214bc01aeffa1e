/**
 * Text that others wrote (names, tags, descriptions) as inert Markdown. Every character that could begin markup, a link, a
 * mention of a codicon or HTML becomes a character reference or is escaped; line breaks become spaces.
 */
export const escaped = (text: string): string =>
  text
    .replace(/[\r\n\u2028\u2029]+/gu, ' ')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/[\\`*_{}[\]()#+\-.!|~$:@"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);

/** A line `**label** value`; nothing when there is no value. */
export const line = (label: string, value: string | undefined): string =>
  value === undefined || value === '' ? '' : `**${escaped(label)}** ${escaped(value)}`;

/** Lines under each other, empty ones left out. */
export const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('  \n');

/** Paragraphs, empty ones left out. */
export const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

/** The first tags as text; a resource may have fifty. */
export const tagLines = (tags: readonly { readonly key: string; readonly value: string }[], most = 12): string =>
  lines(
    ...tags.slice(0, most).map(({ key, value }) => `${escaped(key)} = ${escaped(value)}`),
    tags.length > most ? `… ${tags.length - most}` : '',
  );
