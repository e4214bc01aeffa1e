/** Bound by the standard. Asked for once, since each look at the property costs as much as a comparison. */
const { compare } = new Intl.Collator('en', { numeric: true });

/** Sorts names as people count: `web-2` before `web-10`; equal names are settled by their characters. */
export const natural = (a: string, b: string): number => compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
