import { drawCard } from '../draw/card.ts';
import { drawChange } from '../draw/change.ts';
import { markedEmphasis, placer, type Drawn, type PaintContext } from '../draw/context.ts';
import type { Pen } from '../draw/pen.ts';
import { drawPreviewArt } from '../draw/drawPreview.ts';
import { drawSubnet } from '../draw/subnet.ts';
import { drawTie } from '../draw/tie.ts';
import { drawPort, drawVpc } from '../draw/vpc.ts';
import { interfaceAt } from '../oldPlaces.ts';
import type { ChangeMark } from '../pictureChanges.ts';
import type { Rect } from '../scene.ts';
import { drawCaption } from './caption.ts';
import { drawFoot } from './foot.ts';
import type { Figure, FigurePart } from './figure.ts';

/** A thing of EC2 that was drawn, where, and how it differs. */
export type DrawnThing = {
  readonly kind: 'vpc' | 'subnet' | 'instance' | 'interface';
  readonly id: string;
  /** Name tag, else id. */
  readonly name: string;
  readonly rect: Rect;
  readonly mark: ChangeMark | undefined;
};

/**
 * Draws a picture at its middle level of detail, a pixel of the scene as one of what is drawn: the one way into every file of
 * pixels or vectors. Answers what was drawn, what holds before what is held.
 */
export const drawFigure = (pen: Pen, { parts, caption, foot }: Figure): readonly DrawnThing[] => {
  const things = parts.flatMap((part) => drawPart(pen, part));
  drawCaption(pen, caption, { zoom: 1, x: 0, y: 0 });
  drawFoot(pen, foot, { zoom: 1, x: 0, y: 0 });
  return things;
};

const drawPart = (pen: Pen, part: FigurePart): readonly DrawnThing[] => {
  const { scene, marks, art, shift } = part;
  const things: DrawnThing[] = [];
  const context = contextFor(pen, part, notedIn(things, marks));
  for (const vpc of scene.vpcs) {
    drawVpc(context, vpc);
    for (const subnet of vpc.zones.flatMap(({ subnets }) => subnets)) {
      drawSubnet(context, subnet);
      for (const card of subnet.cards) drawCard(context, card);
    }
    drawPort(context, vpc);
  }
  for (const { kind, rect, mark } of things)
    if (mark) drawChange(pen, { rect, kind: mark.kind, isChip: kind === 'interface' });
  for (const tie of scene.ties) drawTie(pen, tie, { zoom: 1, x: shift, y: 0 });
  if (art) drawPreviewArt(context, art);
  drawSideTitle(pen, part);
  return things;
};

/** Above one of two sides, in the room that the figure leaves for it. */
const drawSideTitle = (pen: Pen, { title, scene: { bounds }, shift }: FigurePart): void => {
  if (title === undefined) return;
  const at = { x: bounds.x + shift + 12, y: bounds.y - 10 };
  const x = at.x + pen.text(title, at, { size: 16, bold: true, color: pen.palette.t1 }) + 10;
  pen.text(sideNotes[title], { x, y: at.y }, { size: 12, color: pen.palette.t2 });
};

export const sideNotes = { Before: 'as it is', After: 'as it will be' } as const;

const contextFor = (pen: Pen, { shift, marks, differs }: FigurePart, drawn: Drawn): PaintContext => ({
  pen,
  zoom: 1,
  place: placer({ zoom: 1, x: shift, y: 0 }),
  brief: false,
  highContrast: false,
  emphasis: markedEmphasis(pen.palette, marks),
  decorations: undefined,
  drawn,
  differs,
});

const notedIn = (things: DrawnThing[], marks: FigurePart['marks']): Drawn => ({
  vpc: ({ id, name }, rect) => things.push({ kind: 'vpc', id, name, rect, mark: marks.get(`vpc:${id}`) }),
  subnet: ({ id, name }, rect) => things.push({ kind: 'subnet', id, name, rect, mark: marks.get(`subnet:${id}`) }),
  // An instance stands once; its interfaces elsewhere are on cards of their own.
  card: ({ kind, id, name }, rect) => {
    if (kind === 'instance') things.push({ kind, id, name, rect, mark: marks.get(`card:${id}`) });
  },
  chip: ({ eniId, name }, _, rect) =>
    things.push({ kind: 'interface', id: interfaceAt(eniId), name, rect, mark: marks.get(`chip:${eniId}`) }),
});
