import type { CarrierGateway, Eni, PublicAssociation } from '../../../domain/model.ts';
import { allocationIdOf, associationIdOf } from '../assembleElasticIp.ts';
import { demoAccount } from '../demoAccounts.ts';
import { fullId } from '../naming.ts';
import type { ElasticSpec, InterfaceSpec, VpcSpec } from '../spec.ts';
import { privateDnsName } from '../../names.ts';

const zone = 'eu-west-2-wl2-man-wlz-1';
const region = 'eu-west-2';
const { accountId } = demoAccount;

/** An address in the carrier's network: of the account (allocated in the zone's border group), or an automatic one. */
const carrierIp = (ip: string, carrier: string, name?: string): Pick<InterfaceSpec, 'ip' | 'over'> => {
  const elastic =
    name === undefined ? undefined : { allocationId: allocationIdOf(carrier), associationId: associationIdOf(carrier) };
  const association: PublicAssociation = {
    publicIp: undefined,
    carrierIp: carrier,
    publicDnsName: undefined,
    ipOwnerId: elastic ? accountId : 'amazon',
    allocationId: elastic?.allocationId,
    associationId: elastic?.associationId,
  };
  const addresses: Eni['addresses'] = [{ ip, primary: true, privateDnsName: privateDnsName(ip, region), association }];
  return { ip, over: { addresses } };
};

const carrierAddress = (ip: string, name: string, over: ElasticSpec['over'] = {}): ElasticSpec => ({
  ip,
  name,
  over: { publicIp: undefined, carrierIp: ip, networkBorderGroup: zone, publicIpv4Pool: 'amazon', ...over },
});

/** A game's servers at the edge of a carrier's network, and what they report to in the region. */
export const wavelengthEdge: VpcSpec = {
  accountId,
  region,
  zoneIds: { [zone]: 'euw2-wl2-man-wlz1', 'eu-west-2a': 'euw2-az2' },
  id: 'vpc-0a70',
  name: 'game-edge',
  cidr: '10.70.0.0/16',
  gateway: { id: 'igw-0a71', name: 'game-edge' },
  groups: [{ id: 'sg-0a72', name: 'game-servers', description: 'Game servers' }],
  subnets: [
    { id: 'subnet-0a73', name: 'edge-manchester', zone, cidr: '10.70.0.0/24' },
    { id: 'subnet-0a74', name: 'edge-inner', zone, cidr: '10.70.1.0/24' },
    { id: 'subnet-0a75', name: 'region-public-a', zone: 'eu-west-2a', cidr: '10.70.16.0/24' },
  ],
  tables: [
    { id: 'rtb-0a76', name: 'carrier', subnets: ['edge-manchester'], routes: [['0.0.0.0/0', fullId('cagw-0a77')]] },
    { id: 'rtb-0a78', name: 'internet', subnets: ['region-public-a'], routes: [['0.0.0.0/0', 'igw-0a71']] },
    { id: 'rtb-0a79', name: 'local', main: true, subnets: ['edge-inner'], routes: [] },
  ],
  instances: [
    { id: 'i-0a7a', name: 'game-1', type: 't3.medium' },
    { id: 'i-0a7b', name: 'game-2', type: 't3.xlarge' },
    { id: 'i-0a7c', name: 'scores', type: 't3.medium' },
    { id: 'i-0a7d', name: 'lobby', type: 't3.medium' },
  ],
  interfaces: [
    {
      id: 'eni-0a7e01',
      name: 'game-1',
      subnet: 'edge-manchester',
      groups: ['game-servers'],
      on: 'game-1',
      ...carrierIp('10.70.0.11', '155.146.10.111'),
    },
    {
      id: 'eni-0a7e02',
      name: 'game-2',
      subnet: 'edge-manchester',
      groups: ['game-servers'],
      on: 'game-2',
      ...carrierIp('10.70.0.12', '155.146.10.112', 'game-2'),
    },
    {
      id: 'eni-0a7e03',
      name: 'scores',
      subnet: 'edge-inner',
      ip: '10.70.1.11',
      groups: ['game-servers'],
      on: 'scores',
    },
    {
      id: 'eni-0a7e04',
      name: 'lobby',
      subnet: 'region-public-a',
      ip: '10.70.16.11',
      groups: ['game-servers'],
      on: 'lobby',
      elastic: { ip: '18.130.7.11', name: 'lobby' },
    },
    { id: 'eni-0a7e05', name: 'game-spare', subnet: 'edge-manchester', ip: '10.70.0.20', groups: ['game-servers'] },
  ],
  idleElastics: [
    carrierAddress('155.146.10.112', 'game-2', {
      associationId: associationIdOf('155.146.10.112'),
      eniId: fullId('eni-0a7e02'),
      instanceId: fullId('i-0a7b'),
      privateIp: '10.70.0.12',
    }),
    carrierAddress('155.146.10.120', 'game-standby'),
  ],
};

export const carrierGateway: CarrierGateway = {
  id: fullId('cagw-0a77'),
  vpcId: fullId('vpc-0a70'),
  ownerId: accountId,
  state: 'available',
  tags: [{ key: 'Name', value: 'game-edge-carrier' }],
};
