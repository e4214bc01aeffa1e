import type { Holder, HolderIcon } from '../domain/custody/holder.ts';
import { partitions } from '../domain/partitions.ts';

/** `ssm` for `com.amazonaws.eu-west-1.ssm`, other names as they are; undefined without a name. */
export const shortName = ({ name }: Holder): string | undefined => {
  const prefix = domains.find((domain) => name?.startsWith(domain));
  return prefix === undefined ? name : name?.slice(prefix.length).replace(/^[^.]+\./, '');
};

const domains = partitions.map(({ dnsSuffix }) => `${dnsSuffix.split('.').toReversed().join('.')}.`);

/** What carries traffic first, then what holds data, then the rest. */
export const rank: { readonly [K in HolderIcon]: number } = {
  nat: 0,
  'load-balancer': 1,
  lambda: 2,
  rds: 3,
  efs: 4,
  endpoint: 5,
  eks: 6,
  service: 7,
};
