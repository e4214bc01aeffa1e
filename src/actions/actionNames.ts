import { namesIn, type ActionName } from './ec2.ts';

/** For whoever asks EC2 without knowing how, or what an action is. */
const all: { readonly [A in ActionName]: true } = {
  createInterface: true,
  deleteInterface: true,
  attachInterface: true,
  detachInterface: true,
  assignIpv4: true,
  unassignIpv4: true,
  assignIpv6: true,
  unassignIpv6: true,
  allocateAddress: true,
  releaseAddress: true,
  associateAddress: true,
  disassociateAddress: true,
  runInstance: true,
  modifyDescription: true,
  modifySecurityGroups: true,
  modifySourceDestCheck: true,
  modifyTermination: true,
  modifyPublicIpv4: true,
  modifyConnectionTracking: true,
  modifyEnaExpress: true,
  enablePrimaryIpv6: true,
  resetSourceDestCheck: true,
  createTags: true,
  deleteTags: true,
  createFlowLog: true,
  createPermission: true,
  deletePermission: true,
  modifySubnetPublicIpv4: true,
  modifySubnetIpv6: true,
};

export const actionNames: readonly ActionName[] = namesIn(all);
