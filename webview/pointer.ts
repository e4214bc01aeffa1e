import type { App } from './app.ts';
import type { Bridge } from './bridge.ts';
import { labelWith } from './changes.ts';
import { setMenuContext } from './menuContext.ts';
import { placeOfKeys } from './placeOfKeys.ts';
import type { Selection } from '../src/protocol/topology.ts';
import { selectedTogether, toggled } from './selectedTogether.ts';
import type { Tooltip } from './panels/tooltip.ts';
import { listenToGestures } from './view/gestures.ts';
import { foldedBy } from './view/paintFold.ts';
import type { Stage } from './view/stage.ts';

type PointerParts = {
  readonly app: App;
  readonly stage: Stage;
  readonly bridge: Bridge;
  readonly tooltip: Tooltip;
  readonly announce: (words: string) => void;
};

/** What pointer gestures mean: click selects, double-click reveals in the tree, right-click opens VS Code's menu. */
export const listenToPointer = (surface: HTMLElement, { app, stage, bridge, tooltip, announce }: PointerParts): void =>
  listenToGestures(surface, {
    pan: (dx, dy) => {
      const { zoom, x, y } = stage.camera;
      stage.move({ zoom, x: x + dx, y: y + dy });
      app.keep();
    },
    zoom: (factor, at) => app.zoom(factor, at),
    tap: (at, adds) => {
      const hit = stage.hitsAt(at);
      if (adds) {
        addToSelection(app, hit?.target, announce);
        return;
      }
      const folded = foldedBy(hit?.node);
      if (folded !== undefined) {
        tooltip.point(undefined, at);
        app.fold(folded);
        return;
      }
      app.select(hit?.target);
      const place = hit && app.state.picture?.index.places.get(hit.node);
      announce(place && hit.target ? `Selected: ${labelWith(place, app.state.changes)}` : 'Nothing selected');
    },
    doubleTap: (at) => {
      const hit = stage.hitsAt(at);
      const target = foldedBy(hit?.node) === undefined ? hit?.target : undefined;
      if (target) bridge.post({ kind: 'revealInTree', target });
    },
    hover: (at) => {
      const hit = at && stage.hitsAt(at);
      const node = hit?.node.startsWith('vpc:') || hit?.node.startsWith('subnet:') ? undefined : hit?.node;
      if (node !== app.state.hover) app.update({ hover: node });
      app.offers.ask(hit?.target);
      surface.classList.toggle('pointing', hit?.target !== undefined);
      tooltip.point(hit, at ?? { x: 0, y: 0 });
    },
    menu: (at) => {
      const target = at ? stage.hitsAt(at)?.target : placeOfKeys(app)?.target;
      setMenuContext(surface, target, { operations: app.offers.of(target), selected: selectedTogether(app.state) });
    },
  });

/** Adds an interface to those that are selected, or takes it out; of other things one is selected at a time, and they stay as they are. */
export const addToSelection = (app: App, target: Selection | undefined, announce: (words: string) => void): void => {
  if (target?.kind !== 'interface') return;
  app.selectTogether(toggled(selectedTogether(app.state), target.id));
  const { length } = selectedTogether(app.state);
  announce(length === 1 ? '1 interface selected' : `${length} interfaces selected`);
};
