import { SHARE_ENV, Worker } from 'node:worker_threads';
import { aborted } from '../../domain/errors.ts';
import { ProblemError } from '../../domain/problem.ts';
import { words } from '../../domain/words.ts';
import type { InnerHandler } from '../boundedHandler.ts';
import type { Person } from '../credentials/way.ts';
import type { MainAsks, ToWorker, WhoIsAsked, WorkerAsks } from './asks.ts';
import { Peer, type Answers } from './peer.ts';
import { SocketsOfMain } from './socketsOfMain.ts';
import { OneATurn } from '../lane.ts';

export type ThreadOptions = {
  /** The program of the worker. */
  readonly file: URL;
  readonly person: Person | undefined;
  /** What sends the worker's requests. */
  readonly sockets: () => InnerHandler;
};

/** What a question of the main thread hears of while it is under way; see {@link MainAsks}. */
export type During = {
  readonly [Name in 'progress' | 'rows' | 'beforeSend' | 'step' | 'answered' | 'shown' | 'region']?: (
    input: MainAsks[Name]['input'],
  ) => MainAsks[Name]['answer'] | Promise<MainAsks[Name]['answer']>;
};

type Known = Pick<MainAsks['known']['input'], 'identity' | 'accountName'>;
type Running = { readonly worker: Worker; readonly peer: Peer<WorkerAsks, MainAsks>; readonly sockets: SocketsOfMain };

/** After so many milliseconds without an open connection the worker ends, and gives its memory back. */
const lingerMs = 30_000;
/** So long the worker may take to close what is open. */
const endMs = 500;

/** The thread in which AWS is asked. It begins with the first question, and again with the first one after it has ended. */
export class AwsThread {
  readonly #options: ThreadOptions;
  readonly #during = new Map<number, During>();
  readonly #connections = new Map<number, (known: Known) => void>();
  readonly #turns = new OneATurn();
  #running: Running | undefined;
  #numbers = 0;
  #lingering: NodeJS.Timeout | undefined;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** Who answers when a code is needed. */
  whoIsAsked(quietly = false): WhoIsAsked {
    if (!this.#options.person) return 'none';
    return quietly || !this.#options.person.askCode ? 'quiet' : 'asked';
  }
  /** Whether there is a thread at the moment. */
  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** To the worker that runs, which begins if none does. */
  get peer(): ToWorker {
    this.#running ??= this.#start();
    return this.#running.peer;
  }

  /** A number for a connection, of whose account is told what is known; `left` when it is closed. */
  join(onKnown: (known: Known) => void): { readonly connection: number; readonly left: () => void } {
    const connection = (this.#numbers += 1);
    clearTimeout(this.#lingering);
    this.#connections.set(connection, onKnown);
    const left = (): void => {
      this.#running?.peer.tell('close', { connection });
      this.#connections.delete(connection);
      if (this.#connections.size === 0) this.#linger();
    };
    return { connection, left };
  }

  /** Asks with a number under which the worker tells of it in the meantime. */
  async during<Answer>(heard: During, ask: (during: number) => Promise<Answer>): Promise<Answer> {
    const during = (this.#numbers += 1);
    this.#during.set(during, heard);
    try {
      return await ask(during);
    } finally {
      this.#during.delete(during);
    }
  }

  /** Ends the worker; what is under way rejects with an AbortError. */
  dispose(): void {
    clearTimeout(this.#lingering);
    const running = this.#running;
    running?.peer.tell('end', undefined);
    this.#end(aborted('The extension ends'), endMs);
  }

  #linger(): void {
    clearTimeout(this.#lingering);
    this.#lingering = setTimeout(() => {
      // What has no connection of its own may be under way.
      if (this.#running?.peer.isIdle ?? true) this.dispose();
      else this.#linger();
    }, lingerMs);
    this.#lingering.unref();
  }

  #start(): Running {
    const sockets = new SocketsOfMain(this.#options.sockets);
    // The environment as it is at each moment: `AWS_PROFILE` may change while the window is open.
    const worker = begun(this.#options.file);
    const peer = new Peer<WorkerAsks, MainAsks>(worker, this.#answers(sockets), (isIdle) =>
      isIdle ? worker.unref() : worker.ref(),
    );
    worker.unref();
    const running = { worker, peer, sockets };
    const gone = (error: unknown): void => {
      if (this.#running === running) this.#end(threadStopped(error));
    };
    worker.on('error', gone);
    worker.on('exit', () => gone(undefined));
    return running;
  }

  /** Gives the worker so many milliseconds to end by itself, with the programs that it has begun. */
  #end(error: Error, ms = 0): void {
    const running = this.#running;
    this.#running = undefined;
    running?.peer.end(error);
    running?.sockets.destroyAll();
    if (!running) return;
    const terminate = setTimeout(() => void running.worker.terminate(), ms);
    terminate.unref();
    running.worker.once('exit', () => clearTimeout(terminate));
  }

  #answers(sockets: SocketsOfMain): Answers<MainAsks> {
    const heard = ({ during }: { readonly during: number }): During => this.#during.get(during) ?? {};
    const { person } = this.#options;
    return {
      rows: (input) => this.#turns.next(() => heard(input).rows?.(input)),
      progress: async (input) => heard(input).progress?.(input),
      step: async (input) => heard(input).step?.(input),
      answered: async (input) => heard(input).answered?.(input),
      shown: async (input) => heard(input).shown?.(input),
      region: async (input) => heard(input).region?.(input),
      beforeSend: async (input) => {
        const { beforeSend } = heard(input);
        // Whoever asked is gone: nothing is sent any more.
        if (!beforeSend) throw aborted();
        return beforeSend(input);
      },
      known: async ({ connection, ...known }) => this.#connections.get(connection)?.(known),
      askCode: async (question) => person?.askCode?.(question),
      getSession: async ({ key }) => person?.sessions.get(key),
      setSession: async ({ key, value }) => person?.sessions.set(key, value),
      send: async (input, { signal, transfer }) => {
        const answer = await sockets.send(input.sockets, input.request, signal);
        transfer(answer.parts.map(({ buffer }) => buffer));
        return answer;
      },
      destroySockets: async (input) => sockets.destroy(input.sockets),
    };
  }
}

/**
 * MB. By itself V8 lets the garbage of parsed answers pile up to several times of what is needed. The largest pages of EC2 have 20 MB, and take some
 * 300 while they are parsed.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1_024 };

const begun = (file: URL): Worker => {
  try {
    return new Worker(file, { execArgv: [], env: SHARE_ENV, name: 'eni-explorer', resourceLimits });
  } catch (error) {
    throw threadStopped(error);
  }
};

/** What all that is under way rejects with. */
const threadStopped = (cause: unknown): ProblemError =>
  new ProblemError(
    {
      message: words`The thread that talks to AWS has ended unexpectedly`,
      remedy: words`Try again; it starts anew. If it ends again, the account may need more memory than there is.`,
      code: threadStoppedCode,
      requestId: undefined,
      recovery: 'retry',
    },
    cause === undefined ? undefined : { cause },
  );

export const threadStoppedCode = 'ThreadStopped';
