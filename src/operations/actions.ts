import { addressActions, type AddressActions } from './actions/addresses.ts';
import { attributeActions, type AttributeActions } from './actions/attributes.ts';
import { elasticIpActions, type ElasticIpActions } from './actions/elasticIps.ts';
import type { FactsOf } from './actions/facts.ts';
import { flowLogActions, type FlowLogActions } from './actions/flowLogs.ts';
import { instanceActions, type InstanceActions } from './actions/instances.ts';
import { interfaceActions, type InterfaceActions } from './actions/interfaces.ts';
import { subnetActions, type SubnetActions } from './actions/subnets.ts';
import { tagActions, type TagActions } from './actions/tags.ts';

/**
 * The one typed list of writes that the product makes to EC2, by topic. Each is an action with the field's own names;
 * `aws/calls` turns it into the SDK's request, `aws/apply` waits until EC2 shows it, `aws/cli` and `services/sentences` tell
 * it. A topic that lacks an action in one of them does not compile.
 */
export type Actions = InterfaceActions &
  AddressActions &
  ElasticIpActions &
  InstanceActions &
  AttributeActions &
  TagActions &
  FlowLogActions &
  SubnetActions;

export type ActionName = keyof Actions;

export const actionFacts: FactsOf<Actions> = {
  ...interfaceActions,
  ...addressActions,
  ...elasticIpActions,
  ...instanceActions,
  ...attributeActions,
  ...tagActions,
  ...flowLogActions,
  ...subnetActions,
};

/**
 * EC2 as an operation sees it: one async function an action. It resolves when EC2 *shows* the change (attach and detach are
 * asynchronous) and rejects with EC2's error, whose `name` is the error code.
 */
export type Ec2 = {
  readonly [A in ActionName]: (input: Actions[A]['input']) => Promise<Actions[A]['output']>;
};

/** One write as data: what was or will be asked of EC2. */
export type Call = { [A in ActionName]: { readonly action: A; readonly input: Actions[A]['input'] } }[ActionName];

export type Answer = <A extends ActionName>(action: A, input: Actions[A]['input']) => Promise<Actions[A]['output']>;

/** An EC2 whose every action is answered by one function. */
export const ec2By = (answer: Answer): Ec2 => {
  const names = Object.keys(actionFacts) as readonly ActionName[];
  const entries = names.map((action) => [action, (input: Call['input']) => answer(action, input)]);
  // The names are all actions there are, and each is joined with its own input.
  return Object.fromEntries(entries) as Ec2;
};

// The compiler cannot see that an action and its own input make one member of the union.
export const callOf = <A extends ActionName>(action: A, input: Actions[A]['input']): Call =>
  ({ action, input }) as Call;
