import { visible } from './visible.ts';

/** Text in which nothing begins markup, in XML and HTML alike, also within the quotes of an attribute. */
export const escapedMarkup = (text: string): string => text.replace(/[&<>"']/g, (sign) => references[sign] ?? sign);

const references: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * JSON in which every character that hides itself, or reorders what is beside it, is written as `\\uXXXX`: readers see
 * it, and parsers get the same. The line breaks of an indented text stay.
 */
export const escapedJson = (json: string): string => (ordinary.test(json) ? json : json.replace(hidden, numbered));

/** Most texts, and quickly told. */
const ordinary = /^[\n -~]*$/;

/** Categories C and Z but blank and line feed, and what Unicode lets be left out when drawn; see {@link visible}. */
const hidden = /[^\P{C}\n]|[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800]|(?! )\p{Zs}/gu;

const numbered = (sign: string): string =>
  Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

/** Text of others as text of a page, also within quotes of an attribute, with marks where something would be hidden. */
export const escapedHtml = (text: string): string => escapedMarkup(visible(text));
