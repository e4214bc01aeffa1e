import type { Tag } from '../../domain/model.ts';
import { dry, type FactsOf } from './facts.ts';

/** Writes to flow logs. */
export type FlowLogActions = {
  readonly createFlowLog: { readonly input: NewFlowLog; readonly output: { readonly flowLogId: string } };
};

export type NewFlowLog = {
  readonly eniId: string;
  readonly traffic: 'ALL' | 'ACCEPT' | 'REJECT';
  readonly destination:
    | { readonly kind: 'logGroup'; readonly name: string; readonly roleArn: string }
    /** The ARN of a bucket, perhaps with a folder. */
    | { readonly kind: 's3'; readonly arn: string };
  /** Seconds: 60 or 600. */
  readonly interval: 60 | 600;
  readonly tags?: readonly Tag[] | undefined;
};

export const flowLogActions: FactsOf<FlowLogActions> = { createFlowLog: dry('CreateFlowLogs') };
