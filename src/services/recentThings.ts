/** So many are remembered. */
const most = 20;

/** The ids of things that were chosen lately in the dialogs of a scope, which are likely to be chosen again. */
export class RecentThings {
  #ids: readonly unknown[] = [];

  /** The last one first. */
  get ids(): readonly unknown[] {
    return this.#ids;
  }

  note(ids: readonly unknown[]): void {
    this.#ids = [...new Set([...ids.slice(0, most), ...this.#ids])].slice(0, most);
  }
}
