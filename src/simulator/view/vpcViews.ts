import type {
  Address,
  AttachmentStatus,
  BlockPublicAccessMode,
  BlockPublicAccessStates,
  InternetGateway as SdkInternetGateway,
  SecurityGroup as SdkSecurityGroup,
  ServiceManaged,
  Subnet as SdkSubnet,
  SubnetCidrReservation,
  SubnetState,
  Tenancy,
  Vpc as SdkVpc,
  VpcEncryptionControlMode,
  VpcEncryptionControlState,
  VpcIpv6CidrBlockAssociation,
  VpcState,
} from '@aws-sdk/client-ec2';
import type { ElasticIp, InternetGateway, SecurityGroup, Subnet, Vpc } from '../../domain/model.ts';
import { subnetCidrAssociationId, vpcCidrAssociationId } from '../associationIds.ts';
import type { KeptReservation } from '../extras.ts';
import { type World, worldArn } from '../world.ts';
import { dhcpOptionsOf, tenancyOf } from '../vpcTraits.ts';
import { tagsView } from './sharedViews.ts';

/** As DescribeVpcs shows it; the first CIDR is the primary one. */
export const vpcViewIn =
  (world: World) =>
  (vpc: Vpc): SdkVpc => ({
    DhcpOptionsId: dhcpOptionsOf(world, vpc.id),
    InstanceTenancy: tenancyOf(world, vpc.id) as Tenancy,
    VpcId: vpc.id,
    OwnerId: vpc.ownerId,
    CidrBlock: vpc.cidrs[0],
    CidrBlockAssociationSet: vpc.cidrs.map((cidr) => ({
      AssociationId: vpcCidrAssociationId(vpc.id, cidr),
      CidrBlock: cidr,
      CidrBlockState: { State: 'associated' },
    })),
    Ipv6CidrBlockAssociationSet: vpc.ipv6Cidrs.map((cidr) => ({
      AssociationId: vpcCidrAssociationId(vpc.id, cidr),
      Ipv6CidrBlock: cidr,
      Ipv6CidrBlockState: { State: 'associated' },
      ...(vpc.privateIpv6Cidrs?.includes(cidr) === true ? {} : { Ipv6Pool: 'Amazon' }),
      ...addressAttribute(vpc, cidr),
    })),
    EncryptionControl: vpc.encryptionControl && {
      VpcId: vpc.id,
      Mode: vpc.encryptionControl.mode as VpcEncryptionControlMode | undefined,
      State: vpc.encryptionControl.state as VpcEncryptionControlState | undefined,
    },
    BlockPublicAccessStates: blockView(vpc.blockPublicAccess),
    IsDefault: vpc.isDefault,
    State: vpc.state as VpcState,
    Tags: tagsView(vpc.tags),
  });

const addressAttribute = (
  { privateIpv6Cidrs = [] }: Vpc | Subnet,
  cidr: string,
): Pick<VpcIpv6CidrBlockAssociation, 'Ipv6AddressAttribute' | 'IpSource'> =>
  privateIpv6Cidrs.includes(cidr)
    ? { Ipv6AddressAttribute: 'private', IpSource: 'none' }
    : { Ipv6AddressAttribute: 'public', IpSource: 'amazon' };

/** EC2 always tells it; where the account's snapshot does not, nothing speaks for its being on. */
const blockView = (mode: string | undefined): BlockPublicAccessStates => ({
  InternetGatewayBlockMode: (mode ?? 'off') as BlockPublicAccessMode,
});

/** As DescribeSubnets shows it, without what {@link subnetViewIn} adds. */
export const subnetView = (subnet: Subnet): SdkSubnet => ({
  SubnetId: subnet.id,
  VpcId: subnet.vpcId,
  OwnerId: subnet.ownerId,
  AvailabilityZone: subnet.zone,
  AvailabilityZoneId: subnet.zoneId,
  CidrBlock: subnet.cidr,
  Ipv6CidrBlockAssociationSet: subnet.ipv6Cidrs.map((cidr) => ({
    AssociationId: subnetCidrAssociationId(subnet.id, cidr),
    Ipv6CidrBlock: cidr,
    Ipv6CidrBlockState: { State: 'associated' },
    ...addressAttribute(subnet, cidr),
  })),
  AvailableIpAddressCount: subnet.freeIpv4,
  BlockPublicAccessStates: blockView(subnet.blockPublicAccess),
  MapPublicIpOnLaunch: subnet.mapPublicIpOnLaunch,
  AssignIpv6AddressOnCreation: subnet.assignIpv6OnCreation,
  Ipv6Native: subnet.ipv6Native,
  DefaultForAz: subnet.defaultForZone,
  OutpostArn: subnet.outpostArn,
  EnableLniAtDeviceIndex: subnet.lniDeviceIndex,
  CustomerOwnedIpv4Pool: subnet.customerOwnedPool,
  MapCustomerOwnedIpOnLaunch: subnet.mapCustomerOwnedIpOnLaunch ?? false,
  Type: subnet.type,
  State: subnet.state as SubnetState,
  Tags: tagsView(subnet.tags),
});

/** As DescribeInternetGateways shows it, with one attachment at most. */
export const gatewayView = (gateway: InternetGateway): SdkInternetGateway => ({
  InternetGatewayId: gateway.id,
  OwnerId: gateway.ownerId,
  // EC2 says `available` here; the SDK types it as an attachment status that lacks the word.
  Attachments: gateway.vpcId === undefined ? [] : [{ VpcId: gateway.vpcId, State: 'available' as AttachmentStatus }],
  Tags: tagsView(gateway.tags),
});

/** As DescribeAddresses shows it; what names its place is undefined while it is not associated. */
export const addressView = (address: ElasticIp): Address => ({
  AllocationId: address.allocationId,
  PublicIp: address.publicIp,
  CarrierIp: address.carrierIp,
  CustomerOwnedIp: address.customerOwnedIp,
  CustomerOwnedIpv4Pool: address.customerOwnedPool,
  ServiceManaged: address.serviceManaged as ServiceManaged | undefined,
  SubnetId: address.subnetId,
  NetworkInterfaceOwnerId: address.eniOwnerId,
  Domain: 'vpc',
  AssociationId: address.associationId,
  NetworkInterfaceId: address.eniId,
  InstanceId: address.instanceId,
  PrivateIpAddress: address.privateIp,
  NetworkBorderGroup: address.networkBorderGroup,
  PublicIpv4Pool: address.publicIpv4Pool ?? 'amazon',
  Tags: tagsView(address.tags),
});

/** As GetSubnetCidrReservations shows it. */
export const reservationView = (reservation: KeptReservation, ownerId: string): SubnetCidrReservation => ({
  SubnetCidrReservationId: reservation.id,
  SubnetId: reservation.subnetId,
  Cidr: reservation.cidr,
  ReservationType: reservation.type,
  OwnerId: ownerId,
  Description: reservation.description,
  Tags: tagsView(reservation.tags),
});

/** As DescribeSecurityGroups shows it, without its rules. */
export const groupView = (group: SecurityGroup, world: World): SdkSecurityGroup => ({
  GroupId: group.id,
  SecurityGroupArn: groupArn(group, world),
  GroupName: group.name,
  Description: group.description,
  VpcId: group.vpcId,
  OwnerId: group.ownerId,
  Tags: tagsView(group.tags),
});

/** `arn:…:security-group/sg-…`, with the account that owns the group. */
export const groupArn = ({ id, ownerId }: SecurityGroup, world: World): string =>
  worldArn(world, `security-group/${id}`, ownerId);
