import { scopeId } from '../../domain/scope.ts';
import type { Words } from '../../domain/words.ts';
import type { PlanDocument } from '../../protocol/plan.ts';
import { accountInView } from '../../services/accountLine.ts';
import { Emitter } from '../../services/emitter.ts';
import type { NotedRun } from '../../services/journal/noted.ts';
import { keptPlanState } from '../../services/plans/keptPlan.ts';
import { planDocument } from '../../services/plans/planDocument.ts';
import type { PlanState } from '../../services/plans/planState.ts';
import { planTitle } from '../../services/plans/planTitle.ts';
import type { Activity } from '../activity/activity.ts';
import type { Session } from '../shared/session.ts';
import { protectedSetting } from '../shared/settings.ts';
import type { ShownPlan } from './planPanel.ts';

/** Milliseconds in which what is written is shown. */
const soonMs = 150;

type Around = { readonly activity: Activity; readonly session: Session };

/** A run that the journal keeps as the document of its change: in a tab of an earlier window, or opened from *Activity*. */
export class KeptRun implements ShownPlan {
  readonly id: string;
  readonly #around: Around;
  readonly #changes = new Emitter<void>();
  readonly #quiet: () => void;
  #state: PlanState;
  #isLeft = false;
  #timer: NodeJS.Timeout | undefined;

  private constructor(id: string, state: PlanState, around: Around) {
    this.id = id;
    this.#state = state;
    this.#around = around;
    this.#quiet = around.activity.journal.onChange(() => {
      // Work on many things writes many lines a second.
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        void around.session.problems.attempt(() => this.#renew());
      }, soonMs);
    });
  }

  /** Undefined where the journal does not know it any more. */
  static async of(id: string, around: Around): Promise<KeptRun | undefined> {
    const state = await stateOf(id, around, false);
    return state && new KeptRun(id, state, around);
  }

  get state(): PlanState {
    return this.#state;
  }
  get title(): Words {
    return planTitle(this.#state.facts);
  }
  get document(): PlanDocument {
    return planDocument(this.#state);
  }
  get onChange(): (listener: () => void) => () => void {
    return this.#changes.on;
  }

  /** The person wants nothing to be done about it. */
  async leave(): Promise<void> {
    this.#isLeft = true;
    await this.#renew();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#quiet();
    this.#changes.clear();
  }

  /** What was cleared meanwhile stays as it was told last. */
  async #renew(): Promise<void> {
    const state = await stateOf(this.id, this.#around, this.#isLeft);
    if (!state) return;
    this.#state = state;
    this.#changes.fire();
  }
}

const stateOf = async (id: string, { activity, session }: Around, isLeft: boolean): Promise<PlanState | undefined> => {
  const standing = activity.standingOf(id);
  if (!standing) return undefined;
  const codeScope = await session.platform.withProfile(standing.run.scope);
  return keptPlanState(standing, { account: accountOf(standing.run, session), codeScope, isLeft });
};

const accountOf = ({ scope, accountId }: NotedRun, { scopes }: Session) => {
  const open = scopes.find(scopeId(scope));
  if (open?.store.inventory?.snapshot.accountId === accountId && open) return open.account;
  const [region, endpoint] =
    scope.kind === 'profile' ? [scope.region, scope.endpoint] : [scope.place?.region, undefined];
  return accountInView({ scope, accountId, region, endpoint }, protectedSetting());
};
