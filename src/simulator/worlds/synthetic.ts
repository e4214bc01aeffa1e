import type { Snapshot } from '../../domain/model.ts';
import { accountOf } from './accountOf.ts';
import { assemble } from './assemble.ts';
import { demoAccount } from './demoAccounts.ts';
import type { NextBlock } from './syntheticCidrs.ts';
import { syntheticLimits } from './syntheticLimits.ts';
import type { VpcKind } from './syntheticTiers.ts';
import { syntheticVpc } from './syntheticVpc.ts';

/** VPCs of a larger account with their parts of its interfaces, in permille: a few have most of them. */
const shares: readonly (readonly [name: string, permille: number, kind: VpcKind])[] = [
  ['shop-prod', 296, 'web'],
  ['eks-prod', 224, 'cluster'],
  ['data-platform', 128, 'data'],
  ['shop-stage', 84, 'web'],
  ['serverless', 76, 'functions'],
  ['ml-train', 52, 'compute'],
  ['shared-services', 42, 'shared'],
  ['network-hub', 30, 'shared'],
  ['shop-dev', 24, 'web'],
  ['ci-runners', 19, 'compute'],
  ['mgmt', 8, 'shared'],
  ['vpn', 6, 'shared'],
  ['partner-acme', 5, 'web'],
  ['partner-globex', 3, 'web'],
  ['sandbox', 2, 'compute'],
  ['default', 1, 'shared'],
];

/** As many interfaces as a set of VPCs has addresses for; a larger account has several sets. */
const mostInSet = 60_000;

/**
 * An account with exactly so many interfaces, such as EC2 could show, realistic in its proportions and equal at every call. Made for up to 100,000;
 * far beyond, VPCs have the same addresses for pods, which EC2 allows.
 */
export const syntheticSnapshot = (interfaces: number): Snapshot => {
  const sets = Math.max(1, Math.ceil(interfaces / mostInSet));
  const nextPods = podBlocks();
  const parts = Array.from({ length: sets }, (_, set) => {
    const inSet = Math.floor((interfaces * (set + 1)) / sets) - Math.floor((interfaces * set) / sets);
    return countsOf(inSet).map(({ name, kind, count }, at) => {
      const index = set * shares.length + at;
      return assemble(syntheticVpc({ name: set === 0 ? name : `${name}-${set + 1}`, kind, index, count }, nextPods));
    });
  }).flat();
  return accountOf(demoAccount, parts, syntheticLimits);
};

/** How many interfaces each VPC has; the largest takes what rounding leaves over. Empty VPCs are left out. */
const countsOf = (
  interfaces: number,
): readonly { readonly name: string; readonly kind: VpcKind; readonly count: number }[] => {
  const counts = shares.map(([name, permille, kind]) => ({
    name,
    kind,
    count: Math.floor((interfaces * permille) / 1000),
  }));
  const left = interfaces - counts.reduce((sum, { count }) => sum + count, 0);
  return counts
    .map((vpc, index) => (index === 0 ? { ...vpc, count: vpc.count + left } : vpc))
    .filter(({ count }) => count > 0);
};

/** The /16 blocks of 100.64.0.0/10, again and again. */
const podBlocks = (): NextBlock => {
  let used = 0;
  return () => {
    used += 1;
    return `100.${64 + ((used - 1) % 64)}`;
  };
};
