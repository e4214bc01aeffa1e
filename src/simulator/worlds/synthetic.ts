import type { Snapshot } from '../../domain/model.ts';
import { assemble, type Part } from './assemble.ts';
import { demoAccount } from './demoAccount.ts';
import { demoLimits } from './demoLimits.ts';
import { syntheticVpc } from './syntheticVpc.ts';

/** VPCs of a larger account with their parts of its interfaces, in permille. */
const shares: readonly (readonly [name: string, permille: number])[] = [
  ['shop-prod', 296],
  ['eks-prod', 224],
  ['data-platform', 128],
  ['shop-stage', 84],
  ['serverless', 76],
  ['ml-train', 52],
  ['shared-services', 42],
  ['network-hub', 30],
  ['shop-dev', 24],
  ['ci-runners', 19],
  ['mgmt', 8],
  ['vpn', 6],
  ['partner-acme', 5],
  ['partner-globex', 3],
  ['sandbox', 2],
  ['default', 1],
];

/** As many interfaces as a set of VPCs has addresses for; a larger account has several sets. */
const mostInSet = 60_000;

/** An account with exactly so many interfaces, realistic in its proportions and equal at every call. */
export const syntheticSnapshot = (interfaces: number): Snapshot => {
  const sets = Math.max(1, Math.ceil(interfaces / mostInSet));
  const parts = Array.from({ length: sets }, (_, set) => {
    const inSet = Math.floor((interfaces * (set + 1)) / sets) - Math.floor((interfaces * set) / sets);
    return countsOf(inSet).map(({ name, count }, index) =>
      assemble(
        syntheticVpc({ name: set === 0 ? name : `${name}-${set + 1}`, index: set * shares.length + index, count }),
      ),
    );
  }).flat();
  const all = <K extends keyof Part>(key: K): Part[K][number][] =>
    parts.flatMap((part): Part[K][number][] => [...part[key]]);
  return {
    accountId: demoAccount.accountId,
    region: demoAccount.region,
    readAt: Date.UTC(2026, 2, 2, 9, 0),
    vpcs: all('vpcs'),
    subnets: all('subnets'),
    instances: all('instances'),
    enis: all('enis'),
    securityGroups: all('securityGroups'),
    addresses: all('addresses'),
    internetGateways: all('internetGateways'),
    routeTables: all('routeTables'),
    instanceTypes: demoLimits,
    gaps: [],
  };
};

/** How many interfaces each VPC has; the largest takes what rounding leaves over. Empty VPCs are left out. */
const countsOf = (interfaces: number): readonly { readonly name: string; readonly count: number }[] => {
  const counts = shares.map(([name, permille]) => ({ name, count: Math.floor((interfaces * permille) / 1000) }));
  const left = interfaces - counts.reduce((sum, { count }) => sum + count, 0);
  return counts
    .map(({ name, count }, index) => ({ name, count: index === 0 ? count + left : count }))
    .filter(({ count }) => count > 0);
};
