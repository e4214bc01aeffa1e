/**
 * What the contract suite leaves out on moto, by operation, and what moto 5.2.1 does when it is asked all the same. On the
 * simulator all of it runs, in memory and over HTTP; what is not written here runs on moto, too.
 */
export const motoGaps: { readonly [operation: string]: string } = {
  assignIpv4: 'Takes an address from another interface although that is not allowed, and assigns no prefixes.',
  assignIpv6: 'Answers a count with a page of HTML, and does not show a primary address; chosen addresses run.',
  acceptAddressTransfer: 'Has no transfers of elastic IP addresses.',
  associateAddress: 'Shows a moved elastic IP address at the interface that lost it, too.',
  attachInterface: 'Attaches across zones, to a place that is taken, and beyond the limit of the type.',
  cancelAddressTransfer: 'Has no transfers of elastic IP addresses.',
  changeBandwidthWeighting: 'Answers ModifyInstanceNetworkPerformanceOptions with a page of HTML.',
  changeConnectionTracking: 'Takes the timeouts, and does not show them within a minute.',
  changeEnaExpress: 'Takes the change and does not show it.',
  changeEnaQueues: 'Takes the change and does not show it within a minute.',
  changePublicDnsNames: 'Answers ModifyPublicIpDnsNameOptions with a page of HTML.',
  changePublicIpv4: 'Takes the change and gives no address.',
  changeReverseDns: 'Answers with the name, and shows it in no later answer.',
  changeSourceDestCheck: 'Answers ResetNetworkInterfaceAttribute with a page of HTML; the check itself is changed.',
  changeTermination: 'Launch in chosen places and change of what becomes of them is not shown within a minute.',
  createFlowLog: 'Logs only to buckets that were made in moto itself.',
  detachInterface: 'Detaches the primary interface.',
  failOver: 'Shows a moved elastic IP address at the interface that lost it, too.',
  grantPermission: 'Answers CreateNetworkInterfacePermission with a page of HTML.',
  launchInstance: 'Tested together with changeTermination, whose effect is not shown within a minute.',
  moveAddress: 'Shows a moved elastic IP address at the interface that lost it, too.',
  moveInterface: 'Tested together with failOver and moveAddress.',
  releaseAddress: 'Releases an elastic IP address that is in use, where EC2 refuses.',
  replaceInterface: 'Tested together with failOver and moveAddress.',
  revokePermission: 'Answers DeleteNetworkInterfacePermission with a page of HTML.',
  swapElasticIps: 'Shows a moved elastic IP address at the interface that lost it, too.',
  transferAddress: 'Has no transfers of elastic IP addresses.',
  unassignIpv4: 'Has no prefixes to take away, and calls that done all the same; addresses run.',
  unassignIpv6: 'Makes no IPv6 address primary, so there is none that must stay; chosen addresses run.',
};

/**
 * Reads that moto answers with a page of HTML and status 500, for each of which the product would wait as for a service out of order. The door
 * before moto answers them as EC2 does what it does not know.
 */
export const motoLacks: { readonly [action: string]: string } = {
  DescribeAddressTransfers: 'transfers',
  DescribeNetworkInterfacePermissions: 'permissions',
  DescribeTrunkInterfaceAssociations: 'trunkAssociations',
  DescribeVpcBlockPublicAccessExclusions: 'vpcBlockPublicAccessExclusions',
  DescribeVpcBlockPublicAccessOptions: 'vpcBlockPublicAccessOptions',
};
