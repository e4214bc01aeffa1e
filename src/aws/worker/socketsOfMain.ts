import { HttpRequest } from '@smithy/core/protocols';
import { boundedAsking, type InnerHandler } from '../boundedHandler.ts';
import { callLimitMs } from '../sender.ts';
import type { ReceivedAnswer, SentRequest } from './asks.ts';

type Sockets = { readonly ask: ReturnType<typeof boundedAsking>; readonly destroy: () => void };

/** The sockets of the main thread over which the worker's requests go, by the worker's numbers. The limits of a call run here. */
export class SocketsOfMain {
  readonly #make: () => InnerHandler;
  readonly #all = new Map<number, Sockets>();

  constructor(make: () => InnerHandler) {
    this.#make = make;
  }

  /** Rejects as a bounded handler does. The parts belong to whoever asks. */
  async send(
    sockets: number,
    { query, headers, ...request }: SentRequest,
    signal: AbortSignal,
  ): Promise<ReceivedAnswer> {
    const asked = new HttpRequest({ ...request, query: { ...query }, headers: { ...headers } });
    const { response, parts } = await this.#of(sockets).ask(asked, { abortSignal: signal });
    return {
      statusCode: response.statusCode,
      ...(response.reason === undefined ? {} : { reason: response.reason }),
      headers: response.headers,
      // Node cuts several parts out of one buffer, which could go over once only.
      parts: parts.map((part) => new Uint8Array(part)),
    };
  }

  destroy(sockets: number): void {
    this.#all.get(sockets)?.destroy();
    this.#all.delete(sockets);
  }

  destroyAll(): void {
    for (const sockets of this.#all.keys()) this.destroy(sockets);
  }

  #of(number: number): Sockets {
    const known = this.#all.get(number);
    if (known) return known;
    const handler = this.#make();
    const made = { ask: boundedAsking(handler, callLimitMs), destroy: () => handler.destroy?.() };
    this.#all.set(number, made);
    return made;
  }
}
