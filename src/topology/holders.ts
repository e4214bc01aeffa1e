import type { Owner, OwnerKind } from '../domain/owner.ts';

/** `ssm` for `com.amazonaws.eu-west-1.ssm`. */
export const shortName = ({ name }: Owner): string | undefined =>
  name?.replace(/^(?:com|cn\.com)\.amazonaws\.[^.]+\./, '');

/** What carries traffic first, then what holds data, then the rest. */
export const rank: { readonly [K in OwnerKind]: number } = {
  nat: 0,
  'load-balancer': 1,
  lambda: 2,
  rds: 3,
  efs: 4,
  endpoint: 5,
  eks: 6,
  service: 7,
};
