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
  readonly #most: number;
  readonly #silenceMs: number;

  /** `most`: bytes of one body. `silenceMs`: how long nothing of a body may come. */
  constructor(most: number, silenceMs: number) {
    this.#most = most;
    this.#silenceMs = silenceMs;
  }

  /**
   * The parts of a body when it has come whole. Rejects with a BoundReached as soon as it is too large, with a TimeoutError when nothing of it
   * comes for too long, with the signal's reason when it is aborted; each ends the connection, so that nothing more is received.
   */
  async received(body: unknown, declared: string | undefined, signal: AbortSignal): Promise<readonly Uint8Array[]> {
    if (!(body instanceof Readable)) {
      const bytes = bytesOf(body);
      if (bytes.byteLength > this.#most) throw new BoundReached('AnswerTooLarge');
      return [bytes];
    }
    if (Number(declared ?? 0) > this.#most) {
      body.destroy();
      throw new BoundReached('AnswerTooLarge');
    }
    return this.#partsOf(addAbortSignal(signal, body), signal);
  }

  async #partsOf(body: Readable, signal: AbortSignal): Promise<readonly Uint8Array[]> {
    const chunks: Uint8Array[] = [];
    let leave: (() => void) | undefined;
    let size = 0;
    const listening = new Silence(this.#silenceMs, (error) => body.destroy(error));
    listening.begin();
    try {
      // Leaving the loop early destroys the stream and with it the socket.
      for await (const part of body) {
        // What waits for its turn below is not silent.
        listening.end();
        const chunk = bytesOf(part);
        size += chunk.byteLength;
        if (size > this.#most) throw new BoundReached('AnswerTooLarge');
        chunks.push(chunk);
        if (size > aloneFrom) leave ??= await this.#large.enter(signal);
        listening.begin();
      }
      return chunks;
    } finally {
      listening.end();
      if (leave) soon(leave);
    }
  }
}

/** Puts bodies together for the parser, large ones one after the other. */
export class Parsing {
  readonly #parsing = new Lane();

  /** Rejects with a BoundReached where a value is too large to be parsed, with the signal's reason when it is aborted. */
  async whole(parts: readonly Uint8Array[], signal: AbortSignal | undefined): Promise<Uint8Array> {
    const [only] = parts;
    const whole = only && parts.length === 1 ? bufferOf(only) : Buffer.concat(parts);
    if (hasLargeValue(whole)) throw new BoundReached('ValueTooLarge');
    if (whole.byteLength > inTurnFrom) soon(await this.#parsing.enter(signal));
    return whole;
  }
}

/** Parsing follows before the loop of events turns; timers and sockets are heard between this turn and the next. */
const soon = (leave: () => void): void =>
  void turn()
    .then(turn)
    .then(() => leave());

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

const bytesOf = (body: unknown): Uint8Array =>
  body instanceof Uint8Array ? body : Buffer.from(typeof body === 'string' ? body : '');

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
