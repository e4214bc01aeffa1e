import { enoughIpv4, ipv4Prefixes, noIpv4There, primaryIpv4, secondaryIpv4 } from './newInterface/newIpv4.ts';
import { ipv6Addresses, ipv6Prefixes, ipv6Range } from './newInterface/newIpv6.ts';
import { efaOnlyBare, specialUse } from './newInterface/newInterfaceType.ts';
import {
  missingNeighbours,
  publicByDefault,
  sharedSubnet,
  subnetFull,
  zoneQuota,
} from './newInterface/newInterfaceSubnet.ts';
import type { CreateInput } from './newInterface/newEni.ts';
import { descriptionCharacters, descriptionLength } from './shared/descriptionText.ts';
import { nameLength } from './shared/nameLength.ts';
import type { Rule } from './rule.ts';
import { subnetExists } from './shared/subnetExists.ts';
import { groupLimit, groupsExist, groupsOfSubnet, someGroup } from './shared/securityGroups.ts';

/** All that EC2 demands of a new interface, the more telling reason first. */
export const createRules: readonly Rule<CreateInput>[] = [
  subnetExists,
  noIpv4There,
  efaOnlyBare,
  subnetFull,
  primaryIpv4,
  secondaryIpv4,
  ipv4Prefixes,
  enoughIpv4,
  ipv6Range,
  ipv6Addresses,
  ipv6Prefixes,
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
