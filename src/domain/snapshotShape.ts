import { eniShape } from './eniShape.ts';
import { flowLogShape } from './flowLogShape.ts';
import {
  blockPublicAccessExclusionShape,
  blockPublicAccessOptionsShape,
  carrierGatewayShape,
  egressOnlyInternetGatewayShape,
  natGatewayShape,
  networkAclShape,
} from './exitShapes.ts';
import {
  elasticIpShape,
  instanceLimitsShape,
  instanceShape,
  internetGatewayShape,
  routeTableShape,
  securityGroupShape,
  subnetShape,
  vpcShape,
} from './networkShapes.ts';
import { permissionShape, reverseDnsShape, transferShape, trunkAssociationShape } from './sideShapes.ts';
import { flag, list, moment } from './factShapes.ts';
import { Damage, later, maybe, oneOf, record, text, type Of, type Shape } from './shape.ts';

/** A list in which no two things have the same key; the second of two would otherwise win unseen. */
const distinct =
  <T>({ shape, key }: ThingShape<T>): Shape<readonly T[]> =>
  (value, look) => {
    const things = list(shape)(value, look);
    const seen = new Set<string>();
    things.forEach((thing, index) => {
      const name = key(thing);
      if (seen.has(name)) throw new Damage([...look.path, index], `names a second time: ${name}`);
      seen.add(name);
    });
    return things;
  };

type ThingShape<T> = { readonly shape: Shape<T>; readonly key: (thing: T) => string };

const byAllocation = <T extends { readonly allocationId: string }>(shape: Shape<T>): ThingShape<T> => ({
  shape,
  key: ({ allocationId }) => allocationId,
});

const byId = <T extends { readonly id: string }>(shape: Shape<T>): ThingShape<T> => ({ shape, key: ({ id }) => id });

/** The shape of one thing of each part, and what no other thing of the part has as well. */
export const thingShapes = {
  vpcs: byId(vpcShape),
  subnets: byId(subnetShape),
  instances: byId(instanceShape),
  enis: byId(eniShape),
  securityGroups: byId(securityGroupShape),
  addresses: byAllocation(elasticIpShape),
  internetGateways: byId(internetGatewayShape),
  routeTables: byId(routeTableShape),
  permissions: byId(permissionShape),
  transfers: byAllocation(transferShape),
  reverseDns: byAllocation(reverseDnsShape),
  trunkAssociations: byId(trunkAssociationShape),
  natGateways: byId(natGatewayShape),
  carrierGateways: byId(carrierGatewayShape),
  egressOnlyInternetGateways: byId(egressOnlyInternetGatewayShape),
  networkAcls: byId(networkAclShape),
  /** One, of the account in the region. */
  vpcBlockPublicAccessOptions: {
    shape: blockPublicAccessOptionsShape,
    key: ({ region }: Of<typeof blockPublicAccessOptionsShape>) => region,
  },
  vpcBlockPublicAccessExclusions: byId(blockPublicAccessExclusionShape),
  flowLogs: byId(flowLogShape),
  /** Limits of the types in use, as DescribeInstanceTypes gave them. */
  instanceTypes: { shape: instanceLimitsShape, key: ({ type }: Of<typeof instanceLimitsShape>) => type },
} as const;

/** Ids that lead nowhere are no damage: EC2 is eventually consistent, and what a call was refused for is missing too. */
const parts = {
  vpcs: distinct(thingShapes.vpcs),
  subnets: distinct(thingShapes.subnets),
  instances: distinct(thingShapes.instances),
  enis: distinct(thingShapes.enis),
  securityGroups: distinct(thingShapes.securityGroups),
  addresses: distinct(thingShapes.addresses),
  internetGateways: distinct(thingShapes.internetGateways),
  routeTables: distinct(thingShapes.routeTables),
  permissions: distinct(thingShapes.permissions),
  transfers: distinct(thingShapes.transfers),
  reverseDns: distinct(thingShapes.reverseDns),
  trunkAssociations: distinct(thingShapes.trunkAssociations),
  natGateways: distinct(thingShapes.natGateways),
  carrierGateways: distinct(thingShapes.carrierGateways),
  egressOnlyInternetGateways: distinct(thingShapes.egressOnlyInternetGateways),
  networkAcls: distinct(thingShapes.networkAcls),
  vpcBlockPublicAccessOptions: distinct(thingShapes.vpcBlockPublicAccessOptions),
  vpcBlockPublicAccessExclusions: distinct(thingShapes.vpcBlockPublicAccessExclusions),
  flowLogs: distinct(thingShapes.flowLogs),
  instanceTypes: distinct(thingShapes.instanceTypes),
};

export type PartName = keyof typeof parts;

export const partNames = Object.keys(parts) as readonly PartName[];

/** What is left of an earlier read: when it was read, and whether that was all of the part. */
export const keptShape = record({
  /** Milliseconds since 1970. */
  readAt: moment,
  whole: flag,
});

export const gapShape = record({
  /** The part of the snapshot that is missing or incomplete. */
  part: oneOf(...partNames),
  /** The IAM action of the call, for example `ec2:DescribeAddresses`. */
  iamAction: text,
  /** EC2's error code, for example `UnauthorizedOperation`. */
  code: text,
  /** Why, in plain words. */
  message: text,
  /** What holds the explicit deny, in EC2's words: `a service control policy`; undefined where nothing just allows it. */
  deniedBy: maybe(text),
  /** What an earlier read told of the part and stands in its place; undefined where only what this read told stands there. */
  kept: maybe(keptShape),
});

/** Fields that the file of an earlier version did not hold, of `laterFields`; undefined where all that is known today was asked for. */
export const unreadShape = later(list(text));

/** The fields of a snapshot. */
export const snapshotFields = {
  /** Twelve digits, or undefined when it could not be learned. */
  accountId: maybe(text),
  region: text,
  /** Milliseconds since 1970 when the read began. */
  readAt: moment,
  gaps: list(gapShape),
  unread: unreadShape,
  ...parts,
};
