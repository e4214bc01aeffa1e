import type { ChipNode } from '../../src/topology/graph.ts';
import type { Tokens } from '../theme/tokens.ts';
import type { CanvasPen } from './canvasPen.ts';

type Spot = readonly [x: number, y: number];

/**
 * Marks of one colour, painted together: square primary, hollow secondary, dashed ring unattached, diamond managed. For tens of
 * thousands a path or a style each would take longer than the paint.
 */
export class MarkBatch {
  readonly #pen: CanvasPen;
  readonly #palette: Tokens;
  readonly #size: number;
  readonly #gap: number;
  readonly #spots: { readonly [K in ChipNode['kind']]: Spot[] } = {
    primary: [],
    secondary: [],
    unattached: [],
    managed: [],
  };
  readonly #joins: Spot[] = [];
  readonly #outlines: Spot[] = [];

  /** `size`: of a mark, `gap`: to the next, in pixels. */
  constructor(pen: CanvasPen, palette: Tokens, { size, gap }: { readonly size: number; readonly gap: number }) {
    this.#pen = pen;
    this.#palette = palette;
    this.#size = size;
    this.#gap = gap;
  }

  /** Adds a mark with its upper left corner at a point in pixels. */
  add(kind: ChipNode['kind'], x: number, y: number): void {
    this.#spots[kind].push([x, y]);
  }

  /** Joins the mark at this point to the one on its left. */
  join(x: number, y: number): void {
    this.#joins.push([x, y]);
  }

  /** Outlines the mark at this point. */
  outline(x: number, y: number): void {
    this.#outlines.push([x, y]);
  }

  /** Draws all marks, kind by kind, since each change of colour costs time. */
  paint(): void {
    const { ctx } = this.#pen;
    const [palette, size] = [this.#palette, this.#size];
    ctx.fillStyle = palette.dot;
    for (const [x, y] of this.#joins) ctx.fillRect(x - this.#gap, y + Math.round(size / 2) - 1, this.#gap, 2);
    for (const [x, y] of this.#spots.primary) ctx.fillRect(x, y, size, size);
    if (this.#spots.secondary.length > 0) this.#paintHollow();
    if (this.#spots.managed.length > 0) this.#paintDiamonds();
    for (const [x, y] of this.#spots.unattached)
      this.#pen.icon('ring', { x: x - 1, y: y - 1, size: size + 2, color: palette.dot });
  }

  /** Draws the outlines of hits and the selection, above all marks. */
  paintOutlines(): void {
    const around = this.#size + 4;
    for (const [x, y] of this.#outlines) {
      this.#pen.box(
        { x: x - 2, y: y - 2, w: around, h: around },
        { stroke: this.#pen.palette.accent, width: 1.5, radius: 1 },
      );
    }
  }

  #paintHollow(): void {
    const { ctx } = this.#pen;
    ctx.strokeStyle = this.#palette.dot;
    ctx.lineWidth = 1.5;
    ctx.beginPath();
    for (const [x, y] of this.#spots.secondary) ctx.rect(x + 0.75, y + 0.75, this.#size - 1.5, this.#size - 1.5);
    ctx.stroke();
  }

  /** Each touches the middle of the sides, half a pixel beyond them so that it is as heavy as a square. */
  #paintDiamonds(): void {
    const { ctx } = this.#pen;
    const size = this.#size;
    ctx.fillStyle = this.#palette.mgd === this.#palette.t3 ? this.#palette.dot : this.#palette.mgd;
    ctx.beginPath();
    for (const [x, y] of this.#spots.managed) {
      ctx.moveTo(x + size / 2, y - 0.5);
      ctx.lineTo(x + size + 0.5, y + size / 2);
      ctx.lineTo(x + size / 2, y + size + 0.5);
      ctx.lineTo(x - 0.5, y + size / 2);
      ctx.closePath();
    }
    ctx.fill();
  }
}
