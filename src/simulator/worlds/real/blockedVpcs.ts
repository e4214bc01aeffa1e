import type { BlockPublicAccessExclusion, BlockPublicAccessOptions } from '../../../domain/model.ts';
import { demoAccount } from '../demoAccounts.ts';
import { fullId } from '../naming.ts';
import type { VpcSpec } from '../spec.ts';

const { accountId, region } = demoAccount;
const blocked = { over: { blockPublicAccess: 'block-bidirectional' } };

/** A VPC in which nothing but one subnet is left out of VPC Block Public Access, and another one may still be left. */
export const blockedVpc: VpcSpec = {
  ...demoAccount,
  id: 'vpc-0ba0',
  name: 'audited',
  cidr: '10.100.0.0/20',
  ipv6: '2a05:d018:ba0:a000::/56',
  gateway: { id: 'igw-0ba1', name: 'audited' },
  ...blocked,
  groups: [{ id: 'sg-0ba2', name: 'web', description: 'Web servers' }],
  subnets: [
    {
      id: 'subnet-0ba3',
      name: 'web-a',
      zone: 'eu-west-1a',
      cidr: '10.100.0.0/24',
      ipv6: '2a05:d018:ba0:a000::/64',
      ...blocked,
    },
    {
      id: 'subnet-0ba4',
      name: 'gateway-a',
      zone: 'eu-west-1a',
      cidr: '10.100.1.0/24',
      over: { blockPublicAccess: 'off' },
    },
    {
      id: 'subnet-0ba5',
      name: 'updates-b',
      zone: 'eu-west-1b',
      cidr: '10.100.2.0/24',
      over: { blockPublicAccess: 'block-ingress' },
    },
  ],
  tables: [
    {
      id: 'rtb-0ba6',
      name: 'internet',
      main: true,
      subnets: ['web-a', 'gateway-a', 'updates-b'],
      routes: [
        ['0.0.0.0/0', 'igw-0ba1'],
        ['::/0', 'igw-0ba1'],
      ],
    },
  ],
  instances: [
    { id: 'i-0ba7', name: 'web-1', type: 'm5.large' },
    { id: 'i-0ba8', name: 'gateway', type: 'm5.large' },
    { id: 'i-0ba9', name: 'updates', type: 't3.medium' },
  ],
  interfaces: [
    {
      id: 'eni-0baa',
      name: 'web-1',
      subnet: 'web-a',
      ip: '10.100.0.20',
      ipv6: '2a05:d018:ba0:a000::20',
      groups: ['web'],
      on: 'web-1',
      elastic: { ip: '54.217.100.20', name: 'web-1' },
    },
    {
      id: 'eni-0bab',
      name: 'gateway',
      subnet: 'gateway-a',
      ip: '10.100.1.20',
      groups: ['web'],
      on: 'gateway',
      elastic: { ip: '54.217.100.21', name: 'gateway' },
    },
    {
      id: 'eni-0bac',
      name: 'updates',
      subnet: 'updates-b',
      ip: '10.100.2.20',
      groups: ['web'],
      on: 'updates',
      elastic: { ip: '54.217.100.22', name: 'updates' },
    },
  ],
};

export const blockOptions: BlockPublicAccessOptions = {
  region,
  mode: 'block-bidirectional',
  state: 'update-complete',
  managedBy: 'account',
  exclusionsAllowed: 'allowed',
};

const exclusion = (id: string, subnet: string, mode: string): BlockPublicAccessExclusion => ({
  id: fullId(id),
  mode,
  resourceArn: `arn:aws:ec2:${region}:${accountId}:subnet/${fullId(subnet)}`,
  state: 'create-complete',
  tags: [],
});

export const blockExclusions: readonly BlockPublicAccessExclusion[] = [
  exclusion('vpcbpa-exclude-0bad', 'subnet-0ba4', 'allow-bidirectional'),
  exclusion('vpcbpa-exclude-0bae', 'subnet-0ba5', 'allow-egress'),
];
