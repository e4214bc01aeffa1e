/** Select what to export is told: by the width of an instance card on screen. */
export type Level = 'far' | 'low' | 'middle' | 'near';

export const fullCardWidth = 164;
const order = ['far', 'low', 'middle', 'near'] as const;
/** Card widths in pixels at which the next level begins. */
const steps = [48, 120, 320] as const;

/**
 * The level of detail for a zoom. To leave a level for a coarser one takes 10 % less zoom than to enter it, so that it
 * does not flicker.
 */
export const levelAt = (zoom: number, before: Level | undefined): Level => {
  const width = fullCardWidth * zoom;
  const at = (share: number): number => steps.filter((step) => width >= step * share).length;
  const held = before === undefined ? -1 : order.indexOf(before);
  const index = Math.max(at(1), Math.min(held, at(0.9)));
  return order[index] ?? 'middle';
};
