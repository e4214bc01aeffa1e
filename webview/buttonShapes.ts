import type { IconShape } from '../src/topology/signShapes.ts';

/** Icons of buttons that all pages have. */
export const buttonShapes = {
  external: { stroke: 'M9 2.5h4.5V7M13.5 2.5 7.5 8.5M11.5 9.5v3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h3' },
  copy: { stroke: 'M6.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1ZM10.5 3.5v-1h-8v8h1' },
  shield: { stroke: 'M8 1.8 13 3.6V8c0 3-2.2 5.2-5 6.2C5.2 13.2 3 11 3 8V3.6Z' },
  chevronRight: { stroke: 'M6 3.5 10.5 8 6 12.5' },
} satisfies { readonly [Name in string]: IconShape };
