import { watchTheme } from '../theme/watchTheme.ts';
import { openPlanBridge } from './planBridge.ts';
import { listenToPlanKeys } from './planKeys.ts';
import { meaningOf } from './intents.ts';
import { PlanPage } from './planPage.ts';

/** The page of a plan: shows whole documents as the host tells them, and tells the host what is pressed. */
const start = (): void => {
  const bridge = openPlanBridge();
  const page = new PlanPage({ post: bridge.post, wall: () => Date.now(), ticks: () => performance.now() });
  document.body.append(...page.elements);
  // Colours come by the style sheet from what is worn; nothing is painted by hand.
  watchTheme(() => undefined);
  document.addEventListener('click', ({ target }) => page.press(meaningOf(target)));
  listenToPlanKeys(page);
  bridge.listen((message) => page.show(message));
  setInterval(() => page.age(), 1000);
  bridge.post({ kind: 'ready' });
};

start();
