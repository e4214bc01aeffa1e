import type { FlowLogActions } from '../actions/flowLogs.ts';
import type { InstanceActions } from '../actions/instances.ts';
import type { InversesOf } from './inverse.ts';

/** For what is not taken back. */
export const never = (): undefined => undefined;

/** Ending instances and flow logs is not this extension's to do. */
export const noInverses: InversesOf<InstanceActions & FlowLogActions> = { runInstance: never, createFlowLog: never };
