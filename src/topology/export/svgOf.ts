import { drawCard } from '../draw/card.ts';
import { placer, plainEmphasis, type Camera, type PaintContext } from '../draw/context.ts';
import type { Palette } from '../draw/palettes.ts';
import { drawSubnet } from '../draw/subnet.ts';
import { drawTie } from '../draw/tie.ts';
import { drawPort, drawVpc } from '../draw/vpc.ts';
import type { Rect, Scene } from '../scene.ts';
import { SvgPen, sans } from './svgPen.ts';
import { element, xmlText } from './xml.ts';

/**
 * The picture at its middle level of detail as an SVG document: true vectors, words as text. It loads nothing and runs
 * nothing. Equal for equal scenes.
 */
export const svgOf = (scene: Scene, palette: Palette): string => {
  const pen = new SvgPen(palette);
  const context = contextFor(pen);
  for (const vpc of scene.vpcs) {
    drawVpc(context, vpc);
    for (const subnet of vpc.zones.flatMap(({ subnets }) => subnets)) {
      drawSubnet(context, subnet);
      for (const card of subnet.cards) drawCard(context, card);
    }
    drawPort(context, vpc);
  }
  for (const tie of scene.ties) drawTie(pen, tie, asItIs);
  const { title, region } = scene.graph;
  const body = [
    `<title>${xmlText(`${title} · ${region}`)}</title>`,
    element('rect', { ...corner(scene.bounds), fill: palette.canvas }),
    pen.content,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', rootOf(scene.bounds), `\n${body.join('\n')}\n`)}\n`;
};

/** A pixel of the scene is one of the file. */
const asItIs: Camera = { zoom: 1, x: 0, y: 0 };

const contextFor = (pen: SvgPen): PaintContext => ({
  pen,
  zoom: asItIs.zoom,
  place: placer(asItIs),
  brief: false,
  highContrast: false,
  emphasis: plainEmphasis(pen.ink),
  art: undefined,
  drawn: { vpc: ignore, subnet: ignore, card: ignore, chip: ignore },
});

const ignore = (): void => undefined;

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
