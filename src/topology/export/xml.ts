import { escapedMarkup } from '../../domain/escaped.ts';
import { visible } from '../../domain/visible.ts';

/** Text for an XML 1.0 attribute or element, on one line and with marks where something would be hidden. */
export const xmlText = (text: string): string => escapedMarkup(visible(text).replace(notXml, '\ufffd'));

/** A text as an identifier to which other parts of the file refer: no two different texts become equal. */
export const xmlId = (text: string): string =>
  text.replace(/[^!-$&-~]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** All but the characters of https://www.w3.org/TR/xml/#charsets; a tab or a line break would not survive an attribute. */
const notXml = /[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export type Attributes = { readonly [Name in string]: string | number | undefined };

/** `<name a="1"/>`, or with content `<name a="1">…</name>`; the content is XML already. Attributes without a value are left out. */
export const element = (name: string, attributes: Attributes, content?: string): string => {
  const own = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${xmlText(shown(value))}"`]))
    .join('');
  return content === undefined ? `<${name}${own}/>` : `<${name}${own}>${content}</${name}>`;
};

/** At most two decimals: files are the same on every machine. */
const shown = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
