/** How much a picture tells: by the width of an instance card on screen. */
export type Level = 'far' | 'low' | 'middle' | 'near';

export const fullCardWidth = 164;
const order = ['far', 'low', 'middle', 'near'] as const;
/** Card widths in pixels at which the next level begins: from where on its words fit. */
const steps = [70, 120, 320] as const;

/** The level of detail for a zoom, whichever way one came there: no zoom has two pictures. */
export const levelAt = (zoom: number): Level =>
  order[steps.filter((step) => fullCardWidth * zoom >= step).length] ?? 'middle';
