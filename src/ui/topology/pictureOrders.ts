import type { PaintOrder, ToHost, ToWebview } from '../../protocol/topology.ts';

/**
 * How an order ended: with the PNG, with why the page could not make it, with the page closed before, or because the person stepped
 * back.
 */
export type PaintResult =
  | { readonly kind: 'png'; readonly png: Uint8Array }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'closed' }
  | { readonly kind: 'cancelled' };

/** Pictures that the page was asked to paint and has not sent yet. */
export class PictureOrders {
  readonly #waiting = new Map<number, (painted: PaintResult) => void>();
  #last = 0;

  /** Resolves once it has ended, in whatever way. */
  order(
    order: PaintOrder,
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
  hear({ request, png, failure }: Extract<ToHost, { readonly kind: 'painted' }>): void {
    this.#end(request, png ? { kind: 'png', png } : { kind: 'failed', error: errorOf(failure) });
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

/** The page's error, with where it came from there. */
const errorOf = (failure: Extract<ToHost, { readonly kind: 'painted' }>['failure']): Error => {
  if (!failure) return new Error('What the page sent is no picture');
  const { name, message, stack } = failure;
  return Object.assign(new Error(message), { name, stack });
};
