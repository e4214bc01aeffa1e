/** Text in which nothing begins markup, in XML and HTML alike, also within the quotes of an attribute. */
export const escapedMarkup = (text: string): string => text.replace(/[&<>"']/g, (sign) => references[sign] ?? sign);

const references: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
