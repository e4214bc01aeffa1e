import { enoughIpv4, ipv4Prefixes, noIpv4There, primaryIpv4, secondaryIpv4 } from './create/ipv4.ts';
import { ipv6Addresses, ipv6Prefixes, ipv6Range } from './create/ipv6.ts';
import { efaOnlyBare, specialUse } from './create/kind.ts';
import { missingNeighbours, publicByDefault, sharedSubnet, subnetFull, zoneQuota } from './create/place.ts';
import type { CreateInput } from './createInput.ts';
import { descriptionCharacters, descriptionLength } from './description/text.ts';
import { nameLength } from './name/length.ts';
import type { Rule } from './rule.ts';
import { subnetExists } from './subnet/exists.ts';
import { groupLimit, groupsExist, groupsOfSubnet, someGroup } from './securityGroups/groups.ts';

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
