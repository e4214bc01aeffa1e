/** Measures of the picture in pixels at zoom 1, on a grid of four. */
export const vpcSize = { padding: 12, gap: 16, header: 32, zoneRow: 28, shelf: 32, minWidth: 268 } as const;
/** Where the picture begins; above the first VPC is room for the internet pill. */
export const origin = { x: 8, y: 32 } as const;
export const portSize = { side: 22, fromRight: 47 } as const;
export const zoneSize = { riser: 24, gap: 12, bandGap: 12 } as const;
export const subnetSize = { rail: 4, padding: 8, header: 32, contentTop: 40, empty: 36, minWidth: 220 } as const;
export const cardSize = { width: 164, gap: 8, header: 28, padding: 8 } as const;
export const chipSize = { height: 24, gap: 4, remote: 16, prefix: 14, groupedPerRow: 3 } as const;
/** Wires: offsets of the lanes from the riser's left edge. */
export const laneAt = { groups: 4, first: 10, last: 16 } as const;
/** The free strip between a subnet's bar and its cards, through which a wire reaches the later columns. */
export const stripAt = 36;
export const internetPill = { width: 80, height: 20, aboveVpc: 40 } as const;

/** Width of a subnet with so many columns of cards, in pixels of the picture. */
export const subnetWidth = (columns: number): number =>
  Math.max(
    subnetSize.minWidth,
    subnetSize.rail + subnetSize.padding * 2 + columns * cardSize.width + (columns - 1) * cardSize.gap,
  );

/** Width of a card, in pixels of the picture, where so many columns share the subnet: a lone column takes all of it. */
export const cardWidth = (columns: number): number =>
  columns === 1 ? subnetSize.minWidth - subnetSize.rail - 2 * subnetSize.padding : cardSize.width;

/** Width in pixels of text that cannot be measured here, rather too wide; the caller measures and cuts. */
export const textWidth = (text: string, size = 11): number => Math.ceil(text.length * size * 0.53);

/** As {@link textWidth}, for the monospaced font at its one size. */
export const monoWidth = (text: string): number => Math.ceil(text.length * 6.7);

/** At most so many characters, the last one an ellipsis where something is left out. */
export const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
