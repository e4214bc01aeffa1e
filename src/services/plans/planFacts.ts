import { lossesOf } from '../../actions/actions.ts';
import { inverseOf, takenAlong } from '../../actions/inverse.ts';
import type { Loss } from '../../actions/loss.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Scope } from '../../domain/scope.ts';
import type { Words } from '../../domain/words.ts';
import type { Operation, OperationFacts } from '../../operations/operation.ts';
import type { RuleFinding } from '../../rules/rule.ts';
import type { AccountInView } from '../accountLine.ts';
import { guardFindings, guardProblem, withGuard } from '../interfaceGuard.ts';
import { uncheckedOf } from '../meanwhile.ts';
import { withheldBecause } from '../permissions.ts';
import { codeTabs, type PlanCode } from '../planCode.ts';
import { titleAbout } from '../objectOf.ts';
import { preview, type Preview } from '../preview.ts';
import type { WizardPorts } from '../wizardPorts.ts';

/** All that is known of a change before it runs, from one reading of the account. */
export type ReviewFacts = {
  readonly operation: Pick<OperationFacts, 'id' | 'title'>;
  /** What the operation itself calls it. */
  readonly called: Words | undefined;
  /** The operation and what it is about. */
  readonly about: Words;
  /** The account as it is reviewed: the change runs on no other. */
  readonly inventory: Inventory;
  readonly scope: Scope;
  readonly account: AccountInView;
  readonly preview: Preview;
  /** Blocks first. */
  readonly findings: readonly RuleFinding[];
  readonly losses: readonly Loss[];
  /** What cannot be looked at again before it runs, as sentences. */
  readonly unchecked: readonly Words[];
  /** Why nothing may be written; undefined when it may. */
  readonly readOnly: Words | undefined;
  /** Why it must not run, whoever insists: it would change an interface that bears a protected tag. */
  readonly guarded: Problem | undefined;
  /** Whether permissions must not be checked here. */
  readonly permissionsWithheld: boolean;
  /** Undefined where the preview ended early, so that not all that would run is known. */
  readonly canBeUndone: boolean | undefined;
};

/** The same with what its document has besides. */
export type PlanFacts = ReviewFacts & { readonly code: readonly PlanCode[] };

export type PlanRequest<Input> = {
  readonly operation: Operation<Input>;
  readonly input: Input;
  readonly inventory: Inventory;
  readonly scope: Scope;
};

export type FactPorts = Pick<WizardPorts, 'platform' | 'readOnlyReason' | 'account' | 'store' | 'protectedTags'>;

/** Previews a change on the twin and judges it; rejects where there can be no preview at all. */
export const reviewFactsOf = async <Input>(
  { operation, input, inventory, scope }: PlanRequest<Input>,
  ports: FactPorts,
): Promise<ReviewFacts> => {
  const { platform, readOnlyReason, account, protectedTags } = ports;
  const previewed = await preview({ operation, input, inventory }, platform);
  const steps = previewed.calls.map((call, at) => ({ call, before: previewed.before[at] ?? inventory }));
  const guard = protectedTags ? guardFindings(steps, protectedTags()) : [];
  return {
    operation: { id: operation.id, title: operation.title },
    called: operation.called?.(input, inventory),
    about: titleAbout(operation, input, inventory),
    inventory,
    scope,
    account: account(scope),
    preview: previewed,
    findings: withGuard(previewed.findings, guard),
    losses: lossesOf(previewed.calls, inventory),
    unchecked: uncheckedOf(previewed.calls, inventory),
    readOnly: readOnlyReason(scope) ?? guard[0]?.message,
    guarded: guardProblem(guard),
    permissionsWithheld: withheldBecause(ports) !== undefined,
    canBeUndone: canBeUndone(previewed, inventory),
  };
};

/** As {@link reviewFactsOf}, and the plan as code. */
export const planFactsOf = async <Input>(request: PlanRequest<Input>, ports: FactPorts): Promise<PlanFacts> => {
  const facts = await reviewFactsOf(request, ports);
  const scope = await ports.platform.withProfile(facts.scope);
  return { ...facts, code: await codeTabs({ ...facts.preview, before: facts.inventory }, scope) };
};

const canBeUndone = ({ calls, made, after, refusal, previewGap }: Preview, before: Inventory): boolean | undefined =>
  refusal === undefined && previewGap === undefined
    ? inverseOf(calls, { before, now: after, made: takenAlong(calls, made) }) !== undefined
    : undefined;

/** Whether EC2 would refuse it, by the rules or by the twin. */
export const isBlocked = ({ findings, preview: { refusal } }: Pick<PlanFacts, 'findings' | 'preview'>): boolean =>
  refusal !== undefined || findings.some(({ severity }) => severity === 'block');
