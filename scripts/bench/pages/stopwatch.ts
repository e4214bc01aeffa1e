/** What a benchmark asks of a page that shows an account. Milliseconds count from the message's arrival in the page. */
export type Stopwatch = {
  /** Keeps a message of the host for `show`. */
  readonly hold: (message: unknown) => void;
  readonly holds: () => number;
  /** Delivers what is held; answers when the first complete frame had been handed to the browser. */
  readonly show: () => Promise<number>;
  /** Answers when a frame had been handed over after the camera had followed a drag of `wholeDrag` or more. */
  readonly panned: () => Promise<number>;
};

declare global {
  interface Window {
    eniBench: Stopwatch | undefined;
  }
}

type Picture = {
  /** Fulfilled within the frame that shows all; rejects when there is nothing to see. */
  readonly painted: () => Promise<void>;
  readonly camera: () => { readonly x: number; readonly y: number };
};

/** Pixels; a first step of a drag may be taken for a shaky click. */
const wholeDrag = 30;

/** Messages are delivered without a copy, so that only the work of the page itself counts. */
export const startStopwatch = ({ painted, camera }: Picture): void => {
  const held: unknown[] = [];
  let arrived = 0;
  let from = { x: 0, y: 0 };
  const moved = (): number => Math.hypot(camera().x - from.x, camera().y - from.y);
  window.eniBench = {
    hold: (message) => void held.push(message),
    holds: () => held.length,
    show: async () => {
      if (held.length === 0) throw new Error('There is no message to show');
      arrived = performance.now();
      for (const data of held.splice(0)) window.dispatchEvent(new MessageEvent('message', { data }));
      await painted();
      await nextFrame();
      from = { ...camera() };
      return performance.now() - arrived;
    },
    panned: async () => {
      while (moved() < wholeDrag) await nextFrame();
      await nextFrame();
      return performance.now() - arrived;
    },
  };
};

export const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
