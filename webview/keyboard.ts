import type { App } from './app.ts';
import { lensWords } from './lensWords.ts';
import { hasLens, lenses } from './panels/lensesAndFacts.ts';
import { nodeOf, type Place } from './view/sceneIndex.ts';

export type KeyboardEvents = {
  readonly focusSearch: () => void;
  readonly focusDetails: () => void;
  readonly toggleTable: () => void;
  readonly announce: (words: string) => void;
};

/** Keys on the picture: arrows along the nesting, Enter goes to the details, Escape clears, + - 0 zoom; anywhere `/` goes to the search, 1-6 choose the lens and T the table. */
export const listenToKeys = (
  surface: HTMLElement,
  app: App,
  { focusSearch, focusDetails, toggleTable, announce }: KeyboardEvents,
): void => {
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const lens = lenses[['1', '2', '3', '4', '5', '6'].indexOf(event.key)];
    if (lens && hasLens(app.state, lens.id)) {
      app.ask(lens.id);
      announce(`${lens.word}: ${lensWords(app.state)}`);
    }
    if (event.key.toLowerCase() === 't') toggleTable();
    if (event.key !== '/') return;
    event.preventDefault();
    focusSearch();
  });
  surface.addEventListener('focus', () => {
    if (surface.matches(':focus-visible') && app.state.focus === undefined) go(placeOfKeys(app) ?? first(app));
  });
  surface.addEventListener('blur', () => app.update({ focus: undefined }));
  const go = (place: Place | undefined): void => {
    if (!place) return;
    app.focus(place.node);
    announce([place.label(), app.state.changes?.byNode.get(place.node)?.kind].filter(Boolean).join(', '));
  };
  surface.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actions[event.key];
    if (!act) return;
    event.preventDefault();
    const place = act(app);
    if (place) go(place);
    if (event.key === 'Enter' && placeOfKeys(app)?.target) focusDetails();
  });
};

/** Does something that leaves the focus where it is. */
const stay = (act: () => void): undefined => {
  act();
  return undefined;
};

/** Answers where the focus goes, if it moves. */
type Action = (app: App) => Place | undefined;

const actions: { readonly [Key in string]: Action } = {
  ArrowRight: (app) => placeOf(app, placeOfKeys(app)?.children[0]) ?? (placeOfKeys(app) ? undefined : first(app)),
  ArrowLeft: (app) => placeOf(app, placeOfKeys(app)?.parent),
  ArrowDown: (app) => sibling(app, 1),
  ArrowUp: (app) => sibling(app, -1),
  Enter: (app) => {
    app.select(placeOfKeys(app)?.target);
    return undefined;
  },
  Escape: (app) => {
    if (app.state.query === '') app.select(undefined);
    else app.search('');
    return undefined;
  },
  '+': (app) => stay(() => app.zoom(1.25)),
  '=': (app) => stay(() => app.zoom(1.25)),
  '-': (app) => stay(() => app.zoom(1 / 1.25)),
  '0': (app) => stay(() => app.fit()),
};

const placeOf = ({ state }: App, node: string | undefined): Place | undefined =>
  node === undefined ? undefined : state.picture?.index.places.get(node);

/** Where the keys go on from: the focus, else the selection. */
export const placeOfKeys = (app: App): Place | undefined => {
  const { picture, selection, focus } = app.state;
  return placeOf(app, focus ?? (picture && selection && nodeOf(picture.index, selection)));
};

const first = (app: App): Place | undefined => placeOf(app, app.state.picture?.index.roots[0]);

const sibling = (app: App, step: 1 | -1): Place | undefined => {
  const here = placeOfKeys(app);
  if (!here) return first(app);
  const siblings = placeOf(app, here.parent)?.children ?? app.state.picture?.index.roots ?? [];
  return placeOf(app, siblings[siblings.indexOf(here.node) + step]);
};
