import type { Random, UniqueNumbers } from './syntheticNumbers.ts';
import type { InstanceSpec, InterfaceSpec } from './spec.ts';
import type { PlannedSubnet, VpcKind } from './syntheticTiers.ts';

/** A subnet that is being filled, in a VPC. */
export type Site = PlannedSubnet & {
  readonly kind: VpcKind;
  readonly vpcName: string;
  readonly random: Random;
  readonly numbers: UniqueNumbers;
  /** The subnet in which second interfaces of its servers stand. */
  readonly inside: string | undefined;
};

/** An interface that has no addresses yet, only how many it wants besides its primary one. */
export type Draft = Omit<InterfaceSpec, 'ip' | 'more' | 'prefixes'> & {
  readonly extra?: number;
  readonly prefixCount?: number;
};

/** What stands in a subnet, or was made at one throw of the dice. */
export type SubnetContents = { readonly instances?: readonly InstanceSpec[]; readonly drafts: readonly Draft[] };
