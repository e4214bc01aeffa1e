/**
 * The extension's own icons on a 16 grid. `stroke` paths are drawn 1.25 wide, `fill` ones filled; `knock`
 * paths are drawn in the colour of the ground, 1.6 wide (1.25 for `knockThin`), to cut a sign out of a filled shape.
 */
export type IconShape = {
  readonly stroke?: string;
  readonly fill?: string;
  readonly dashed?: string;
  readonly knock?: string;
  readonly knockThin?: string;
};

export type IconName = keyof typeof shapes;

export const iconShape = (name: IconName): IconShape => shapes[name];

/** A circle as a path. */
const disc = (x: number, y: number, r: number): string => ellipse(x, y, [r, r]);
const ellipse = (x: number, y: number, [rx, ry]: readonly [number, number]): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
const square = (at: number, side: number): string => `M${at} ${at}h${side}v${side}h${-side}Z`;

const shapes = {
  layers: { stroke: 'M8 2.5 14 6 8 9.5 2 6ZM2.5 9.2 8 12.5l5.5-3.3' },
  globe: { stroke: `${disc(8, 8, 5.5)}${ellipse(8, 8, [2.4, 5.5])}M2.5 8h11` },
  gauge: { stroke: 'M2.5 12a6 6 0 1 1 11 0M8 10l3-4', fill: disc(8, 10.5, 0.8) },
  shield: { stroke: 'M8 1.8 13 3.6V8c0 3-2.2 5.2-5 6.2C5.2 13.2 3 11 3 8V3.6Z' },
  warning: { fill: 'M8 1.8 15 14H1Z', stroke: 'M8 1.8 15 14H1Z', knock: 'M8 6v4M8 11.6v.6' },
  error: { fill: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3L1.5 10.7V5.3Z', knock: 'M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6' },
  info: { stroke: `${disc(8, 8, 5.8)}M8 7.4v3.4M8 5.2v.1` },
  plus: { stroke: 'M8 3v10M3 8h10' },
  minus: { stroke: 'M3 8h10' },
  search: { stroke: `${disc(7, 7, 4.2)}M10.2 10.2 13.5 13.5` },
  target: { stroke: `${disc(8, 8, 4.5)}M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2`, fill: disc(8, 8, 1) },
  fit: { stroke: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M5.5 6h5v4h-5Z' },
  refresh: { stroke: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v2.7h-2.7' },
  cloud: { stroke: 'M4.6 12.5a3 3 0 0 1-.4-6 4 4 0 0 1 7.6 0 3 3 0 0 1-.4 6Z' },
  padlock: {
    stroke: 'M4.5 7h7a1 1 0 0 1 1 1v4.5a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  },
  isolated: { dashed: square(2.5, 11), fill: square(6, 4) },
  instance: { stroke: 'M3.5 3h9a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM5.5 13h5M8 10.5V13' },
  gateway: { stroke: 'M3 13.5V7a5 5 0 0 1 10 0v6.5M6 13.5V8a2 2 0 0 1 4 0v5.5M1.8 13.5h12.4' },
  nat: { stroke: 'M2.5 5.5h8.5M8.8 3.2 11 5.5 8.8 7.8M13.5 10.5H5M7.2 8.2 5 10.5l2.2 2.3' },
  loadBalancer: {
    stroke: `${disc(3.5, 8, 1.5)}${disc(12.5, 3.5, 1.5)}${disc(12.5, 8, 1.5)}${disc(12.5, 12.5, 1.5)}M5 8h6M5 7.4 11 4M5 8.6 11 12`,
  },
  lambda: { stroke: 'M4 2.8h2.2L11.4 13.2h1.4M7.4 6.4 3.6 13.2' },
  rds: { stroke: `${ellipse(8, 4, [5, 1.8])}M3 4v8c0 1 2.2 1.8 5 1.8s5-.8 5-1.8V4M3 8c0 1 2.2 1.8 5 1.8S13 9 13 8` },
  efs: { stroke: 'M2.5 4.5V12a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V6a1 1 0 0 0-1-1H8L6.5 3.5h-3a1 1 0 0 0-1 1ZM5.5 9h5' },
  endpoint: { stroke: 'M8 13.5V10M4.8 5.5h6.4v1.8A3 3 0 0 1 8.2 10h-.4a3 3 0 0 1-3-2.7ZM6.3 5.5v-3M9.7 5.5v-3' },
  eks: { stroke: `M8 1.8 13.4 5v6L8 14.2 2.6 11V5Z${disc(8, 8, 2)}` },
  service: { stroke: 'M8 2.5 13.5 8 8 13.5 2.5 8Z' },
  diamond: { fill: 'M8 2 14 8 8 14 2 8Z' },
  elasticIp: { fill: disc(8, 8, 6.2), knockThin: `${ellipse(8, 8, [2.4, 5.2])}M2.6 8h10.8` },
  checkOff: { stroke: 'M8 2v2.6M8 11.4V14M2 8h10.6M10 5.2 12.9 8 10 10.8' },
  ring: { dashed: disc(8, 8, 5) },
  close: { stroke: 'M4 4l8 8M12 4l-8 8' },
  copy: { stroke: 'M6.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1ZM10.5 3.5v-1h-8v8h1' },
  plug: { stroke: 'M2 8h9M8 4.5 11.5 8 8 11.5M14 3v10' },
  detach: {
    stroke: 'M5.5 13.5a3 3 0 0 1-3-3L5 8l3 3ZM10.5 2.5a3 3 0 0 1 3 3L11 8 8 5ZM6.5 9.5 5.8 9M2 14l1-1M13 3l1-1',
  },
  tag: { stroke: 'M2.5 3v4.5L9 14l4.5-4.5L7 3Z', fill: disc(5, 5.5, 0.8) },
  external: { stroke: 'M9 2.5h4.5V7M13.5 2.5 7.5 8.5M11.5 9.5v3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h3' },
  reveal: { stroke: 'M2.5 3h11M5.5 8h8M5.5 13h8M2.5 3v10h3M2.5 8h3' },
  filter: { stroke: 'M2.5 4h11M4.5 8h7M6.5 12h3' },
  more: { fill: `${disc(3.5, 8, 1.2)}${disc(8, 8, 1.2)}${disc(12.5, 8, 1.2)}` },
  chevron: { stroke: 'M3.5 6 8 10.5 12.5 6' },
} satisfies { readonly [Name in string]: IconShape };
