import {
  bucketArn,
  deliveryUnchecked,
  logGroupNamed,
  neverChanged,
  nitroInterval,
  roleNamed,
} from './flowLog/destination.ts';
import type { FlowLogInput } from './flowLogInput.ts';
import { interfaceExists } from './shared/interfaceExists.ts';
import type { Rule } from './rule.ts';

/**
 * All that EC2 demands of a flow log of an interface. Those of AWS services may be logged like any other.
 * Source: VPC user guide, flow logs basics.
 */
export const flowLogRules: readonly Rule<FlowLogInput>[] = [
  interfaceExists,
  logGroupNamed,
  roleNamed,
  bucketArn,
  nitroInterval,
  deliveryUnchecked,
  neverChanged,
];
