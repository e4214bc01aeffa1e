import type { PlacedVpc, PlacedZone } from '../scene.ts';
import { measure } from './measure.ts';
import type { SvgPen } from './svgPen.ts';

/** The VPC's box, its header, the names of its zones and its shelf. */
export const drawVpc = (pen: SvgPen, vpc: PlacedVpc): void => {
  const { rect } = vpc;
  const { ink } = pen;
  pen.box(rect, { fill: ink.vpc, stroke: ink.line2, radius: 8 });
  drawHeader(pen, vpc);
  for (const zone of vpc.zones) drawZoneName(pen, vpc, zone);
  const left = (vpc.zones[0]?.subnets[0]?.rect ?? vpc.shelf).x + 2;
  const at = { x: left, y: rect.y + rect.h - 11 };
  pen.text(vpc.node.shelf, at, { size: 11, color: ink.t3, max: rect.x + rect.w - left - 12 });
};

const drawHeader = (pen: SvgPen, { rect, port, node }: PlacedVpc): void => {
  const { ink } = pen;
  const middle = rect.y + 16;
  pen.icon('cloud', { x: rect.x + 12, y: middle - 7, size: 16, color: ink.t2, ground: ink.vpc });
  const right = port ? port.x - 7 : rect.x + rect.w - 12;
  const label = node.internetGateway && rect.w > 520 ? 'internet gateway' : '';
  const end = right - pen.text(label, { x: right, y: middle + 5 }, { size: 11, color: ink.t3, align: 'right' });
  let x = rect.x + 34;
  const say = (words: string, color: string, mono: boolean): void => {
    if (x + 24 > end) return;
    const style = { size: mono ? 11 : 14, bold: !mono, mono, color, max: end - x - 8 };
    x += pen.text(words, { x, y: middle + 5 }, style) + 12;
  };
  say(node.name, ink.t1, false);
  const fits = (words: readonly string[]): boolean =>
    x + words.reduce((sum, word) => sum + measure(word, { size: 11, mono: true }) + 12, 0) < end;
  const ranges = [...node.cidrs, ...node.ipv6Cidrs];
  if (node.id !== node.name && fits([node.id, ...ranges])) say(node.id, ink.t3, true);
  for (const range of ranges) if (fits([range])) say(range, ink.t2, true);
};

const drawZoneName = (pen: SvgPen, vpc: PlacedVpc, { rect, subnets, node }: PlacedZone): void => {
  const { ink } = pen;
  const left = (subnets[0]?.rect ?? rect).x + 2;
  const y = vpc.rect.y + 48;
  const right = rect.x + rect.w;
  const width = pen.text(node.name, { x: left, y }, { size: 12, bold: true, color: ink.t2, max: right - left });
  if (node.zoneId === undefined || measure(node.zoneId, { size: 11 }) > right - left - width - 8) return;
  pen.text(node.zoneId, { x: left + width + 8, y }, { size: 11, color: ink.t3 });
};

/** The internet gateway's port astride the top border. */
export const drawPort = (pen: SvgPen, { port }: PlacedVpc): void => {
  if (!port) return;
  const { ink } = pen;
  pen.box(port, { fill: ink.chrome, stroke: ink.line3, radius: 4 });
  const at = { x: port.x + (port.w - 14) / 2, y: port.y + (port.h - 14) / 2 };
  pen.icon('gateway', { ...at, size: 14, color: ink.pub, ground: ink.chrome });
};
