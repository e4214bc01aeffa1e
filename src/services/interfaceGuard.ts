import { changedInterfaces } from '../actions/actions.ts';
import type { Call } from '../actions/ec2.ts';
import type { Inventory } from '../domain/inventory.ts';
import { namedOr } from '../domain/named.ts';
import { ProblemError, type Problem } from '../domain/problem.ts';
import { protectedBecause, protectsAny, type ProtectedTags } from '../domain/protectedTags.ts';
import { viewOf, type View } from '../domain/view.ts';
import { foreign, words, type Words } from '../domain/words.ts';
import type { Operation } from '../operations/operation.ts';
import { block, withNames, type Rule, type RuleFinding, type Verdict } from '../rules/rule.ts';

/** Which interfaces must not be changed, as the settings say at the moment. */
export type ReadProtectedTags = () => ProtectedTags;

/** The operation with a rule more, by which protected interfaces are refused wherever they can be chosen. */
export const guarded = <Input>(operation: Operation<Input>, read: ReadProtectedTags): Operation<Input> => ({
  ...operation,
  rules: operation.rules.some(({ id }) => id === ruleId)
    ? operation.rules
    : [
        ...guardedFields.filter((field) => isChangedBy(operation.id, field)).map((field) => ruleOf<Input>(field, read)),
        ...operation.rules,
      ],
});

/** What the guard says of calls, each in the account as it finds it; once for each interface. */
export const guardFindings = (
  steps: readonly { readonly call: Call; readonly before: Inventory }[],
  tags: ProtectedTags,
): readonly RuleFinding[] => {
  if (!protectsAny(tags)) return [];
  const found = steps.flatMap(({ call, before }) =>
    changedInterfaces(call, viewOf(before)).flatMap((id) => verdictOn(id, viewOf(before), tags)),
  );
  const each = new Map(found.map((verdict) => [verdict.message, verdict]));
  const findings = [...each.values()].map((verdict) => ({ ...verdict, ruleId, title, source }));
  // Called as the rules call them, by the account before the first step.
  return steps[0] ? withNames(findings, steps[0].before) : findings;
};

/** All that is said of a run, the guard's first, each once. */
export const withGuard = <Told extends RuleFinding>(
  findings: readonly Told[],
  guard: readonly RuleFinding[],
): readonly (Told | RuleFinding)[] => [
  ...guard.filter(({ message }) => !findings.some((each) => each.message === message)),
  ...findings,
];

/** Why a run must not begin; undefined where the guard says nothing. */
export const guardProblem = ([first]: readonly RuleFinding[]): Problem | undefined => first && problemOf(first.message);

/**
 * The last look before a call is sent: throws where it changes an interface that bears a protected tag in what was just read, or of which that could
 * not be seen.
 */
export const refuseGuarded = (
  call: Call,
  { expected, now }: { readonly expected: View; readonly now: View },
  tags: ProtectedTags,
): void => {
  if (!protectsAny(tags)) return;
  for (const id of new Set([...changedInterfaces(call, expected), ...changedInterfaces(call, now)])) {
    const [verdict] = verdictOn(id, now, tags);
    const isHidden = now.eni(id) === undefined && now.isUnread('enis');
    if (verdict || isHidden)
      throw new ProblemError(
        problemOf(verdict?.message ?? words`It could not be read whether this interface is protected: ${foreign(id)}`),
      );
  }
};

const verdictOn = (id: string, view: View, tags: ProtectedTags): readonly Verdict[] => {
  const eni = view.eni(id);
  const because = eni && protectedBecause(eni, tags);
  return because === undefined
    ? []
    : [
        block(
          words`${namedOr(id, eni)} is protected and is not changed (setting eniExplorer.protectedTags: ${foreign(because)})`,
          remedy,
        ),
      ];
};

const ruleId = 'guard/protected-tag';
const title = words`Interfaces that bear a protected tag are never changed`;
const source = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html';
const remedy = words`Choose another interface, or change the setting.`;

/** Fields of inputs by which operations name what they change. */
const guardedFields = ['eniId', 'eniIds', 'fromId', 'id', 'ids', 'allocationId', 'otherId'] as const;
type GuardedField = (typeof guardedFields)[number];

/** Operations that name an interface, or an elastic IP, and leave the interface as it is. */
const leaving: ReadonlySet<string> = new Set(['createFlowLog', 'deleteFlowLog', 'retargetRoutes']);
const takingAway: ReadonlySet<string> = new Set([
  'associateAddress',
  'disassociateAddress',
  'releaseAddress',
  'swapElasticIps',
]);

/** Fields with the allocation id of an elastic IP, which stands for an address of an interface. */
const ofElasticIps: ReadonlySet<GuardedField> = new Set(['allocationId', 'otherId']);

const isChangedBy = (operationId: string, field: GuardedField): boolean =>
  !leaving.has(operationId) && (!ofElasticIps.has(field) || takingAway.has(operationId));

const ruleOf = <Input>(field: GuardedField, read: ReadProtectedTags): Rule<Input> => ({
  id: ruleId,
  title,
  source,
  // An input that has no such field never answers it, and leaves the rule silent.
  needs: [field as keyof Input],
  *check(input, inventory) {
    const tags = read();
    if (!protectsAny(tags)) return;
    const view = viewOf(inventory);
    for (const id of idsIn(input[field as keyof Input])) {
      const eniId = ofElasticIps.has(field) ? inventory.elasticIp(id)?.eniId : id;
      if (eniId !== undefined) yield* verdictOn(eniId, view, tags);
    }
  },
});

const idsIn = (given: unknown): readonly string[] =>
  (Array.isArray(given) ? given : [given]).filter((id): id is string => typeof id === 'string');

const problemOf = (message: Words): Problem => ({
  message,
  remedy: words`It was not sent to EC2. Change the setting to change the interface.`,
  code: 'Protected',
  requestId: undefined,
  recovery: 'none',
});
