import { usableCount } from '../../domain/ip.ts';
import type { Subnet } from '../../domain/model.ts';
import { named } from '../../domain/named.ts';
import { isNearlyFull } from '../../domain/subnetUse.ts';
import { words } from '../../domain/words.ts';
import type { Lint, LintFinding } from './lint.ts';

export const subnetNearlyFull: Lint = {
  id: 'subnet/nearly-full',
  heading: words`Subnets nearly full`,
  mends: [],
  title: words`A subnet without free addresses cannot take another interface`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  *check(inventory) {
    for (const subnet of inventory.snapshot.subnets) yield findingOn(subnet);
  },
};

const findingOn = (subnet: Subnet): LintFinding | undefined => {
  if (subnet.cidr === undefined) return undefined;
  const usable = usableCount(subnet.cidr);
  if (!isNearlyFull({ free: subnet.freeIpv4, usable })) return undefined;
  return {
    severity: subnet.freeIpv4 === 0 ? 'error' : 'warning',
    message: words`${subnet.freeIpv4} of ${usable} addresses are free: ${named(subnet)}`,
    remedy: words`Delete unused interfaces, or place new ones in another subnet of the zone.`,
    on: { kind: 'subnet', id: subnet.id },
  };
};
