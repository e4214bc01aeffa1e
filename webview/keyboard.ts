import type { App } from './app.ts';
import { labelWith } from './changes.ts';
import { lensWords } from './lensWords.ts';
import { keyedLenses } from './panels/lensesAndFacts.ts';
import { keyPressed, type KeyId } from './pictureKeys.ts';
import { nodeOfKeys, placeOfKeys } from './placeOfKeys.ts';
import { addToSelection } from './pointer.ts';
import { selectedTogether } from './selectedTogether.ts';
import { createTypeAhead } from './typeAhead.ts';
import type { SceneNode } from './view/sceneIndex.ts';

export type KeyboardEvents = {
  readonly focusSearch: () => void;
  readonly focusDetails: () => void;
  readonly toggleTable: () => void;
  readonly showKeys: () => void;
  /** The operations of the thing where the keys are. */
  readonly openMenu: () => void;
  readonly announce: (words: string) => void;
};

/** Listens to the keys that `pictureKeys` lists, on the picture and beside it; letters go to the next thing of that name. */
export const listenToKeys = (
  surface: HTMLElement,
  app: App,
  { focusSearch, focusDetails, toggleTable, showKeys, openMenu, announce }: KeyboardEvents,
): void => {
  const anywhere: { readonly [Key in KeyId]?: (key: string) => void } = {
    lens: (key) => {
      const lens = keyedLenses[Number(key) - 1];
      if (!lens) return;
      app.ask(lens.id);
      announce(`${lens.word}: ${lensWords(app.state)}`);
    },
    table: toggleTable,
    focusMode: () => app.toggleFocusMode(placeOfKeys(app)?.target),
    search: focusSearch,
    keys: showKeys,
  };
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = anywhere[keyPressed(event, 'anywhere') ?? 'name'];
    if (!act) return;
    act(event.key);
    event.preventDefault();
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
    const typed = typeAhead(event);
    if (typed) {
      // A digit of a name is no lens, its dash no zoom.
      event.stopPropagation();
      go(typed.place);
      return;
    }
    const pressed = keyPressed(event, 'picture');
    if (pressed === 'add') addToSelection(app, placeOfKeys(app)?.target, announce);
    if (pressed) event.preventDefault();
    const act = pressed && actions[pressed];
    if (!act) return;
    const place = act(app);
    if (place) go(place);
    if (pressed === 'operations' && placeOfKeys(app)?.target) openMenu();
    if (pressed === 'details' && placeOfKeys(app)?.target) focusDetails();
  });
};

/** Does something that leaves the focus where it is. */
const stay = (act: () => void): undefined => {
  act();
  return undefined;
};

/** Answers where the focus goes, if it moves. */
type Action = (app: App) => SceneNode | undefined;

const actions: { readonly [Key in KeyId]?: Action } = {
  into: (app) => nodeOfKeys(app, placeOfKeys(app)?.children[0]) ?? (placeOfKeys(app) ? undefined : first(app)),
  outOf: (app) => nodeOfKeys(app, placeOfKeys(app)?.parent),
  next: (app) => sibling(app, 1),
  previous: (app) => sibling(app, -1),
  operations: (app) =>
    stay(() => {
      const target = placeOfKeys(app)?.target;
      // The menu of one that is selected with others is that of all of them.
      if (!target || !selectedTogether(app.state).includes(target.id)) app.select(target);
    }),
  details: (app) => stay(() => app.select(placeOfKeys(app)?.target)),
  clear: (app) => {
    if (app.state.query === '' && !app.state.selection && app.state.focusMode) app.toggleFocusMode();
    else if (app.state.query === '') app.select(undefined);
    else app.search.type('');
    return undefined;
  },
  zoomIn: (app) => stay(() => app.zoom(1.25)),
  zoomOut: (app) => stay(() => app.zoom(1 / 1.25)),
  fit: (app) => stay(() => app.fit()),
  fold: (app) => fold(app, true),
  unfold: (app) => fold(app, false),
};

/** Folds or unfolds the subnet where the keys are. */
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
