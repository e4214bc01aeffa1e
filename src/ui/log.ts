import { window, type LogOutputChannel } from 'vscode';
import type { Problem } from '../domain/problem.ts';

/**
 * The extension's log, made when there is something to write. It gets error codes and request ids, with which AWS support finds
 * a call; never credentials, names or addresses of an account.
 */
export class Log {
  #channel: LogOutputChannel | undefined;

  problem({ code, requestId }: Problem): void {
    this.#open().warn(
      `${code ?? 'Problem without a code'}${requestId === undefined ? '' : `, request id: ${requestId}`}`,
    );
  }

  show(): void {
    this.#open().show();
  }

  dispose(): void {
    this.#channel?.dispose();
  }

  #open(): LogOutputChannel {
    this.#channel ??= window.createOutputChannel('ENI Explorer', { log: true });
    return this.#channel;
  }
}
