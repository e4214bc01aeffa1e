import type { FlowLogActions } from '../../operations/actions/flowLogs.ts';
import type { ExpectedOf } from './expected.ts';

/** The answer holds the id; whether logs arrive shows minutes later at their destination. */
export const expectedFlowLogs: ExpectedOf<FlowLogActions> = { createFlowLog: () => undefined };
