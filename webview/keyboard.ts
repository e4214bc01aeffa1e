import type { App } from './app.ts';
import { labelWith } from './changes.ts';
import { lensWords } from './lensWords.ts';
import { keyedLenses } from './panels/lensesAndFacts.ts';
import { nodeOfKeys, placeOfKeys } from './placeOfKeys.ts';
import { addToSelection } from './pointer.ts';
import { selectedTogether } from './selectedTogether.ts';
import { createTypeAhead } from './typeAhead.ts';
import type { SceneNode } from './view/sceneIndex.ts';

export type KeyboardEvents = {
  readonly focusSearch: () => void;
  readonly focusDetails: () => void;
  readonly toggleTable: () => void;
  /** The operations of the thing where the keys are. */
  readonly openMenu: () => void;
  readonly announce: (words: string) => void;
};

/**
 * Keys on the picture: arrows along the nesting, letters go to the next thing of that name, Enter opens the operations, Space
 * goes to the details, Escape clears, + - 0 zoom; anywhere `/` goes to the search, 1-9 choose the lens, Shift+T the table,
 * Shift+F the thing alone, Shift+Space adds an interface to the selection, Shift with left and right folds and unfolds its subnet.
 */
export const listenToKeys = (
  surface: HTMLElement,
  app: App,
  { focusSearch, focusDetails, toggleTable, openMenu, announce }: KeyboardEvents,
): void => {
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const lens = /^[1-9]$/.test(event.key) ? keyedLenses[Number(event.key) - 1] : undefined;
    if (lens) {
      app.ask(lens.id);
      announce(`${lens.word}: ${lensWords(app.state)}`);
    }
    if (event.key === 'T') toggleTable();
    if (event.key === 'F') app.toggleFocusMode(placeOfKeys(app)?.target);
    if (event.key !== '/') return;
    event.preventDefault();
    focusSearch();
  });
  surface.addEventListener('focus', () => {
    if (surface.matches(':focus-visible') && app.state.focus === undefined) go(placeOfKeys(app) ?? first(app));
  });
  surface.addEventListener('blur', () => app.update({ focus: undefined }));
  const go = (place: SceneNode | undefined): void => {
    if (!place) return;
    app.focus(place.node);
    announce(labelWith(place, app.state.changes));
  };
  const typeAhead = createTypeAhead(app);
  surface.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typed = typeAhead(event.key);
    if (typed) {
      // A digit of a name is no lens, its dash no zoom.
      event.stopPropagation();
      go(typed.place);
      return;
    }
    if (event.shiftKey && event.key === ' ') {
      event.preventDefault();
      addToSelection(app, placeOfKeys(app)?.target, announce);
      return;
    }
    const act = event.shiftKey ? (folding[event.key] ?? actions[event.key]) : actions[event.key];
    if (!act) return;
    event.preventDefault();
    const place = act(app);
    if (place) go(place);
    if (event.key === 'Enter' && placeOfKeys(app)?.target) openMenu();
    if (event.key === ' ' && placeOfKeys(app)?.target) focusDetails();
  });
};

/** Does something that leaves the focus where it is. */
const stay = (act: () => void): undefined => {
  act();
  return undefined;
};

/** Answers where the focus goes, if it moves. */
type Action = (app: App) => SceneNode | undefined;

const actions: { readonly [Key in string]: Action } = {
  ArrowRight: (app) => nodeOfKeys(app, placeOfKeys(app)?.children[0]) ?? (placeOfKeys(app) ? undefined : first(app)),
  ArrowLeft: (app) => nodeOfKeys(app, placeOfKeys(app)?.parent),
  ArrowDown: (app) => sibling(app, 1),
  ArrowUp: (app) => sibling(app, -1),
  Enter: (app) =>
    stay(() => {
      const target = placeOfKeys(app)?.target;
      // The menu of one that is selected with others is that of all of them.
      if (!target || !selectedTogether(app.state).includes(target.id)) app.select(target);
    }),
  ' ': (app) => stay(() => app.select(placeOfKeys(app)?.target)),
  Escape: (app) => {
    if (app.state.query === '' && !app.state.selection && app.state.focusMode) app.toggleFocusMode();
    else if (app.state.query === '') app.select(undefined);
    else app.search.type('');
    return undefined;
  },
  '+': (app) => stay(() => app.zoom(1.25)),
  '=': (app) => stay(() => app.zoom(1.25)),
  '-': (app) => stay(() => app.zoom(1 / 1.25)),
  '0': (app) => stay(() => app.fit()),
};

/** With Shift: the subnet where the keys are. */
const folding: { readonly [Key in string]: Action } = {
  ArrowLeft: (app) => fold(app, true),
  ArrowRight: (app) => fold(app, false),
};

const fold = (app: App, folded: boolean): SceneNode | undefined => {
  let place = placeOfKeys(app);
  while (place && place.target?.kind !== 'subnet') place = nodeOfKeys(app, place.parent);
  if (place?.target) app.fold(place.target.id, folded);
  return place && nodeOfKeys(app, place.node);
};

const first = (app: App): SceneNode | undefined => nodeOfKeys(app, app.state.picture?.index.roots[0]);

const sibling = (app: App, step: 1 | -1): SceneNode | undefined => {
  const here = placeOfKeys(app);
  if (!here) return first(app);
  const siblings = nodeOfKeys(app, here.parent)?.children ?? app.state.picture?.index.roots ?? [];
  return nodeOfKeys(app, siblings[siblings.indexOf(here.node) + step]);
};
