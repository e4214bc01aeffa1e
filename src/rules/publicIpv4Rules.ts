import { ownInterface } from './shared/ownInterface.ts';
import { givenBack, price, primaryOnly } from './publicIpv4/effect.ts';
import { elasticIpFirst, noGateway, severalInterfaces } from './publicIpv4/withheld.ts';
import type { PublicIpv4Input } from './publicIpv4Input.ts';
import type { Rule } from './rule.ts';

/** All that EC2 demands of a change of the automatic public IPv4 address, and what comes of it. */
export const publicIpv4Rules: readonly Rule<PublicIpv4Input>[] = [
  ...ownInterface,
  primaryOnly,
  severalInterfaces,
  elasticIpFirst,
  noGateway,
  givenBack,
  price,
];
