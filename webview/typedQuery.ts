import { parseQuery } from '../src/domain/query/query.ts';
import type { State } from './state.ts';

/** How long a person pauses before what is typed is asked, in milliseconds. */
const pause = 150;

/** What is typed into the search box, on its way to the host and back. The host has the filter and finds; the page asks. */
export class TypedQuery {
  readonly #ask: (text: string) => void;
  /** Asked and not answered yet, the oldest first. */
  #asked: readonly string[] = [];
  /** The filter as the host last told it. */
  #told = '';
  #next: { readonly text: string; readonly timer: ReturnType<typeof setTimeout> } | undefined;

  constructor(ask: (text: string) => void) {
    this.#ask = ask;
  }

  /**
   * What is wrong with the text is told at once; what can be read is sent to the host after a pause, an empty text at
   * once.
   */
  type(query: string): Pick<State, 'query' | 'fault' | 'asking'> {
    this.#forgetNext();
    const { text, fault } = parseQuery(query);
    if (fault === undefined && text !== (this.#asked.at(-1) ?? this.#told)) {
      this.#next = { text, timer: setTimeout(() => this.send(), pause) };
      if (text === '') this.send();
    }
    return { query, fault, asking: this.isAsking };
  }

  /** Sends what waits for its pause. */
  send(): void {
    const { text } = this.#next ?? {};
    this.#forgetNext();
    if (text === undefined) return;
    this.#asked = [...this.#asked, text];
    this.#ask(text);
  }

  /** Whether an answer of the host is still to come, or a question to be sent. */
  get isAsking(): boolean {
    return this.#next !== undefined || this.#asked.length > 0;
  }

  /** Takes the host's filter. Answers whether it was set elsewhere, so that it replaces what is typed. */
  hear(text: string): boolean {
    const at = this.#asked.indexOf(text);
    const isElsewhere = at < 0 && text !== this.#told;
    if (isElsewhere) this.#forgetNext();
    this.#asked = isElsewhere ? [] : this.#asked.slice(at + 1);
    this.#told = text;
    return isElsewhere;
  }

  #forgetNext(): void {
    clearTimeout(this.#next?.timer);
    this.#next = undefined;
  }
}
