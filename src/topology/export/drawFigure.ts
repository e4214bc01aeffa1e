import { drawCard } from '../draw/card.ts';
import { drawChange } from '../draw/change.ts';
import { placer, plainEmphasis, type Camera, type Drawn, type PaintContext } from '../draw/context.ts';
import type { Pen } from '../draw/pen.ts';
import { drawSubnet } from '../draw/subnet.ts';
import { drawTie } from '../draw/tie.ts';
import { drawPort, drawVpc } from '../draw/vpc.ts';
import type { ChangeMark } from '../pictureChanges.ts';
import type { Rect } from '../scene.ts';
import { drawCaption } from './caption.ts';
import type { Figure } from './figure.ts';

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
export const drawFigure = (pen: Pen, { scene, marks, caption }: Figure): readonly DrawnThing[] => {
  const things: DrawnThing[] = [];
  const context = contextFor(pen, notedIn(things, marks));
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
  for (const tie of scene.ties) drawTie(pen, tie, asItIs);
  drawCaption(pen, caption, asItIs);
  return things;
};

const asItIs: Camera = { zoom: 1, x: 0, y: 0 };

const contextFor = (pen: Pen, drawn: Drawn): PaintContext => ({
  pen,
  zoom: asItIs.zoom,
  place: placer(asItIs),
  brief: false,
  highContrast: false,
  emphasis: plainEmphasis(pen.palette),
  decorations: undefined,
  drawn,
});

const notedIn = (things: DrawnThing[], marks: Figure['marks']): Drawn => ({
  vpc: ({ id, name }, rect) => things.push({ kind: 'vpc', id, name, rect, mark: marks.get(`vpc:${id}`) }),
  subnet: ({ id, name }, rect) => things.push({ kind: 'subnet', id, name, rect, mark: marks.get(`subnet:${id}`) }),
  // An instance stands once; its interfaces elsewhere are on cards of their own.
  card: ({ kind, id, name }, rect) => {
    if (kind === 'instance') things.push({ kind, id, name, rect, mark: marks.get(`card:${id}`) });
  },
  chip: ({ eniId, name }, _, rect) =>
    things.push({ kind: 'interface', id: eniId, name, rect, mark: marks.get(`chip:${eniId}`) }),
});
