import type { AssociateInput } from './elasticIpInput.ts';
import { addressExists, addressOfService } from './elasticIps/address.ts';
import { borderGroup, hasIpv4, otherAccount, privateIpOfInterface } from './elasticIps/place.ts';
import {
  automaticPublicLost,
  gatewayTrafficDenied,
  instanceNotPending,
  internetGateway,
  noAutomaticPublic,
  routeOut,
} from './elasticIps/reach.ts';
import { alreadyThere, takeoverAllowed, whoLosesAddress, whoLosesPlace } from './elasticIps/takeover.ts';
import { ownInterface } from './interface/ownInterface.ts';
import type { Rule } from './rule.ts';

/** All that EC2 demands when an elastic IP is to stand for a private address, the most telling reason first. */
export const associateRules: readonly Rule<AssociateInput>[] = [
  ...ownInterface,
  hasIpv4,
  internetGateway,
  gatewayTrafficDenied,
  instanceNotPending,
  otherAccount,
  privateIpOfInterface,
  addressExists,
  addressOfService,
  borderGroup,
  takeoverAllowed,
  alreadyThere,
  whoLosesAddress,
  whoLosesPlace,
  automaticPublicLost,
  noAutomaticPublic,
  routeOut,
];
