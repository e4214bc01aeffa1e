import { visible } from '../../domain/visible.ts';

/** Text of others as text of a page, also within quotes of an attribute, with marks where something would be hidden. */
export const escapedHtml = (text: string): string =>
  visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
