import type {
  AvailabilityMode,
  CarrierGateway as SdkCarrierGateway,
  CarrierGatewayState,
  ConnectivityType,
  EgressOnlyInternetGateway as SdkEgressOnly,
  InternetGatewayBlockMode,
  InternetGatewayExclusionMode,
  ManagedBy,
  NatGateway as SdkNatGateway,
  NatGatewayState,
  VpcBlockPublicAccessExclusion as SdkExclusion,
  VpcBlockPublicAccessExclusionsAllowed,
  VpcBlockPublicAccessExclusionState,
  VpcBlockPublicAccessOptions as SdkOptions,
  VpcBlockPublicAccessState,
} from '@aws-sdk/client-ec2';
import type {
  BlockPublicAccessExclusion,
  BlockPublicAccessOptions,
  CarrierGateway,
  EgressOnlyInternetGateway,
  NatGateway,
} from '../../domain/model.ts';
import { tagsView } from './sharedViews.ts';

/** As DescribeNatGateways shows it. */
export const natGatewayView = (nat: NatGateway): SdkNatGateway => ({
  NatGatewayId: nat.id,
  VpcId: nat.vpcId,
  SubnetId: nat.subnetId,
  State: nat.state as NatGatewayState,
  ConnectivityType: nat.connectivity as ConnectivityType,
  AvailabilityMode: nat.mode as AvailabilityMode,
  RouteTableId: nat.routeTableId,
  NatGatewayAddresses: nat.addresses.map((address) => ({
    PublicIp: address.publicIp,
    PrivateIp: address.privateIp,
    AllocationId: address.allocationId,
    NetworkInterfaceId: address.eniId,
    AvailabilityZone: address.zone,
    IsPrimary: address.primary,
    Status: 'succeeded',
  })),
  Tags: tagsView(nat.tags),
});

/** As DescribeCarrierGateways shows it. */
export const carrierGatewayView = (gateway: CarrierGateway): SdkCarrierGateway => ({
  CarrierGatewayId: gateway.id,
  VpcId: gateway.vpcId,
  OwnerId: gateway.ownerId,
  State: gateway.state as CarrierGatewayState,
  Tags: tagsView(gateway.tags),
});

/** As DescribeEgressOnlyInternetGateways shows it: one attachment, or none where it has no VPC. */
export const egressOnlyGatewayView = (gateway: EgressOnlyInternetGateway): SdkEgressOnly => ({
  EgressOnlyInternetGatewayId: gateway.id,
  Attachments: gateway.vpcId === undefined ? [] : [{ VpcId: gateway.vpcId, State: 'attached' }],
  Tags: tagsView(gateway.tags),
});

/** As DescribeVpcBlockPublicAccessOptions shows those of the account. */
export const blockPublicAccessView = (options: BlockPublicAccessOptions, accountId: string): SdkOptions => ({
  AwsAccountId: accountId,
  AwsRegion: options.region,
  State: options.state as VpcBlockPublicAccessState,
  InternetGatewayBlockMode: options.mode as InternetGatewayBlockMode,
  ManagedBy: options.managedBy as ManagedBy | undefined,
  ExclusionsAllowed: options.exclusionsAllowed as VpcBlockPublicAccessExclusionsAllowed | undefined,
});

/** As DescribeVpcBlockPublicAccessExclusions shows it. */
export const blockExclusionView = (exclusion: BlockPublicAccessExclusion): SdkExclusion => ({
  ExclusionId: exclusion.id,
  InternetGatewayExclusionMode: exclusion.mode as InternetGatewayExclusionMode,
  ResourceArn: exclusion.resourceArn,
  State: exclusion.state as VpcBlockPublicAccessExclusionState,
  Tags: tagsView(exclusion.tags),
});
