import { addAbortSignal, Readable } from 'node:stream';
import { BoundReached, mostBytesAValue } from './bounds.ts';
import { Lane } from './lane.ts';
import { late, turn } from './wait.ts';

/** From here on a body is received alone, so that large answers to calls at the same time do not add up in memory. */
const aloneFrom = 8_000_000;
/** From here on parsing takes so long that a cancel is not heard during several in a row. */
const inTurnFrom = 1_000_000;

/** Receives the bodies of one connection. */
export class Bodies {
  readonly #large = new Lane();
  readonly #parsing = new Lane();
  readonly #most: number;
  readonly #silenceMs: number;

  /** `most`: bytes of one body. `silenceMs`: how long nothing of a body may come. */
  constructor(most: number, silenceMs: number) {
    this.#most = most;
    this.#silenceMs = silenceMs;
  }

  /**
   * The body when it has come whole. Rejects with a BoundReached as soon as it is too large, with a TimeoutError when nothing of it
   * comes for too long, with the signal's reason when it is aborted; each ends the connection, so that nothing more is received.
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
    const listening = new Silence(this.#silenceMs, (error) => body.destroy(error));
    listening.begin();
    try {
      // Leaving the loop early destroys the stream and with it the socket.
      for await (const part of body) {
        // What waits for its turn below is not silent.
        listening.end();
        const chunk = typeof part === 'string' ? Buffer.from(part) : (part as Uint8Array);
        size += chunk.byteLength;
        if (size > this.#most) throw new BoundReached('AnswerTooLarge');
        chunks.push(chunk);
        if (size > aloneFrom && lanes.length === 0) lanes.push(await this.#large.enter(signal));
        listening.begin();
      }
      const whole = Buffer.concat(chunks, size);
      if (hasLargeValue(whole)) throw new BoundReached('ValueTooLarge');
      if (size > inTurnFrom) lanes.push(await this.#parsing.enter(signal));
      return whole;
    } finally {
      listening.end();
      // Parsing follows before the loop of events turns; timers and sockets are heard between this turn and the next.
      if (lanes.length > 0)
        void turn()
          .then(turn)
          .then(() => lanes.forEach((leave) => leave()));
    }
  }
}

/** Ends what has been silent for too long. */
class Silence {
  readonly #ms: number;
  readonly #tooLong: (error: Error) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number, tooLong: (error: Error) => void) {
    this.#ms = ms;
    this.#tooLong = tooLong;
  }

  begin(): void {
    this.#timer = setTimeout(() => this.#tooLong(late(`Nothing came for ${this.#ms / 1000} s`)), this.#ms);
  }

  end(): void {
    clearTimeout(this.#timer);
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
