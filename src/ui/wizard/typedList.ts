import { isAbort } from '../../domain/errors.ts';
import type { Listed } from '../../services/prompts.ts';
import { whenShown } from '../door/quickPick.ts';
import type { Attempt } from '../shared/problems.ts';

/** Somebody who types on does so within this time, in milliseconds. */
const pauseMs = 60;

/** What a list of lines is to be a part of. */
export type TypedListParts<Value> = {
  readonly pick: { busy: boolean };
  readonly find: (text: string, signal: AbortSignal) => Promise<Listed<Value>>;
  /** Puts what is found into the pick. */
  readonly show: (listed: Listed<Value>, text: string) => void;
  readonly attempt: Attempt;
};

/**
 * Keeps the lines of a pick to what is typed, where they are a part of many. VS Code tells an extension which line was taken or
 * ticked by its place in the list; so nothing that it tells counts while another list is on its way.
 */
export class TypedList<Value> {
  readonly #parts: TypedListParts<Value>;
  #finding: AbortController | undefined;
  #pause: NodeJS.Timeout | undefined;
  #onTheirWay = 0;

  constructor(parts: TypedListParts<Value>) {
    this.#parts = parts;
  }

  /** Whether what stands there is the answer to what is typed. */
  get isSettled(): boolean {
    return this.#finding === undefined;
  }

  /** Whether VS Code speaks of the lines that the pick was given last. */
  get isSteady(): boolean {
    return this.#onTheirWay === 0;
  }

  /** Looks for what is typed now, and no longer for what was typed before. */
  typed(text: string): void {
    this.close();
    const finding = new AbortController();
    this.#finding = finding;
    this.#parts.pick.busy = true;
    this.#pause = setTimeout(() => void this.#parts.attempt(() => this.#find(text, finding)), pauseMs);
  }

  /** Looks for nothing any more. */
  close(): void {
    clearTimeout(this.#pause);
    this.#finding?.abort();
  }

  /** Gives the pick other lines; resolves once VS Code speaks of them. */
  async given(give: () => void): Promise<void> {
    this.#onTheirWay += 1;
    give();
    await whenShown().finally(() => (this.#onTheirWay -= 1));
  }

  async #find(text: string, finding: AbortController): Promise<void> {
    const { pick, find, show } = this.#parts;
    const { signal } = finding;
    try {
      const listed = await find(text, signal);
      signal.throwIfAborted();
      await this.given(() => show(listed, text));
    } catch (error) {
      if (!isAbort(error)) throw error;
    } finally {
      // Also where something went wrong: what stands there can be taken.
      if (this.#finding === finding) {
        this.#finding = undefined;
        pick.busy = false;
      }
    }
  }
}
