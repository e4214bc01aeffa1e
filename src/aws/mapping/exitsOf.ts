import type {
  CarrierGateway as SdkCarrierGateway,
  EgressOnlyInternetGateway as SdkEgressOnly,
  NatGateway as SdkNatGateway,
  VpcBlockPublicAccessExclusion as SdkExclusion,
  VpcBlockPublicAccessOptions as SdkOptions,
} from '@aws-sdk/client-ec2';
import type {
  BlockPublicAccessExclusion,
  BlockPublicAccessOptions,
  CarrierGateway,
  EgressOnlyInternetGateway,
  NatGateway,
} from '../../domain/model.ts';
import { filled, tagsOf } from './common.ts';
import { attachedVpcOf } from './vpcOf.ts';

/** EC2 leaves connectivity and mode out where they are what NAT gateways had before there was another. */
export const natOf = (nat: SdkNatGateway): NatGateway => ({
  id: nat.NatGatewayId ?? '',
  vpcId: nat.VpcId ?? '',
  subnetId: filled(nat.SubnetId),
  state: nat.State ?? 'unknown',
  connectivity: nat.ConnectivityType ?? 'public',
  mode: nat.AvailabilityMode ?? 'zonal',
  addresses: (nat.NatGatewayAddresses ?? []).map((address, at) => ({
    publicIp: filled(address.PublicIp),
    privateIp: filled(address.PrivateIp),
    allocationId: filled(address.AllocationId),
    eniId: filled(address.NetworkInterfaceId),
    zone: filled(address.AvailabilityZone),
    primary: address.IsPrimary ?? at === 0,
  })),
  routeTableId: filled(nat.RouteTableId),
  tags: tagsOf(nat.Tags),
});

/** A state that EC2 does not tell is `unknown`. */
export const carrierGatewayOf = (gateway: SdkCarrierGateway): CarrierGateway => ({
  id: gateway.CarrierGatewayId ?? '',
  vpcId: filled(gateway.VpcId),
  ownerId: gateway.OwnerId,
  state: gateway.State ?? 'unknown',
  tags: tagsOf(gateway.Tags),
});

/** Its VPC is the one that it is attached to; undefined where it is to none. */
export const egressOnlyInternetGatewayOf = (gateway: SdkEgressOnly): EgressOnlyInternetGateway => ({
  id: gateway.EgressOnlyInternetGatewayId ?? '',
  vpcId: attachedVpcOf(gateway.Attachments),
  tags: tagsOf(gateway.Tags),
});

/** VPC Block Public Access of the account in its region; what EC2 does not tell is `unknown`. */
export const blockPublicAccessOptionsOf = (options: SdkOptions): BlockPublicAccessOptions => ({
  region: options.AwsRegion ?? 'unknown',
  mode: options.InternetGatewayBlockMode ?? 'unknown',
  state: options.State ?? 'unknown',
  managedBy: options.ManagedBy,
  exclusionsAllowed: options.ExclusionsAllowed,
});

/** Of what the exclusion holds for EC2 tells the ARN, of a subnet or a VPC. */
export const blockPublicAccessExclusionOf = (exclusion: SdkExclusion): BlockPublicAccessExclusion => ({
  id: exclusion.ExclusionId ?? '',
  mode: exclusion.InternetGatewayExclusionMode ?? 'unknown',
  resourceArn: exclusion.ResourceArn ?? '',
  state: exclusion.State ?? 'unknown',
  tags: tagsOf(exclusion.Tags),
});
