import type { ToWebview } from '../src/protocol/topology.ts';
import type { State } from './state.ts';
import { TypedQuery } from './typedQuery.ts';
import type { SceneIndex } from './view/sceneIndex.ts';

/** What a search needs of the page. */
type SearchContext = {
  readonly state: () => State;
  readonly update: (change: Partial<State>) => void;
  /** Makes a text the filter, of the tree too. */
  readonly ask: (text: string) => void;
  readonly bringIntoView: (eniId: string) => void;
  /** Selects an interface and brings it into view. */
  readonly goTo: (eniId: string) => void;
};

/** The filter as the picture has it: what is typed into the search box, what the host finds for it, the way from hit to hit. */
export class PictureSearch {
  readonly #context: SearchContext;
  readonly #typed: TypedQuery;
  /** Enter was pressed before the answer. */
  #goesOn = false;

  constructor(context: SearchContext) {
    this.#context = context;
    this.#typed = new TypedQuery(context.ask);
  }

  /**
   * Takes what is typed; it becomes the filter once the host has found what it asks for. An empty text finds everything
   * at once.
   */
  type(query: string): void {
    this.#goesOn = false;
    const typed = this.#typed.type(query);
    const nothing = query.trim() === '' ? { filter: undefined, hits: [], hitAt: 0 } : {};
    this.#context.update({ ...typed, ...nothing });
  }

  /** Takes the host's filter with the ids that it finds, wherever it was set. */
  hear({ text, found }: Extract<ToWebview, { readonly kind: 'filter' }>): void {
    const { filter: before, picture, hitAt } = this.#context.state();
    const box = this.#typed.hear(text) ? { query: text, fault: undefined } : {};
    const filter = found && { text, found: new Set(found) };
    const hits = hitsIn(picture?.index, filter);
    const isSame = before?.text === text;
    this.#context.update({ ...box, filter, hits, asking: this.#typed.isAsking, hitAt: isSame ? hitAt : 0 });
    const [first] = hits;
    if (!isSame && first !== undefined) this.#context.bringIntoView(first);
    if (this.#goesOn && !this.#typed.isAsking) this.nextHit();
  }

  /** Goes to the next hit of what is typed by now, as Enter does; after the last one to the first. */
  nextHit(): void {
    this.#typed.send();
    this.#goesOn = this.#typed.isAsking;
    const { hits, hitAt, selection } = this.#context.state();
    if (this.#goesOn || hits.length === 0) return;
    const at = selection?.id === hits[hitAt] ? (hitAt + 1) % hits.length : hitAt;
    const id = hits[at];
    if (id === undefined) return;
    this.#context.update({ hitAt: at });
    this.#context.goTo(id);
  }
}

/** Ids of the interfaces in the picture that the filter finds, in the order of the picture; empty without a filter. */
export const hitsIn = (index: SceneIndex | undefined, filter: State['filter']): readonly string[] =>
  index && filter ? [...index.entries.keys()].filter((eniId) => filter.found.has(eniId)) : [];
