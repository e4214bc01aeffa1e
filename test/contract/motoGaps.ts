/**
 * What the contract suite leaves out on moto, by operation, and what moto 5.2.1 does when it is asked all the same. On the
 * simulator all of it runs, in memory and over HTTP; what is not written here runs on moto, too.
 */
export const motoGaps: { readonly [operation: string]: string } = {
  assignIpv4: 'Takes an address from another interface although that is not allowed, and assigns no prefixes.',
  assignIpv6: 'What is asked of IPv6 with a primary address is not shown within a minute.',
  associateAddress: 'Shows a moved elastic IP address at the interface that lost it, too.',
  attachInterface: 'Attaches across zones, to a place that is taken, and beyond the limit of the type.',
  changeConnectionTracking: 'Takes the timeouts, and does not show them within a minute.',
  changeEnaExpress: 'Takes the change and does not show it.',
  changePublicIpv4: 'Takes the change and gives no address.',
  changeSourceDestCheck: 'Answers ResetNetworkInterfaceAttribute with a page of HTML; the check itself is changed.',
  changeTermination: 'Launch in chosen places and change of what becomes of them is not shown within a minute.',
  createFlowLog: 'Logs only to buckets that were made in moto itself.',
  detachInterface: 'Detaches the primary interface.',
  launchInstance: 'Tested together with changeTermination, whose effect is not shown within a minute.',
  releaseAddress: 'Not reached: the test of the refusal stands behind that of a moved address.',
  unassignIpv4: 'No prefixes are there to be taken away; addresses are.',
  unassignIpv6: 'Not reached: nothing of IPv6 is shown that could be taken away.',
};
