import { demoAccount } from '../demoAccounts.ts';
import { fullId } from '../naming.ts';
import type { InterfaceSpec, VpcSpec } from '../spec.ts';

const passing = (face: Omit<InterfaceSpec, 'groups' | 'checkOff' | 'keep'>): InterfaceSpec => ({
  groups: ['firewall'],
  checkOff: true,
  keep: true,
  ...face,
});

/**
 * Two firewalls between the internet gateway and the servers. The gateway's own route table sends what comes in to the first; the table of zone b
 * still leads to an interface of the second that was detached, and the old one to an interface that was deleted.
 */
export const appliancePair: VpcSpec = {
  ...demoAccount,
  id: 'vpc-0c80',
  name: 'inspected',
  cidr: '10.80.0.0/20',
  gateway: { id: 'igw-0c81', name: 'inspected' },
  groups: [
    { id: 'sg-0c82', name: 'firewall', description: 'All traffic that is inspected' },
    { id: 'sg-0c83', name: 'servers', description: 'Servers behind the firewalls' },
  ],
  subnets: [
    { id: 'subnet-0c84', name: 'firewall-a', zone: 'eu-west-1a', cidr: '10.80.0.0/26' },
    { id: 'subnet-0c85', name: 'firewall-b', zone: 'eu-west-1b', cidr: '10.80.0.64/26' },
    { id: 'subnet-0c86', name: 'servers-a', zone: 'eu-west-1a', cidr: '10.80.1.0/24' },
    { id: 'subnet-0c87', name: 'servers-b', zone: 'eu-west-1b', cidr: '10.80.2.0/24' },
    { id: 'subnet-0c88', name: 'legacy-b', zone: 'eu-west-1b', cidr: '10.80.3.0/24' },
  ],
  tables: [
    {
      id: 'rtb-0c89',
      name: 'firewalls',
      main: true,
      subnets: ['firewall-a', 'firewall-b'],
      routes: [['0.0.0.0/0', 'igw-0c81']],
    },
    {
      id: 'rtb-0c8a',
      name: 'ingress',
      subnets: [],
      routes: [['10.80.1.0/24', 'eni-0c8e01']],
      over: { gatewayIds: [fullId('igw-0c81')] },
    },
    { id: 'rtb-0c8b', name: 'servers-a', subnets: ['servers-a'], routes: [['0.0.0.0/0', 'eni-0c8e02']] },
    { id: 'rtb-0c8c', name: 'servers-b', subnets: ['servers-b'], routes: [['0.0.0.0/0', 'eni-0c8e04', 'blackhole']] },
    { id: 'rtb-0c8d', name: 'legacy', subnets: ['legacy-b'], routes: [['0.0.0.0/0', 'eni-0c8eff', 'blackhole']] },
  ],
  instances: [
    { id: 'i-0c8f1', name: 'firewall-1', type: 'c5n.large' },
    { id: 'i-0c8f2', name: 'firewall-2', type: 'c5n.large', state: 'stopped' },
    { id: 'i-0c8f3', name: 'web-1', type: 'm5.large' },
    { id: 'i-0c8f4', name: 'web-2', type: 'm5.large' },
    { id: 'i-0c8f5', name: 'reports', type: 't3.medium' },
  ],
  interfaces: [
    passing({
      id: 'eni-0c8e01',
      name: 'firewall-1-outside',
      subnet: 'firewall-a',
      ip: '10.80.0.10',
      on: 'firewall-1',
      elastic: { ip: '54.217.80.10', name: 'firewall-1' },
    }),
    passing({
      id: 'eni-0c8e02',
      name: 'firewall-1-inside',
      subnet: 'firewall-a',
      ip: '10.80.0.11',
      on: 'firewall-1',
      device: 1,
    }),
    passing({ id: 'eni-0c8e03', name: 'firewall-2-outside', subnet: 'firewall-b', ip: '10.80.0.74', on: 'firewall-2' }),
    passing({ id: 'eni-0c8e04', name: 'firewall-2-inside', subnet: 'firewall-b', ip: '10.80.0.75' }),
    {
      id: 'eni-0c8e05',
      name: 'web-1',
      subnet: 'servers-a',
      ip: '10.80.1.20',
      groups: ['servers'],
      on: 'web-1',
      elastic: { ip: '54.217.80.20', name: 'web-1' },
    },
    {
      id: 'eni-0c8e06',
      name: 'web-2',
      subnet: 'servers-b',
      ip: '10.80.2.20',
      groups: ['servers'],
      on: 'web-2',
      elastic: { ip: '54.217.80.21', name: 'web-2' },
    },
    { id: 'eni-0c8e07', name: 'reports', subnet: 'legacy-b', ip: '10.80.3.20', groups: ['servers'], on: 'reports' },
  ],
};
