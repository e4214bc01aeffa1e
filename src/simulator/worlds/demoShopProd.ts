import { demoAccount } from './demoAccounts.ts';
import { shopProdZoneA } from './demoShopProdA.ts';
import { shopProdZoneB } from './demoShopProdB.ts';
import type { SubnetSpec, VpcSpec } from './spec.ts';

/** A web shop over two zones and three tiers. */
export const shopProd: VpcSpec = {
  ...demoAccount,
  id: 'vpc-0a41f6c2',
  name: 'shop-prod',
  cidr: '10.0.0.0/16',
  ipv6: '2a05:d018:4f2:8a00::/56',
  tags: { env: 'prod' },
  gateway: { id: 'igw-0d2b7719', name: 'shop-prod-igw' },
  groups: [
    { id: 'sg-0d3fa017', name: 'default', description: 'default VPC security group' },
    {
      id: 'sg-0f1c6e22',
      name: 'fw-edge',
      description: 'HTTPS from the internet',
      lets: ['tcp 443 0.0.0.0/0', 'tcp 443 ::/0', 'icmp 10.0.0.0/16'],
    },
    {
      id: 'sg-0f1c6e3b',
      name: 'fw-admin',
      description: 'Administration of the firewall',
      lets: ['tcp 22 203.0.113.0/24 office', 'tcp 8443 203.0.113.0/24 office', 'all fw-transit', 'tcp 22 10.9.0.0/24'],
    },
    { id: 'sg-0f1c6e40', name: 'fw-transit', description: 'Traffic that passes through', lets: ['all 10.0.0.0/16'] },
    {
      id: 'sg-0b20d8c1',
      name: 'web-inside',
      description: 'Web servers towards the application tier',
      lets: ['tcp 8080 fw-edge'],
    },
    { id: 'sg-0c77e05a', name: 'ssh-internal', description: 'SSH from the bastion', lets: ['tcp 22 fw-admin'] },
    {
      id: 'sg-0a5b3d94',
      name: 'eks-nodes',
      description: 'Nodes of the EKS cluster shop',
      lets: ['all eks-nodes', 'tcp 1025-65535 api'],
    },
    { id: 'sg-09e84f13', name: 'api', description: 'The shop API', lets: ['tcp 8080 web-inside'] },
    { id: 'sg-07d6a2be', name: 'lambda-egress', description: 'Functions towards the internet' },
  ],
  subnets: [
    subnet('subnet-0e4a9b1d37', 'public-a', {
      cidr: '10.0.0.0/24',
      ipv6: '2a05:d018:4f2:8a00::/64',
      publicIpOnLaunch: true,
    }),
    subnet('subnet-08d1c7a2e5', 'app-a', { cidr: '10.0.10.0/24', ipv6: '2a05:d018:4f2:8a10::/64' }),
    subnet('subnet-0b71e6f2c4', 'data-a', { cidr: '10.0.20.0/26' }),
    subnet('subnet-0195c3e8fa', 'public-b', { cidr: '10.0.1.0/24', publicIpOnLaunch: true }),
    subnet('subnet-0c62d40b9e', 'app-b', { cidr: '10.0.11.0/24' }),
    subnet('subnet-03f8a7515d', 'data-b', { cidr: '10.0.20.64/28' }),
  ],
  tables: [
    {
      id: 'rtb-0a6f21c8',
      name: 'rtb-public',
      subnets: ['public-a', 'public-b'],
      routes: [
        ['0.0.0.0/0', 'igw-0d2b7719'],
        ['::/0', 'igw-0d2b7719'],
      ],
    },
    { id: 'rtb-0b93e4d1', name: 'rtb-app-a', subnets: ['app-a'], routes: [['0.0.0.0/0', 'nat-0c1a5e7b91d3f6028']] },
    {
      id: 'rtb-0c58f7a6',
      name: 'rtb-app-b',
      subnets: ['app-b'],
      routes: [
        ['0.0.0.0/0', 'nat-0d84b2f95e1c7a360'],
        // The moving address of the failover pair ha-1 and ha-2: when ha-vip moves, this route moves with it.
        ['10.8.0.0/16', 'eni-0f6e…a160'],
      ],
    },
    {
      id: 'rtb-0d1e90b3',
      name: 'rtb-data',
      main: true,
      subnets: ['data-a', 'data-b'],
      // Partners are reached through the firewall's inside interface.
      routes: [['172.16.0.0/12', 'eni-0c3d…77aa']],
    },
  ],
  instances: [...shopProdZoneA.instances, ...shopProdZoneB.instances],
  interfaces: [...shopProdZoneA.interfaces, ...shopProdZoneB.interfaces],
};

function subnet(id: string, name: string, rest: Pick<SubnetSpec, 'cidr' | 'ipv6' | 'publicIpOnLaunch'>): SubnetSpec {
  return { id, name, zone: `eu-west-1${name.slice(-1)}`, ...rest };
}
