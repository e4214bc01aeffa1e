import type { Eni } from '../../../../src/domain/model.ts';

/** What a program leaves on the interfaces that it makes in the account's name, and what it is to be called. */
export type ControllerSample = {
  readonly source: string;
  readonly eni: Partial<Eni>;
  readonly title: string;
  readonly name?: string | undefined;
};

const tags = (all: Readonly<Record<string, string>>) => Object.entries(all).map(([key, value]) => ({ key, value }));

export const controllerSamples: readonly ControllerSample[] = [
  {
    source: 'index of public code, file 35300421897',
    eni: {
      description: 'aws-K8S-i-0e5f6eaf5507b2388',
      tags: tags({
        'cluster.k8s.amazonaws.com/name': 'eks-cluster',
        'node.k8s.amazonaws.com/createdAt': '2023-11-09T19:26:28Z',
        'node.k8s.amazonaws.com/instance_id': 'i-0e5f6eaf5507b2388',
      }),
    },
    title: 'VPC CNI',
    name: 'eks-cluster',
  },
  {
    source: 'index of public code, file 35300421897: the primary interface of a node, which the plugin tags as well',
    eni: {
      tags: tags({
        'cluster.k8s.amazonaws.com/name': 'eks-cluster',
        'node.k8s.amazonaws.com/instance_id': 'i-06ff6e10c20a9cca6',
      }),
    },
    title: 'VPC CNI',
    name: 'eks-cluster',
  },
  {
    source: 'index of public code, file 69104915192: on a node of Karpenter, with the tags of both',
    eni: {
      tags: tags({
        'karpenter.sh/nodepool': 'general-purpose',
        'eks:eni:owner': 'amazon-vpc-cni',
        'cluster.k8s.amazonaws.com/name': 'platform-prd',
      }),
    },
    title: 'VPC CNI',
    name: 'platform-prd',
  },
  {
    source: 'index of public code, file 52342653913: with spaces around the value',
    eni: { tags: tags({ 'eks:eni:owner': ' amazon-vpc-cni ' }) },
    title: 'VPC CNI',
  },
  {
    source: 'https://github.com/aws/karpenter-provider-aws/issues/6912',
    eni: { tags: tags({ 'karpenter.sh/nodepool': 'default', 'kubernetes.io/cluster/dev-0908': 'owned' }) },
    title: 'Karpenter',
    name: 'dev-0908',
  },
  {
    source: 'https://github.com/aws/amazon-vpc-resource-controller-k8s/blob/master/pkg/config/type.go',
    eni: {
      interfaceType: 'trunk',
      description: 'aws-k8s-trunk-eni',
      tags: tags({ 'eks:eni:owner': 'eks-vpc-resource-controller', 'kubernetes.io/cluster/shop': 'owned' }),
    },
    title: 'VPC resource controller',
    name: 'shop',
  },
  {
    source: 'https://docs.cilium.io/en/stable/network/concepts/ipam/eni/',
    eni: { description: 'Cilium-CNI (i-04eb084dde5735440)' },
    title: 'Cilium',
  },
  {
    source: 'https://github.com/cilium/cilium/issues/29634',
    eni: { tags: tags({ 'io.cilium/cilium-managed': 'true', 'io.cilium/cluster-name': 'prod' }) },
    title: 'Cilium',
    name: 'prod',
  },
  {
    source: 'https://github.com/eksctl-io/eksctl/pull/3770',
    eni: { tags: tags({ 'alpha.eksctl.io/nodegroup-name': 'ng-1', 'alpha.eksctl.io/cluster-name': 'blue' }) },
    title: 'EKS node group',
    name: 'blue',
  },
  {
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/eks-using-tags.html',
    eni: { tags: tags({ 'eks:nodegroup-name': 'workers', 'eks:cluster-name': 'blue' }) },
    title: 'EKS node group',
    name: 'workers',
  },
  {
    source: 'https://github.com/openshift/managed-cluster-config/pull/2112',
    eni: { tags: tags({ 'red-hat-managed': 'true', 'kubernetes.io/cluster/ocp-x7k2p': 'owned' }) },
    title: 'OpenShift',
    name: 'ocp-x7k2p',
  },
  {
    source: 'https://cluster-api-aws.sigs.k8s.io/topics/bring-your-own-aws-infrastructure',
    eni: { tags: tags({ 'sigs.k8s.io/cluster-api-provider-aws/cluster/mgmt': 'owned' }) },
    title: 'Cluster API',
    name: 'mgmt',
  },
  {
    source: 'https://kops.sigs.k8s.io/operations/cluster_template/',
    eni: { tags: tags({ 'kops.k8s.io/instancegroup': 'nodes', KubernetesCluster: 'k.example.com' }) },
    title: 'kOps',
    name: 'k.example.com',
  },
  {
    source: 'https://docs.aws.amazon.com/parallelcluster/latest/ug/tutorials_08_multi-az.html',
    eni: { tags: tags({ 'parallelcluster:cluster-name': 'hpc' }) },
    title: 'ParallelCluster',
    name: 'hpc',
  },
  {
    source: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-plan-tags.html',
    eni: { tags: tags({ 'aws:elasticmapreduce:job-flow-id': 'j-3H6EATEWWRWS' }) },
    title: 'EMR cluster',
    name: 'j-3H6EATEWWRWS',
  },
  {
    source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-tagging.html',
    eni: { tags: tags({ 'aws:autoscaling:groupName': 'web' }) },
    title: 'Auto Scaling',
    name: 'web',
  },
];
