import type { Disposable } from 'vscode';

/** An object that is made, and its code loaded, when it is first asked for; activation stays small. Ends with its window. */
export class OnFirstUse<Part extends Disposable> implements Disposable {
  readonly #make: () => Promise<Part>;
  #made: Promise<Part> | undefined;

  constructor(make: () => Promise<Part>) {
    this.#make = make;
  }

  /** The part, made at the first call. A failed load rejects, and is tried again at the next use. */
  get(): Promise<Part> {
    this.#made ??= this.#make().catch((error: unknown) => {
      this.#made = undefined;
      throw error;
    });
    return this.#made;
  }

  /** Disposes of the part, if it was ever made. */
  dispose(): void {
    void this.#made?.then(
      (part) => void part.dispose(),
      // Nothing was made; whoever asked for it has been told.
      () => undefined,
    );
  }
}
