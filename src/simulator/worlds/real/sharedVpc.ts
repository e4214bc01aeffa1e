import { demoAccount } from '../demoAccounts.ts';
import { fullId } from '../naming.ts';
import type { InterfaceSpec, VpcSpec } from '../spec.ts';

const networkTeam = '444455556666';
const participant = '777788889999';

/** Tags of a shared subnet are not shared with it. */
const theirs = { over: { ownerId: networkTeam, tags: [] } };

/**
 * A VPC of the network team's account, with subnets that are shared with this one: its gateways and the interfaces of others in it are not
 * for this account to see. Source: VPC user guide, responsibilities and permissions for owners and participants.
 */
export const sharedWithUs: VpcSpec = {
  ...demoAccount,
  id: 'vpc-0b50',
  name: 'corp-network',
  cidr: '10.50.0.0/16',
  over: { ownerId: networkTeam, tags: [] },
  groups: [{ id: 'sg-0b51', name: 'billing-app', description: 'Billing application' }],
  subnets: [
    { id: 'subnet-0b52', name: 'corp-app-a', zone: 'eu-west-1a', cidr: '10.50.0.0/24', ...theirs },
    { id: 'subnet-0b53', name: 'corp-app-b', zone: 'eu-west-1b', cidr: '10.50.1.0/24', ...theirs },
  ],
  tables: [
    {
      id: 'rtb-0b54',
      name: 'corp-main',
      main: true,
      subnets: ['corp-app-a', 'corp-app-b'],
      routes: [['0.0.0.0/0', fullId('tgw-0b55')]],
      over: { tags: [] },
    },
  ],
  instances: [
    { id: 'i-0b56', name: 'billing-1', type: 'm5.large' },
    { id: 'i-0b57', name: 'billing-2', type: 'm5.large' },
  ],
  interfaces: [
    {
      id: 'eni-0b58',
      name: 'billing-1',
      subnet: 'corp-app-a',
      ip: '10.50.0.20',
      groups: ['billing-app'],
      on: 'billing-1',
    },
    {
      id: 'eni-0b59',
      name: 'billing-2',
      subnet: 'corp-app-b',
      ip: '10.50.1.20',
      groups: ['billing-app'],
      on: 'billing-2',
    },
    {
      id: 'eni-0b5a',
      name: 'billing-vip',
      description: 'Virtual address of the billing pair',
      subnet: 'corp-app-a',
      ip: '10.50.0.30',
      groups: ['billing-app'],
    },
    {
      id: 'eni-0b5b',
      description: 'RDSNetworkInterface',
      subnet: 'corp-app-b',
      ip: '10.50.1.51',
      groups: ['billing-app'],
      service: 'rds',
    },
  ],
};

/** Somebody else's interface in a subnet of ours, with a group that EC2 does not list here. */
const foreignInterface = (
  face: Pick<InterfaceSpec, 'id' | 'ip' | 'description' | 'subnet'>,
  instance?: string,
): InterfaceSpec => ({
  ...face,
  groups: [],
  over: {
    ownerId: participant,
    groups: [{ id: fullId('sg-0b6f'), name: 'partner-app' }],
    ...(instance !== undefined && {
      status: 'in-use',
      attachment: {
        id: fullId(face.id).replace('eni-', 'eni-attach-'),
        status: 'attached',
        instanceId: fullId(instance),
        instanceOwnerId: participant,
        deviceIndex: 0,
        networkCard: 0,
        deleteOnTermination: true,
        attachTime: Date.UTC(2026, 2, 2, 8, 0),
        enaSrd: undefined,
      },
    }),
  },
});

/** A VPC of this account, with a subnet in which a partner's account has instances: their interfaces are listed here, the instances are not. */
export const sharedByUs: VpcSpec = {
  ...demoAccount,
  id: 'vpc-0b60',
  name: 'partner-zone',
  cidr: '10.60.0.0/20',
  gateway: { id: 'igw-0b61', name: 'partner-zone' },
  groups: [{ id: 'sg-0b62', name: 'partner-gateway', description: 'Gateway to the partner' }],
  subnets: [
    { id: 'subnet-0b63', name: 'edge-a', zone: 'eu-west-1a', cidr: '10.60.0.0/24' },
    {
      id: 'subnet-0b64',
      name: 'partner-a',
      zone: 'eu-west-1a',
      cidr: '10.60.1.0/24',
      tags: { 'shared-with': 'partner' },
    },
  ],
  tables: [
    { id: 'rtb-0b65', name: 'edge', subnets: ['edge-a'], routes: [['0.0.0.0/0', 'igw-0b61']] },
    { id: 'rtb-0b66', name: 'partner', main: true, subnets: ['partner-a'], routes: [] },
  ],
  instances: [{ id: 'i-0b67', name: 'gateway', type: 'm5.large' }],
  interfaces: [
    {
      id: 'eni-0b68',
      name: 'gateway',
      subnet: 'edge-a',
      ip: '10.60.0.10',
      groups: ['partner-gateway'],
      on: 'gateway',
      elastic: { ip: '54.217.60.10', name: 'gateway' },
    },
    {
      id: 'eni-0b69',
      name: 'gateway-inside',
      subnet: 'partner-a',
      ip: '10.60.1.10',
      groups: ['partner-gateway'],
      on: 'gateway',
      device: 1,
    },
    foreignInterface(
      { id: 'eni-0b6a', subnet: 'partner-a', ip: '10.60.1.21', description: 'Primary network interface' },
      'i-0b6d',
    ),
    foreignInterface({ id: 'eni-0b6b', subnet: 'partner-a', ip: '10.60.1.22', description: '' }, 'i-0b6e'),
    foreignInterface({ id: 'eni-0b6c', subnet: 'partner-a', ip: '10.60.1.40', description: 'spare of the partner' }),
  ],
};
