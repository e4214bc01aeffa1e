import type { Ec2Action } from '../world.ts';
import { associateAddress, disassociateAddress } from './addressAssociations.ts';
import { modifyAddressAttribute, resetAddressAttribute } from './addressAttributes.ts';
import { acceptAddressTransfer, disableAddressTransfer, enableAddressTransfer } from './addressTransferWrites.ts';
import { allocateAddress, releaseAddress } from './addressWrites.ts';
import { attachNetworkInterface } from './attachNetworkInterface.ts';
import { createNetworkInterface } from './createNetworkInterface.ts';
import { createNetworkInterfacePermission, deleteNetworkInterfacePermission } from './permissionWrites.ts';
import { deleteNetworkInterface } from './deleteNetworkInterface.ts';
import { deleteVolume } from './deleteVolume.ts';
import { detachNetworkInterface } from './detachNetworkInterface.ts';
import {
  modifyInstanceCreditSpecification,
  modifyInstanceMetadataOptions,
  modifyInstanceNetworkPerformanceOptions,
  monitorInstances,
  unmonitorInstances,
} from './instanceSettings.ts';
import { startInstances, stopInstances, terminateInstances } from './instanceStates.ts';
import {
  attachInternetGateway,
  createInternetGateway,
  deleteInternetGateway,
  detachInternetGateway,
} from './internetGatewayWrites.ts';
import { modifyInstanceAttribute } from './modifyInstanceAttribute.ts';
import { modifyNetworkInterfaceAttribute, resetNetworkInterfaceAttribute } from './modifyNetworkInterfaceAttribute.ts';
import {
  modifySecurityGroupRules,
  updateSecurityGroupRuleDescriptionsEgress,
  updateSecurityGroupRuleDescriptionsIngress,
} from './modifySecurityGroupRules.ts';
import { modifyPublicIpDnsNameOptions } from './modifyPublicIpDnsNameOptions.ts';
import { modifySubnetAttribute } from './modifySubnetAttribute.ts';
import { createRoute, deleteRoute, replaceRoute } from './routeWrites.ts';
import {
  associateRouteTable,
  createRouteTable,
  deleteRouteTable,
  disassociateRouteTable,
  replaceRouteTableAssociation,
} from './routeTableWrites.ts';
import { runInstances } from './runInstances.ts';
import {
  authorizeSecurityGroupEgress,
  authorizeSecurityGroupIngress,
  revokeSecurityGroupEgress,
  revokeSecurityGroupIngress,
} from './securityGroupRules.ts';
import { createSecurityGroup, deleteSecurityGroup } from './securityGroupWrites.ts';
import { associateSubnetCidrBlock, disassociateSubnetCidrBlock } from './subnetCidrBlocks.ts';
import { createSubnet, deleteSubnet } from './subnetWrites.ts';
import { createTags, deleteTags } from './tagWrites.ts';
import { associateVpcCidrBlock, disassociateVpcCidrBlock } from './vpcCidrBlocks.ts';
import { createVpc, deleteVpc, modifyVpcAttribute } from './vpcWrites.ts';
import { assignPrivateIpAddresses, unassignPrivateIpAddresses } from './privateIpAddresses.ts';
import { assignIpv6Addresses, unassignIpv6Addresses } from './ipv6Addresses.ts';
import { createFlowLogs, deleteFlowLogs } from './flowLogWrites.ts';
import { associateSecurityGroupVpc, disassociateSecurityGroupVpc } from './groupAssociations.ts';
import { createSubnetCidrReservation, deleteSubnetCidrReservation } from './cidrReservationWrites.ts';

/** Every write that the simulator answers, by EC2's name for it. */
export const writes = {
  AcceptAddressTransfer: acceptAddressTransfer,
  AllocateAddress: allocateAddress,
  AssignIpv6Addresses: assignIpv6Addresses,
  AssignPrivateIpAddresses: assignPrivateIpAddresses,
  AssociateAddress: associateAddress,
  AssociateRouteTable: associateRouteTable,
  AssociateSecurityGroupVpc: associateSecurityGroupVpc,
  AssociateSubnetCidrBlock: associateSubnetCidrBlock,
  AssociateVpcCidrBlock: associateVpcCidrBlock,
  AttachInternetGateway: attachInternetGateway,
  AttachNetworkInterface: attachNetworkInterface,
  AuthorizeSecurityGroupEgress: authorizeSecurityGroupEgress,
  AuthorizeSecurityGroupIngress: authorizeSecurityGroupIngress,
  CreateFlowLogs: createFlowLogs,
  CreateInternetGateway: createInternetGateway,
  CreateNetworkInterface: createNetworkInterface,
  CreateNetworkInterfacePermission: createNetworkInterfacePermission,
  CreateRoute: createRoute,
  CreateRouteTable: createRouteTable,
  CreateSecurityGroup: createSecurityGroup,
  CreateSubnet: createSubnet,
  CreateSubnetCidrReservation: createSubnetCidrReservation,
  CreateTags: createTags,
  CreateVpc: createVpc,
  DeleteFlowLogs: deleteFlowLogs,
  DeleteInternetGateway: deleteInternetGateway,
  DeleteNetworkInterface: deleteNetworkInterface,
  DeleteNetworkInterfacePermission: deleteNetworkInterfacePermission,
  DeleteRoute: deleteRoute,
  DeleteRouteTable: deleteRouteTable,
  DeleteSecurityGroup: deleteSecurityGroup,
  DeleteSubnet: deleteSubnet,
  DeleteSubnetCidrReservation: deleteSubnetCidrReservation,
  DeleteTags: deleteTags,
  DeleteVolume: deleteVolume,
  DeleteVpc: deleteVpc,
  DetachInternetGateway: detachInternetGateway,
  DetachNetworkInterface: detachNetworkInterface,
  DisableAddressTransfer: disableAddressTransfer,
  DisassociateAddress: disassociateAddress,
  DisassociateRouteTable: disassociateRouteTable,
  DisassociateSecurityGroupVpc: disassociateSecurityGroupVpc,
  DisassociateSubnetCidrBlock: disassociateSubnetCidrBlock,
  DisassociateVpcCidrBlock: disassociateVpcCidrBlock,
  EnableAddressTransfer: enableAddressTransfer,
  ModifyAddressAttribute: modifyAddressAttribute,
  ModifyInstanceAttribute: modifyInstanceAttribute,
  ModifyInstanceCreditSpecification: modifyInstanceCreditSpecification,
  ModifyInstanceMetadataOptions: modifyInstanceMetadataOptions,
  ModifyInstanceNetworkPerformanceOptions: modifyInstanceNetworkPerformanceOptions,
  ModifyNetworkInterfaceAttribute: modifyNetworkInterfaceAttribute,
  ModifyPublicIpDnsNameOptions: modifyPublicIpDnsNameOptions,
  ModifySecurityGroupRules: modifySecurityGroupRules,
  ModifySubnetAttribute: modifySubnetAttribute,
  ModifyVpcAttribute: modifyVpcAttribute,
  MonitorInstances: monitorInstances,
  ReleaseAddress: releaseAddress,
  ReplaceRoute: replaceRoute,
  ReplaceRouteTableAssociation: replaceRouteTableAssociation,
  ResetAddressAttribute: resetAddressAttribute,
  ResetNetworkInterfaceAttribute: resetNetworkInterfaceAttribute,
  RevokeSecurityGroupEgress: revokeSecurityGroupEgress,
  RevokeSecurityGroupIngress: revokeSecurityGroupIngress,
  RunInstances: runInstances,
  StartInstances: startInstances,
  StopInstances: stopInstances,
  TerminateInstances: terminateInstances,
  UnassignIpv6Addresses: unassignIpv6Addresses,
  UnassignPrivateIpAddresses: unassignPrivateIpAddresses,
  UnmonitorInstances: unmonitorInstances,
  UpdateSecurityGroupRuleDescriptionsEgress: updateSecurityGroupRuleDescriptionsEgress,
  UpdateSecurityGroupRuleDescriptionsIngress: updateSecurityGroupRuleDescriptionsIngress,
} satisfies { readonly [name: string]: Ec2Action };
