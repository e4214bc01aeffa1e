import { App } from './app.ts';
import { connect } from './bridge.ts';
import { listenToKeys, placeOfKeys } from './keyboard.ts';
import { setMenuContext } from './menuContext.ts';
import { createCurtain } from './panels/curtain.ts';
import { createDetails } from './panels/details.ts';
import { el } from './panels/dom.ts';
import { createLegend } from './panels/legend.ts';
import { createToolbar } from './panels/toolbar.ts';
import { createTooltip } from './panels/tooltip.ts';
import { themeFrom, type Theme } from './theme/theme.ts';
import { watchTheme } from './theme/watchTheme.ts';
import { listenToGestures } from './view/gestures.ts';
import { createMinimap } from './view/minimap.ts';
import { Stage } from './view/stage.ts';

/** Builds the panel and connects its parts; all that happens afterwards goes through the App. */
const start = (): { readonly app: App; readonly stage: Stage } => {
  // Cytoscape adds a style element unless one of this id exists; the page's CSP would refuse it and main.css has the rule.
  document.head.append(el('meta', { attributes: { id: '__________cytoscape_stylesheet' } }));
  let theme: Theme = themeFrom('dark', () => undefined);
  const surface = el('div', {
    class: 'surface',
    attributes: {
      tabindex: '0',
      role: 'application',
      'aria-label': 'Network topology. Arrow keys move along the nesting, Enter shows details.',
    },
  });
  const live = el('div', { class: 'live', attributes: { 'aria-live': 'polite' } });
  const announce = (words: string): void => void (live.textContent = words);
  const bridge = connect();
  const tooltip = createTooltip();
  const minimap = createMinimap(({ x, y }) => {
    const { zoom } = stage.camera;
    stage.move({ zoom, x: stage.size.w / 2 - x * zoom, y: stage.size.h / 2 - y * zoom });
  });
  const toolbar = createToolbar({
    lens: (lens) => app.update({ lens }),
    fact: (fact) => app.update({ facts: toggled(app.state.facts, fact) }),
    query: (text) => app.search(text),
    nextHit: () => app.nextHit(),
    fit: () => app.fit(),
    refresh: () => bridge.post({ kind: 'refresh' }),
  });
  const details = createDetails({
    close: () => app.select(undefined),
    copy: (text) => bridge.post({ kind: 'copy', text }),
    run: (operation, target) => bridge.post({ kind: 'runOperation', operation, target }),
    revealInTree: (target) => bridge.post({ kind: 'revealInTree', target }),
    openInConsole: (target) => bridge.post({ kind: 'openInConsole', target }),
  });
  const legend = createLegend({
    zoom: (factor) => app.zoom(factor),
    fit: () => app.fit(),
    actualSize: () => app.zoom(1 / stage.camera.zoom),
  });
  const curtain = createCurtain((action) => bridge.post({ kind: 'notice', action }));
  const middle = el(
    'div',
    { class: 'middle' },
    el('div', { class: 'picture' }, surface, minimap.element, tooltip.element, curtain.cover),
    details.element,
  );
  document.body.append(el('div', { class: 'app' }, toolbar.element, curtain.strip, middle, legend.element, live));

  const stage: Stage = new Stage(surface, theme, ({ camera, level, size }) => {
    const { picture } = app.state;
    if (picture)
      minimap.draw({
        scene: picture.scene,
        camera,
        view: size,
        ink: theme.tokens,
        covers: (rect) => stage.hasCardsIn(rect),
      });
    legend.render(app.state, { level, zoom: camera.zoom });
  });
  const app: App = new App(bridge, stage, (state) => {
    for (const panel of [toolbar, details, curtain]) panel.render(state);
    minimap.element.hidden = !state.picture || state.picture.scene.vpcs.length === 0;
    surface.setAttribute('aria-description', state.details ? `Selected: ${state.details.title}` : '');
  });
  watchTheme((next) => {
    theme = next;
    stage.theme = next;
  });
  listenToPointer(surface, { app, stage, bridge, tooltip, announce });
  listenToKeys(surface, app, { focusSearch: toolbar.focusSearch, announce });
  return { app, stage };
};

type PointerParts = {
  readonly app: App;
  readonly stage: Stage;
  readonly bridge: ReturnType<typeof connect>;
  readonly tooltip: ReturnType<typeof createTooltip>;
  readonly announce: (words: string) => void;
};

const listenToPointer = (surface: HTMLElement, { app, stage, bridge, tooltip, announce }: PointerParts): void => {
  listenToGestures(surface, {
    pan: (dx, dy) => {
      const { zoom, x, y } = stage.camera;
      stage.move({ zoom, x: x + dx, y: y + dy });
      app.keep();
    },
    zoom: (factor, at) => app.zoom(factor, at),
    tap: (at) => {
      const hit = stage.hitsAt(at);
      app.select(hit?.target);
      const place = hit && app.state.picture?.index.places.get(hit.node);
      announce(place && hit.target ? `Selected: ${place.label}` : 'Nothing selected');
    },
    doubleTap: (at) => {
      const target = stage.hitsAt(at)?.target;
      if (target) bridge.post({ kind: 'revealInTree', target });
    },
    hover: (at) => {
      const hit = at && stage.hitsAt(at);
      const node = hit?.node.startsWith('vpc:') || hit?.node.startsWith('subnet:') ? undefined : hit?.node;
      if (node !== app.state.hover) app.update({ hover: node });
      surface.classList.toggle('pointing', hit?.target !== undefined);
      tooltip.point(hit, at ?? { x: 0, y: 0 });
    },
    menu: (at) => setMenuContext(surface, at ? stage.hitsAt(at)?.target : placeOfKeys(app)?.target),
  });
};

const toggled = <Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> => {
  const next = new Set(items);
  if (!next.delete(item)) next.add(item);
  return next;
};

const { app, stage } = start();

// The dev page and the tests look into the running picture; VS Code's webview never asks for it.
window.dispatchEvent(new CustomEvent('eni-explorer-started', { detail: { app, stage } }));
