import { demoAccount } from './demoAccounts.ts';
import type { VpcSpec } from './spec.ts';

/** A small VPC from which the others are watched. */
export const mgmt: VpcSpec = {
  ...demoAccount,
  id: 'vpc-0c7d20b9',
  name: 'mgmt',
  cidr: '10.9.0.0/24',
  gateway: { id: 'igw-0e61a4f3', name: 'mgmt-igw' },
  groups: [
    { id: 'sg-0a90c3d7', name: 'default', description: 'default VPC security group' },
    {
      id: 'sg-0a90c41e',
      name: 'mgmt-admin',
      description: 'Administrators',
      lets: ['tcp 22 0.0.0.0/0', 'icmp 10.9.0.0/24'],
    },
  ],
  subnets: [
    { id: 'subnet-07c5b1e980', name: 'mgmt-a', zone: 'eu-west-1a', cidr: '10.9.0.0/26' },
    { id: 'subnet-0a2f9d6c13', name: 'mgmt-b', zone: 'eu-west-1a', cidr: '10.9.0.64/26' },
  ],
  tables: [
    { id: 'rtb-0e27b5a4', name: 'rtb-mgmt-a', subnets: ['mgmt-a'], routes: [['0.0.0.0/0', 'igw-0e61a4f3']] },
    {
      id: 'rtb-0f4c8d92',
      name: 'rtb-mgmt-b',
      main: true,
      subnets: ['mgmt-b'],
      routes: [['0.0.0.0/0', 'tgw-0b8e61d5']],
    },
  ],
  instances: [
    { id: 'i-0c1f84a3', name: 'jump-1', type: 't3.micro' },
    { id: 'i-0c1f85d0', name: 'monitor-1', type: 't3.small' },
  ],
  interfaces: [
    {
      id: 'eni-0a14…d6f2',
      name: 'jump-1',
      subnet: 'mgmt-a',
      ip: '10.9.0.10',
      groups: ['mgmt-admin'],
      on: 'jump-1',
      elastic: { ip: '54.154.77.20', name: 'eip-jump' },
    },
    {
      id: 'eni-0a14…e3b8',
      name: 'monitor-1',
      subnet: 'mgmt-a',
      ip: '10.9.0.20',
      more: ['10.9.0.21', '10.9.0.22'],
      groups: ['mgmt-admin'],
      on: 'monitor-1',
    },
    {
      id: 'eni-04f3…15d9',
      name: 'com.amazonaws.eu-west-1.ec2',
      description: 'VPC Endpoint Interface vpce-0c8f3e5a1d2b64790',
      subnet: 'mgmt-a',
      ip: '10.9.0.40',
      groups: ['default'],
      service: 'endpoint',
    },
  ],
};
