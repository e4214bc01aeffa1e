import { lightPalette } from '../draw/palettes.ts';
import type { CardNode } from '../graph.ts';
import { lastPart } from '../pictureWords.ts';
import { markWord, type ChangeKind, type ChangeMark } from '../pictureChanges.ts';
import type { ArtLook, PreviewArt } from '../previewArt.ts';
import type { PlacedCard, PlacedChip, PlacedSubnet, PlacedVpc, Point, Rect, Scene } from '../scene.ts';
import type { Caption } from './caption.ts';
import type { Foot } from './foot.ts';
import { sideNotes } from './drawFigure.ts';
import type { Figure, FigurePart } from './figure.ts';
import { element, xmlId } from './xml.ts';

/**
 * The picture as a diagrams.net file: boxes that can be moved with what is in them, lines that stay attached. Labels are plain text
 * (`html=0`); that of a thing that differs begins with how. Source: https://www.drawio.com/doc/faq/diagram-source-edit
 */
export const drawioOf = ({ parts, caption, foot }: Figure): string => {
  const cells = [...captionCells(caption), footCell(foot, caption.width), ...parts.flatMap((part) => partCells(part))];
  const root = [element('mxCell', { id: '0' }), element('mxCell', { id: layer, parent: '0' }), ...cells].join('\n');
  const model = element('mxGraphModel', { grid: 1, gridSize: 4, page: 0, math: 0 }, element('root', {}, `\n${root}\n`));
  const name = parts[0].scene.graph.title || 'Topology';
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('mxfile', { host: 'ENI Explorer' }, element('diagram', { id: 'topology', name }, model))}\n`;
};

const layer = '1';

type Box = {
  readonly id: string;
  readonly parent: string;
  readonly words: readonly (string | undefined)[];
  readonly rect: Rect;
  /** Where the parent stands: places in the file are relative to it. */
  readonly within: Point;
  readonly style: string;
  readonly mark?: ChangeMark | undefined;
};

const boxCell = ({ id, parent, words, rect, within, style, mark }: Box): string => {
  const place = { x: rect.x - within.x, y: rect.y - within.y, width: rect.w, height: rect.h };
  const change = mark && (rect.w < narrow ? changeSigns[mark.kind] : markWord(mark));
  const value = [change, ...words].filter((word) => word !== undefined && word !== '').join(' · ');
  const look = `${style}${mark ? changeStyles[mark.kind] : ''}html=0;`;
  return element(
    'mxCell',
    { id, value, style: look, vertex: 1, parent },
    element('mxGeometry', { ...place, as: 'geometry' }),
  );
};

const origin: Point = { x: 0, y: 0 };

const captionCells = ({ rows, size, width, at }: Caption): readonly string[] =>
  rows.map((row, index) =>
    boxCell({
      id: `caption:${index}`,
      parent: layer,
      words: [row],
      rect: { x: at.x, y: at.y + (index * 1.5 + 0.5) * size, w: width, h: 1.5 * size },
      within: origin,
      style: `${styles.caption}fontSize=${size};`,
    }),
  );

/** Of what and of when it is; the kinds of boxes have their words in them. */
const footCell = ({ items: [first], size }: Foot, width: number): string =>
  boxCell({
    id: 'foot',
    parent: layer,
    words: [first?.words],
    rect: { x: first?.at.x ?? 0, y: (first?.at.y ?? 0) - size, w: width, h: 1.5 * size },
    within: origin,
    style: `${styles.caption}fontSize=${size};`,
  });

/** One of two sides is a group of its own, in which all ids are told from those of the other. */
const partCells = (part: FigurePart): readonly string[] => {
  const { scene, marks, title, shift } = part;
  if (title === undefined) return scenesCells(part, { marks, idOf: xmlId, layer });
  const idOf = (id: string): string => xmlId(`${title}:${id}`);
  const group = idOf('side');
  const { x, y, w, h } = scene.bounds;
  const rect = { x: x + shift, y: y - 32, w, h: h + 32 };
  const look = { words: [`${title}, ${sideNotes[title]}`], style: styles.side };
  return [
    boxCell({ id: group, parent: layer, rect, within: origin, ...look }),
    ...scenesCells(part, { marks, idOf, layer: group, within: { x, y: y - 32 } }),
  ];
};

const scenesCells = ({ scene, art }: FigurePart, part: Part): readonly string[] => [
  ...scene.vpcs.flatMap((vpc) => vpcCells(vpc, part)),
  ...tieCells(scene, part),
  ...(art ? artCells(art, part) : []),
];

/** What the cells of one picture have in common. */
type Part = {
  readonly marks: FigurePart['marks'];
  readonly idOf: (id: string) => string;
  /** The cell in which they stand, and where that is. */
  readonly layer: string;
  readonly within?: Point;
};

/** Ties of what moves, and routes with lines to where they lead. */
const artCells = ({ wires, pills }: PreviewArt, { idOf, layer: parent, within = origin }: Part): readonly string[] => [
  ...pills.map(({ id, look, rect, table, note }) =>
    boxCell({ id: idOf(id), parent, words: [table, note], rect, within, style: `${styles.route}${artStyles[look]}` }),
  ),
  ...wires.map(({ look, from, to, pill }, index) => {
    const source = pill === undefined ? chipOf(from ?? to, idOf) : idOf(pill);
    const style = `${styles.art}${artStyles[look]}${pill === undefined ? 'exitX=1;exitY=0.5;entryX=1;entryY=0.5;' : ''}`;
    const ends = { source, target: chipOf(to, idOf) };
    const geometry = element('mxGeometry', { relative: 1, as: 'geometry' });
    return element('mxCell', { id: idOf(`art:${index}`), style, edge: 1, parent, ...ends }, geometry);
  }),
];

const chipOf = (node: string, idOf: Part['idOf']): string => idOf(`interface:${node.slice('chip:'.length)}`);

const vpcCells = ({ node, rect, zones }: PlacedVpc, part: Part): readonly string[] => {
  const { marks, idOf } = part;
  const id = idOf(`vpc:${node.id}`);
  return [
    boxCell({
      id,
      parent: part.layer,
      rect,
      within: part.within ?? origin,
      style: styles.vpc,
      words: [node.name, ...node.cidrs],
      mark: marks.get(`vpc:${node.id}`),
    }),
    ...zones.flatMap((zone) => {
      const zoneId = idOf(`zone:${node.id}:${zone.node.name}`);
      const words = [zone.node.name, zone.node.zoneId];
      return [
        boxCell({ id: zoneId, parent: id, words, rect: zone.rect, within: rect, style: styles.zone }),
        ...zone.subnets.flatMap((subnet) => subnetCells(subnet, { id: zoneId, at: zone.rect }, part)),
      ];
    }),
  ];
};

type Holder = { readonly id: string; readonly at: Point };

const subnetCells = ({ node, rect, cards }: PlacedSubnet, holder: Holder, part: Part): readonly string[] => {
  const { marks, idOf } = part;
  const id = idOf(`subnet:${node.id}`);
  const words = [node.name, node.cidr ?? node.ipv6Cidr, node.reach];
  return [
    boxCell({
      id,
      parent: holder.id,
      words,
      rect,
      within: holder.at,
      style: styles.subnet,
      mark: marks.get(`subnet:${node.id}`),
    }),
    ...cards.flatMap((card) => cardCells(card, { id, at: rect }, part)),
  ];
};

const cardCells = (
  { node, rect, chips, remotes }: PlacedCard,
  holder: Holder,
  { marks, idOf }: Part,
): readonly string[] => {
  const id = idOf(`card:${node.id}`);
  const words = [node.name, node.note ?? node.homeSubnet];
  const inside = { parent: id, within: rect };
  return [
    boxCell({
      id,
      parent: holder.id,
      words,
      rect,
      within: holder.at,
      style: cardStyles[node.kind],
      mark: marks.get(`card:${node.id}`),
    }),
    ...chips.map((chip) =>
      boxCell({
        ...inside,
        id: idOf(`interface:${chip.node.eniId}`),
        words: chipWords(chip),
        rect: chip.rect,
        style: styles.chip,
        mark: marks.get(`chip:${chip.node.eniId}`),
      }),
    ),
    ...node.remotes.flatMap(({ eniId, tag, subnetName }, index) => {
      const row = remotes[index];
      if (!row) return [];
      return [
        boxCell({
          ...inside,
          id: idOf(`remote:${eniId}`),
          words: [`${tag} in ${subnetName}`],
          rect: row,
          style: styles.remote,
        }),
      ];
    }),
  ];
};

/** Interfaces that stand three or more in a row have room for the end of the address alone, as in the picture. */
const chipWords = ({ node, rect }: PlacedChip): readonly (string | undefined)[] => {
  const { tag, address, secondary, publicIp, outside } = node;
  if (rect.w < narrow) return [lastPart(address)];
  return [tag, address, secondary.length > 0 ? `+${secondary.length}` : undefined, publicIp?.ip, outside];
};

/** A line from each row of an interface elsewhere to that interface, along the tie where the picture has one. */
const tieCells = (scene: Scene, part: Part): readonly string[] => {
  const ways = new Map(scene.ties.map(({ eniId, points }) => [eniId, points.slice(1, -1)]));
  const cards = scene.vpcs.flatMap(({ zones }) =>
    zones.flatMap(({ subnets }) => subnets.flatMap((subnet) => subnet.cards)),
  );
  const drawn = new Set(cards.flatMap(({ chips }) => chips.map(({ node }) => node.eniId)));
  return cards.flatMap(({ node }) =>
    node.remotes.flatMap(({ eniId }) => (drawn.has(eniId) ? [tieCell(eniId, ways.get(eniId) ?? [], part)] : [])),
  );
};

const tieCell = (eniId: string, way: readonly Point[], { idOf, layer: parent, within = origin }: Part): string => {
  const points = way.map(({ x, y }) => element('mxPoint', { x: x - within.x, y: y - within.y })).join('');
  const bends = way.length > 0 ? element('Array', { as: 'points' }, points) : '';
  const ends = { source: idOf(`remote:${eniId}`), target: idOf(`interface:${eniId}`) };
  const geometry = element('mxGeometry', { relative: 1, as: 'geometry' }, bends);
  return element('mxCell', { id: idOf(`tie:${eniId}`), style: styles.tie, edge: 1, parent, ...ends }, geometry);
};

/** Pixels: such a box has no room for words. */
const narrow = 100;

const box = 'rounded=1;absoluteArcSize=1;arcSize=12;whiteSpace=wrap;';
const heading = 'verticalAlign=top;align=left;spacingLeft=8;container=1;collapsible=0;';

const styles = {
  vpc: `${box}${heading}fontStyle=1;fontSize=14;fillColor=#F4F5F6;strokeColor=#CBD0D5;`,
  zone: `${heading}fontStyle=1;fillColor=none;strokeColor=none;whiteSpace=wrap;`,
  subnet: `${box}${heading}fontStyle=1;fillColor=#FFFFFF;strokeColor=#8D949C;`,
  chip: `${box}align=left;spacingLeft=6;fontSize=10;fillColor=#FFFFFF;strokeColor=#CBD0D5;`,
  caption: 'text;align=left;verticalAlign=middle;',
  remote: 'text;align=left;verticalAlign=middle;spacingLeft=6;fontSize=10;whiteSpace=wrap;',
  side: `${box}${heading}fontStyle=1;fontSize=16;fillColor=none;strokeColor=#CBD0D5;`,
  route: `${box}arcSize=18;fontSize=10;fillColor=#FFFFFF;`,
  art: 'edgeStyle=orthogonalEdgeStyle;rounded=1;endArrow=open;html=0;',
  tie: 'edgeStyle=orthogonalEdgeStyle;rounded=1;exitX=0;exitY=0.5;entryX=0;entryY=0.5;endArrow=oval;startArrow=oval;strokeColor=#757C84;html=0;',
} as const;

const cardStyles: { readonly [Kind in CardNode['kind']]: string } = {
  instance: `${box}${heading}fillColor=#F2F3F5;strokeColor=#8D949C;`,
  managed: `${box}${heading}fillColor=none;strokeColor=#6A4BC4;`,
  unattached: `${box}${heading}fillColor=none;strokeColor=#8D949C;dashed=1;`,
  guest: `${box}${heading}fillColor=none;strokeColor=#CBD0D5;`,
};

const changeStyles: { readonly [Kind in ChangeKind]: string } = {
  added: `strokeWidth=2;strokeColor=${lightPalette.added};`,
  removed: `strokeWidth=2;dashed=1;strokeColor=${lightPalette.removed};`,
  changed: `strokeWidth=2;strokeColor=${lightPalette.changed};`,
};

const artStyles: { readonly [Look in ArtLook]: string } = {
  before: 'strokeColor=#757C84;',
  gone: `dashed=1;strokeColor=${lightPalette.removed};`,
  moves: `strokeWidth=2;strokeColor=${lightPalette.added};`,
  leads: `strokeWidth=2;strokeColor=${lightPalette.changed};`,
};

/** As the picture has them. */
const changeSigns: { readonly [Kind in ChangeKind]: string } = { added: '+', removed: '−', changed: '~' };
