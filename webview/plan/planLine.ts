import { visible } from '../../src/domain/visible.ts';
import type { Line, Span } from '../../src/protocol/plan.ts';
import { el } from '../panels/dom.ts';
import { ageOf } from './ages.ts';

/** Words as they are set; text of others only ever becomes text. */
export const lineNodes = (line: Line): readonly Node[] => line.map(spanNode);

const spanNode = (span: Span): Node => {
  if (typeof span === 'string') return document.createTextNode(visible(span));
  if ('since' in span) return ageOf(span.since);
  if ('more' in span) return el('span', {}, shownAlone(`+${span.more}`), spokenAlone(`and ${span.more} more`));
  if (span.as === 'new') {
    const was = span.was === undefined ? undefined : el('s', { text: span.was });
    return el('span', { class: 'as-new' }, was, document.createTextNode(visible(was ? ` ${span.text}` : span.text)));
  }
  return el(span.as === 'strong' ? 'strong' : 'span', { class: `as-${span.as}`, text: span.text });
};

/** A paragraph, or another element, of one line. */
export const lineIn = (tag: 'p' | 'span' | 'div', className: string, line: Line): HTMLElement =>
  el(tag, { class: className }, ...lineNodes(line));

/** Heard, not seen: what a picture says to those who see it. */
export const spokenAlone = (text: string): HTMLElement => el('span', { class: 'live', text });

/** Seen, not heard. */
export const shownAlone = (text: string): HTMLElement => el('span', { text, attributes: { 'aria-hidden': 'true' } });
