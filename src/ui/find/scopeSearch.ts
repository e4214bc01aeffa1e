import { isAbort } from '../../domain/errors.ts';
import { scopeId } from '../../domain/scope.ts';
import type { Problem } from '../../domain/problem.ts';
import { words } from '../../domain/words.ts';
import type { Consent } from '../../services/consent.ts';
import { findTextOf } from '../../services/find/findText.ts';
import { hitsInRead } from '../../services/find/inRead.ts';
import { readGaps } from '../../services/find/readGaps.ts';
import { searchScopes, type FindTold, type ScopeToAsk } from '../../services/find/searchScopes.ts';
import type { Session } from '../shared/session.ts';
import { canAsk } from './findLines.ts';
import type { InOpen } from './findView.ts';

/** What a search over accounts has found so far. Open accounts that were read are looked into at once, others when a person asks for it. */
export class ScopeSearch {
  readonly #session: Session;
  readonly #consentGiven: Consent;
  readonly #changed: () => void;
  #text = '';
  #looking = new AbortController();
  #asking = new AbortController();
  #inOpen: readonly InOpen[] = [];
  #told: Map<string, FindTold> | undefined;
  #isAsking = false;

  constructor(session: Session, consentGiven: Consent, changed: () => void) {
    this.#session = session;
    this.#consentGiven = consentGiven;
    this.#changed = changed;
  }

  get text(): string {
    return this.#text;
  }
  get inOpen(): readonly InOpen[] {
    return this.#inOpen;
  }
  /** Undefined before somebody has asked for it. */
  get told(): readonly FindTold[] | undefined {
    const isOpen = ({ scope }: FindTold): boolean => this.#inOpen.some(({ open }) => open.id === scopeId(scope));
    return this.#told && [...this.#told.values()].filter((each) => each.regionsOf === true || !isOpen(each));
  }
  get isAsking(): boolean {
    return this.#isAsking;
  }
  get isBusy(): boolean {
    return this.#isAsking || this.#inOpen.some(({ isDone }) => !isDone);
  }

  /** Has the texts of the open accounts put together, so that the first key takes no longer than the next. */
  warm(): void {
    for (const open of this.#session.scopes.all)
      if (open.store.inventory) void this.#session.problems.attempt(() => open.prepareFind());
  }

  /** Looks for another text: what was asked for before it is given up. */
  type(text: string): void {
    if (text.trim() === this.#text) return;
    this.#text = text.trim();
    this.#told = undefined;
    this.stop();
    this.#looking.abort();
    this.#looking = new AbortController();
    this.#inOpen = [];
    this.look();
  }

  /** Looks into the open accounts as they are now; what was found in a read that is still shown stays. */
  look(): void {
    const wanted = findTextOf(this.#text);
    const read = wanted.kind === 'nothing' ? [] : this.#session.scopes.all;
    const before = this.#inOpen;
    this.#inOpen = read.flatMap((open): readonly InOpen[] => {
      const { inventory } = open.store;
      if (!inventory) return [];
      const known = before.find((each) => each.open === open);
      if (known?.inventory === inventory) return [known];
      // What was found stays until it is looked for in the newer read.
      return [{ ...(known ?? { open, hits: [], isWhole: true, gaps: [] }), inventory, isDone: false }];
    });
    const { signal } = this.#looking;
    for (const each of this.#inOpen)
      if (!before.includes(each)) void this.#session.problems.attempt(() => this.#lookInto(each, signal));
    this.#changed();
  }

  /** Asks scopes that are not open, and again those that have not answered yet; what others told stays, unless all is asked anew. */
  async ask(scopes: readonly ScopeToAsk[], { anew = false } = {}): Promise<void> {
    const wanted = findTextOf(this.#text);
    if (!canAsk({ wanted }) || wanted.kind === 'query' || wanted.kind === 'nothing') return;
    this.#asking.abort();
    if (anew) this.#told = undefined;
    const waiting = [...(this.#told?.values() ?? [])].filter(isOpenEnded);
    const asking = new AbortController();
    this.#asking = asking;
    this.#told ??= new Map();
    const told = this.#told;
    this.#isAsking = true;
    const { connect, explain } = this.#session.platform;
    const rest = waiting.map(({ scope }): ScopeToAsk => ({ scope, regions: 'this' }));
    await searchScopes([...scopes, ...rest], wanted, {
      connect: (scope) => connect(scope, { quietly: true }),
      explain,
      consent: this.#consentGiven,
      isRead: (scope) => this.#session.scopes.find(scopeId(scope))?.store.inventory !== undefined,
      signal: asking.signal,
      onOutcome: (what) => {
        told.set(`${scopeId(what.scope)} ${what.regionsOf ?? false}`, what);
        this.#changed();
      },
    });
    if (this.#asking !== asking) return;
    this.#isAsking = false;
    this.#changed();
  }

  /** Asks nobody else; what was told stays. */
  stop(): void {
    this.#asking.abort();
    this.#isAsking = false;
    for (const [key, told] of this.#told ?? [])
      if (isOpenEnded(told)) this.#told?.set(key, { ...told, outcome: { kind: 'refused', problem: stopped } });
    this.#changed();
  }

  dispose(): void {
    this.stop();
    this.#looking.abort();
  }

  async #lookInto(into: InOpen, signal: AbortSignal): Promise<void> {
    const { open, inventory } = into;
    try {
      const find = open.find.bind(open);
      const { hits, isWhole } = await hitsInRead({ inventory, find }, this.#text, signal);
      const gaps = readGaps(inventory, findTextOf(this.#text));
      this.#inOpen = this.#inOpen.map((each) =>
        each === into ? { ...into, hits, isWhole, isDone: true, gaps } : each,
      );
      this.#changed();
    } catch (error) {
      if (!isAbort(error)) throw error;
    }
  }
}

const isOpenEnded = ({ outcome }: FindTold): boolean => outcome.kind === 'asking' || outcome.kind === 'waiting';

const stopped: Problem = {
  message: words`Stopped before it answered`,
  remedy: words`Ask again.`,
  code: undefined,
  requestId: undefined,
  recovery: 'retry',
};
