import type { PlacedSubnet, Rect, Scene } from '../../src/topology/scene.ts';
import type { Rows } from '../../src/topology/packed/unpack.ts';
import type { Changes } from '../changes.ts';
import type { Tokens } from '../theme/tokens.ts';
import type { FrameContext, Hit, HitGrid, Highlighting } from './frame.ts';
import { columnsAt, fitsAt, markSize, pitchFor } from './farPitches.ts';
import { MarkBatch } from './markBatch.ts';
import { changedHit, paintFarChange } from './paintChanges.ts';
import { chipHit } from './hits.ts';
import type { CanvasPen } from './canvasPen.ts';

/** The interfaces of a subnet from afar: marks in rows, in the order of its cards, filling the room from the top. */
export class FarMarks implements HitGrid {
  readonly count: number;
  readonly #rows: Rows;
  readonly #hidden: ReadonlySet<number> | undefined;
  readonly #subnet: PlacedSubnet;
  readonly #room: Rect;
  readonly #pitch: number;
  readonly #columns: number;
  /** That of the last paint, for the words of a tooltip. */
  #highlighting: Highlighting | undefined;

  /** `room`: where the marks may stand, `pitch`: that of the whole picture, both in pixels; it is less where the room is too small for it. */
  constructor(
    { rows, hidden }: Pick<Scene, 'rows' | 'hidden'>,
    subnet: PlacedSubnet,
    { room, pitch }: { readonly room: Rect; readonly pitch: number },
  ) {
    this.#rows = rows;
    this.#hidden = hidden;
    this.#subnet = subnet;
    this.#room = room;
    this.count = room.h < 3 ? 0 : interfacesIn({ rows, hidden }, subnet);
    this.#pitch = fitsAt(pitch, room, this.count) ? pitch : pitchFor(room, this.count);
    this.#columns = columnsAt(this.#pitch, room.w);
  }

  /** Draws the marks of a subnet from afar; nothing without interfaces. */
  paint(context: FrameContext): void {
    if (this.count === 0) return;
    const { pen, frame, emphasis } = context;
    const { highlighting } = frame;
    this.#highlighting = highlighting;
    const batches = new Map<Tokens, MarkBatch>();
    const batchOf = (palette: Tokens): MarkBatch => {
      const batch =
        batches.get(palette) ?? new MarkBatch(pen, palette, { size: this.#size, gap: this.#pitch - this.#size });
      batches.set(palette, batch);
      return batch;
    };
    const usual = batchOf(pen.palette);
    const toned = highlighting.dims || highlighting.colors;
    const outlined = highlighting.hitEniIds.size > 0 || highlighting.selectedEniId !== undefined;
    const { cards, chips } = this.#rows;
    this.#each((chip, index, card) => {
      if (index >= this.#fitting) return;
      const eniId = toned || outlined ? chips.idOf(chip) : '';
      const { x, y } = this.#cell(index);
      const batch = toned ? batchOf(emphasis.chipPalette(eniId)) : usual;
      batch.add(chips.kindOf(chip), x, y);
      const first = chip === cards.firstChipOf(card);
      if (!first && index % this.#columns > 0 && joins[cards.kindOf(card)]) batch.join(x, y);
      if (outlined && (highlighting.hitEniIds.has(eniId) || highlighting.selectedEniId === eniId)) batch.outline(x, y);
    });
    for (const batch of batches.values()) batch.paint();
    for (const batch of batches.values()) batch.paintOutlines();
    if (highlighting.changes) this.#paintChanges(pen, highlighting.changes);
  }

  /** The interface whose mark is at a point of the surface; undefined between marks. */
  at(x: number, y: number): Hit | undefined {
    const column = Math.floor((x - this.#room.x + 1) / this.#pitch);
    const row = Math.floor((y - this.#room.y + 1) / this.#pitch);
    if (column < 0 || column >= this.#columns || row < 0) return undefined;
    let found: Hit | undefined;
    this.#each((chip, index, card) => {
      if (index < this.#fitting && index === row * this.#columns + column) found = this.#hit(chip, card, index);
    });
    return found && changedHit(found, this.#highlighting?.changes);
  }

  /** Where an interface's mark was drawn; undefined when it stands elsewhere or had no room. */
  rectOf(node: string): Rect | undefined {
    const { cards, chips, of } = this.#rows;
    const chip = node.startsWith('chip:') ? chips.rowOf(node.slice(5)) : undefined;
    if (chip === undefined || this.count === 0) return undefined;
    const card = cards.rowOfChip(chip);
    const { from, to } = of(this.#subnet.node);
    if (card < from || card >= to) return undefined;
    let found: Rect | undefined;
    this.#each((row, index) => {
      if (row === chip && index < this.#fitting) found = this.#area(index);
    });
    return found;
  }

  #paintChanges(pen: CanvasPen, { byNode }: Changes): void {
    this.#each((chip, index) => {
      const mark = byNode.get(`chip:${this.#rows.chips.idOf(chip)}`);
      if (mark && index < this.#fitting) paintFarChange(pen, this.#area(index), mark.kind);
    });
  }

  /** How many marks the room holds. */
  get #fitting(): number {
    return this.#columns * Math.floor((this.#room.h + this.#pitch - this.#size) / this.#pitch);
  }

  get #size(): number {
    return markSize(this.#pitch);
  }

  #each(visit: (chip: number, index: number, card: number) => void): void {
    const { cards } = this.#rows;
    let index = 0;
    for (const column of this.#subnet.columns) {
      for (const card of column) {
        const first = cards.firstChipOf(card);
        const end = first + cards.chipsOf(card);
        for (let chip = first; chip < end; chip += 1) {
          if (this.#hidden?.has(chip)) continue;
          visit(chip, index, card);
          index += 1;
        }
      }
    }
  }

  #cell(index: number): { readonly x: number; readonly y: number } {
    return {
      x: this.#room.x + (index % this.#columns) * this.#pitch,
      y: this.#room.y + Math.floor(index / this.#columns) * this.#pitch,
    };
  }

  #area(index: number): Rect {
    const { x, y } = this.#cell(index);
    return { x: x - 1, y: y - 1, w: this.#pitch, h: this.#pitch };
  }

  #hit(chip: number, card: number, index: number): Hit {
    const node = this.#rows.cards.node(card);
    const own = node.chips[chip - this.#rows.cards.firstChipOf(card)];
    const chipNode = own ?? this.#rows.chips.node(chip, node.name);
    return chipHit({ node: chipNode, card: node }, this.#area(index), this.#highlighting);
  }
}

/** How many interfaces are in a subnet; counted from the rows, folded ones excluded. */
export const interfacesIn = (
  { rows: { cards, of }, hidden }: Pick<Scene, 'rows' | 'hidden'>,
  { node }: Pick<PlacedSubnet, 'node'>,
): number => {
  const { from, to } = of(node);
  const [first, end] = [cards.firstChipOf(from), cards.firstChipOf(to)];
  const elsewhere = hidden ? [...hidden].filter((chip) => chip >= first && chip < end).length : 0;
  return end - first - elsewhere;
};

const joins = { instance: true, guest: true, managed: false, unattached: false } as const;
