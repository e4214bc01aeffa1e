import { morph } from './morph.ts';

/** A part of the document: the facts from which it is built, and how. The same facts are not built again. */
export type Piece = {
  readonly key: string;
  readonly facts: unknown;
  readonly build: () => HTMLElement;
};

/** Where a section stands: by what name, which it keeps when sections come before it, and which of all it is to the host. */
export type SectionPlace = { readonly key: string; readonly at: number };

/** The parts of one element, each kept as long as its key is among them. */
export class Pieces {
  readonly #parent: HTMLElement;
  readonly #shown = new Map<string, { readonly facts: string; readonly element: HTMLElement }>();

  constructor(parent: HTMLElement) {
    this.#parent = parent;
  }

  show(pieces: readonly Piece[]): void {
    const wanted = new Set(pieces.map(({ key }) => key));
    for (const [key, { element }] of this.#shown) {
      if (wanted.has(key)) continue;
      element.remove();
      this.#shown.delete(key);
    }
    let at = this.#parent.firstElementChild;
    for (const piece of pieces) {
      const element = this.#of(piece);
      if (element === at) at = at.nextElementSibling;
      else this.#parent.insertBefore(element, at);
    }
  }

  #of({ key, facts, build }: Piece): HTMLElement {
    const before = this.#shown.get(key);
    const now = JSON.stringify(facts);
    if (before?.facts === now) return before.element;
    const next = build();
    if (before) morph(before.element, next);
    const element = before?.element ?? next;
    this.#shown.set(key, { facts: now, element });
    return element;
  }
}
