import type { Problem } from '../../domain/problem.ts';
import { foreign, noWords, words, type Words } from '../../domain/words.ts';
import { createLogChannel, type LogChannel } from '../door/output.ts';
import { traceOf } from './errorTrace.ts';

/**
 * The extension's log, made when there is something to write. It gets error codes and request ids, with which AWS support finds
 * a call, what was changed by the ids of it, and where in our code an unforeseen error came from; never credentials, names or addresses of an account.
 */
export class Log {
  #channel: LogChannel | undefined;

  /** One line with the code and the request id, never the texts, in which ids and names may stand. */
  problem({ code, requestId }: Problem): void {
    const call = requestId === undefined ? noWords : words`, request id: ${foreign(requestId)}`;
    this.#open().warn(words`${foreign(code ?? 'Problem without a code')}${call}`);
  }

  /** One line of a call that was made to change something. */
  call(line: Words): void {
    this.#open().info(line);
  }

  /** One line with a code of ours, for what is no problem of a person's. */
  noted(code: string): void {
    this.#open().warn(foreign(code));
  }

  /** A bug of ours, with its stack, for those who fix it. */
  unforeseen(error: unknown): void {
    for (const line of traceOf(error)) this.#open().error(line);
  }

  /** Brings the log up beside the terminal. */
  show(): void {
    this.#open().show();
  }

  /** Closes the channel, if anything was ever written. */
  dispose(): void {
    this.#channel?.dispose();
  }

  #open(): LogChannel {
    this.#channel ??= createLogChannel(words`ENI Explorer`);
    return this.#channel;
  }
}
