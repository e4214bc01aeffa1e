import type { Random } from './syntheticNumbers.ts';
import type { VpcKind } from './syntheticTiers.ts';

/** What runs in each kind of VPC, the most usual first. */
const workloadsOf: { readonly [Kind in VpcKind]: readonly string[] } = {
  web: ['storefront', 'checkout', 'catalog', 'orders', 'search', 'accounts', 'pricing', 'media', 'mail', 'returns'],
  cluster: ['general', 'spot', 'ingress', 'gpu'],
  data: ['kafka', 'spark', 'trino', 'airflow', 'flink', 'clickhouse'],
  functions: ['events', 'billing', 'thumbnails', 'webhooks', 'reports', 'audit', 'notify', 'cleanup'],
  compute: ['runner', 'trainer', 'notebook', 'artifacts'],
  shared: ['proxy', 'dns', 'monitoring', 'vault', 'jenkins', 'directory', 'bastion'],
};

/** A workload's name that fits the kind of VPC: the first of the list much more often than the last. */
export const workloadOf = (kind: VpcKind, random: Random): string => {
  const names = workloadsOf[kind];
  return names[Math.floor(random() ** 2 * names.length)] ?? kind;
};

/** Security groups that a VPC has although nothing uses them. */
export const unusedGroups: { readonly [Kind in VpcKind]: readonly string[] } = {
  web: ['launch-wizard-1', 'old-storefront-alb', 'load-test'],
  cluster: ['eks-remote-access'],
  data: ['emr-master', 'emr-slave'],
  functions: ['lambda-before-vpc'],
  compute: ['launch-wizard-1', 'launch-wizard-2'],
  shared: ['vpn-migration'],
};
