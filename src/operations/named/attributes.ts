import type { AttributeActions } from '../actions/attributes.ts';
import { groupsOf, settingsOf, wholeInterface, type NamedOf } from './named.ts';

const itsSettings = ({ eniId }: { readonly eniId: string }) => [settingsOf(eniId)];

export const namedByAttributes: NamedOf<AttributeActions> = {
  modifyDescription: itsSettings,
  modifySecurityGroups: ({ eniId, groupIds }) => [settingsOf(eniId), ...groupsOf(groupIds)],
  modifySourceDestCheck: itsSettings,
  modifyTermination: itsSettings,
  modifyPublicIpv4: itsSettings,
  modifyConnectionTracking: itsSettings,
  modifyEnaExpress: itsSettings,
  /** EC2 takes the first of its IPv6 addresses. */
  enablePrimaryIpv6: ({ eniId }) => [wholeInterface(eniId)],
  resetSourceDestCheck: itsSettings,
};
