import { escapedMarkup } from '../../domain/escaped.ts';
import { visible } from '../../domain/visible.ts';

/** Text of others as text of a page, also within quotes of an attribute, with marks where something would be hidden. */
export const escapedHtml = (text: string): string => escapedMarkup(visible(text));
