import type { AssociateInput } from './elasticIpInput.ts';
import { addressExists, addressOfService } from './ownElasticIp.ts';
import { borderGroup, hasIpv4, otherAccount, privateIpOfInterface } from './associateTarget.ts';
import {
  automaticPublicLost,
  gatewayTrafficDenied,
  instanceNotPending,
  internetGateway,
  noAutomaticPublic,
  routeOut,
} from './associateInternet.ts';
import { alreadyThere, reassociationAllowed, whoLosesAddress, whoLosesPlace } from './associateConflicts.ts';
import { unheldInterface } from '../shared/ownInterface.ts';
import type { Rule } from '../rule.ts';

/** All that EC2 demands when an elastic IP is to stand for a private address, the most telling reason first. */
export const associateRules: readonly Rule<AssociateInput>[] = [
  ...unheldInterface,
  hasIpv4,
  internetGateway,
  gatewayTrafficDenied,
  instanceNotPending,
  otherAccount,
  privateIpOfInterface,
  addressExists,
  addressOfService,
  borderGroup,
  reassociationAllowed,
  alreadyThere,
  whoLosesAddress,
  whoLosesPlace,
  automaticPublicLost,
  noAutomaticPublic,
  routeOut,
];
