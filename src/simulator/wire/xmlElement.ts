/** `<name>content</name>`, with the content already XML; without content `<name/>`. */
export const element = (name: string, content: string): string =>
  content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;

/**
 * Text as XML character data. Carriage returns are written as a reference, since parsers turn bare ones into line feeds;
 * characters that XML 1.0 cannot carry at all become U+FFFD.
 */
export const escapeText = (text: string): string =>
  special.test(text) ? text.replace(specials, (found) => replacements[found] ?? '\uFFFD') : text;

// eslint-disable-next-line no-control-regex -- control characters are what this pattern is about
const special = /[&<>"'\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const specials = new RegExp(special, 'g');

const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#xD;',
};
