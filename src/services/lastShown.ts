import { inventoryInTurns, type LimitsTable } from '../domain/inventory.ts';
import type { Scope } from '../domain/scope.ts';
import { inTurns } from './inTurns.ts';
import type { LastReadings, ReadingKey } from './lastReadings.ts';
import type { Prepare, Shown } from './shown.ts';

type Opening = {
  readonly scope: Scope;
  readonly endpoint: string | undefined;
  readonly limits: Promise<LimitsTable | undefined>;
};

export type LastShownPorts = {
  readonly readings: LastReadings;
  /** Done with it before it is shown. */
  readonly prepare: Prepare;
  /** To be called when there is something to look at, or not any more. */
  readonly tell: () => void;
};

/**
 * What an earlier window has read of a scope, to be looked at until it has been read in this one. It goes as soon as the account turns out to be another.
 * There are no findings of it: what they would speak of may be gone.
 */
export class LastShown {
  readonly #ports: LastShownPorts;
  #work: AbortController | undefined;
  #of: ReadingKey | undefined;
  #shown: Shown | undefined;
  /** The account of the credentials, once that is known. */
  #accountId: string | undefined;

  constructor(ports: LastShownPorts) {
    this.#ports = ports;
  }

  get shown(): Shown | undefined {
    return this.#shown;
  }

  /** Loads it, unless that has been done; tells when it is there. */
  begin({ scope, endpoint, limits }: Opening): void {
    if (this.#work || scope.kind !== 'profile') return;
    const work = new AbortController();
    this.#work = work;
    this.#of = { scope, endpoint };
    void this.#load(this.#of, limits, work.signal);
  }

  /** Told whose credentials are in use. */
  learn(accountId: string | undefined): void {
    if (accountId === undefined) return;
    this.#accountId = accountId;
    if (this.#shown && this.#isOther(this.#shown)) this.#drop();
  }

  /** Something newer is shown, which takes its place, also for later windows. */
  replace(endpoint: string | undefined, { scope, inventory }: Shown): void {
    this.end();
    // By its id alone the next window can tell that the profile leads to the same account: without one, that of somebody else might be shown.
    if (scope.kind !== 'profile' || inventory.snapshot.accountId === undefined) return;
    this.#ports.readings.keep({ scope, endpoint }, inventory.snapshot);
  }

  end(): void {
    this.#work?.abort();
    this.#work = undefined;
    this.#shown = undefined;
    this.#accountId = undefined;
  }

  async #load(of: ReadingKey, limits: Opening['limits'], signal: AbortSignal): Promise<void> {
    try {
      const snapshot = await this.#ports.readings.load(of, signal);
      if (!snapshot) return;
      const inventory = await inTurns(inventoryInTurns(snapshot, await limits), signal);
      const shown = { scope: of.scope, inventory, findings: [] };
      await this.#ports.prepare(shown, signal);
      signal.throwIfAborted();
      this.#shown = shown;
    } catch {
      // Nobody waits for it any more.
      return;
    }
    if (this.#isOther(this.#shown)) this.#drop();
    else this.#ports.tell();
  }

  #isOther({ inventory }: Shown): boolean {
    return this.#accountId !== undefined && inventory.snapshot.accountId !== this.#accountId;
  }

  #drop(): void {
    this.#shown = undefined;
    if (this.#of) this.#ports.readings.forget(this.#of);
    this.#ports.tell();
  }
}
