import { emptyParts, partLists } from '../domain/emptyParts.ts';
import type { Connection, ReadSlice } from '../aws/connection.ts';
import { notReadYet } from '../domain/gap.ts';
import { inventoryInTurns, type LimitsTable } from '../domain/inventory.ts';
import type { Snapshot, SnapshotPart } from '../domain/model.ts';
import { partNames } from '../domain/snapshotShape.ts';
import { inTurns } from './inTurns.ts';
import type { Shown } from './shown.ts';

export type SoFarParts = {
  readonly connection: Pick<Connection, 'scope' | 'identity'>;
  readonly limits: Promise<LimitsTable | undefined>;
  /** Called with what has come since the last time, put together with all before; nothing more is put together until it resolves. */
  readonly publish: (shown: Shown) => Promise<void>;
};

/** Milliseconds: a read that is over by then shows its end alone. */
const patience = 250;
/** Milliseconds after which what has come is shown, though VPCs or subnets, in which all else stands, have not all come. */
const placesPatience = 1_000;
/**
 * Milliseconds between two times at least, and how many times as long as it took to put it together: a twenty-fifth of the time goes into it. What
 * each time leaves behind is memory until it is collected.
 */
const [leastPause, pausePerWork] = [350, 24] as const;

/**
 * What has been read of a scope while the read goes on. No part counts as read before its last slice: until then it has a gap, so nothing
 * is taken for absent. There are no findings, since an answer may still be on its way.
 */
export class SoFar {
  readonly #parts: SoFarParts;
  readonly #things = emptyParts();
  readonly #whole = new Set<SnapshotPart>();
  readonly #ended = new AbortController();
  readonly #begun = performance.now();
  readonly #readAt = Date.now();
  #due = this.#begun + patience;
  #timer: NodeJS.Timeout | undefined;
  #isAtWork = false;
  #isNew = false;

  constructor(parts: SoFarParts) {
    this.#parts = parts;
  }

  take(slice: ReadSlice): void {
    this.#add(slice);
    if (slice.isLast) this.#whole.add(slice.part);
    this.#isNew = true;
    this.#plan();
  }

  /** Nothing is published any more. */
  end(): void {
    this.#ended.abort();
    clearTimeout(this.#timer);
  }

  #add<P extends SnapshotPart>({ part, things }: { readonly part: P; readonly things: Snapshot[P] }): void {
    const all: Snapshot[P][number][] = this.#things[part];
    for (const thing of things) all.push(thing);
  }

  #plan(): void {
    if (this.#isAtWork || !this.#isNew || this.#ended.signal.aborted) return;
    const hasPlaces = this.#whole.has('vpcs') && this.#whole.has('subnets');
    const due = hasPlaces ? this.#due : Math.max(this.#due, this.#begun + placesPatience);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#work(), Math.max(0, due - performance.now()));
  }

  async #work(): Promise<void> {
    this.#isAtWork = true;
    this.#isNew = false;
    const { connection, limits, publish } = this.#parts;
    const { signal } = this.#ended;
    const began = performance.now();
    try {
      const table = await limits;
      const inventory = await inTurns(inventoryInTurns(this.#snapshot(), table), signal);
      signal.throwIfAborted();
      await publish({ scope: connection.scope, inventory, findings: [] });
    } catch {
      // The read has ended, or what it brings cannot be put together: then its end says so.
      return;
    }
    const now = performance.now();
    this.#due = now + Math.max(leastPause, pausePerWork * (now - began));
    this.#isAtWork = false;
    this.#plan();
  }

  #snapshot(): Snapshot {
    const { scope, identity } = this.#parts.connection;
    return {
      ...partLists(<P extends SnapshotPart>(part: P) => [...this.#things[part]]),
      accountId: identity(),
      region: scope.kind === 'profile' ? scope.region : '',
      readAt: this.#readAt,
      gaps: partNames.filter((part) => !this.#whole.has(part)).map(notReadYet),
    };
  }
}
