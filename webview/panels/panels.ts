import type { App } from '../app.ts';
import type { Bridge } from '../bridge.ts';
import { setMenuContext } from '../menuContext.ts';
import { interfaceSelection, selectedTogether } from '../selectedTogether.ts';
import { createMinimap } from '../view/minimap.ts';
import type { Stage } from '../view/stage.ts';
import { createEmptyState } from './emptyState.ts';
import { createDetails } from './details.ts';
import { createKeyList } from './keyList.ts';
import { createLegend } from './legend.ts';
import { createSideTitles } from './sideTitles.ts';
import { createTable } from '../table/table.ts';
import { createToolbar } from './toolbar.ts';
import { createTooltip } from './tooltip.ts';

/** The panels are made before the app and the stage that they speak to. */
export type PanelContext = { readonly app: () => App; readonly stage: () => Stage; readonly bridge: Bridge };

export type Panels = ReturnType<typeof createPanels>;

/** All that stands around the picture, connected with the app. */
export const createPanels = (context: PanelContext) => {
  const details = detailsFor(context);
  const keyList = createKeyList();
  const emptyState = createEmptyState({
    act: (action) => context.bridge.post({ kind: 'notice', action }),
    look: (look) => context.app().lookAt(look),
  });
  return {
    toolbar: toolbarFor(context, { keys: keyList.show, notices: emptyState.chip }),
    keyList,
    details,
    legend: legendFor(context),
    table: tableFor(context, details),
    emptyState,
    sideTitles: createSideTitles(),
    minimap: minimapFor(context),
    tooltip: createTooltip(),
  };
};

const toolbarFor = (
  { app, bridge }: PanelContext,
  { keys, notices }: { readonly keys: () => void; readonly notices: HTMLElement },
): ReturnType<typeof createToolbar> =>
  createToolbar(notices, {
    lens: (lens) => app().ask(lens),
    fact: (fact) => app().update({ facts: toggled(app().state.facts, fact) }),
    everyKey: () => app().update({ only: undefined }),
    query: (text) => app().search.type(text),
    nextHit: () => app().search.nextHit(),
    fit: () => app().fit(),
    arrange: () => app().arrange(),
    table: () => app().update({ table: !app().state.table }),
    refresh: () => bridge.post({ kind: 'refresh' }),
    everything: () => app().toggleFocusMode(),
    exportFile: () => bridge.post({ kind: 'export' }),
    copyPicture: () => bridge.post({ kind: 'copyPicture' }),
    keys,
  });

const detailsFor = ({ app, stage, bridge }: PanelContext): ReturnType<typeof createDetails> =>
  createDetails({
    close: () => {
      app().select(undefined);
      stage().surface.focus();
    },
    leave: () => stage().surface.focus(),
    showGroup: (name) => app().showGroup(name),
    copy: (text) => bridge.post({ kind: 'copy', text }),
    go: (target) => app().reveal(target),
    focusOn: (target) => app().toggleFocusMode(target),
    fold: (subnetId) => app().fold(subnetId),
    run: (operation, target) => {
      const eniIds = selectedTogether(app().state);
      if (eniIds.length > 1) bridge.post({ kind: 'startWizardTogether', operation, eniIds });
      else bridge.post({ kind: 'startWizard', operation, target });
    },
    copyJson: (target) => {
      const eniIds = selectedTogether(app().state);
      if (eniIds.length > 1) bridge.post({ kind: 'copyJsonTogether', eniIds });
      else bridge.post({ kind: 'copyJson', target });
    },
    openPage: (target) => bridge.post({ kind: 'showDetails', target }),
    revealInTree: (target) => bridge.post({ kind: 'revealInTree', target }),
    openInConsole: (target) => bridge.post({ kind: 'openInConsole', target }),
  });

const tableFor = (
  { app, bridge }: PanelContext,
  details: ReturnType<typeof createDetails>,
): ReturnType<typeof createTable> =>
  createTable({
    select: (id) => {
      app().update({ beside: 'details' });
      app().select(interfaceSelection(id));
    },
    selectTogether: (ids) => {
      app().update({ beside: 'bar' });
      app().selectTogether(ids);
    },
    point: (id) => app().offers.ask(interfaceSelection(id)),
    menu: (element, id) => {
      const target = interfaceSelection(id);
      const selected = selectedTogether(app().state);
      setMenuContext(element, target, { operations: app().offers.of(target), selected });
    },
    open: (id) => {
      app().update({ beside: 'details' });
      if (!selectedTogether(app().state).includes(id)) app().select(interfaceSelection(id));
      details.focus();
    },
    clear: () => app().select(undefined),
    look: (tableLook) => {
      app().update({ tableLook });
      bridge.post({ kind: 'tableLook', look: tableLook });
    },
    askOffers: (request, eniIds) => bridge.post({ kind: 'bulkOffers', request, eniIds }),
    askRefusals: (operation, eniIds) => bridge.post({ kind: 'refusals', operation, eniIds }),
    start: (operation, eniIds) => bridge.post({ kind: 'startWizardTogether', operation, eniIds }),
    copyRows: (text) => bridge.post({ kind: 'copyRows', text }),
    exportRows: (text) => bridge.post({ kind: 'exportRows', text }),
    ask: (columns) => bridge.post({ kind: 'tableValues', columns }),
  });

const legendFor = ({ app, stage }: PanelContext): ReturnType<typeof createLegend> =>
  createLegend({
    zoom: (factor) => app().zoom(factor),
    fit: () => app().fit(),
    actualSize: () => app().zoom(1 / stage().camera.zoom),
    only: (filter) => app().update({ only: app().state.only === filter ? undefined : filter }),
    tagKey: (key) => {
      app().update({ only: undefined });
      app().askTags(key);
    },
    port: (port) => app().update({ port }),
  });

const minimapFor = ({ stage }: PanelContext): ReturnType<typeof createMinimap> =>
  createMinimap(({ x, y }) => {
    const { camera, size } = stage();
    stage().move({ zoom: camera.zoom, x: size.w / 2 - x * camera.zoom, y: size.h / 2 - y * camera.zoom });
  });

const toggled = <Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> => {
  const next = new Set(items);
  if (!next.delete(item)) next.add(item);
  return next;
};
