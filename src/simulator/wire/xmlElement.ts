import { escapedMarkup } from '../../domain/escaped.ts';

/** `<name>content</name>`, with the content already XML; without content `<name/>`. */
export const xmlElement = (name: string, content: string): string =>
  content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;

/**
 * Text as XML character data. Carriage returns are written as a reference, since parsers turn bare ones into line feeds;
 * characters that XML 1.0 cannot carry at all become U+FFFD.
 */
export const escapeText = (text: string): string =>
  special.test(text) ? escapedMarkup(text).replaceAll('\r', '&#xD;').replace(notXml, '\uFFFD') : text;

/* eslint-disable no-control-regex -- control characters are what these patterns are about */
/** Most texts have none, and a page of interfaces has many texts. */
const special = /[&<>"'\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
