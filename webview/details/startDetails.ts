import type { DetailsToHost, ShownDetails, ToDetailsPage } from '../../src/protocol/details.ts';
import { watchTheme } from '../theme/watchTheme.ts';
import { DetailsPage } from './detailsPage.ts';

type VsCodeApi = {
  readonly postMessage: (message: DetailsToHost) => void;
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
};

declare function acquireVsCodeApi(): VsCodeApi;

/** The page of one thing: shows what the host tells as a whole each time, and tells the host what is pressed. */
export const startDetails = (): void => {
  const api = acquireVsCodeApi();
  const page = new DetailsPage((message) => api.postMessage(message));
  let kept: ShownDetails['kept'] | undefined;
  let scroll = scrollIn(api.getState());
  const keep = (): void => {
    if (kept) api.setState({ ...kept, scroll });
  };
  document.body.append(page.element);
  // Colours come by the style sheet from what is worn; nothing is painted by hand.
  watchTheme(() => undefined);
  page.element.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // VS Code, too, goes back by it, to another tab; where nothing is to go back to here, it may.
    if (!page.canGoBack) return;
    event.preventDefault();
    event.stopPropagation();
    api.postMessage({ kind: 'back' });
  });
  page.scroller.addEventListener('scroll', () => {
    scroll = page.scroller.scrollTop;
    keep();
  });
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isThing(data)) return;
    // A tab that is looked at again is a new page of the same thing.
    const from = kept ? undefined : scroll;
    kept = data.shown.kept;
    page.show(data.shown, from);
    keep();
  });
  api.postMessage({ kind: 'ready' });
};

const scrollIn = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'scroll' in state && typeof state.scroll === 'number'
    ? state.scroll
    : 0;

/** The host is trusted for the shape of what it tells; other windows may post anything. */
const isThing = (data: unknown): data is ToDetailsPage =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'thing' && 'shown' in data;
