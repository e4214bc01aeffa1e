/** A typed event without VS Code: listeners are told in the order they came. */
export class Emitter<Event> {
  readonly #listeners = new Set<(event: Event) => void>();

  /** Adds a listener; the answer takes it off again. */
  readonly on = (listener: (event: Event) => void): (() => void) => {
    // An own function each time, so that a listener added twice is told twice and taken off one at a time.
    const told = (event: Event): void => listener(event);
    this.#listeners.add(told);
    return () => {
      this.#listeners.delete(told);
    };
  };

  fire(event: Event): void {
    for (const listener of this.#listeners) listener(event);
  }

  clear(): void {
    this.#listeners.clear();
  }
}
