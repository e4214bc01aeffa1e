import type { Palette } from '../draw/palettes.ts';
import { markWords } from '../pictureChanges.ts';
import type { Rect } from '../scene.ts';
import { drawFigure, type DrawnThing } from './drawFigure.ts';
import type { Figure } from './figure.ts';
import { SvgPen, sans } from './svgPen.ts';
import { element, xmlText } from './xml.ts';

/**
 * The picture at its middle level of detail as an SVG document: true vector graphics with text, and for who points at a thing its name,
 * its id and how it differs. It loads nothing and runs nothing. Equal for equal figures.
 */
export const svgOf = (figure: Figure, palette: Palette): string => {
  const pen = new SvgPen(palette);
  const things = drawFigure(pen, figure);
  const { bounds } = figure;
  const { scene } = figure.parts[0];
  const { title, region } = scene.graph;
  const body = [
    `<title>${xmlText(`${title} · ${region}`)}</title>`,
    element('rect', { ...sides(bounds), fill: palette.canvas }),
    pen.content,
    // Above what is drawn, so that a pointer finds them.
    ...things.map((thing) => tipOf(thing, figure.kinds)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', rootOf(bounds), `\n${body.join('\n')}\n`)}\n`;
};

const tipOf = ({ kind, id, name, rect, mark }: DrawnThing, kinds: Figure['kinds']): string => {
  const words = [...new Set([name, id]), ...(mark ? markWords(mark, kinds) : [])].join(' · ');
  const about = { 'data-kind': kind, 'data-id': id, 'data-change': mark?.kind };
  const look = { ...sides(rect), fill: 'none', 'pointer-events': 'all' };
  return element('rect', { ...about, ...look }, `<title>${xmlText(words)}</title>`);
};

const sides = ({ x, y, w, h }: Rect) => ({ x, y, width: w, height: h });

const rootOf = ({ x, y, w, h }: Rect) => ({
  xmlns: 'http://www.w3.org/2000/svg',
  viewBox: [x, y, w, h].join(' '),
  width: w,
  height: h,
  role: 'img',
  'font-family': sans,
  'font-stretch': 'condensed',
});
