import type { Eni } from '../../../domain/model.ts';
import { fullId } from '../naming.ts';
import type { InstanceSpec, InterfaceSpec, TagSpec } from '../spec.ts';

export const cluster = 'shop';
const operator = { managed: true, principal: 'eks.amazonaws.com' };

/** Nodes by their names, with the instance that each is. */
const nodes = {
  'workers-1': 'i-0e4a1',
  'workers-2': 'i-0e4a2',
  'karpenter-1': 'i-0e4a3',
  'auto-1': 'i-0e4a4',
} as const;
const trunkId = 'eni-0e4b12';

/** What the VPC CNI leaves on the interfaces of a node. Source: its documentation, tags of interfaces. */
const cniTags = (node: keyof typeof nodes, more: TagSpec = {}): TagSpec => ({
  'cluster.k8s.amazonaws.com/name': cluster,
  'node.k8s.amazonaws.com/instance_id': fullId(nodes[node]),
  ...more,
});

const nodeGroup: TagSpec = {
  'eks:cluster-name': cluster,
  'eks:nodegroup-name': 'workers',
  'kubernetes.io/cluster/shop': 'owned',
};
const karpenter: TagSpec = {
  'karpenter.sh/nodepool': 'default',
  'karpenter.k8s.aws/ec2nodeclass': 'default',
  'eks:eks-cluster-name': cluster,
  'kubernetes.io/cluster/shop': 'owned',
};
const autoMode: TagSpec = { 'eks:eks-cluster-name': cluster, 'karpenter.sh/nodepool': 'general-purpose' };
const ofController: TagSpec = { 'eks:eni:owner': 'eks-vpc-resource-controller', 'kubernetes.io/cluster/shop': 'owned' };

const inNodes = (face: Omit<InterfaceSpec, 'groups'>): InterfaceSpec => ({ groups: ['eks-cluster-sg-shop'], ...face });

/** A further interface of a node, made by the VPC CNI for pods. */
const podInterface = (
  node: keyof typeof nodes,
  face: Pick<InterfaceSpec, 'id' | 'subnet' | 'ip' | 'device' | 'prefixes' | 'more'>,
): InterfaceSpec =>
  inNodes({
    ...face,
    description: `aws-K8S-${fullId(nodes[node])}`,
    on: node,
    tags: cniTags(node, { 'node.k8s.amazonaws.com/createdAt': '2026-03-02T08:00:00Z' }),
  });

/** The interface of one pod with security groups of its own: a branch of the node's trunk. */
const podBranch = (id: string, ip: string, vlan: number): InterfaceSpec => ({
  id,
  description: 'aws-k8s-branch-eni',
  subnet: 'nodes-a',
  ip,
  groups: ['payments-pods'],
  tags: {
    'vpcresources.k8s.aws/trunk-eni-id': fullId(trunkId),
    'vpcresources.k8s.aws/vlan-id': `${vlan}`,
    ...ofController,
  },
  over: { interfaceType: 'branch', status: 'in-use' },
});

const auto = (face: Pick<InterfaceSpec, 'id' | 'ip' | 'device' | 'prefixes' | 'name'>): InterfaceSpec =>
  inNodes({ ...face, subnet: 'nodes-b', on: 'auto-1', tags: autoMode, over: { operator } satisfies Partial<Eni> });

export const eksNodes: readonly InstanceSpec[] = [
  { id: nodes['workers-1'], name: 'workers-1', sharedName: 'shop-workers-Node', type: 'm5.large', tags: nodeGroup },
  { id: nodes['workers-2'], name: 'workers-2', sharedName: 'shop-workers-Node', type: 'm5.xlarge', tags: nodeGroup },
  { id: nodes['karpenter-1'], name: 'karpenter-1', sharedName: 'default-7xk2p', type: 'c6g.large', tags: karpenter },
  {
    id: nodes['auto-1'],
    name: 'auto-1',
    sharedName: 'general-purpose-9d4wz',
    type: 'c6g.large',
    tags: autoMode,
    over: { operator },
  },
];

/** Interfaces of the nodes and of their pods, and one that a node left behind. */
export const nodeInterfaces: readonly InterfaceSpec[] = [
  inNodes({
    id: 'eni-0e4b01',
    subnet: 'nodes-a',
    ip: '10.0.32.21',
    on: 'workers-1',
    prefixes: ['10.0.33.0/28'],
    tags: cniTags('workers-1'),
  }),
  podInterface('workers-1', {
    id: 'eni-0e4b02',
    subnet: 'nodes-a',
    ip: '10.0.32.35',
    device: 1,
    prefixes: ['10.0.33.16/28', '10.0.33.32/28'],
  }),
  inNodes({
    id: 'eni-0e4b11',
    subnet: 'nodes-a',
    ip: '10.0.32.48',
    on: 'workers-2',
    prefixes: ['10.0.34.0/28'],
    tags: cniTags('workers-2'),
  }),
  inNodes({
    id: trunkId,
    description: 'aws-k8s-trunk-eni',
    subnet: 'nodes-a',
    ip: '10.0.32.49',
    on: 'workers-2',
    device: 1,
    tags: ofController,
    over: { interfaceType: 'trunk', requesterId: '895095153028' },
  }),
  podBranch('eni-0e4b13', '10.0.32.101', 1),
  podBranch('eni-0e4b14', '10.0.32.102', 2),
  podBranch('eni-0e4b15', '10.0.32.103', 3),
  inNodes({
    id: 'eni-0e4b21',
    subnet: 'nodes-b',
    ip: '10.0.48.17',
    on: 'karpenter-1',
    tags: { ...karpenter, ...cniTags('karpenter-1') },
  }),
  podInterface('karpenter-1', {
    id: 'eni-0e4b22',
    subnet: 'nodes-b',
    ip: '10.0.48.30',
    device: 1,
    more: ['10.0.48.31', '10.0.48.32', '10.0.48.33'],
  }),
  auto({ id: 'eni-0e4b31', ip: '10.0.48.80', prefixes: ['10.0.49.0/28'] }),
  auto({ id: 'eni-0e4b32', ip: '10.0.48.81', device: 1, prefixes: ['10.0.49.16/28'] }),
  // A node was terminated before its plugin had deleted what it had made.
  inNodes({
    id: 'eni-0e4b81',
    description: `aws-K8S-${fullId('i-0e4a9')}`,
    subnet: 'nodes-b',
    ip: '10.0.48.140',
    tags: { 'cluster.k8s.amazonaws.com/name': cluster, 'node.k8s.amazonaws.com/instance_id': fullId('i-0e4a9') },
  }),
];

/** The pods' branches on their trunk. */
export const eksTrunk = [1, 2, 3].map((vlanId) => ({
  id: fullId(`trunk-assoc-0e4${vlanId}`),
  branchId: fullId(`eni-0e4b1${vlanId + 2}`),
  trunkId: fullId(trunkId),
  protocol: 'VLAN',
  vlanId,
  greKey: undefined,
}));
