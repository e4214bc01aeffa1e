/** An event of VS Code, and the emitter of one. */
export class Signal<Event> {
  #listeners: readonly ((event: Event) => unknown)[] = [];

  readonly event = (listener: (event: Event) => unknown): { readonly dispose: () => void } => {
    this.#listeners = [...this.#listeners, listener];
    return {
      dispose: () => {
        this.#listeners = this.#listeners.filter((each) => each !== listener);
      },
    };
  };

  /** How many are told. */
  get count(): number {
    return this.#listeners.length;
  }

  fire(event: Event): void {
    for (const listener of this.#listeners) listener(event);
  }

  dispose(): void {
    this.#listeners = [];
  }
}
