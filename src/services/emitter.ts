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

  /** Tells all listeners, also those after one that throws; then the first error goes on. */
  fire(event: Event): void {
    const errors: unknown[] = [];
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }

  /** Forgets all listeners. */
  clear(): void {
    this.#listeners.clear();
  }
}
