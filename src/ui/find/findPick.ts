import { env } from 'vscode';
import { scopeId, type AccountScope } from '../../domain/scope.ts';
import { foreign, words } from '../../domain/words.ts';
import { accountInView } from '../../services/accountLine.ts';
import type { Consent } from '../../services/consent.ts';
import { findTextOf } from '../../services/find/findText.ts';
import type { CommandContext } from '../commandContext.ts';
import { createPick, inputButton, type Pick } from '../door/quickPick.ts';
import { flash } from '../door/statusItem.ts';
import type { Memory } from '../shared/memory.ts';
import { protectedSetting } from '../shared/settings.ts';
import type { ScopesToAsk } from './scopesToAsk.ts';
import { chooseAsked } from './chooseAsked.ts';
import type { FindLine, FindAct, FindView } from './findView.ts';
import { findLines } from './findLines.ts';
import { copyFound, showInTopology } from './hitLines.ts';
import { ScopeSearch } from './scopeSearch.ts';
import { showFound, type ShownIn } from './showFound.ts';
import { signInForScope } from './signInForScope.ts';

export type FindParts = {
  readonly context: CommandContext;
  readonly memory: Memory;
  readonly askable: ScopesToAsk;
  readonly consentGiven: Consent;
};

const chooseButton = inputButton('settings', words`Choose Accounts and Regions to Ask…`);
const stopButton = inputButton('stop-circle', words`Stop Asking`);

/** Results come in bursts; the list is drawn at most so often, in milliseconds. */
const drawEvery = 80;

/** A key that is held repeats faster than this, in milliseconds: such an Enter does nothing. */
const heldWithin = 250;

/** The quick pick of the search over accounts: what is typed, what was found, and what can be done about the rest. */
export class FindPick {
  readonly #parts: FindParts;
  readonly #search: ScopeSearch;
  readonly #pick: Pick<FindLine>;
  readonly #stopHearing: () => void;
  #drawing: NodeJS.Timeout | undefined;
  #entered = Number.NEGATIVE_INFINITY;
  /** Another dialog is in front: the search goes on behind it. */
  #isAway = false;

  constructor(parts: FindParts) {
    this.#parts = parts;
    const { session } = parts.context;
    this.#search = new ScopeSearch(session, parts.consentGiven, () => this.#drawSoon());
    this.#pick = createPick<FindLine>({
      title: words`Find`,
      placeholder: words`An ID, address, MAC address, DNS name, name or key=value`,
      ignoreFocusOut: true,
      sortByLabel: false,
      keepScrollPosition: true,
    });
    this.#stopHearing = session.scopes.onChange(({ what }) => {
      if (what === 'state' || what === 'opened' || what === 'closed') this.#search.look();
    });
    const { attempt } = session.problems;
    this.#pick.onDidChangeValue((text) => this.#search.type(text));
    this.#pick.onDidTriggerButton((button) => void attempt(() => this.#pressed(button)));
    this.#pick.onDidTriggerItemButton(({ item, button }) => void attempt(() => this.#pressedOn(item, button)));
    this.#pick.onDidAccept(() => this.#accept(this.#pick.selectedItems[0]?.act));
    this.#pick.onDidHide(() => !this.#isAway && this.#close());
  }

  show(): void {
    this.#draw();
    this.#pick.show();
    this.#search.warm();
  }

  #accept(act: FindAct | undefined): void {
    const now = performance.now();
    const isHeld = now - this.#entered < heldWithin;
    this.#entered = now;
    if (act && !isHeld) void this.#parts.context.session.problems.attempt(() => this.#do(act));
  }

  async #do(act: FindAct): Promise<void> {
    const { session } = this.#parts.context;
    if (act.kind === 'show') await this.#show(act, 'both');
    if (act.kind === 'type') this.#type(act.text);
    if (act.kind === 'ask') await this.#ask();
    if (act.kind === 'choose') await this.#choose();
    if (act.kind === 'readAgain') await Promise.all(act.open.map((open) => session.refresh(open)));
    if (act.kind === 'open') await this.#behind(async () => void (await session.open(act.scope)));
    if (act.kind === 'signIn') await this.#signIn(act.scope);
  }

  async #show(found: Extract<FindAct, { readonly kind: 'show' }>, where: ShownIn): Promise<void> {
    const { context } = this.#parts;
    await this.#remember();
    this.#pick.hide();
    await showFound(context, found, where);
  }

  #type(text: string): void {
    this.#pick.value = text;
    this.#search.type(text);
  }

  async #ask(): Promise<void> {
    await this.#remember();
    await this.#search.ask(this.#parts.askable.scopes, { anew: true });
  }

  #remember(): Promise<void> {
    return this.#parts.memory.keepLookedFor(this.#search.text);
  }

  async #choose(): Promise<void> {
    const { context, memory, askable } = this.#parts;
    await this.#behind(() => chooseAsked(context.session.problems.attempt, memory, askable));
    // What was asked before is asked again, of those that are chosen now.
    if (this.#search.told) await this.#ask();
  }

  /** All that waited for the same sign-in may be asked now. */
  async #signIn(scope: AccountScope): Promise<void> {
    const { session } = this.#parts.context;
    let isDone = false;
    await this.#behind(async () => {
      isDone = await signInForScope(session, scope);
    });
    if (!isDone) return;
    const open = session.scopes.find(scopeId(scope));
    if (open) await session.refresh(open);
    const waited = (this.#search.told ?? []).filter(
      ({ outcome }) => outcome.kind === 'refused' && outcome.problem.recovery === 'signIn',
    );
    if (waited.length > 0)
      await this.#search.ask(waited.map((each) => ({ scope: each.scope, regions: each.regionsOf ? 'all' : 'this' })));
  }

  /** Does what may open dialogs of its own, and comes back after it. */
  async #behind(work: () => Promise<void>): Promise<void> {
    this.#isAway = true;
    try {
      await work();
    } finally {
      this.#isAway = false;
      this.#pick.show();
      this.#draw();
    }
  }

  async #pressed(button: unknown): Promise<void> {
    if (button === stopButton) this.#search.stop();
    else await this.#choose();
  }

  async #pressedOn({ act }: FindLine, button: unknown): Promise<void> {
    if (act?.kind !== 'show') return;
    if (button === showInTopology) await this.#show(act, 'picture');
    if (button !== copyFound) return;
    const text = act.hit.ip ?? act.hit.id;
    await env.clipboard.writeText(text);
    flash(words`Copied: ${foreign(text, 80)}`, 3000);
  }

  #drawSoon(): void {
    this.#drawing ??= setTimeout(() => this.#draw(), drawEvery);
  }

  /** The highlight stays where a person has moved it, whatever comes meanwhile. */
  #draw(): void {
    clearTimeout(this.#drawing);
    this.#drawing = undefined;
    const { title, lines } = findLines(this.#view());
    const pick = this.#pick;
    const [active] = pick.activeItems;
    const isMoved = active?.key !== undefined && active.key !== pick.items.find(({ key }) => key !== undefined)?.key;
    pick.title = title;
    pick.items = lines;
    const same = isMoved ? lines.find(({ key }) => key === active?.key) : undefined;
    if (same) pick.activeItems = [same];
    pick.busy = this.#search.isBusy;
    pick.buttons = this.#search.isAsking ? [stopButton, chooseButton] : [chooseButton];
  }

  #view(): FindView {
    const { memory, askable } = this.#parts;
    const { text, inOpen, told } = this.#search;
    const setting = protectedSetting();
    return {
      text,
      wanted: findTextOf(text),
      inOpen,
      asked: told,
      askable: askable.scopes,
      withoutRegion: askable.withoutRegion,
      lookedFor: memory.lookedFor,
      accountIdOf: askable.accountIdOf,
      isProtected: (scope, accountId) => {
        const region = scope.kind === 'profile' ? scope.region : undefined;
        return accountInView({ scope, accountId, region, endpoint: undefined }, setting).protection !== undefined;
      },
      now: Date.now(),
    };
  }

  #close(): void {
    clearTimeout(this.#drawing);
    this.#stopHearing();
    this.#search.dispose();
    this.#pick.dispose();
  }
}
