/** A width for text that cannot be measured here, a little generous; who draws it measures and cuts. */
export const textWidth = (text: string, size = 11): number => Math.ceil(text.length * size * 0.53);
export const monoWidth = (text: string): number => Math.ceil(text.length * 6.7);

/** Cuts a text to so many characters, with an ellipsis. */
export const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
