import type { Transferable as TransferListItem } from 'node:worker_threads';
import { aborted } from '../../domain/errors.ts';
import { receivedError, sentError, type SentError } from './sentErrors.ts';

/** What one thread can be asked by the other: for each name what comes with it, and what is answered. */
export type Asks = { readonly [Name in string]: { readonly input: unknown; readonly answer: unknown } };

type Around = {
  /** Aborted when whoever asks gives up. */
  readonly signal: AbortSignal;
  /** Buffers of the answer that go over as they are, and are gone here. */
  readonly transfer: (buffers: readonly ArrayBuffer[]) => void;
};

/** How a thread answers what it is asked. What they reject with arrives as `receivedError` makes it. */
export type Answers<A extends Asks> = {
  readonly [Name in keyof A]: (input: A[Name]['input'], around: Around) => Promise<A[Name]['answer']>;
};

type AskOptions = {
  /** Tells the other thread to give up; whether and how it ends the question is its affair. */
  readonly signal?: AbortSignal | undefined;
  readonly transfer?: readonly ArrayBuffer[];
};

/** The part of a worker, and of the port in a worker, that is needed. */
export type Port = {
  readonly postMessage: (message: Message, transfer: readonly TransferListItem[]) => void;
  readonly on: (event: 'message', listener: (message: Message) => void) => unknown;
};

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'abort'; readonly id: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly error: SentError };

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void };

/** One end of a conversation of two threads, in which both ask and answer. */
export class Peer<Theirs extends Asks, Ours extends Asks> {
  readonly #port: Port;
  readonly #answers: Answers<Ours>;
  readonly #onIdle: (isIdle: boolean) => void;
  readonly #waiting = new Map<number, Waiting>();
  readonly #answering = new Map<number, AbortController>();
  #asked = 0;
  #end: Error | undefined;

  /** `onIdle` is told when nothing is waited for any more, and when something is again. */
  constructor(port: Port, answers: Answers<Ours>, onIdle: (isIdle: boolean) => void = () => undefined) {
    this.#port = port;
    this.#answers = answers;
    this.#onIdle = onIdle;
    port.on('message', (message) => this.#hear(message));
  }

  /** Whether nothing is waited for. */
  get isIdle(): boolean {
    return this.#waiting.size === 0;
  }

  /** Resolves and rejects as the other thread does. */
  async ask<Name extends keyof Theirs & string>(
    name: Name,
    input: Theirs[Name]['input'],
    { signal, transfer = [] }: AskOptions = {},
  ): Promise<Theirs[Name]['answer']> {
    if (this.#end) throw this.#end;
    if (signal?.aborted) throw aborted();
    const id = (this.#asked += 1);
    const abort = () => this.#post({ kind: 'abort', id });
    signal?.addEventListener('abort', abort, { once: true });
    if (this.#waiting.size === 0) this.#onIdle(false);
    try {
      return await new Promise<unknown>((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject });
        this.#post({ kind: 'ask', id, name, input }, transfer);
      });
    } finally {
      signal?.removeEventListener('abort', abort);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) this.#onIdle(true);
    }
  }

  /** Asks what has no answer, or none that matters; what goes wrong shows where something is waited for. */
  tell<Name extends keyof Theirs & string>(name: Name, input: Theirs[Name]['input']): void {
    if (!this.#end) this.#post({ kind: 'ask', id: 0, name, input });
  }

  /** Rejects all that is waited for, and all that is asked from now on. */
  end(error: Error): void {
    this.#end = error;
    for (const { reject } of this.#waiting.values()) reject(error);
    for (const answering of this.#answering.values()) answering.abort(aborted());
  }

  #post(message: Message, transfer: readonly ArrayBuffer[] = []): void {
    if (!this.#end) this.#port.postMessage(message, transfer);
  }

  #hear(message: Message): void {
    if (message.kind === 'ask') return void this.#answer(message);
    if (message.kind === 'abort') return this.#answering.get(message.id)?.abort(aborted());
    const waiting = this.#waiting.get(message.id);
    if (message.kind === 'answer') waiting?.resolve(message.answer);
    else waiting?.reject(receivedError(message.error));
  }

  async #answer({ id, name, input }: Message & { readonly kind: 'ask' }): Promise<void> {
    const control = new AbortController();
    const buffers: ArrayBuffer[] = [];
    if (id !== 0) this.#answering.set(id, control);
    const around: Around = { signal: control.signal, transfer: (more) => buffers.push(...more) };
    try {
      const answer = await this.#answers[name]?.(input, around);
      if (id !== 0) this.#post({ kind: 'answer', id, answer }, buffers);
    } catch (error) {
      if (id !== 0) this.#post({ kind: 'refusal', id, error: sentError(error) });
    } finally {
      this.#answering.delete(id);
    }
  }
}
