import '../../../webview/dev/probe.ts';
import { wearTheme } from '../../../webview/dev/themes.ts';
import { nextFrame, startStopwatch } from './stopwatch.ts';

/**
 * Stands in for the dev page's host where its account must not count: hears from another page, by the channel `picture`, what
 * that page's host says to its webview.
 */
wearTheme('dark');
window.acquireVsCodeApi = () => ({
  getState: () => undefined,
  setState: () => undefined,
  postMessage: () => undefined,
});
startStopwatch({
  painted: async () => {
    await nextFrame();
    if (window.eniProbe?.hasPicture() !== true) throw new Error('The first frame shows no picture');
  },
  camera: () => window.eniProbe?.camera() ?? { x: 0, y: 0 },
});
new BroadcastChannel('picture').addEventListener('message', ({ data }: MessageEvent<unknown>) =>
  window.eniBench?.hold(data),
);
