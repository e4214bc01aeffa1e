import { pictureShapes } from '../src/topology/pictureIcons.ts';
import { disc, type IconShape } from '../src/topology/signShapes.ts';
import { buttonShapes } from './buttonShapes.ts';

export type IconName = keyof typeof shapes;

/** The SVG paths of an icon, on 16 x 16. */
export const iconShape = (name: IconName): IconShape => shapes[name];

/** An interface in a row. */
const bar =
  'M4 5.3h8a1.5 1.5 0 0 1 1.5 1.5v2.4a1.5 1.5 0 0 1-1.5 1.5h-8a1.5 1.5 0 0 1-1.5-1.5v-2.4a1.5 1.5 0 0 1 1.5-1.5Z';

/** The panels' icons beside those of the picture. */
const shapes = {
  ...pictureShapes,
  ...buttonShapes,
  layers: { stroke: 'M8 2.5 14 6 8 9.5 2 6ZM2.5 9.2 8 12.5l5.5-3.3' },
  gauge: { stroke: 'M2.5 12a6 6 0 1 1 11 0M8 10l3-4', fill: disc(8, 10.5, 0.8) },
  diff: { stroke: 'M8 2.5v6M5 5.5h6M5 12.5h6' },
  plus: { stroke: 'M8 3v10M3 8h10' },
  minus: { stroke: 'M3 8h10' },
  search: { stroke: `${disc(7, 7, 4.2)}M10.2 10.2 13.5 13.5` },
  target: { stroke: `${disc(8, 8, 4.5)}M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2`, fill: disc(8, 8, 1) },
  drop: { stroke: 'M8 2c2.8 3.2 4.2 5.3 4.2 7.3a4.2 4.2 0 0 1-8.4 0C3.8 7.3 5.2 5.2 8 2ZM8 11.5a2 2 0 0 0 2-2' },
  fit: { stroke: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M5.5 6h5v4h-5Z' },
  arrange: { stroke: 'M2.5 2.5h6v5h-6ZM11 2.5h2.5v5H11ZM2.5 10h2.5v3.5H2.5ZM7.5 10h6v3.5h-6Z' },
  export: { stroke: 'M8 10V2.5M5 5.5l3-3 3 3M3 9.5v4h10v-4' },
  refresh: { stroke: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v2.7h-2.7' },
  close: { stroke: 'M4 4l8 8M12 4l-8 8' },
  plug: { stroke: 'M2 8h9M8 4.5 11.5 8 8 11.5M14 3v10' },
  detach: {
    stroke: 'M5.5 13.5a3 3 0 0 1-3-3L5 8l3 3ZM10.5 2.5a3 3 0 0 1 3 3L11 8 8 5ZM6.5 9.5 5.8 9M2 14l1-1M13 3l1-1',
  },
  tag: { stroke: 'M2.5 3v4.5L9 14l4.5-4.5L7 3Z', fill: disc(5, 5.5, 0.8) },
  reveal: { stroke: 'M2.5 3h11M5.5 8h8M5.5 13h8M2.5 3v10h3M2.5 8h3' },
  filter: { stroke: 'M2.5 4h11M4.5 8h7M6.5 12h3' },
  sorted: { stroke: 'M2.5 4h4M2.5 8h7.5M2.5 12h11' },
  table: { stroke: 'M2.5 3h11v10h-11ZM2.5 6.5h11M2.5 9.7h11M6.3 6.5V13' },
  columns: { stroke: 'M3.5 3h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM6.2 3v10M9.8 3v10' },
  tick: { stroke: 'M3 8.5 6.5 12 13 4.5' },
  primary: { fill: bar },
  secondary: { stroke: bar },
  chevron: { stroke: 'M3.5 6 8 10.5 12.5 6' },
} satisfies { readonly [Name in string]: IconShape };
