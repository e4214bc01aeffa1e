import { demoAccount } from '../demoAccounts.ts';
import { fullId } from '../naming.ts';
import type { InterfaceSpec, VpcSpec } from '../spec.ts';
import { cluster, eksNodes, nodeInterfaces } from './eksNodes.ts';
import { heldBy } from './heldBy.ts';

const controlPlane = (id: string, subnet: string, ip: string): InterfaceSpec => ({
  id,
  description: `Amazon EKS ${cluster}`,
  subnet,
  ip,
  groups: ['eks-cluster-sg-shop'],
  over: heldBy({
    id,
    requester: 'AROAEXAMPLEAMAZONEKS1:AmazonEKS',
    owner: '558608220178',
    isMarked: false,
    attachment: 'eni-attach-',
  }),
});

type Balanced = Pick<InterfaceSpec, 'id' | 'subnet' | 'ip'>;

const nlb = (publicIp: string, { id, subnet, ip }: Balanced): InterfaceSpec => ({
  id,
  description: 'ELB net/k8s-ingressn-controll-2f1c9a7d40/6b1e83a7d5c04f92',
  subnet,
  ip,
  groups: ['k8s-traffic-shop'],
  elastic: { ip: publicIp, name: `ingress-${subnet}` },
  over: heldBy({ id, requester: 'amazon-elb', owner: 'amazon-aws', type: 'network_load_balancer' }),
});

const alb = (publicIp: string, { id, subnet, ip }: Balanced): InterfaceSpec => ({
  id,
  description: 'ELB app/k8s-shop-web-8c0f41d2aa/1d9e5b7c3f60a824',
  subnet,
  ip,
  groups: ['k8s-traffic-shop'],
  publicIp,
  service: 'load-balancer',
});

/**
 * The VPC of an EKS cluster: a managed node group with prefixes and with pods that have security groups of their own, a node of Karpenter, one of
 * EKS Auto Mode, the control plane's interfaces, load balancers of ingresses, and an interface that a node left behind.
 */
export const eksCluster: VpcSpec = {
  ...demoAccount,
  id: 'vpc-0e40',
  name: 'shop-eks',
  cidr: '10.0.0.0/16',
  gateway: { id: 'igw-0e41', name: 'shop-eks' },
  groups: [
    { id: 'sg-0e42', name: 'eks-cluster-sg-shop', description: 'EKS created security group applied to ENIs' },
    { id: 'sg-0e43', name: 'payments-pods', description: 'Pods of the payments service' },
    { id: 'sg-0e44', name: 'k8s-traffic-shop', description: '[k8s] Shared backend security group' },
  ],
  subnets: [
    {
      id: 'subnet-0e4a',
      name: 'public-a',
      zone: 'eu-west-1a',
      cidr: '10.0.0.0/24',
      tags: { 'kubernetes.io/role/elb': '1' },
    },
    {
      id: 'subnet-0e4b',
      name: 'public-b',
      zone: 'eu-west-1b',
      cidr: '10.0.1.0/24',
      tags: { 'kubernetes.io/role/elb': '1' },
    },
    { id: 'subnet-0e4c', name: 'nodes-a', zone: 'eu-west-1a', cidr: '10.0.32.0/20' },
    { id: 'subnet-0e4d', name: 'nodes-b', zone: 'eu-west-1b', cidr: '10.0.48.0/20' },
    { id: 'subnet-0e4e', name: 'control-a', zone: 'eu-west-1a', cidr: '10.0.64.0/28' },
    { id: 'subnet-0e4f', name: 'control-b', zone: 'eu-west-1b', cidr: '10.0.64.16/28' },
  ],
  tables: [
    { id: 'rtb-0e45', name: 'public', subnets: ['public-a', 'public-b'], routes: [['0.0.0.0/0', 'igw-0e41']] },
    { id: 'rtb-0e46', name: 'nodes', subnets: ['nodes-a', 'nodes-b'], routes: [['0.0.0.0/0', fullId('nat-0e47')]] },
    { id: 'rtb-0e48', name: 'main', main: true, subnets: [], routes: [] },
  ],
  instances: eksNodes,
  interfaces: [
    ...nodeInterfaces,
    controlPlane('eni-0e4b41', 'control-a', '10.0.64.5'),
    controlPlane('eni-0e4b42', 'control-b', '10.0.64.21'),
    nlb('54.217.10.21', { id: 'eni-0e4b51', subnet: 'public-a', ip: '10.0.0.60' }),
    nlb('54.217.10.22', { id: 'eni-0e4b52', subnet: 'public-b', ip: '10.0.1.60' }),
    alb('34.251.8.14', { id: 'eni-0e4b61', subnet: 'public-a', ip: '10.0.0.71' }),
    alb('34.251.8.15', { id: 'eni-0e4b62', subnet: 'public-b', ip: '10.0.1.71' }),
    {
      id: 'eni-0e4b71',
      name: 'nat-a',
      description: `Interface for NAT Gateway ${fullId('nat-0e47')}`,
      subnet: 'public-a',
      ip: '10.0.0.10',
      groups: [],
      elastic: { ip: '54.217.10.40', name: 'nat-a' },
      service: 'nat',
    },
  ],
};
