import { newAddresses } from './newInterface/newAddresses.ts';
import type { CreateInput } from './newInterface/newEni.ts';
import { missingNeighbours, publicByDefault, sharedSubnet, zoneQuota } from './newInterface/newInterfaceSubnet.ts';
import { efaOnlyBare, specialUse } from './newInterface/newInterfaceType.ts';
import { noIpv4There } from './newInterface/newIpv4.ts';
import type { Rule } from './rule.ts';
import { descriptionCharacters, descriptionLength, nameLength } from './shared/nameAndDescription.ts';
import { groupLimit, groupsExist, groupsOfSubnet, someGroup } from './shared/securityGroups.ts';
import { subnetExists } from './shared/subnetExists.ts';

/** All that EC2 demands of a new interface, the more telling reason first. */
export const createRules: readonly Rule<CreateInput>[] = [
  subnetExists,
  noIpv4There,
  efaOnlyBare,
  ...newAddresses,
  groupsExist,
  groupsOfSubnet,
  someGroup,
  groupLimit,
  descriptionLength,
  descriptionCharacters,
  nameLength,
  sharedSubnet,
  zoneQuota,
  specialUse,
  publicByDefault,
  missingNeighbours,
];
