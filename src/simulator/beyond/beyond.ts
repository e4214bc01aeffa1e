import { createNatGateway, deleteNatGateway } from './natGateways.ts';
import { createEgressOnlyInternetGateway, deleteEgressOnlyInternetGateway } from './egressOnlyGateways.ts';
import { createVpcEndpoint, deleteVpcEndpoints } from './vpcEndpoints.ts';
import { describeVpcEndpoints } from './describeVpcEndpoints.ts';
import { modifyVpcEndpoint } from './modifyVpcEndpoint.ts';
import { createDefaultSubnet, createDefaultVpc } from './defaultVpcs.ts';
import { furtherTags } from './furtherTags.ts';
import {
  createLaunchTemplate,
  createLaunchTemplateVersion,
  modifyLaunchTemplate,
  deleteLaunchTemplate,
  describeLaunchTemplates,
  describeLaunchTemplateVersions,
} from './launchTemplates.ts';
import { createKeyPair, importKeyPair, deleteKeyPair, describeKeyPairs } from './keyPairs.ts';
import { describeManagedPrefixLists, describePrefixLists, getManagedPrefixListEntries } from './prefixLists.ts';
import { createDhcpOptions, associateDhcpOptions, deleteDhcpOptions, describeDhcpOptions } from './dhcpOptions.ts';
import {
  createNetworkAcl,
  deleteNetworkAcl,
  createNetworkAclEntry,
  replaceNetworkAclEntry,
  deleteNetworkAclEntry,
  replaceNetworkAclAssociation,
} from './networkAclWrites.ts';
import { describeInstanceTypeOfferings } from './instanceTypeOfferings.ts';
import { createVolume, attachVolume, detachVolume } from './volumeWrites.ts';
import { rebootInstances, resetInstanceAttribute, modifyInstanceMaintenanceOptions } from './furtherInstanceCalls.ts';
import { unusedFilters } from './unusedFilters.ts';
import { withTemplate } from './templateAsked.ts';
import type { Repertoire } from '../repertoire.ts';
import { beyondOperations } from '../wire/beyondOperations.ts';

/** Calls that the product does not make, and other clients of the simulator over HTTP do; or that they make of more kinds of things. No bundle has them. */
export const beyond = {
  schemas: beyondOperations,
  actions: {
    AssociateDhcpOptions: associateDhcpOptions,
    AttachVolume: attachVolume,
    CreateDefaultSubnet: createDefaultSubnet,
    CreateDefaultVpc: createDefaultVpc,
    CreateDhcpOptions: createDhcpOptions,
    CreateEgressOnlyInternetGateway: createEgressOnlyInternetGateway,
    CreateKeyPair: createKeyPair,
    CreateLaunchTemplate: createLaunchTemplate,
    CreateLaunchTemplateVersion: createLaunchTemplateVersion,
    CreateNatGateway: createNatGateway,
    CreateNetworkAcl: createNetworkAcl,
    CreateNetworkAclEntry: createNetworkAclEntry,
    CreateVolume: createVolume,
    CreateVpcEndpoint: createVpcEndpoint,
    DeleteDhcpOptions: deleteDhcpOptions,
    DeleteEgressOnlyInternetGateway: deleteEgressOnlyInternetGateway,
    DeleteKeyPair: deleteKeyPair,
    DeleteLaunchTemplate: deleteLaunchTemplate,
    DeleteNatGateway: deleteNatGateway,
    DeleteNetworkAcl: deleteNetworkAcl,
    DeleteNetworkAclEntry: deleteNetworkAclEntry,
    DeleteVpcEndpoints: deleteVpcEndpoints,
    DescribeDhcpOptions: describeDhcpOptions,
    DescribeInstanceTypeOfferings: describeInstanceTypeOfferings,
    DescribeKeyPairs: describeKeyPairs,
    DescribeLaunchTemplateVersions: describeLaunchTemplateVersions,
    DescribeLaunchTemplates: describeLaunchTemplates,
    DescribeManagedPrefixLists: describeManagedPrefixLists,
    DescribePrefixLists: describePrefixLists,
    DescribeVpcEndpoints: describeVpcEndpoints,
    DetachVolume: detachVolume,
    GetManagedPrefixListEntries: getManagedPrefixListEntries,
    ImportKeyPair: importKeyPair,
    ModifyInstanceMaintenanceOptions: modifyInstanceMaintenanceOptions,
    ModifyLaunchTemplate: modifyLaunchTemplate,
    ModifyVpcEndpoint: modifyVpcEndpoint,
    RebootInstances: rebootInstances,
    ReplaceNetworkAclAssociation: replaceNetworkAclAssociation,
    ReplaceNetworkAclEntry: replaceNetworkAclEntry,
    ResetInstanceAttribute: resetInstanceAttribute,
    ...furtherTags,
  },
  unused: {
    AttachVolume: ['EbsCardIndex'],
    CreateDefaultSubnet: ['Ipv6Native'],
    CreateLaunchTemplate: ['Operator'],
    CreateNatGateway: ['AvailabilityMode', 'AvailabilityZoneAddresses', 'VpcId'],
    CreateVolume: ['OutpostArn', 'MultiAttachEnabled', 'VolumeInitializationRate', 'Operator', 'SourceVolumeId'],
    CreateVpcEndpoint: [
      'DnsOptions',
      'IpAddressType',
      'ResourceConfigurationArn',
      'ServiceNetworkArn',
      'ServiceRegion',
      'SubnetConfigurations',
    ],
    ModifyVpcEndpoint: ['DnsOptions', 'IpAddressType', 'SubnetConfigurations'],
  },
  unusedFilters,
  resolve: { RunInstances: withTemplate },
} satisfies Repertoire;
