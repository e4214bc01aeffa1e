import { usableCount } from '../../domain/ip.ts';
import { rulesOfGroup } from './rulesOfGroup.ts';
import type { Eni, RouteTable, SecurityGroup, Snapshot, Subnet } from '../../domain/model.ts';
import { addressesInPrefix } from '../../domain/subnetUse.ts';
import { elasticIpsOf } from './assembleElasticIp.ts';
import { assembledEni } from './assembleEni.ts';
import { instancesOf } from './assembleInstance.ts';
import { fullId, namedTags } from './naming.ts';
import { planOf } from './worldPlan.ts';
import { natGatewayAt } from './assembleNatGateway.ts';
import type { VpcSpec } from './spec.ts';

/** The part of a snapshot that VPCs bring with them. */
export type VpcSnapshot = Pick<
  Snapshot,
  | 'vpcs'
  | 'subnets'
  | 'instances'
  | 'enis'
  | 'securityGroups'
  | 'addresses'
  | 'internetGateways'
  | 'routeTables'
  | 'natGateways'
>;

/** Makes one VPC with all that stands in it, in EC2's shapes, out of a description by names. */
export const assemble = (spec: VpcSpec): VpcSnapshot => {
  const plan = planOf(spec);
  const enis = spec.interfaces.map((face) => assembledEni(face, plan));
  const takenIn = new Map<string, number>();
  for (const eni of enis) takenIn.set(eni.subnetId, (takenIn.get(eni.subnetId) ?? 0) + takenBy(eni));
  return {
    vpcs: [
      {
        id: fullId(spec.id),
        ownerId: spec.accountId,
        cidrs: cidrsOf(spec),
        ipv6Cidrs: spec.ipv6 === undefined ? [] : [spec.ipv6],
        isDefault: false,
        state: 'available',
        blockPublicAccess: 'off',
        tags: namedTags(spec.name, spec.tags),
        ...spec.over,
      },
    ],
    subnets: subnetsOf(spec, takenIn),
    instances: instancesOf(spec, enis),
    enis,
    securityGroups: groupsOf(spec),
    addresses: elasticIpsOf(spec, enis),
    internetGateways: spec.gateway
      ? [
          {
            id: fullId(spec.gateway.id),
            vpcId: fullId(spec.id),
            ownerId: spec.accountId,
            tags: namedTags(spec.gateway.name),
          },
        ]
      : [],
    routeTables: tablesOf(spec),
    natGateways: enis.flatMap(natGatewayAt),
  };
};

const cidrsOf = ({ cidr, moreCidrs = [] }: VpcSpec): readonly string[] => [cidr, ...moreCidrs];

/** Addresses that EC2 counts as taken in a subnet: every IPv4 address of an interface, and whole prefixes. */
const takenBy = (eni: Eni): number => eni.addresses.length + addressesInPrefix * eni.ipv4Prefixes.length;

const subnetsOf = (spec: VpcSpec, takenIn: ReadonlyMap<string, number>): readonly Subnet[] =>
  spec.subnets.map((subnet) => {
    const id = fullId(subnet.id);
    return {
      id,
      vpcId: fullId(spec.id),
      ownerId: spec.accountId,
      zone: subnet.zone,
      zoneId: spec.zoneIds[subnet.zone],
      cidr: subnet.cidr,
      ipv6Cidrs: subnet.ipv6 === undefined ? [] : [subnet.ipv6],
      freeIpv4: usableCount(subnet.cidr) - (takenIn.get(id) ?? 0),
      mapPublicIpOnLaunch: subnet.publicIpOnLaunch ?? false,
      assignIpv6OnCreation: false,
      ipv6Native: false,
      defaultForZone: false,
      state: 'available',
      blockPublicAccess: 'off',
      tags: namedTags(subnet.name, subnet.tags),
      ...subnet.over,
    };
  });

const groupsOf = (spec: VpcSpec): readonly SecurityGroup[] =>
  spec.groups.map((group) => ({
    id: fullId(group.id),
    name: group.name,
    description: group.description,
    vpcId: fullId(spec.id),
    ownerId: spec.accountId,
    rules: rulesOfGroup(group, spec),
    tags: [],
  }));

const tablesOf = (spec: VpcSpec): readonly RouteTable[] =>
  spec.tables.map((table) => ({
    id: fullId(table.id),
    vpcId: fullId(spec.id),
    main: table.main ?? false,
    subnetIds: spec.subnets.filter(({ name }) => table.subnets.includes(name)).map(({ id }) => fullId(id)),
    routes: [
      ...cidrsOf(spec).map((destination) => ({ destination, target: 'local', state: 'active' })),
      ...(spec.ipv6 === undefined ? [] : [{ destination: spec.ipv6, target: 'local', state: 'active' }]),
      ...table.routes.map(([destination, target, state = 'active']) => ({
        destination,
        target: fullId(target),
        state,
      })),
    ],
    tags: namedTags(table.name),
    ...table.over,
  }));
