import { addAbortSignal, Readable } from 'node:stream';
import { BoundReached, mostBytesAValue } from './bounds.ts';
import { Lane } from './lane.ts';
import { turn } from './wait.ts';

/** From here on a body is received alone, so that large answers to calls at the same time do not add up in memory. */
const aloneFrom = 8_000_000;
/** From here on parsing takes so long that a cancel is not heard during several in a row. */
const inTurnFrom = 1_000_000;

/** Receives the bodies of one connection. */
export class Bodies {
  readonly #large = new Lane();
  readonly #parsing = new Lane();
  readonly #most: number;

  /** `most`: bytes of one body. */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * The body when it has come whole. Rejects with a BoundReached as soon as it is too large, with the signal's reason when it
   * is aborted; both end the connection, so that nothing more is received.
   */
  async whole(body: unknown, declared: string | undefined, signal: AbortSignal): Promise<unknown> {
    if (!(body instanceof Readable)) {
      if (sizeOf(body) > this.#most) throw new BoundReached('AnswerTooLarge');
      return body;
    }
    if (Number(declared ?? 0) > this.#most) {
      body.destroy();
      throw new BoundReached('AnswerTooLarge');
    }
    return this.#received(addAbortSignal(signal, body), signal);
  }

  async #received(body: Readable, signal: AbortSignal): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    const lanes: (() => void)[] = [];
    let size = 0;
    try {
      // Leaving the loop early destroys the stream and with it the socket.
      for await (const part of body) {
        const chunk = typeof part === 'string' ? Buffer.from(part) : (part as Uint8Array);
        size += chunk.byteLength;
        if (size > this.#most) throw new BoundReached('AnswerTooLarge');
        chunks.push(chunk);
        if (size > aloneFrom && lanes.length === 0) lanes.push(await this.#large.enter(signal));
      }
      const whole = Buffer.concat(chunks, size);
      if (hasLargeValue(whole)) throw new BoundReached('ValueTooLarge');
      if (size > inTurnFrom) lanes.push(await this.#parsing.enter(signal));
      return whole;
    } finally {
      // Parsing follows before the loop of events turns; timers and sockets are heard between this turn and the next.
      if (lanes.length > 0)
        void turn()
          .then(turn)
          .then(() => lanes.forEach((leave) => leave()));
    }
  }
}

const sizeOf = (body: unknown): number =>
  body instanceof Uint8Array ? body.byteLength : typeof body === 'string' ? Buffer.byteLength(body) : 0;

/** Whether two marks of XML stand so far apart. */
const hasLargeValue = (body: Buffer): boolean => {
  if (body.byteLength <= mostBytesAValue) return false;
  for (let at = 0; at < body.byteLength;) {
    const next = body.indexOf('<', at + 1);
    if ((next < 0 ? body.byteLength : next) - at > mostBytesAValue) return true;
    if (next < 0) return false;
    at = next;
  }
  return false;
};
