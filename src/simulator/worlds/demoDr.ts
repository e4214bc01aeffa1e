import { demoAccount } from './demoAccounts.ts';
import type { VpcSpec } from './spec.ts';

const region = 'eu-central-1';

/** The shop's second region, which waits for the first to fail: little runs, and the addresses are kept. */
export const shopDr: VpcSpec = {
  accountId: demoAccount.accountId,
  region,
  zoneIds: { 'eu-central-1a': 'euc1-az1', 'eu-central-1b': 'euc1-az2' },
  id: 'vpc-0d58e1b3',
  name: 'shop-dr',
  cidr: '10.1.0.0/16',
  tags: { env: 'dr' },
  gateway: { id: 'igw-0b71c5e8', name: 'shop-dr-igw' },
  groups: [
    { id: 'sg-0e4d71a2', name: 'default', description: 'default VPC security group' },
    { id: 'sg-0e4d71b7', name: 'fw-edge', description: 'HTTPS from the internet', lets: ['tcp 443 0.0.0.0/0'] },
    { id: 'sg-0e4d71c9', name: 'api', description: 'The shop API', lets: ['tcp 8080 fw-edge'] },
  ],
  subnets: [
    { id: 'subnet-0a3c5e7192', name: 'public-a', zone: 'eu-central-1a', cidr: '10.1.0.0/24', publicIpOnLaunch: true },
    { id: 'subnet-0b4d6f82a3', name: 'app-a', zone: 'eu-central-1a', cidr: '10.1.10.0/24' },
    { id: 'subnet-0c5e70937b', name: 'app-b', zone: 'eu-central-1b', cidr: '10.1.11.0/24' },
  ],
  tables: [
    { id: 'rtb-0f1d3b57', name: 'rtb-public', subnets: ['public-a'], routes: [['0.0.0.0/0', 'igw-0b71c5e8']] },
    { id: 'rtb-0e2c4a68', name: 'rtb-app', main: true, subnets: ['app-a', 'app-b'], routes: [] },
  ],
  instances: [{ id: 'i-0d95c3a1', name: 'api-1', type: 'm6i.large', state: 'stopped' }],
  interfaces: [
    { id: 'eni-0d95…b2e4', name: 'api-1', subnet: 'app-a', ip: '10.1.10.51', groups: ['api'], on: 'api-1' },
    {
      id: 'eni-0e06…77c1',
      name: 'ha-vip',
      description: 'Address of the failover pair, kept for the day it is needed',
      subnet: 'app-b',
      ip: '10.1.11.60',
      groups: ['api'],
    },
  ],
  idleElastics: [{ ip: '18.196.77.20', name: 'eip-dr' }],
};
