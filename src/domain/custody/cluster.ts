import type { Tag } from '../model.ts';

/** The cluster that tags name, by whichever of the usual ones is there; undefined without any. */
export const clusterIn = (tags: readonly Tag[]): string | undefined => {
  for (const { key, value } of tags) if (valued.has(key) && value !== '') return value;
  for (const { key } of tags) {
    const prefix = prefixes.find((each) => key.startsWith(each));
    if (prefix !== undefined && key.length > prefix.length) return key.slice(prefix.length);
  }
  return undefined;
};

const valued: ReadonlySet<string> = new Set([
  'cluster.k8s.amazonaws.com/name',
  'eks:cluster-name',
  'eks:eks-cluster-name',
  'aws:eks:cluster-name',
  'alpha.eksctl.io/cluster-name',
  'io.cilium/cluster-name',
  'KubernetesCluster',
]);

const prefixes = ['kubernetes.io/cluster/', 'sigs.k8s.io/cluster-api-provider-aws/cluster/'] as const;
