import type { PaintOrder } from '../src/protocol/topology.ts';
import { picturePng } from './view/picturePng.ts';

/**
 * Puts a picture on the clipboard; rejects where it cannot be painted, and where the browser keeps the clipboard to itself. It is asked before the
 * picture is painted: what a person has pressed counts for seconds only.
 */
export const pictureToClipboard = async (order: PaintOrder): Promise<void> => {
  // Browsers have neither where a page is not served securely, whatever their types say.
  if (!('clipboard' in navigator && 'ClipboardItem' in window)) throw new Error('The browser has no clipboard for it');
  await focused();
  const painting = nextTask().then(() => picturePng(order));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': painting })]);
  } catch (error) {
    // Browsers do not hand on why the picture was not painted.
    await painting;
    throw error;
  }
};

const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Resolves once the page has the focus, without which it gets no clipboard: VS Code gives it a little after the tab. Later it is refused. */
const focused = async (): Promise<void> => {
  if (!document.hasFocus()) window.focus();
  for (let tries = 0; tries < 20 && !document.hasFocus(); tries++) await new Promise((done) => setTimeout(done, 50));
};
