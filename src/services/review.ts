import { lossesOf } from '../actions/actions.ts';
import type { Inventory } from '../domain/inventory.ts';
import { problemText, type Problem } from '../domain/problem.ts';
import { scopeId, scopeTitle, type Scope } from '../domain/scope.ts';
import { noWords, words, type Words } from '../domain/words.ts';
import type { Operation } from '../operations/operation.ts';
import { problemOf } from './platform.ts';
import { confirmationOf } from './confirmation.ts';
import { changedBetween } from './meanwhile.ts';
import { checkPermissions } from './permissions.ts';
import { callSentence, changeWords, dialogTitle } from './plan.ts';
import { codeTabs } from './planCode.ts';
import { reviewFactsOf } from './plans/planFacts.ts';
import { planTitle } from './plans/planTitle.ts';
import type { Preview } from './preview.ts';
import type { Review, ReviewAction } from './prompts.ts';
import { refusalOf, runOperation } from './run.ts';
import type { EndedRun } from './runResult.ts';
import { inTurn } from './runTurns.ts';
import type { StepPosition, WatchedRun, WizardPorts } from './wizardPorts.ts';

export type ReviewStep<Input> = {
  readonly operation: Operation<Input>;
  readonly input: Input;
  readonly position: StepPosition;
  /** What has changed since it was reviewed before, as sentences. */
  readonly meanwhile?: readonly Words[] | undefined;
};

/** again: look at the account and ask again; what has changed since is told at the top of the next review. */
export type ReviewOutcome =
  { readonly kind: 'back' | 'cancel' } | { readonly kind: 'again'; readonly meanwhile: readonly Words[] } | EndedRun;

/** The last step of every wizard: previews on the twin, shows what would happen, and does what the person decides. */
export const reviewStep = async <Input>(step: ReviewStep<Input>, ports: WizardPorts): Promise<ReviewOutcome> => {
  const { inventory, scope } = ports.store;
  if (!inventory || !scope) return { kind: 'again', meanwhile: [] };
  const shown = await reviewOf(step, { inventory, scope }, ports);
  if (!shown) return { kind: 'cancel' };
  // What was reviewed is this account as it was read then: after another read, or of another account, nothing of it is asked of EC2.
  while (ports.store.inventory === inventory) {
    const action = await ports.prompts.review(shown.review);
    if (ports.store.inventory !== inventory && !harmless.has(action)) break;
    const outcome = await actions[action](step, shown, ports);
    if (outcome) return outcome;
    // The check has told why the account was read again; the next review says what is otherwise.
    if (action === 'checkPermissions' && ports.store.inventory !== inventory) return reviewAnew(shown, ports);
  }
  await ports.prompts.tell(words`The account has been read again. Check the review once more.`, 'warning');
  return reviewAnew(shown, ports);
};

const reviewAnew = ({ preview: { calls }, reviewed }: Shown, { store: { inventory } }: WizardPorts): ReviewOutcome => ({
  kind: 'again',
  meanwhile: inventory ? changedBetween(calls, reviewed, inventory) : [],
});

/** Actions that ask nothing of EC2. */
const harmless: ReadonlySet<ReviewAction> = new Set(['back', 'cancel', 'preview', 'copyAs']);

type Shown = {
  readonly review: Review;
  /** What the change is called, by what it is about. */
  readonly called: Words;
  readonly preview: Preview;
  readonly reviewed: Inventory;
  readonly scope: Scope;
  readonly guarded: Problem | undefined;
};
type Act = <Input>(step: ReviewStep<Input>, shown: Shown, ports: WizardPorts) => Promise<ReviewOutcome | undefined>;

/** What each action does; undefined = show the review again. */
const actions: { readonly [A in ReviewAction]: Act } = {
  back: async () => ({ kind: 'back' }),
  cancel: async () => ({ kind: 'cancel' }),
  preview: async (_step, { review: { title }, preview: { after }, reviewed }, { showPreview }) => {
    await showPreview({ title, before: reviewed, after });
    return undefined;
  },
  copyAs: async (_step, shown, ports) => {
    await copyAs(shown, ports);
    return undefined;
  },
  checkPermissions: async (_step, { preview: { calls } }, ports) => {
    await checkPermissions(calls, ports);
    return undefined;
  },
  run: async (step, shown, ports) => {
    if (shown.preview.refusal === undefined) return begin({ ...step, anyway: false }, shown, ports);
    await ports.prompts.tell(words`The preview was refused: ${shown.preview.refusal}`, 'error');
    return undefined;
  },
  runAnyway: async (step, shown, ports) => begin({ ...step, anyway: true }, shown, ports),
};

/** Asks for the kind of code, and puts it on the clipboard. */
const copyAs = async (
  { review: { title }, preview: previewed, reviewed, scope }: Shown,
  { platform, prompts, copy }: WizardPorts,
): Promise<void> => {
  const tabs = await codeTabs({ ...previewed, before: reviewed }, await platform.withProfile(scope));
  const answer = await prompts.choose({
    title,
    question: words`Select the kind of code`,
    placeholder: words`Shell or tool`,
    empty: noWords,
    step: 1,
    steps: 1,
    canGoBack: true,
    blocked: [],
    previous: undefined,
    choices: tabs.map((tab) => ({ value: tab, label: tab.title, refusals: [], warnings: [] })),
  });
  if (answer.kind === 'value') await copy(answer.value);
};

const begin = async <Input>(
  { operation, input, anyway }: ReviewStep<Input> & { readonly anyway: boolean },
  shown: Shown,
  ports: WizardPorts,
): Promise<ReviewOutcome | undefined> => {
  const {
    review,
    called,
    reviewed,
    scope,
    preview: { calls, outputs, findings },
  } = shown;
  const judged = operation.composed ? findings : undefined;
  const refusal = shown.guarded ?? refusalOf({ operation, input, anyway, reviewed, judged }, ports);
  if (refusal) {
    await ports.prompts.tell(problemText(refusal), 'error');
    return undefined;
  }
  const confirmation = confirmationOf({
    title: dialogTitle(operation),
    losses: lossesOf(calls, reviewed),
    account: ports.account(scope),
    scopeTitle: scopeTitle(scope),
    byId: ports.confirmById(),
  });
  const agreement = confirmation ? await ports.prompts.confirm(confirmation) : 'agreed';
  if (agreement === 'cancel') return { kind: 'cancel' };
  if (agreement === 'back' || ports.store.inventory !== reviewed) return undefined;
  const { account, plan } = review;
  const title = words`${dialogTitle(operation)} · ${account}`;
  const key = reviewed.snapshot.accountId ?? scopeId(scope);
  let watched: WatchedRun | undefined;
  const run = await ports.progress(title, (options) =>
    inTurn({ turns: ports.turns, key, title: dialogTitle(operation), ...options }, async () => {
      // Another run of the account may have come before it.
      if (ports.store.inventory !== reviewed) return undefined;
      watched = ports.watchRun?.({
        account,
        title: called,
        plan,
        planned: calls.map((call, at) => ({ call, output: outputs[at] })),
        input,
      });
      return runOperation({ operation, input, anyway, reviewed, judged, onEvent: watched?.onEvent, ...options }, ports);
    }),
  );
  if (!run) return reviewAnew(shown, ports);
  const ended: EndedRun = { kind: 'ran', run, plan, account, reviewed, id: watched?.id };
  // A person who stopped it has decided already.
  if (run.kind === 'cancelled' || run.meanwhile.length === 0) return ended;
  // It stopped before a call: what was done is told, and the rest reviewed as the account is now.
  if (run.done.length > 0) await ports.tellStopped(ended);
  return { kind: 'again', meanwhile: run.meanwhile };
};

/** Undefined when there could be no preview at all, which was told. */
const reviewOf = async <Input>(
  { operation, input, position, meanwhile }: ReviewStep<Input>,
  { inventory, scope }: { readonly inventory: Inventory; readonly scope: Scope },
  ports: WizardPorts,
): Promise<Shown | undefined> => {
  try {
    const facts = await reviewFactsOf({ operation, input, inventory, scope }, ports);
    const sides = { before: inventory, after: facts.preview.after };
    const { line, protection } = facts.account;
    const { calls, changes, refusal, previewGap } = facts.preview;
    const review: Review = {
      ...position,
      title: dialogTitle(operation),
      account: line,
      protection,
      plan: shortened(
        calls.map((call) => callSentence(call, inventory)),
        (more) => more,
      ),
      changes: shortened(
        changes.map((change) => changeWords(change, sides)),
        (what) => ({ what, differences: [] }),
      ),
      asksMore: protection?.mode === 'confirm' || facts.losses.length > 0,
      findings: facts.findings,
      refusal,
      previewGap,
      readOnly: facts.readOnly,
      meanwhile,
      unchecked: facts.unchecked,
      permissionsWithheld: facts.permissionsWithheld,
      canBeUndone: facts.canBeUndone,
    };
    return {
      review,
      called: planTitle(facts),
      preview: facts.preview,
      reviewed: inventory,
      scope,
      guarded: facts.guarded,
    };
  } catch (error) {
    await ports.prompts.tell(problemText(await problemOf(error, scope, ports.platform)), 'error');
    return undefined;
  }
};

/** Lines of a list that a person still reads. */
const readable = 12;

const shortened = <Line>(lines: readonly Line[], more: (words: Words) => Line): readonly Line[] =>
  lines.length <= readable
    ? lines
    : [...lines.slice(0, readable), more(words`And ${lines.length - readable} more of these`)];
