import type { View } from '../domain/view.ts';
import { namedBy } from './actions.ts';
import type { ActionName, Call } from './ec2.ts';

/** The interfaces that a call changes, or takes something from; `view` is the account as it finds it. */
export const changedInterfaces = (call: Call, view: View): readonly string[] =>
  pointing.has(call.action)
    ? []
    : namedBy(call, view).flatMap((regard) => (regard.kind === 'interface' ? [regard.id] : []));

/** What is logged, or what a route leads to, is named by the call and not changed by it. */
const pointing: ReadonlySet<ActionName> = new Set(['createFlowLog', 'deleteFlowLog', 'replaceRoute']);
