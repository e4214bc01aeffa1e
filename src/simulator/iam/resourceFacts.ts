import type { Tag } from '../../domain/model.ts';
import { worldArn, type World } from '../world.ts';
import type { NamedResource } from './namedResources.ts';

type Facts = { readonly [key: string]: string | undefined };
type Known = { readonly facts: Facts; readonly tags?: readonly Tag[] | undefined };

/** What policies can ask of a resource: its condition keys with their values; undefined where there is nothing to tell. */
export const factsOfResource = (
  { type, id, subnetId }: NamedResource,
  request: object,
  world: World,
): readonly (readonly [key: string, value: string | undefined])[] => {
  const { facts, tags = [] } = knownOf[type]?.({ id, subnetId, request, world }) ?? { facts: {} };
  return [
    ...Object.entries(facts),
    ...tags.flatMap(({ key, value }) =>
      ['aws', 'ec2'].map((prefix) => [`${prefix}:ResourceTag/${key}`, value] as const),
    ),
  ];
};

type Sight = {
  readonly id: string | undefined;
  readonly subnetId: string | undefined;
  readonly request: object;
  readonly world: World;
};

/** Sources: EC2 user guide, condition keys for Amazon EC2; Service Authorization Reference, condition keys. */
const knownOf: { readonly [type: string]: ((sight: Sight) => Known) | undefined } = {
  'network-interface': ({ id, subnetId, request, world }) => {
    const eni = world.enis.get(id ?? '');
    const subnet = world.subnets.get(eni?.subnetId ?? subnetId ?? '');
    const isPublic = 'AssociatePublicIpAddress' in request ? request.AssociatePublicIpAddress : undefined;
    return {
      facts: {
        'ec2:NetworkInterfaceID': id,
        'ec2:Subnet': subnet && worldArn(world, `subnet/${subnet.id}`, subnet.ownerId),
        'ec2:Vpc': vpcArn(subnet?.vpcId, world),
        'ec2:AvailabilityZone': subnet?.zone,
        'ec2:AssociatePublicIpAddress': typeof isPublic === 'boolean' ? String(isPublic) : undefined,
      },
      tags: eni?.tags,
    };
  },
  subnet: ({ id, world }) => {
    const subnet = world.subnets.get(id ?? '');
    return {
      facts: {
        'ec2:SubnetID': id,
        'ec2:Vpc': vpcArn(subnet?.vpcId, world),
        'ec2:AvailabilityZone': subnet?.zone,
        'ec2:AvailabilityZoneId': subnet?.zoneId,
      },
      tags: subnet?.tags,
    };
  },
  instance: ({ id, request, world }) => {
    const instance = world.instances.get(id ?? '');
    const asked =
      'InstanceType' in request && typeof request.InstanceType === 'string' ? request.InstanceType : undefined;
    return {
      facts: {
        'ec2:InstanceID': id,
        'ec2:InstanceType': instance?.type ?? asked,
        'ec2:AvailabilityZone': instance?.zone,
      },
      tags: instance?.tags,
    };
  },
  'security-group': ({ id, world }) => {
    const group = world.securityGroups.get(id ?? '');
    return { facts: { 'ec2:SecurityGroupID': id, 'ec2:Vpc': vpcArn(group?.vpcId, world) }, tags: group?.tags };
  },
  'elastic-ip': ({ id, request, world }) => {
    const address = world.addresses.get(id ?? '');
    const asked = 'Address' in request && typeof request.Address === 'string' ? request.Address : undefined;
    return {
      facts: {
        'ec2:AllocationId': id,
        'ec2:PublicIpAddress': address?.publicIp ?? asked,
        'ec2:Domain': address && 'vpc',
      },
      tags: address?.tags,
    };
  },
  vpc: ({ id, world }) => ({ facts: { 'ec2:VpcID': id }, tags: world.vpcs.get(id ?? '')?.tags }),
  image: ({ id }) => ({ facts: { 'ec2:ImageID': id } }),
  'key-pair': ({ id }) => ({ facts: { 'ec2:KeyPairName': id } }),
  'route-table': ({ id, world }) => {
    const table = world.routeTables.get(id ?? '');
    return { facts: { 'ec2:RouteTableID': id, 'ec2:Vpc': vpcArn(table?.vpcId, world) }, tags: table?.tags };
  },
  'internet-gateway': ({ id, world }) => ({
    facts: { 'ec2:InternetGatewayID': id },
    tags: world.internetGateways.get(id ?? '')?.tags,
  }),
  'vpc-flow-log': ({ id, world }) => ({ facts: {}, tags: world.flowLogs.get(id ?? '')?.tags }),
};

const vpcArn = (vpcId: string | undefined, world: World): string | undefined =>
  vpcId === undefined ? undefined : worldArn(world, `vpc/${vpcId}`, world.vpcs.get(vpcId)?.ownerId);
