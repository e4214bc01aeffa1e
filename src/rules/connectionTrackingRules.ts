import { shortTcp, someChange, tcpRange, udpRange, udpStreamRange } from './connectionTracking/timeouts.ts';
import type { ConnectionTrackingInput } from './connectionTrackingInput.ts';
import { ownInterface } from './shared/ownInterface.ts';
import type { Rule } from './rule.ts';

/** All that EC2 demands of the idle timeouts of an interface. */
export const connectionTrackingRules: readonly Rule<ConnectionTrackingInput>[] = [
  ...ownInterface,
  tcpRange,
  udpStreamRange,
  udpRange,
  someChange,
  shortTcp,
];
