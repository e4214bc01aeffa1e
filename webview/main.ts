import { App } from './app.ts';
import { openBridge } from './bridge.ts';
import { startDetails } from './details/startDetails.ts';
import { leftByPageTeller } from './filterLeft.ts';
import { listenToKeys } from './keyboard.ts';
import { openMenuAt } from './menuContext.ts';
import { el } from './panels/dom.ts';
import { createPanels, type Panels } from './panels/panels.ts';
import { placeOfKeys } from './placeOfKeys.ts';
import { listenToPointer } from './pointer.ts';
import { themeFrom, type Theme } from './theme/theme.ts';
import { isSideBySide } from './panels/sideTitles.ts';
import { watchTheme } from './theme/watchTheme.ts';
import { placeInView } from './view/placeInView.ts';
import { PreviewSides } from './view/previewSides.ts';
import { Stage } from './view/stage.ts';

/** Builds the panel and connects its parts; all that happens afterwards goes through the App. */
const start = (): { readonly app: App; readonly stage: Stage; readonly before: Stage } => {
  // Cytoscape adds a style element unless something of this id exists; the page's CSP would refuse it.
  document.head.append(el('meta', { attributes: { id: '__________cytoscape_stylesheet' } }));
  let theme: Theme = themeFrom('dark', () => undefined);
  const bridge = openBridge();
  const panels = createPanels({ app: () => app, stage: () => stage, bridge });
  const { surface, earlier, live } = assembled(panels);
  const announce = (words: string): void => void (live.textContent = words);
  const stage: Stage = new Stage(surface, theme, ({ camera, level, size }) => {
    const { picture } = app.state;
    const covers = (rect: Parameters<Stage['hasCardsIn']>[0]): boolean => stage.hasCardsIn(rect);
    if (picture) panels.minimap.draw({ scene: picture.scene, camera, view: size, palette: theme.tokens, covers });
    const place = picture && level === 'near' ? placeInView(picture.scene, camera, size) : undefined;
    panels.legend.render(app.state, { level, zoom: camera.zoom, place });
  });
  const before = new Stage(earlier, theme, () => undefined);
  const tellLeft = leftByPageTeller((by) => bridge.post({ kind: 'narrowed', by }));
  const app: App = new App(bridge, new PreviewSides(stage, before), (state) => {
    const { toolbar, details, emptyState, table, sideTitles } = panels;
    for (const panel of [toolbar, details, emptyState, table, sideTitles]) panel.render(state);
    tellLeft(state);
    for (const side of [stage, before]) side.covered = state.table;
    surface.parentElement?.classList.toggle('sides', isSideBySide(state));
    earlier.hidden = !isSideBySide(state);
    panels.minimap.element.hidden = !state.picture || state.picture.scene.vpcs.length === 0;
    panels.table.element.parentElement?.classList.toggle('tabled', state.table);
    const isPicking = state.table && state.beside === 'bar';
    panels.table.element.closest('.app')?.classList.toggle('picking', isPicking);
    surface.setAttribute('aria-description', state.details ? `Selected: ${state.details.title}` : '');
  });
  watchTheme((next) => {
    theme = next;
    for (const side of [stage, before]) side.theme = next;
  });
  const { tooltip } = panels;
  listenToPointer(surface, { app, stage, bridge, tooltip, announce });
  listenToPointer(earlier, { app, stage: before, bridge, tooltip, announce });
  // The keys are those of the picture, wherever in it somebody has pressed.
  earlier.addEventListener('pointerdown', () => surface.focus());
  listenToResize((by) => app.resized(by));
  const toggleTable = (): void => {
    app.update({ table: !app.state.table });
    if (app.state.table) panels.table.focus();
    else surface.focus();
  };
  const openMenu = (): void => {
    const node = placeOfKeys(app)?.node;
    const rect = node === undefined ? undefined : stage.rectOf(node);
    openMenuAt(surface, rect && { x: rect.x + rect.w / 2, y: rect.y + rect.h });
  };
  const { focusSearch } = panels.toolbar;
  const [focusDetails, showKeys] = [panels.details.focus, panels.keyList.show];
  listenToKeys(surface, app, { focusSearch, focusDetails, toggleTable, showKeys, openMenu, announce });
  return { app, stage, before };
};

const assembled = ({
  toolbar,
  details,
  legend,
  emptyState,
  minimap,
  tooltip,
  table,
  sideTitles,
  keyList,
}: Panels): { surface: HTMLElement; earlier: HTMLElement; live: HTMLElement } => {
  const label =
    'Network topology. Arrow keys move between levels, letters find a name, Enter opens the operations, Space opens the details, question mark lists all keys.';
  const surface = el('div', {
    class: 'surface',
    attributes: { tabindex: '0', role: 'application', 'aria-label': label },
  });
  const earlier = el('div', {
    class: 'earlier',
    attributes: { role: 'img', 'aria-label': 'The account as it is, beside the picture of what would change' },
  });
  const live = el('div', { class: 'live', attributes: { 'aria-live': 'polite' } });
  const picture = el(
    'div',
    { class: 'picture' },
    surface,
    earlier,
    ...sideTitles.elements,
    minimap.element,
    tooltip.element,
    table.element,
    emptyState.cover,
  );
  const middle = el('div', { class: 'middle' }, picture, details.element);
  document.body.append(
    el('div', { class: 'app' }, toolbar.element, emptyState.strip, middle, legend.element, live),
    keyList.element,
  );
  return { surface, earlier, live };
};

/** Tells by how much the panel has grown. A details panel that opens beside the picture is no such change. */
const listenToResize = (tell: (by: { readonly w: number; readonly h: number }) => void): void => {
  const now = (): { w: number; h: number } => ({ w: window.innerWidth, h: window.innerHeight });
  let last = now();
  window.addEventListener('resize', () => {
    const next = now();
    // A hidden panel has no size; it comes back as it was.
    if (next.w === 0 || next.h === 0) return;
    const by = { w: next.w - last.w, h: next.h - last.h };
    last = next;
    tell(by);
  });
};

// The tab of one thing has the same script, most of which it shares: a bundle of its own would hold it twice.
if (document.body.dataset['page'] === 'details') startDetails();
// The dev page and the tests look into the running picture; VS Code's webview never asks for it.
else window.dispatchEvent(new CustomEvent('eni-explorer-started', { detail: start() }));
