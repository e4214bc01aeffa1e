const collator = new Intl.Collator('en', { numeric: true });

/** Sorts names as people count: `web-2` before `web-10`; equal names are settled by their characters. */
export const natural = (a: string, b: string): number =>
  byLastNumber(a, b) ?? (collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0));

/**
 * Names that stand beside each other mostly differ in the number at their end alone; that much is told several times faster
 * without the collator, and the same. Undefined where they differ otherwise.
 */
const byLastNumber = (a: string, b: string): number | undefined => {
  let differing = 0;
  while (differing < a.length && a.charCodeAt(differing) === b.charCodeAt(differing)) differing += 1;
  if (differing === a.length && differing === b.length) return 0;
  let from = differing;
  while (from > 0 && isDigit(a.charCodeAt(from - 1))) from -= 1;
  if (!isNumber(a, from) || !isNumber(b, from)) return undefined;
  return a.length - b.length || a.charCodeAt(differing) - b.charCodeAt(differing);
};

/** Whether the text is a whole number from there to its end, without leading zeros; the collator splits very long ones. */
const isNumber = (text: string, from: number): boolean => {
  if (from >= text.length || text.length - from > 100 || text.charCodeAt(from) === 0x30) return false;
  for (let at = from; at < text.length; at += 1) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
};

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** `1 elastic IP`, `5 elastic IPs`, `2 addresses`. */
export const plural = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : word.endsWith('s') ? 'es' : 's'}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** `eth1`, or `card 2 · eth0` on a further network card. */
export const slotTag = (slot: { readonly deviceIndex: number; readonly networkCard: number }): string =>
  slot.networkCard === 0
    ? (usualTags[slot.deviceIndex] ?? `eth${slot.deviceIndex}`)
    : `card ${slot.networkCard} · eth${slot.deviceIndex}`;

/** A text of its own for each of thousands of interfaces would have to be made, and told apart, each time. */
const usualTags = Array.from({ length: 16 }, (_, index) => `eth${index}`);
