import { attachedOnly, bothEnds, typeSupports, udpNeedsTcp } from './enaExpress/support.ts';
import type { EnaExpressInput } from './enaExpressInput.ts';
import { ownInterface } from './shared/ownInterface.ts';
import type { Rule } from './rule.ts';

/** All that EC2 demands of ENA Express. */
export const enaExpressRules: readonly Rule<EnaExpressInput>[] = [
  ...ownInterface,
  attachedOnly,
  typeSupports,
  udpNeedsTcp,
  bothEnds,
];
