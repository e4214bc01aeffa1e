import type { AddressActions } from './addresses.ts';
import type { AddressTransferActions } from './addressTransfers.ts';
import type { AttributeActions } from './attributes.ts';
import type { ElasticIpActions } from './elasticIps.ts';
import type { FlowLogActions } from './flowLogs.ts';
import type { InstanceActions } from './instances.ts';
import type { InterfaceActions } from './interfaces.ts';
import type { PermissionActions } from './interfacePermissions.ts';
import type { ReverseDnsActions } from './reverseDns.ts';
import type { RouteActions } from './routes.ts';
import type { SubnetActions } from './subnets.ts';
import type { TagActions } from './tags.ts';

/** Inputs and outputs of every action. It loads nothing: what asks EC2 needs no sentences, and what tells needs no EC2. */
export type Actions = InterfaceActions &
  AddressActions &
  ElasticIpActions &
  InstanceActions &
  AttributeActions &
  TagActions &
  FlowLogActions &
  PermissionActions &
  AddressTransferActions &
  ReverseDnsActions &
  SubnetActions &
  RouteActions;

export type ActionName = keyof Actions;

export type InputOf<A extends ActionName> = Actions[A]['input'];
export type OutputOf<A extends ActionName> = Actions[A]['output'];

/**
 * EC2 as an operation sees it: one async function an action. It resolves when EC2 *shows* the change (attach and detach are
 * asynchronous) and rejects with EC2's error, whose `name` is the error code.
 */
export type Ec2 = { readonly [A in ActionName]: (input: InputOf<A>) => Promise<OutputOf<A>> };

export type CallOf<A extends ActionName> = { readonly action: A; readonly input: InputOf<A> };

/** One write as data: what was or will be asked of EC2. */
export type Call = { [A in ActionName]: CallOf<A> }[ActionName];

// The compiler cannot see that an action and its own input make one member of the union.
/** Forgets which action it is: a call as data, whose input still belongs to its action. */
export const callOf = <A extends ActionName>(call: CallOf<A>): Call => call as Call;

export type AnswerCall = <A extends ActionName>(call: CallOf<A>) => Promise<OutputOf<A>>;

/** An EC2 whose every action is answered by one function, which gets the call as data. */
export const ec2By = (names: readonly ActionName[], answer: AnswerCall): Ec2 => {
  const entries = names.map((action) => [action, (input: Call['input']) => answer({ action, input })]);
  // The names are all actions there are, and each is joined with its own input.
  return Object.fromEntries(entries) as Ec2;
};

/** An EC2 in front of another one: every call comes to `answer` first, which may pass it on. */
export const inFrontOf = (ec2: Ec2, answer: AnswerCall): Ec2 => ec2By(namesIn(ec2), answer);

/** The names of all actions, from any table that has an entry for each. */
export const namesIn = (table: { readonly [A in ActionName]: unknown }): readonly ActionName[] =>
  // Object.keys tells texts alone, since an object may have more than its type says; these tables have not.
  Object.keys(table) as ActionName[];
