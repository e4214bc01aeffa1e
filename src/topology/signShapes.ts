/**
 * An icon on a 16 grid. `stroke` paths are drawn 1.25 wide, `fill` ones filled; `knock`
 * paths are drawn in the colour of the ground, 1.6 wide (1.25 for `knockThin`), to cut a sign out of a filled shape.
 */
export type IconShape = {
  readonly stroke?: string;
  readonly fill?: string;
  readonly dashed?: string;
  readonly knock?: string;
  readonly knockThin?: string;
};

/** A circle as a path. */
export const disc = (x: number, y: number, r: number): string => ellipse(x, y, [r, r]);

export const ellipse = (x: number, y: number, [rx, ry]: readonly [number, number]): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;

/** What picture and pages have in common. */
export const signShapes = {
  warning: { fill: 'M8 1.8 15 14H1Z', stroke: 'M8 1.8 15 14H1Z', knock: 'M8 6v4M8 11.6v.6' },
  error: { fill: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3L1.5 10.7V5.3Z', knock: 'M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6' },
  info: { stroke: `${disc(8, 8, 5.8)}M8 7.4v3.4M8 5.2v.1` },
  endpoint: { stroke: 'M8 13.5V10M4.8 5.5h6.4v1.8A3 3 0 0 1 8.2 10h-.4a3 3 0 0 1-3-2.7ZM6.3 5.5v-3M9.7 5.5v-3' },
  ring: { dashed: disc(8, 8, 5) },
  more: { fill: `${disc(3.5, 8, 1.2)}${disc(8, 8, 1.2)}${disc(12.5, 8, 1.2)}` },
} satisfies { readonly [Name in string]: IconShape };
