import { addressAt } from '../../domain/ip.ts';
import type { Snapshot, Subnet } from '../../domain/model.ts';
import type { Beginning, AccountRegion } from '../world.ts';
import { defaultDns } from '../extras.ts';
import { openGroup } from '../groups.ts';
import { zoneIdOf } from '../names.ts';
import { zoneNamesOf } from '../regionFacts.ts';
import { hex } from './naming.ts';
import { emptyParts } from '../../domain/emptyParts.ts';

/**
 * A new account as AWS makes it: in each region a default VPC with a public subnet in each zone, an internet gateway, a main
 * route table that leads there, and its default security group. Source: VPC user guide, default VPCs.
 */
export const defaultVpcBeginning = (place: AccountRegion, seed = ''): Beginning => ({
  snapshot: defaultVpcSnapshot(place, seed),
  prepare: (world) => {
    // A default VPC gives names, which others have to be told to do.
    for (const { id } of world.vpcs.values()) world.extras.vpcDns.set(id, { ...defaultDns, hostnames: true });
    for (const group of world.securityGroups.values()) openGroup(world, group);
  },
});

/** The snapshot alone, without what tells a default VPC in calls of the simulator. Equal for equal place and seed. */
export const defaultVpcSnapshot = ({ accountId, region }: AccountRegion, seed = ''): Snapshot => {
  const id = (prefix: string, of = ''): string =>
    `${prefix}-0${hex(`default:${seed}:${accountId}:${region}:${prefix}:${of}`, 16)}`;
  const [vpcId, gatewayId] = [id('vpc'), id('igw')];
  const cidr = '172.31.0.0/16';
  const own = { ownerId: accountId, tags: [] };
  return {
    ...emptySnapshot({ accountId, region }),
    vpcs: [
      {
        ...own,
        id: vpcId,
        cidrs: [cidr],
        ipv6Cidrs: [],
        isDefault: true,
        state: 'available',
        blockPublicAccess: 'off',
      },
    ],
    subnets: zoneNamesOf(region).map((zone, index) => ({
      ...defaultSubnet(zone, index),
      ...own,
      id: id('subnet', zone),
      vpcId,
    })),
    securityGroups: [{ ...own, id: id('sg'), name: 'default', description: 'default VPC security group', vpcId }],
    internetGateways: [{ ...own, id: gatewayId, vpcId }],
    routeTables: [
      {
        id: id('rtb'),
        vpcId,
        main: true,
        subnetIds: [],
        routes: [
          { destination: cidr, target: 'local', state: 'active' },
          { destination: '0.0.0.0/0', target: gatewayId, state: 'active' },
        ],
        tags: [],
      },
    ],
  };
};

/** A /20 in each zone, one after the other. */
const defaultSubnet = (zone: string, index: number): Omit<Subnet, 'id' | 'vpcId' | 'ownerId' | 'tags'> => ({
  zone,
  zoneId: zoneIdOf(zone),
  cidr: `${addressAt('172.31.0.0/16', index * 4096) ?? ''}/20`,
  ipv6Cidrs: [],
  freeIpv4: 4091,
  mapPublicIpOnLaunch: true,
  assignIpv6OnCreation: false,
  ipv6Native: false,
  defaultForZone: true,
  state: 'available',
  blockPublicAccess: 'off',
});

/** Where a world is that nobody gave a place. */
export const usualPlace: AccountRegion = { accountId: '123456789012', region: 'eu-west-1' };

/** An account with nothing in it, not even a default VPC: clients build all they need. */
export const emptySnapshot = ({ accountId, region }: AccountRegion = usualPlace): Snapshot => ({
  accountId,
  region,
  readAt: 0,
  ...emptyParts(),
  gaps: [],
});
