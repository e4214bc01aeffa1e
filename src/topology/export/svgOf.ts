import { roundedPath } from '../roundedPath.ts';
import type { Rect, Scene, Wire } from '../scene.ts';
import type { Palette } from './palettes.ts';
import { SvgPen, sans } from './svgPen.ts';
import { drawSubnet } from './svgSubnet.ts';
import { drawPort, drawVpc } from './svgVpc.ts';
import { element, xmlText } from './xml.ts';

/**
 * The picture at its middle level of detail as an SVG document: true vectors, words as text. It loads nothing and runs
 * nothing. Equal for equal scenes.
 */
export const svgOf = (scene: Scene, palette: Palette): string => {
  const pen = new SvgPen(palette);
  for (const vpc of scene.vpcs) {
    drawVpc(pen, vpc);
    for (const zone of vpc.zones) for (const subnet of zone.subnets) drawSubnet(pen, subnet);
    drawPort(pen, vpc);
  }
  for (const tie of scene.ties) drawTie(pen, tie);
  const { title, region } = scene.graph;
  const body = [
    `<title>${xmlText(`${title} · ${region}`)}</title>`,
    element('rect', { ...corner(scene.bounds), fill: palette.canvas }),
    pen.content,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', rootOf(scene.bounds), `\n${body.join('\n')}\n`)}\n`;
};

const corner = ({ x, y, w, h }: Rect) => ({ x, y, width: w, height: h });

const rootOf = ({ x, y, w, h }: Rect) => ({
  xmlns: 'http://www.w3.org/2000/svg',
  viewBox: [x, y, w, h].join(' '),
  width: w,
  height: h,
  role: 'img',
  'font-family': sans,
  'font-stretch': 'condensed',
});

const drawTie = (pen: SvgPen, { points }: Wire): void => {
  const [from, to] = [points[0], points.at(-1)];
  if (!from || !to) return;
  pen.line(roundedPath(points, 6), pen.ink.wire, { 'stroke-width': 1.5 });
  pen.dot(from, 2.5, pen.ink.wire);
  pen.dot(to, 2.5, pen.ink.wire);
};
