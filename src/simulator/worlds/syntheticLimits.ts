import type { InstanceLimits } from '../../domain/model.ts';
import { demoLimits, oneCard } from './demoLimits.ts';

/** The limits of the types that synthetic accounts use, and of those of the demo account. Source: DescribeInstanceTypes. */
export const syntheticLimits: readonly InstanceLimits[] = [
  ...demoLimits,
  oneCard('t3.medium', 3, 6),
  oneCard('m5.large', 3, 10),
  oneCard('m7g.large', 3, 10),
  oneCard('m6i.xlarge', 4, 15),
  oneCard('m6i.2xlarge', 4, 15),
  oneCard('r6i.2xlarge', 4, 15),
  oneCard('g5.2xlarge', 4, 15),
  oneCard('i3en.xlarge', 4, 15),
  oneCard('c5.4xlarge', 8, 30),
];
