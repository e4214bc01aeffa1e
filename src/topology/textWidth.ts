/** Width in pixels of text that cannot be measured here, rather too wide; whoever draws it measures and cuts. */
export const textWidth = (text: string, size = 11): number => Math.ceil(text.length * size * 0.53);

/** As {@link textWidth}, for the monospaced font at its one size. */
export const monoWidth = (text: string): number => Math.ceil(text.length * 6.7);

/** At most so many characters, the last one an ellipsis where something is left out. */
export const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
