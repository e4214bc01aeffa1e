import type { Inventory } from '../domain/inventory.ts';
import type { PortionQuery } from '../domain/portion.ts';
import { keyOf, type Regard } from '../domain/regard.ts';
import type { View } from '../domain/view.ts';
import type { Action } from './action.ts';
import { addressTransferActions } from './addressTransfers.ts';
import { addressActions } from './addresses.ts';
import { attributeActions } from './attributes.ts';
import type { ActionName, Call, Ec2, InputOf, OutputOf } from './ec2.ts';
import { elasticIpActions } from './elasticIps.ts';
import { flowLogActions } from './flowLogs.ts';
import { instanceActions } from './instances.ts';
import { interfaceActions } from './interfaces.ts';
import type { Loss } from './loss.ts';
import { permissionActions } from './interfacePermissions.ts';
import { reverseDnsActions } from './reverseDns.ts';
import { routeActions } from './routes.ts';
import { subnetActions } from './subnets.ts';
import { tagActions } from './tags.ts';

type ActionOf<A extends ActionName> = Action<InputOf<A>, OutputOf<A>, Ec2>;

/** The one list of writes that the product makes to EC2. A topic that lacks one of its actions does not compile. */
export const actions: { readonly [A in ActionName]: ActionOf<A> } = {
  ...interfaceActions,
  ...addressActions,
  ...elasticIpActions,
  ...instanceActions,
  ...attributeActions,
  ...tagActions,
  ...flowLogActions,
  ...permissionActions,
  ...addressTransferActions,
  ...reverseDnsActions,
  ...subnetActions,
  ...routeActions,
};

/** The action of that name, typed by its own input and output. */
export const actionOf = <A extends ActionName>(name: A): ActionOf<A> => actions[name];

/** The things that a call names, or takes something from, each once. */
export const namedBy = ({ action, input }: Call, view: View): readonly Regard[] => [
  ...new Map(
    actionOf(action)
      .names(input, view)
      .map((regard) => [keyOf(regard), regard]),
  ).values(),
];

/** What these calls would take away in this account, in the order of the calls; empty when they only add or change. */
export const lossesOf = (calls: readonly Call[], inventory: Inventory): readonly Loss[] =>
  calls.flatMap(({ action, input }) => actionOf(action).losses(input, inventory));

/** What a call may leave otherwise, beside what it makes: read again after it. `account` is the account before it. */
export const reachOf = ({ action, input }: Call, account: Inventory): PortionQuery =>
  actionOf(action).reach(input, account);

/** Where something may be of which nobody has learned the id, since the answer to the call that makes it was lost or not waited for. */
export const unknownMade = ({ action, input }: Call): PortionQuery => {
  if (action === 'createInterface') return { enis: { subnet: [input.subnetId] } };
  if (action === 'allocateAddress') return { addresses: 'all' };
  if (action !== 'runInstance') return {};
  const subnet = input.interfaces.flatMap((wanted) => (wanted.kind === 'new' ? [wanted.subnetId] : []));
  const id = input.interfaces.flatMap((wanted) => (wanted.kind === 'existing' ? [wanted.eniId] : []));
  return { instances: 'all', enis: { subnet, id } };
};

/** The interfaces that a call changes, or takes something from; `view` is the account as it finds it. */
export const changedInterfaces = (call: Call, view: View): readonly string[] =>
  pointing.has(call.action)
    ? []
    : namedBy(call, view).flatMap((regard) => (regard.kind === 'interface' ? [regard.id] : []));

/** What is logged, or what a route leads to, is named by the call and not changed by it. */
const pointing: ReadonlySet<ActionName> = new Set(['createFlowLog', 'deleteFlowLog', 'replaceRoute']);
