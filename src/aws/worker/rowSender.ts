import type { ReadSlice } from '../connection.ts';
import type { MainAsks, ToMain } from './asks.ts';
import { Packer, packsOf } from './packing.ts';

/** So many slices are on their way at most; the others wait here, packed. */
const mostOnTheWay = 16;

/** Sends what a read tells to the main thread, in slices, no faster than it takes them. */
export class RowSender {
  readonly #main: Pick<ToMain, 'ask'>;
  readonly #during: number;
  readonly #packer = new Packer();
  readonly #waiting: MainAsks['rows']['input'][] = [];
  #onTheWay = 0;
  #failure: unknown;
  #rest: (() => void) | undefined;

  constructor(main: Pick<ToMain, 'ask'>, during: number) {
    this.#main = main;
    this.#during = during;
  }

  take({ part, things, isLast }: ReadSlice): void {
    const packs = packsOf(things, this.#packer);
    for (const [at, packed] of packs.entries()) {
      this.#waiting.push({ during: this.#during, part, packed, isLast: isLast && at === packs.length - 1 });
    }
    this.#send();
  }

  /** Resolves when all has been taken; rejects when it could not be. */
  async rest(): Promise<void> {
    if (this.#onTheWay > 0 || this.#waiting.length > 0) await new Promise<void>((resolve) => (this.#rest = resolve));
    if (this.#failure !== undefined) throw this.#failure;
  }

  #send(): void {
    while (this.#onTheWay < mostOnTheWay) {
      const rows = this.#waiting.shift();
      if (!rows) break;
      this.#onTheWay += 1;
      const { codes, numbers } = rows.packed;
      void this.#main
        .ask('rows', rows, { transfer: [codes.buffer, numbers.buffer] })
        .catch((error: unknown) => {
          this.#failure ??= error;
          this.#waiting.length = 0;
        })
        .finally(() => {
          this.#onTheWay -= 1;
          this.#send();
        });
    }
    if (this.#onTheWay === 0 && this.#waiting.length === 0) this.#rest?.();
  }
}
