import type { Finding } from '../domain/finding.ts';
import type { Inventory } from '../domain/inventory.ts';
import { matches, parseFilter } from '../domain/filter.ts';
import { scopeKey, scopeTitle, type Scope } from '../domain/scope.ts';
import { operations } from '../operations/registry.ts';
import { findingsOf } from '../rules/findings.ts';
import { accountInView, type AccountInView } from '../services/accountLine.ts';
import type { Platform } from '../services/platform.ts';
import type { ProtectedSetting } from '../services/protectedSetting.ts';
import type { Store } from '../services/store.ts';
import { Emitter } from '../services/emitter.ts';
import { neverWritten } from '../services/readOnly.ts';
import type { Log } from './log.ts';
import type { Memory } from './memory.ts';
import type { Problems } from './problems.ts';
import type { Baseline } from './baseline.ts';
import type { Rehearsal } from './rehearsal.ts';
import type { TreeContent } from './rows/networkView.ts';
import { standingOf } from './standing.ts';
import { isNothing } from './welcome.ts';

export type SessionParts = {
  readonly platform: Platform;
  readonly store: Store;
  readonly memory: Memory;
  readonly log: Pick<Log, 'show'>;
  readonly problems: Pick<Problems, 'tell'>;
  /** Which accounts the settings protect, as they are now. */
  readonly protectedSetting: () => ProtectedSetting;
};

/** What all places of the extension share in one window: the store, the filter, and the findings about what is shown. */
export class Session {
  readonly platform: Platform;
  readonly store: Store;
  readonly log: Pick<Log, 'show'>;
  readonly problems: Pick<Problems, 'tell'>;
  readonly #memory: Memory;
  readonly #protectedSetting: () => ProtectedSetting;
  readonly #protectionChanges = new Emitter<void>();
  readonly #filterChanges = new Emitter<string>();
  readonly #baselineChanges = new Emitter<Baseline | undefined>();
  #baseline: { readonly of: Baseline; readonly beside: string } | undefined;
  readonly #rehearsalChanges = new Emitter<Rehearsal | undefined>();
  #rehearsal: Rehearsal | undefined;
  #findings: { readonly of: Inventory; readonly list: readonly Finding[] } | undefined;

  constructor({ platform, store, memory, log, problems, protectedSetting }: SessionParts) {
    this.platform = platform;
    this.store = store;
    this.log = log;
    this.problems = problems;
    this.#memory = memory;
    this.#protectedSetting = protectedSetting;
  }

  /** An account as reviews, dialogs and results name it. What was read tells of the scope that is shown alone. */
  account(scope: Scope): AccountInView {
    const { shown, connection } = this.store;
    const isShown = shown !== undefined && scopeKey(shown.scope) === scopeKey(scope);
    const { region } = isShown ? shown.inventory.snapshot : {};
    const open = isShown ? connection : undefined;
    // What was read may be older than what STS has said since.
    const accountId = isShown ? (shown.inventory.snapshot.accountId ?? open?.identity()) : undefined;
    const known = { scope, accountId, region, accountName: open?.accountName?.(), endpoint: open?.endpoint };
    return accountInView(known, this.#protectedSetting());
  }
  get onProtection(): (listener: () => void) => () => void {
    return this.#protectionChanges.on;
  }
  /** The settings are others now. */
  protectionChanged(): void {
    this.#protectionChanges.fire();
  }

  /** Findings about what is shown, computed once an inventory. */
  get findings(): readonly Finding[] {
    const { inventory } = this.store;
    if (!inventory) return [];
    if (this.#findings?.of !== inventory) this.#findings = { of: inventory, list: findingsOf(inventory) };
    return this.#findings.list;
  }

  get filter(): string {
    return this.#memory.filter;
  }
  get onFilter(): (listener: (text: string) => void) => () => void {
    return this.#filterChanges.on;
  }
  async setFilter(text: string): Promise<void> {
    await this.#memory.keepFilter(text.trim());
    this.#filterChanges.fire(this.filter);
  }

  /** All that the tree shows; undefined when nothing was read yet. */
  get content(): TreeContent | undefined {
    const { shown } = this.store;
    // Of an empty region the view's welcome text tells.
    if (!shown || isNothing(shown.inventory.snapshot)) return undefined;
    const { inventory, scope } = shown;
    const filter = parseFilter(this.filter);
    return {
      title: scopeTitle(scope),
      protection: this.account(scope).protection,
      inventory,
      findings: this.findings,
      operations: neverWritten(scope) ? [] : operations,
      note: standingOf(shown),
      filter: filter.words.length > 0 ? (eni) => matches(filter, eni, inventory) : undefined,
    };
  }

  /** What is shown is compared with it, until another scope is opened; undefined when nothing is compared. */
  get baseline(): Baseline | undefined {
    const { shown } = this.store;
    return shown && this.#baseline?.beside === scopeKey(shown.scope) ? this.#baseline.of : undefined;
  }
  get onBaseline(): (listener: (baseline: Baseline | undefined) => void) => () => void {
    return this.#baselineChanges.on;
  }
  compareWith(baseline: Baseline | undefined): void {
    const { shown } = this.store;
    this.#baseline = baseline && shown ? { of: baseline, beside: scopeKey(shown.scope) } : undefined;
    this.#baselineChanges.fire(this.baseline);
  }

  /** What the topology shows in place of the account, while a person looks at what an operation would do. */
  get rehearsal(): Rehearsal | undefined {
    return this.#rehearsal;
  }
  get onRehearsal(): (listener: (rehearsal: Rehearsal | undefined) => void) => () => void {
    return this.#rehearsalChanges.on;
  }
  rehearse(rehearsal: Rehearsal | undefined): void {
    this.#rehearsal = rehearsal;
    this.#rehearsalChanges.fire(rehearsal);
  }

  /** Opens a scope, and tells the problem if it cannot be read; what was shown before then stays. */
  async open(scope: Scope): Promise<void> {
    const state = await this.store.setScope(scope);
    // Another scope may have been chosen meanwhile, whose own call tells and remembers.
    if (state.kind === 'empty' || scopeKey(state.scope) !== scopeKey(scope)) return;
    if (state.kind === 'ready' && this.#baseline && !this.baseline) this.compareWith(undefined);
    if (state.kind === 'ready') await this.#memory.keepScope(scope);
    if (state.kind === 'failed') await this.problems.tell(state.problem, () => this.open(scope));
  }

  async refresh(): Promise<void> {
    const state = await this.store.refresh();
    if (state.kind === 'failed') await this.problems.tell(state.problem);
  }

  /** The scope of the last window, opened when the view is first looked at. */
  async resume(endpoint: string | undefined): Promise<void> {
    const last = this.#memory.lastScope(endpoint);
    if (last && this.store.state.kind === 'empty') await this.open(last);
  }
}
