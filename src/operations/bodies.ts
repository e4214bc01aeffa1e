/**
 * The bodies of all operations as one part of the package, loaded with the first operation. A part for each would leave a hundred
 * small files of what some of them share, and the package would be a tenth larger.
 */
export { allocateAddress } from './allocateAddress.ts';
export { assignIpv4 } from './assignIpv4.ts';
export { assignIpv6 } from './assignIpv6.ts';
export { associateAddress } from './associateAddress.ts';
export { attachInterface } from './attachInterface.ts';
export { changeConnectionTracking } from './changeConnectionTracking.ts';
export { changeDescription } from './changeDescription.ts';
export { changeEnaExpress } from './changeEnaExpress.ts';
export { changePublicIpv4 } from './changePublicIpv4.ts';
export { changeSecurityGroups } from './changeSecurityGroups.ts';
export { changeSourceDestCheck } from './changeSourceDestCheck.ts';
export { changeSubnetAddressing } from './changeSubnetAddressing.ts';
export { changeTermination } from './changeTermination.ts';
export { createFlowLog } from './createFlowLog.ts';
export { createInterface } from './createInterface.ts';
export { deleteInterface } from './deleteInterface.ts';
export { detachInterface } from './detachInterface.ts';
export { disassociateAddress } from './disassociateAddress.ts';
export { editTags } from './editTags.ts';
export { launchInstance } from './launchInstance.ts';
export { releaseAddress } from './releaseAddress.ts';
export { unassignIpv4 } from './unassignIpv4.ts';
export { unassignIpv6 } from './unassignIpv6.ts';
