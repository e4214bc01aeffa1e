import { inverseOf, type RunInverse } from '../../actions/inverse.ts';
import type { Words } from '../../domain/words.ts';
import type { OperationFacts } from '../../operations/operation.ts';
import type { PlanDocument } from '../../protocol/plan.ts';
import { Emitter } from '../emitter.ts';
import { guestAfter } from '../guestAfter.ts';
import type { Rest } from '../journal/restOfRun.ts';
import { askPermissions, withheldBecause } from '../permissions.ts';
import type { RunEvent } from '../runEvents.ts';
import { standingCalls } from '../rollBack.ts';
import type { RunResult } from '../runResult.ts';
import { changedMeanwhile } from './changedMeanwhile.ts';
import { outcomeOf, restOfPlan } from './outcome.ts';
import { planDocument } from './planDocument.ts';
import type { PlanFacts } from './planFacts.ts';
import { permissionsVerdict } from './planFindings.ts';
import type { PlanPorts, PlanSource, SourcedPlan } from './planPorts.ts';
import { phaseOf, type PlanRun, type PlanState, type RunEnd } from './planState.ts';
import { learnedBack } from './rollBackAhead.ts';
import { noProgress, progressAfter } from './runProgress.ts';
import { beginRun } from './beginRun.ts';

/**
 * A change from its review to its outcome. It runs on nothing but what its document shows: where the account was read again, it is
 * made anew, and where the person would read something else then, *Run* waits until that is taken over.
 */
export class ChangePlan {
  readonly #ports: PlanPorts;
  readonly #changes = new Emitter<void>();
  #source: PlanSource;
  #state: PlanState;
  #abort: AbortController | undefined;
  #renewing: Promise<void> | undefined;
  #isBusy = false;
  readonly #quiet: () => void;

  constructor(made: SourcedPlan, ports: PlanPorts) {
    this.#ports = ports;
    this.#source = made.source;
    this.#state = this.#reviewing(made);
    this.#quiet = ports.store.onChange(() => this.#follow());
    void this.#learnUndo();
  }

  /** As its page shows it now. */
  get document(): PlanDocument {
    return planDocument(this.#state);
  }
  get state(): PlanState {
    return this.#state;
  }
  get operation(): Pick<OperationFacts, 'id' | 'title'> {
    return this.#state.facts.operation;
  }
  /** Tells that the document is otherwise; answers a function that stops telling. */
  get onChange(): (listener: () => void) => () => void {
    return this.#changes.on;
  }
  get isRunning(): boolean {
    const { run } = this.#state;
    return run !== undefined && !run.end;
  }

  /** Stops following the account. A run goes on. */
  dispose(): void {
    this.#quiet();
    this.#changes.clear();
  }

  /** Runs it after what must be agreed to; `anyway` where the person insists although EC2 would refuse it. */
  async run(how: { readonly anyway: boolean }): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      await this.#renewing;
      if (phaseOf(this.#state) !== (how.anyway ? 'blocked' : 'reviewing')) return;
      const { facts } = this.#state;
      if (!(await this.#source.isAgreed({ facts, ...how }, this.#ports))) return;
      // While the dialogs stood, the account may have been read again.
      if (this.#state.facts !== facts || this.#state.meanwhile || this.#ports.store.inventory !== facts.inventory) {
        await this.#renewed();
        return;
      }
      await this.#carryOut(facts, how.anyway);
    } finally {
      this.#isBusy = false;
    }
  }

  /** Stops the run; what EC2 has begun goes on. */
  cancel(): void {
    const { run } = this.#state;
    if (!run || run.end || run.isCancelling === true) return;
    this.#become({ run: { ...run, isCancelling: true } });
    this.#abort?.abort();
  }

  async checkPermissions(): Promise<void> {
    if (this.#state.run) return;
    const { facts } = this.#state;
    const checked = await askPermissions(facts.preview.calls, this.#ports);
    if (!checked) return;
    if (this.#state.facts === facts) this.#become({ verdict: permissionsVerdict(checked) });
    if (checked.mayHaveWritten) await this.#ports.store.refresh();
  }

  /** Takes the account as it is now; what does not follow from the answers any more is asked. */
  async takeOver(): Promise<void> {
    if (this.#state.run && !this.#state.run.end) return;
    const answered = await this.#source.again(this.#ports);
    if (answered) await this.#begin(answered);
  }

  /** Asks the question of a field again, or the last one. */
  async back(field?: string): Promise<void> {
    if (this.#state.run) return;
    const answered = await this.#source.back(this.#ports, field);
    if (answered) await this.#begin(answered);
  }

  /** To be called when a setting that protects has changed. */
  protectionChanged(): void {
    const { facts, run } = this.#state;
    const { readOnlyReason, account } = this.#ports;
    const { scope } = facts;
    if (run) return;
    this.#become({
      facts: {
        ...facts,
        readOnly: readOnlyReason(scope),
        account: account(scope),
        permissionsWithheld: withheldBecause(this.#ports) !== undefined,
      },
    });
  }
  /** Chooses what becomes of a run that stops in its middle. */
  chooseOnFailure(rollsBack: boolean): void {
    if (this.#state.run) return;
    this.#become({ rollsBack });
    void this.#learnUndo();
  }
  showAll(): void {
    this.#become({ isAllShown: true });
  }
  leaveIt(): void {
    const { run } = this.#state;
    if (run?.end) this.#become({ run: { ...run, isLeft: true } });
  }
  /** What was run has been taken back by a plan of its own. */
  undone(at: number): void {
    const { run } = this.#state;
    if (run?.end) this.#become({ run: { ...run, undoneAt: at } });
  }
  /** What takes back what was done; undefined where nothing can. */
  get inverse(): RunInverse | undefined {
    const { facts, run } = this.#state;
    const { end } = run ?? {};
    return end?.now && inverseOf(end.stands, { before: facts.inventory, now: end.now });
  }
  /** What was planned and not done, with what EC2 has chosen so far. */
  get rest(): Rest | undefined {
    return this.#state.run?.end?.rest;
  }

  async #carryOut(facts: PlanFacts, isAnyway: boolean): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#become({ run: { progress: noProgress(this.#ports.now()), isAnyway } });
    const hear = (event: RunEvent): void => {
      const { run } = this.#state;
      if (run && !run.end)
        this.#become({ run: { ...run, progress: progressAfter(run.progress, event), waitsFor: undefined } });
    };
    abort.signal.addEventListener('abort', () => this.cancel(), { once: true });
    const becomes = (over: Partial<PlanRun>): void => {
      const { run } = this.#state;
      if (run && !run.end) this.#become({ run: { ...run, ...over } });
    };
    const result = await beginRun(
      {
        facts,
        source: this.#source,
        isAnyway,
        onFailure: this.#state.rollsBack === true ? 'rollBack' : 'stop',
        abort,
        hear,
        onWait: (waitsFor) => becomes({ waitsFor }),
        onKept: (id) => becomes({ id }),
      },
      this.#ports,
    );
    this.#abort = undefined;
    if (!result) {
      this.#become({ run: undefined });
      await this.#renewed();
      return;
    }
    // It ended before its first call, for what it found: the review is shown again with that.
    const isUnbegun = result.done.length === 0 && result.unfinished.length === 0 && result.kind !== 'cancelled';
    if (isUnbegun && (result.meanwhile.length > 0 || result.problem?.code === 'Changed')) {
      this.#become({ run: undefined });
      await this.#renewed(result.meanwhile);
      return;
    }
    await this.#end(result);
  }

  async #end(result: RunResult): Promise<void> {
    const { facts, run } = this.#state;
    if (!run) return;
    const now = this.#ports.store.inventory;
    const outcome = now ? await outcomeOf(facts, now, result.made) : { rows: [], deviations: [], made: result.made };
    const stands = standingCalls(result);
    const end: RunEnd = {
      at: this.#ports.now(),
      result,
      now,
      ...outcome,
      stands,
      guest: now && guestAfter(stands, now),
      canBeUndone: now !== undefined && inverseOf(stands, { before: facts.inventory, now }) !== undefined,
      rest: restOfPlan(facts, { ...run, stands }),
    };
    this.#become({ run: { ...(this.#state.run ?? run), end } });
    this.#ports.onEnd?.(result);
  }

  /** Begins anew with other answers, or with the same in the account as it is now. */
  async #begin(source: PlanSource): Promise<void> {
    const facts = await source.facts(this.#ports);
    if (!facts) return;
    this.#source = source;
    this.#state = this.#reviewing({ source, facts });
    this.#changes.fire();
    void this.#learnUndo();
  }

  #follow(): void {
    if (this.#state.run) return;
    const isSignedOut = this.#isSignedOut;
    if (isSignedOut !== this.#state.isSignedOut) this.#become({ isSignedOut });
    const { inventory } = this.#ports.store;
    if (inventory && inventory !== this.#state.facts.inventory) void this.#renewed();
  }

  /** Makes the plan anew of the account as it is now; of several readings at once the last one counts. */
  async #renewed(told: readonly Words[] = []): Promise<void> {
    const before = this.#renewing;
    const renewing = (async () => {
      await before;
      await this.#renew(told);
    })();
    this.#renewing = renewing;
    await renewing;
    if (this.#renewing === renewing) this.#renewing = undefined;
  }

  async #renew(told: readonly Words[]): Promise<void> {
    const { facts: last, meanwhile, run } = this.#state;
    const { inventory } = this.#ports.store;
    if (run || !inventory || (inventory === last.inventory && told.length === 0)) return;
    const source = await this.#source.quietly(this.#ports);
    const facts = await source?.facts(this.#ports);
    if (this.#state.facts !== last || this.#state.run) return;
    const was = meanwhile?.was ?? last;
    // Where the answers do not hold any more, what was reviewed stands until the person takes over what is now.
    const now = facts ?? { ...was, inventory };
    const changed = await changedMeanwhile(was, now, told);
    if (this.#state.facts !== last || this.#state.run) return;
    if (source && facts) this.#source = source;
    this.#become({
      facts: now,
      meanwhile: facts ? changed : (changed ?? { was, changed: [], others: [] }),
      undo: undefined,
      ahead: undefined,
    });
    void this.#learnUndo();
  }

  /** What taking it back would do takes twins of its own, so the document does not wait for it. */
  async #learnUndo(): Promise<void> {
    const { facts } = this.#state;
    const learned = await learnedBack(this.#state, this.#ports);
    if (this.#state.facts === facts) this.#become(learned);
  }

  #reviewing({ source: { canGoBack, asked }, facts }: SourcedPlan): PlanState {
    return { facts, canGoBack, asked, isSignedOut: this.#isSignedOut };
  }

  get #isSignedOut(): boolean {
    const { state } = this.#ports.store;
    return state.kind === 'failed' && state.problem.recovery === 'signIn';
  }

  #become(over: Partial<PlanState>): void {
    this.#state = { ...this.#state, ...over };
    this.#changes.fire();
  }
}
