import { addressCount } from '../../domain/ip.ts';
import { named } from '../../domain/named.ts';
import { words } from '../../domain/words.ts';
import type { Lint } from './lint.ts';

/** A subnet with so small a part of its addresses free is nearly full. */
const tight = 0.2;
/** AWS keeps five addresses of every subnet. */
const reserved = 5;

export const subnetNearlyFull: Lint = {
  id: 'subnet/nearly-full',
  heading: words`Subnets nearly full`,
  title: words`A subnet without free addresses takes no further interface`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  *check(inventory) {
    for (const subnet of inventory.snapshot.subnets) {
      if (subnet.cidr === undefined) continue;
      const usable = addressCount(subnet.cidr) - reserved;
      if (usable <= 0 || subnet.freeIpv4 > usable * tight) continue;
      yield {
        severity: subnet.freeIpv4 === 0 ? 'error' : 'warning',
        message: words`${subnet.freeIpv4} of ${usable} addresses are free: ${named(subnet)}`,
        remedy: words`Delete interfaces that nobody uses, or place new ones in another subnet of the zone.`,
        on: { kind: 'subnet', id: subnet.id },
      };
    }
  },
};
