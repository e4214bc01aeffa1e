import { disc, signShapes, type IconShape } from '../../src/topology/signShapes.ts';
import { buttonShapes } from '../buttonShapes.ts';
import { drawnIcon } from '../panels/dom.ts';

export type PlanIconName = keyof typeof shapes;

/** An icon of this page, which has few: those of the picture stay with the picture. */
export const planIcon = (name: PlanIconName, size: number, className = ''): SVGElement =>
  drawnIcon(shapes[name], size, className);

const shapes = {
  ...signShapes,
  ...buttonShapes,
  padlockClosed: { fill: 'M3 7h10v7H3Z', stroke: 'M5.3 7V5a2.7 2.7 0 0 1 5.4 0v2' },
  undo: { stroke: 'M3 6.5h7a3.2 3.2 0 0 1 0 6.5H6M5.8 3.5 2.8 6.5l3 3' },
  topology: { stroke: 'M5.5 2h5v4h-5ZM1.5 10h5v4h-5ZM9.5 10h5v4h-5ZM8 6v2M4 10V8h8v2' },
  save: { stroke: 'M8 2.5V10M5.2 7.3 8 10l2.8-2.7M3 12.8h10' },
  play: { fill: 'M4.5 2.8 13 8l-8.5 5.2Z' },
  stop: { fill: 'M3.5 4.5a1 1 0 0 1 1-1h7a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1Z' },
  done: { fill: disc(8, 8, 6.5), knock: 'M5 8.2l2.2 2.2L11 6' },
  spinner: { stroke: 'M8 2a6 6 0 1 1-6 6' },
  book: { stroke: 'M3 3h4a1.5 1.5 0 0 1 1 .4A1.5 1.5 0 0 1 9 3h4v9.5H9.5l-1.5 1-1.5-1H3ZM8 3.4v10' },
  unknown: { dashed: disc(8, 8, 6.2), stroke: 'M6.2 6.4a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.7-.8 1.3M8 11.2v.1' },
} satisfies { readonly [Name in string]: IconShape };
