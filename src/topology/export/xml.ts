/** Text that may stand in an XML 1.0 attribute or element; characters that XML has no place for become U+FFFD. */
export const xmlText = (text: string): string =>
  text.replace(notXml, '\ufffd').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const entities: { readonly [Sign in string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

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
