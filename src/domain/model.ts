import type {
  associationShape,
  attachmentShape,
  connectionTrackingShape,
  eniShape,
  groupRefShape,
  ipv6AddressShape,
  privateAddressShape,
} from './eniShape.ts';
import type {
  aclEntryShape,
  blockPublicAccessExclusionShape,
  blockPublicAccessOptionsShape,
  carrierGatewayShape,
  egressOnlyInternetGatewayShape,
  natGatewayShape,
  networkAclShape,
} from './exitShapes.ts';
import type {
  elasticIpShape,
  cidrReservationShape,
  groupRuleShape,
  instanceLimitsShape,
  instanceShape,
  internetGatewayShape,
  networkCardShape,
  operatorShape,
  routeShape,
  routeTableShape,
  secondaryInterfaceShape,
  securityGroupShape,
  subnetShape,
  tagsShape,
  vpcShape,
} from './networkShapes.ts';
import type { RecordOf, Of } from './shape.ts';
import type { flowLogShape } from './flowLogShape.ts';
import type { permissionShape, reverseDnsShape, transferShape, trunkAssociationShape } from './sideShapes.ts';
import type { gapShape, keptShape, PartName, snapshotFields } from './snapshotShape.ts';

/**
 * What an account's network is made of, in the words of the field. Shapes follow the Describe calls of EC2, with EC2's
 * ids and strings kept as they come: EC2 adds states and types at any time, so open strings stay open.
 * Everything is immutable; a refresh makes a new {@link Snapshot}.
 *
 * The fields stand in `snapshotShape`, `networkShapes`, `exitShapes` and `eniShape`, each once: types and the check of a snapshot file follow from them. What is
 * `maybe` there is undefined where EC2 told nothing. A change of a field is a change of the file's format, see `snapshot/versions`.
 */

/** All that one refresh read of one region of one account. Plain data: it can be stored and loaded again. */
export interface Snapshot extends Omit<RecordOf<typeof snapshotFields>, 'gaps'> {
  readonly gaps: readonly Gap[];
}

export type SnapshotPart = PartName;

/** One Describe call that could not be made or was not finished. What it would have told is unknown, not absent. */
export interface Gap extends Omit<Of<typeof gapShape>, 'kept' | 'deniedBy'> {
  /** What holds the explicit deny, in EC2's words: `a service control policy`; undefined where nothing just allows it. */
  readonly deniedBy?: string | undefined;
  /** What an earlier read told of the part and stands in its place; undefined where only what this read told stands there. */
  readonly kept?: Kept | undefined;
}

/** What is left of an earlier read: when it was read, and whether that was all of the part. */
export interface Kept extends Of<typeof keptShape> {}

export type Tag = Of<typeof tagsShape>[number];

export interface Vpc extends Of<typeof vpcShape> {}

/** Addresses of a subnet that EC2 does not choose by itself. */
export interface CidrReservation extends Of<typeof cidrReservationShape> {}

export interface Subnet extends Of<typeof subnetShape> {}

export interface Instance extends Of<typeof instanceShape> {}

/** An AWS service that operates a resource on the account's behalf. */
export interface Operator extends Of<typeof operatorShape> {}

/** An elastic network interface with every attribute of DescribeNetworkInterfaces that the product uses. */
export interface Eni extends Of<typeof eniShape> {}

export interface PrivateAddress extends Of<typeof privateAddressShape> {}

/** The address that stands for a private one outside: public, carrier or customer-owned. */
export interface PublicAssociation extends Of<typeof associationShape> {}

export interface Ipv6Address extends Of<typeof ipv6AddressShape> {}

export interface GroupRef extends Of<typeof groupRefShape> {}

export interface Attachment extends Of<typeof attachmentShape> {}

/** Idle timeouts in seconds; undefined where EC2's default holds. */
export interface ConnectionTracking extends Of<typeof connectionTrackingShape> {}

export interface SecurityGroup extends Of<typeof securityGroupShape> {}

/** One rule of a security group, with one peer. */
export interface SecurityGroupRule extends Of<typeof groupRuleShape> {}

export interface ElasticIp extends Of<typeof elasticIpShape> {}

/** What lets another account use an interface. */
export interface InterfacePermission extends Of<typeof permissionShape> {}

/** An elastic IP that is or was offered to another account. */
export interface AddressTransfer extends Of<typeof transferShape> {}

export interface ReverseDns extends Of<typeof reverseDnsShape> {}

export interface FlowLog extends Of<typeof flowLogShape> {}

export interface TrunkAssociation extends Of<typeof trunkAssociationShape> {}

export interface InternetGateway extends Of<typeof internetGatewayShape> {}

export interface RouteTable extends Of<typeof routeTableShape> {}

export interface Route extends Of<typeof routeShape> {}

/** A network card of an instance type. */
export interface NetworkCard extends Of<typeof networkCardShape> {}

/** An interface of an instance in a secondary network. */
export interface SecondaryInterface extends Of<typeof secondaryInterfaceShape> {}
export interface NatGateway extends Of<typeof natGatewayShape> {}

export interface CarrierGateway extends Of<typeof carrierGatewayShape> {}

export interface EgressOnlyInternetGateway extends Of<typeof egressOnlyInternetGatewayShape> {}

export interface NetworkAcl extends Of<typeof networkAclShape> {}

export interface NetworkAclEntry extends Of<typeof aclEntryShape> {}

export interface BlockPublicAccessOptions extends Of<typeof blockPublicAccessOptionsShape> {}

export interface BlockPublicAccessExclusion extends Of<typeof blockPublicAccessExclusionShape> {}

/** What an instance type has room for. Sources: DescribeInstanceTypes, else the bundled table. */
export interface InstanceLimits extends Of<typeof instanceLimitsShape> {}
