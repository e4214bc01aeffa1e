import type { PaintOrder, ToHost, ToWebview } from '../../protocol/topology.ts';

/** Pictures that the page was asked to paint and has not sent yet. */
export class PictureOrders {
  readonly #waiting = new Map<number, (png: Uint8Array | undefined) => void>();
  #last = 0;

  /** Resolves with the PNG; undefined when the page could not paint it, is closed, or the person cancelled. */
  order(
    order: PaintOrder,
    post: (message: ToWebview) => void,
    onCancel: (hear: () => void) => void,
  ): Promise<Uint8Array | undefined> {
    const request = ++this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(request, resolve);
      onCancel(() => this.hear({ kind: 'painted', request, png: undefined }));
      post({ kind: 'paint', request, ...order });
    });
  }

  /** Takes an answer of the page; one that nobody waits for any more is dropped. */
  hear({ request, png }: Extract<ToHost, { readonly kind: 'painted' }>): void {
    this.#waiting.get(request)?.(png);
    this.#waiting.delete(request);
  }

  /** Resolves all that wait with undefined. */
  close(): void {
    for (const request of this.#waiting.keys()) this.hear({ kind: 'painted', request, png: undefined });
  }
}
