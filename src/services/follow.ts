import { inFlight } from '../domain/inFlight.ts';
import { combinedPortions, type PortionQuery } from '../domain/portion.ts';
import { portionAround, type PortionCenter } from '../domain/portionAround.ts';
import type { Store } from './store.ts';

/** The first pause, by how much each is longer than the one before, the longest, and how long one set of things is followed; milliseconds. */
const firstMs = 2_000;
const growth = 1.6;
const longestMs = 15_000;
const patienceMs = 5 * 60_000;

export type Followed = Pick<Store, 'state' | 'inventory' | 'readPortion' | 'onChange'>;

/**
 * Follows what is in flight in one account: reads these things by their ids, with growing pauses, until they have settled or some minutes have passed;
 * once one has, also what it leaves behind. While nothing is in flight, or `mayAsk` says no, there is neither a call nor a timer.
 */
export class Follow {
  readonly #store: Followed;
  readonly #mayAsk: () => boolean;
  readonly #quiet: () => void;
  #timer: NodeJS.Timeout | undefined;
  #pause = firstMs;
  /** What is followed, and since when. */
  #things: ReadonlyMap<string, PortionCenter> = new Map();
  #since = 0;
  /** When what is shown was read as a whole: after each such read it begins anew. */
  #readAt: number | undefined;
  #isAsking = false;
  #isOver = false;
  #isStopped = false;

  constructor(store: Followed, mayAsk: () => boolean) {
    this.#store = store;
    this.#mayAsk = mayAsk;
    this.#quiet = store.onChange(() => this.look());
  }

  /** To be called when what `mayAsk` goes by is otherwise. */
  look(): void {
    if (this.#isAsking || this.#isStopped) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { state } = this.#store;
    if (state.kind !== 'ready') return;
    const { snapshot } = state.shown.inventory;
    const now = new Map(inFlight(snapshot).map((thing) => [thing.id, thing]));
    if (snapshot.readAt !== this.#readAt || [...now.keys()].some((id) => !this.#things.has(id))) {
      [this.#pause, this.#since, this.#isOver] = [firstMs, Date.now(), false];
    }
    this.#things = now;
    this.#readAt = snapshot.readAt;
    this.#isOver ||= Date.now() - this.#since > patienceMs;
    if (now.size === 0 || this.#isOver || !this.#mayAsk()) return;
    this.#timer = setTimeout(() => void this.#ask(), this.#pause);
  }

  stop(): void {
    this.#isStopped = true;
    this.#quiet();
    clearTimeout(this.#timer);
  }

  async #ask(): Promise<void> {
    this.#isAsking = true;
    const followed = this.#things;
    this.#pause = Math.min(this.#pause * growth, longestMs);
    // Where it cannot be read, that is told once somebody asks for it.
    this.#isOver = (await this.#read(followed)) === 'left';
    this.#isAsking = false;
    this.look();
  }

  async #read(followed: ReadonlyMap<string, PortionCenter>): Promise<'read' | 'left'> {
    const { inventory: before } = this.#store;
    const query = combinedPortions([...followed.values()].map(itself));
    const end = await this.#store.readPortion({ query, isQuiet: true });
    const { inventory } = this.#store;
    if (end.kind !== 'read' || !inventory || !before) return 'left';
    const now = new Set(inFlight(inventory.snapshot).map(({ id }) => id));
    const settled = [...followed.values()].filter(({ id }) => !now.has(id));
    if (settled.length === 0) return 'read';
    // By where it was before: what has ended names nothing any more.
    const around = combinedPortions(settled.map((center) => portionAround(center, before)));
    await this.#store.readPortion({ query: around, isQuiet: true });
    return 'read';
  }
}

/** The thing alone; of an instance also its interfaces, which come and go with it. */
const itself = ({ kind, id }: PortionCenter): PortionQuery =>
  kind === 'instance' ? { instances: { id: [id] }, enis: { instance: [id] } } : { [parts[kind]]: { id: [id] } };

const parts = { vpc: 'vpcs', subnet: 'subnets', interface: 'enis', address: 'addresses' } as const;
