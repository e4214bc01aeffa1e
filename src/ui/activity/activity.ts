import { isAbort } from '../../domain/errors.ts';
import { scopeId } from '../../domain/scope.ts';
import { CallLog } from '../../services/callLog.ts';
import { Journal, type JournalFiles } from '../../services/journal/journal.ts';
import { isToBeLookedUp, lookUpRun } from '../../services/journal/lookUpRun.ts';
import type { NotedRun, Relation } from '../../services/journal/noted.ts';
import type { RunStanding } from '../../services/journal/runWords.ts';
import { RunTurns } from '../../services/runTurns.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { RunAbout, WatchedRun } from '../../services/wizardPorts.ts';
import type { Log } from '../shared/log.ts';
import type { Attempt } from '../shared/problems.ts';

export type ActivityParts = {
  readonly files: JournalFiles;
  /** How long runs are kept, in days. */
  readonly days: () => number;
  readonly newId: () => string;
  readonly log: Pick<Log, 'noted' | 'call'>;
};

/** Milliseconds after which it is looked again at what other windows run. */
const elsewhereMs = 2000;

/** What is run in this window, one after the other in each account, and what is written of that and was in others. */
export class Activity {
  readonly journal: Journal;
  readonly turns = new RunTurns();
  readonly #log: ActivityParts['log'];
  #loading: Promise<void> | undefined;
  #first: Promise<void> | undefined;
  readonly #lookingUp = new Map<string, Promise<void>>();
  readonly #settling = new Set<() => void>();
  #again: NodeJS.Timeout | undefined;

  constructor({ files, days, newId, log }: ActivityParts) {
    this.journal = new Journal({ files, days, newId, log: (code) => log.noted(code) });
    this.#log = log;
  }

  /** What other windows have written by now. */
  load(): Promise<void> {
    this.#loading ??= this.journal.load().finally(() => {
      this.#loading = undefined;
      this.#followOthers();
    });
    return this.#loading;
  }

  /** All runs that are known, the youngest first, with how things are with them. */
  get standings(): readonly RunStanding[] {
    return this.journal.runs.map((run) => this.#standing(run));
  }

  /** The youngest run of a plan whose tab it was. */
  runOfTab(tab: string): NotedRun | undefined {
    return this.journal.runs.find((run) => run.tab === tab);
  }

  /** Milliseconds from the beginning of a run to its end; undefined where it has not ended, or is not kept. */
  took(id: string): number | undefined {
    const run = this.journal.find(id);
    return run?.endedAt === undefined ? undefined : run.endedAt - run.at;
  }

  standingOf(id: string): RunStanding | undefined {
    const run = this.journal.find(id);
    return run && this.#standing(run);
  }

  /** Follows a run that is about to begin, into journal and log. */
  watch(about: RunAbout, relation: Relation | undefined): WatchedRun {
    const { id, onEvent } = this.journal.watch({ ...about, relation });
    const calls = new CallLog();
    return {
      id,
      onEvent: async (event) => {
        const line = calls.lineOf(event);
        if (line !== undefined) this.#log.call(line);
        await onEvent(event);
      },
    };
  }

  /** Asks EC2 what became of runs whose window is gone, once their account has been read; not while somebody looks at a review of it. */
  async settle(open: OpenScope): Promise<void> {
    this.#first ??= this.load();
    await this.#first;
    if (!open.store.inventory || open.store.state.kind !== 'ready' || open.isHeld) return;
    for (const run of this.journal.runs) if (this.isOf(run, open)) await this.settleRun(run, open);
  }

  /** A window that is closed while it runs something is there for a while yet: what runs elsewhere is looked at until it has ended. */
  #followOthers(): void {
    clearTimeout(this.#again);
    const { journal } = this;
    if (!journal.runs.some((run) => !journal.isOwn(run) && journal.stateOf(run) === 'running')) return;
    this.#again = setTimeout(() => void this.#lookAgain(), elsewhereMs).unref();
  }

  async #lookAgain(): Promise<void> {
    await this.load();
    for (const settle of this.#settling) settle();
  }

  /** Settles them each time that the account has been read, and once nobody is in the middle of something there. */
  settleIn(open: OpenScope, attempt: Attempt): void {
    const settle = (): void => void attempt(() => this.settle(open));
    const quiet = open.store.onChange(({ kind }) => kind === 'ready' && settle());
    const released = open.onRelease(settle);
    this.#settling.add(settle);
    open.onClose(() => {
      this.#settling.delete(settle);
      quiet();
      released();
    });
  }

  async settleRun(run: NotedRun, open: OpenScope): Promise<void> {
    if (!isToBeLookedUp(run, this.journal) || this.hasEnded(run)) return;
    const under = this.#lookingUp.get(run.id) ?? this.#settled(run, open);
    this.#lookingUp.set(run.id, under);
    await under.finally(() => this.#lookingUp.delete(run.id));
  }

  /** Whether a run was made in what is open: the same scope, and the same account behind it. */
  isOf({ scope, accountId }: NotedRun, open: OpenScope): boolean {
    return scopeId(scope) === open.id && open.store.inventory?.snapshot.accountId === accountId;
  }

  /** Whether its account is not there any more: the embedded demo ends with its window and begins anew. */
  hasEnded(run: NotedRun): boolean {
    return run.scope.kind === 'demo' && !this.journal.isOwn(run);
  }

  #standing(run: NotedRun): RunStanding {
    const { journal } = this;
    const undo = journal.undoneBy(run);
    return {
      run,
      state: journal.stateOf(run),
      isUndone: undo !== undefined,
      undoneAt: undo && (undo.endedAt ?? undo.lastAt),
      isRolledBack: journal.rolledBackBy(run) !== undefined,
      isContinued: journal.continuedBy(run) !== undefined,
      hasEnded: this.hasEnded(run),
    };
  }

  async #settled(run: NotedRun, open: OpenScope): Promise<void> {
    const { connection } = open.store;
    if (!connection) return;
    const release = open.store.keepOpen(connection);
    const readNow = async () => {
      await open.store.refresh();
      return this.isOf(run, open) ? open.store.inventory : undefined;
    };
    try {
      await this.journal.noteFound(run, await lookUpRun(run, { connection, readNow }));
    } catch (error) {
      if (!isAbort(error)) throw error;
    } finally {
      release();
    }
  }
}
