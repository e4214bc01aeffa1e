/**
 * The cmdlet of AWS Tools for PowerShell for each call, by its command of the AWS CLI, and those of its parameters that a call of ours may have; `Groups:Group` where it has
 * another name than the request. Source of each row: `modules/AWSPowerShell/Cmdlets/EC2/Basic/<cmdlet>-Cmdlet.cs` of aws/aws-tools-for-powershell, of which its page is made,
 * https://docs.aws.amazon.com/powershell/latest/reference/items/<cmdlet>.html; of New-EC2Instance also `ChangeLog.md`, 5.0.151 (SecondaryInterface), and of
 * Unregister-EC2Address and the transfers the Amazon VPC and EC2 user guides ("Elastic IP addresses").
 */
export const cmdlets: ReadonlyMap<string, string> = new Map(
  `
create-network-interface New-EC2NetworkInterface SubnetId Description InterfaceType Groups:Group PrivateIpAddress PrivateIpAddresses:PrivateIpAddressSet SecondaryPrivateIpAddressCount Ipv4PrefixCount Ipv4Prefixes:Ipv4Prefix Ipv6AddressCount Ipv6Addresses:Ipv6Address Ipv6PrefixCount Ipv6Prefixes:Ipv6Prefix EnablePrimaryIpv6 TagSpecifications:TagSpecification
delete-network-interface Remove-EC2NetworkInterface NetworkInterfaceId
attach-network-interface Add-EC2NetworkInterface NetworkInterfaceId InstanceId DeviceIndex NetworkCardIndex EnaQueueCount
detach-network-interface Dismount-EC2NetworkInterface AttachmentId Force:ForceDismount
assign-private-ip-addresses Register-EC2PrivateIpAddress NetworkInterfaceId AllowReassignment PrivateIpAddresses:PrivateIpAddress SecondaryPrivateIpAddressCount Ipv4PrefixCount Ipv4Prefixes:Ipv4Prefix
unassign-private-ip-addresses Unregister-EC2PrivateIpAddress NetworkInterfaceId PrivateIpAddresses:PrivateIpAddress Ipv4Prefixes:Ipv4Prefix
assign-ipv6-addresses Register-EC2Ipv6AddressList NetworkInterfaceId Ipv6Addresses:Ipv6Address Ipv6AddressCount Ipv6PrefixCount Ipv6Prefixes:Ipv6Prefix
unassign-ipv6-addresses Unregister-EC2Ipv6AddressList NetworkInterfaceId Ipv6Addresses:Ipv6Address Ipv6Prefixes:Ipv6Prefix
allocate-address New-EC2Address Domain Address PublicIpv4Pool CustomerOwnedIpv4Pool IpamPoolId NetworkBorderGroup TagSpecifications:TagSpecification
release-address Remove-EC2Address AllocationId
associate-address Register-EC2Address AllocationId NetworkInterfaceId PrivateIpAddress AllowReassociation
disassociate-address Unregister-EC2Address AssociationId
run-instances New-EC2Instance ImageId InstanceType Count:MinCount,MaxCount KeyName NetworkInterfaces:NetworkInterface SecondaryInterfaces:SecondaryInterface TagSpecifications:TagSpecification
modify-instance-network-performance-options Edit-EC2InstanceNetworkPerformanceOption InstanceId BandwidthWeighting
modify-network-interface-attribute Edit-EC2NetworkInterfaceAttribute NetworkInterfaceId Description Groups:Group SourceDestCheck AssociatePublicIpAddress EnablePrimaryIpv6 Attachment_AttachmentId Attachment_DeleteOnTermination Attachment_EnaQueueCount Attachment_DefaultEnaQueueCount ConnectionTrackingSpecification_TcpEstablishedTimeout ConnectionTrackingSpecification_UdpTimeout ConnectionTrackingSpecification_UdpStreamTimeout EnaSrdSpecification_EnaSrdEnabled EnaSrdUdpSpecification_EnaSrdUdpEnabled
modify-public-ip-dns-name-options Edit-EC2PublicIpDnsNameOption NetworkInterfaceId HostnameType
reset-network-interface-attribute Reset-EC2NetworkInterfaceAttribute NetworkInterfaceId SourceDestCheck
create-tags New-EC2Tag Resources:Resource Tags:Tag
delete-tags Remove-EC2Tag Resources:Resource Tags:Tag
create-flow-logs New-EC2FlowLog ResourceType ResourceIds:ResourceId TrafficType LogDestinationType LogDestination LogGroupName DeliverLogsPermissionArn DeliverCrossAccountRole LogFormat DestinationOptions_FileFormat DestinationOptions_HiveCompatiblePartitions:DestinationOptions_HiveCompatiblePartition DestinationOptions_PerHourPartition MaxAggregationInterval TagSpecifications:TagSpecification
delete-flow-logs Remove-EC2FlowLog FlowLogIds:FlowLogId
enable-address-transfer Enable-EC2AddressTransfer AllocationId TransferAccountId
accept-address-transfer Approve-EC2AddressTransfer Address TagSpecifications:TagSpecification
disable-address-transfer Disable-EC2AddressTransfer AllocationId
modify-address-attribute Edit-EC2AddressAttribute AllocationId DomainName
reset-address-attribute Reset-EC2AddressAttribute AllocationId Attribute
create-network-interface-permission New-EC2NetworkInterfacePermission NetworkInterfaceId AwsAccountId Permission
delete-network-interface-permission Remove-EC2NetworkInterfacePermission NetworkInterfacePermissionId Force:IgnoreAttachedStatus
modify-subnet-attribute Edit-EC2SubnetAttribute SubnetId MapPublicIpOnLaunch AssignIpv6AddressOnCreation
replace-route Set-EC2Route RouteTableId DestinationCidrBlock DestinationIpv6CidrBlock DestinationPrefixListId NetworkInterfaceId GatewayId InstanceId NatGatewayId EgressOnlyInternetGatewayId VpcPeeringConnectionId TransitGatewayId VpcEndpointId CarrierGatewayId LocalGatewayId CoreNetworkArn LocalTarget
`
    .trim()
    .split('\n')
    .map((row): readonly [string, string] => {
      const [command = ''] = row.split(' ', 1);
      return [command, row.slice(command.length + 1)];
    }),
);

/**
 * Classes of what stands in lists, which a table of names and values is made into. Source: the types of those parameters in the same files; Amazon EC2 user guide,
 * "Launch an instance", of TagSpecification and Tag in tables.
 */
export const cmdletClasses: ReadonlyMap<string, string> = new Map([
  ['Tags', 'Tag'],
  ['TagSpecifications', 'TagSpecification'],
  ['PrivateIpAddresses', 'PrivateIpAddressSpecification'],
  ['Ipv4Prefixes', 'Ipv4PrefixSpecificationRequest'],
  ['Ipv6Addresses', 'InstanceIpv6Address'],
  ['Ipv6Prefixes', 'Ipv6PrefixSpecificationRequest'],
  ['NetworkInterfaces', 'InstanceNetworkInterfaceSpecification'],
]);
