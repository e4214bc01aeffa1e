import { regions } from '../../src/domain/regions.ts';
import type { Profiles } from '../../src/aws/profiles.ts';
import type { ApplyOptions, Connection, DryRunResult, ReadOptions } from '../../src/aws/connection.ts';
import { ProblemError, type Problem } from '../../src/domain/problem.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { portionIn } from '../../src/domain/portionIn.ts';
import type { PortionQuery } from '../../src/domain/portion.ts';
import { thingsIn } from '../../src/domain/thingsIn.ts';
import { foreign, words } from '../../src/domain/words.ts';
import { actions } from '../../src/actions/actions.ts';
import { callOf, ec2By, namesIn, type Call, type Ec2 } from '../../src/actions/ec2.ts';
import type { Platform, Twin } from '../../src/services/platform.ts';
import { attached, snapshot } from './snapshot.ts';

export const scope: Scope = { kind: 'profile', profile: 'work', region: 'eu-west-1', endpoint: undefined };

/** A problem of the kind that a connection explains. */
export const problem = (message: string, over: Partial<Problem> = {}): Problem => ({
  message: foreign(message),
  remedy: words`Try again.`,
  code: undefined,
  requestId: undefined,
  recovery: 'retry',
  ...over,
});

/** An account that checks nothing, so that a test of the services decides itself what EC2 says. */
export class FakeAccount {
  current: Snapshot;
  readonly asked: Call[] = [];
  /** What the next writes reject with, each once; undefined lets one pass. */
  readonly refusals: (Error | undefined)[] = [];
  /** When set, reads wait for it; they reject with its rejection. */
  gate: Promise<void> | undefined;
  /** When true, writes wait until their signal is aborted. */
  hanging = false;
  dryRun: DryRunResult = { kind: 'allowed' };
  /** For answers that differ by call. */
  dryRunOf: (call: Call) => DryRunResult = () => this.dryRun;
  closed = 0;
  /** The account id where it was learned after the read. */
  learned: string | undefined;
  /** Where EC2 is asked, when not where the scope says. */
  endpoint: string | undefined;
  /** How many reads of all have begun. */
  reads = 0;
  /** What was read again by itself. */
  readonly portions: PortionQuery[] = [];

  constructor(current: Snapshot = snapshot()) {
    this.current = current;
  }

  connection(of: Scope = scope): Connection {
    return {
      scope: of,
      endpoint: this.endpoint ?? (of.kind === 'profile' ? of.endpoint : undefined),
      identity: () => this.learned ?? this.current.accountId,
      read: (options) => this.#read(options),
      interfaceAttributes: async () => [],
      describe: async () => ({ things: [], isWhole: true, unread: undefined }),
      readThings: async (query) => thingsIn(this.current, query),
      readPortion: async (query, signal) => {
        this.portions.push(query);
        await this.gate;
        signal?.throwIfAborted();
        return portionIn(this.current, query);
      },
      ec2: (options) => this.#ec2(options),
      lookUp: async () => ({ kind: 'notShown' }),
      dryRun: async (call) => this.dryRunOf(call),
      close: () => {
        this.closed += 1;
      },
    };
  }

  asTwin(): Twin {
    return { connection: this.connection({ kind: 'demo' }), snapshot: () => this.current };
  }

  async #read({ signal, onProgress }: ReadOptions = {}): Promise<Snapshot> {
    this.reads += 1;
    onProgress?.({ interfaces: 1, done: 1, calls: 2 });
    await this.gate;
    signal?.throwIfAborted();
    return this.current;
  }

  #ec2({ signal, onStep, onAnswered, beforeSend }: ApplyOptions = {}): Ec2 {
    const write = async (call: Call, change: () => void): Promise<void> => {
      await beforeSend?.(call);
      this.asked.push(call);
      const refusal = this.refusals.shift();
      if (refusal) throw refusal;
      await onAnswered?.(call, { requestId: `request-${this.asked.length}`, output: {} });
      onStep?.(words`Waiting until EC2 shows it`, call);
      if (this.hanging) await aborted(signal);
      change();
    };
    return ec2By(namesIn(actions), async ({ action, input }) => {
      const call = callOf({ action, input });
      await write(call, () => this.#carryOut(call));
      // What an answer holds matters to none of the operations under test.
      return { attachmentId: 'eni-attach-0', eniId: 'eni-0new' } as never;
    });
  }

  #carryOut({ action, input }: Call): void {
    if (action === 'attachInterface') {
      const attachment = attached(input.instanceId, input.deviceIndex, { networkCard: input.networkCard });
      this.#change(input.eniId, { attachment, status: 'in-use' });
    }
    if (action === 'detachInterface') this.#change(input.eniId, { attachment: undefined, status: 'available' });
  }

  #change(eniId: string, over: Partial<Snapshot['enis'][number]>): void {
    this.current = {
      ...this.current,
      enis: this.current.enis.map((eni) => (eni.id === eniId ? { ...eni, ...over } : eni)),
    };
  }
}

const aborted = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_resolve, reject) => {
    const stop = (): void => reject(new DOMException('The work was cancelled', 'AbortError'));
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop);
  });

/** A machine without AWS configuration. */
export const noProfiles: Profiles = {
  list: [],
  sessions: [],
  environment: undefined,
  preset: { profile: undefined, region: undefined },
  watched: [],
};

/** A platform over fake accounts: one for every scope, and fresh twins of whatever it is given. */
export const fakePlatform = (account: FakeAccount, over: Partial<Platform> = {}): Platform => ({
  connect: async (of) => account.connection(of),
  twin: async (of) => new FakeAccount(of.snapshot).asTwin(),
  limits: async () => () => undefined,
  explain: async (error) =>
    problem(error instanceof Error ? error.message : String(error), {
      code: error instanceof Error ? error.name : undefined,
    }),
  withProfile: async (of) => of,
  profiles: async () => noProfiles,
  regionsInUse: async () => [],
  accountRegions: async () => regions.map(({ id }) => ({ region: id, isEnabled: true })),
  signIn: async () => ({ kind: 'none' }),
  accountsOf: async () => [],
  rolesOf: async () => [],
  profileAddition: async () => ({ file: '', text: '' }),
  addProfile: async () => ({ file: '', line: 1 }),
  ...over,
});

/** What ends so, whenever somebody comes to look. */
export const failing = (reason: Error): Promise<never> => {
  const failed = Promise.reject(reason);
  void Promise.allSettled([failed]);
  return failed;
};

/** EC2's refusal as a connection hands it on. */
export const refused = (message: string, code: string): ProblemError => new ProblemError(problem(message, { code }));
