import type { PaintOrder, ToHost, ToWebview } from '../../protocol/topology.ts';

/**
 * How an order ended: with the PNG, or with it on the clipboard, with why the page could not make it, with the page closed before, or because the person stepped
 * back.
 */
export type PaintResult =
  | { readonly kind: 'png'; readonly png: Uint8Array }
  | { readonly kind: 'copied' }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'closed' }
  | { readonly kind: 'cancelled' };

/** A picture, and where the page is to have it. */
export type PictureOrder = PaintOrder & Pick<Extract<ToWebview, { readonly kind: 'paint' }>, 'to'>;

/** Pictures that the page was asked to paint and has not sent yet. */
export class PictureOrders {
  readonly #waiting = new Map<number, (painted: PaintResult) => void>();
  #last = 0;

  /** Resolves once it has ended, in whatever way. */
  order(
    order: PictureOrder,
    post: (message: ToWebview) => void,
    onCancel: (hear: () => void) => void,
  ): Promise<PaintResult> {
    const request = ++this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(request, resolve);
      onCancel(() => this.#end(request, { kind: 'cancelled' }));
      post({ kind: 'paint', request, ...order });
    });
  }

  /** Takes an answer of the page; one that nobody waits for any more is dropped. */
  hear(answer: PictureAnswer): void {
    this.#end(answer.request, resultOf(answer));
  }

  /** Resolves all that wait: the page is closed. */
  close(): void {
    for (const request of this.#waiting.keys()) this.#end(request, { kind: 'closed' });
  }

  #end(request: number, painted: PaintResult): void {
    this.#waiting.get(request)?.(painted);
    this.#waiting.delete(request);
  }
}

type PictureAnswer = Extract<ToHost, { readonly kind: 'painted' | 'copied' }>;

const resultOf = (answer: PictureAnswer): PaintResult => {
  if (answer.kind === 'painted' && answer.png) return { kind: 'png', png: answer.png };
  if (answer.kind === 'copied' && !answer.failure) return { kind: 'copied' };
  return { kind: 'failed', error: errorOf(answer.failure) };
};

/** The page's error, with where it came from there. */
const errorOf = (failure: PictureAnswer['failure']): Error => {
  if (!failure) return new Error('What the page sent is no picture');
  const { name, message, stack } = failure;
  return Object.assign(new Error(message), { name, stack });
};
