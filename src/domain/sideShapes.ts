import { moment } from './factShapes.ts';
import { id, maybe, record, text, whole } from './shape.ts';

/** What EC2 tells of interfaces and elastic IPs in calls of their own. Their types have their names in `model`. */

/** Lets another account use an interface. */
export const permissionShape = record({
  id,
  eniId: id,
  /** INSTANCE-ATTACH or EIP-ASSOCIATE; an open list. */
  permission: text,
  /** Who has it: twelve digits. */
  accountId: maybe(text),
  /** An AWS service that has it. */
  service: maybe(text),
  /** pending, granted, revoking or revoked. */
  state: text,
});

/** Attach the interface to instances of the other account; associate elastic IPs of the other account with it. */
export type InterfacePermissionKind = 'INSTANCE-ATTACH' | 'EIP-ASSOCIATE';

/** An elastic IP that is or was offered to another account. */
export const transferShape = record({
  allocationId: id,
  publicIp: text,
  /** To whom: twelve digits. */
  accountId: text,
  /** pending, accepted or disabled. */
  status: text,
  /** Milliseconds since 1970 at which the offer ends; undefined once it was accepted. */
  expires: maybe(moment),
  /** Milliseconds since 1970. */
  accepted: maybe(moment),
});

/** The reverse DNS record of an elastic IP. */
export const reverseDnsShape = record({
  allocationId: id,
  publicIp: text,
  /** The name that the address leads to, with its last dot; undefined where there is none. */
  name: maybe(text),
  /** A change that EC2 has not finished; its value is undefined where the name is being removed. */
  update: maybe(record({ value: maybe(text), status: text, reason: maybe(text) })),
});

/** A branch interface on its trunk. */
export const trunkAssociationShape = record({
  id,
  branchId: id,
  trunkId: id,
  /** VLAN or GRE. */
  protocol: maybe(text),
  /** From 1 to 4094, with VLAN. */
  vlanId: maybe(whole),
  /** With GRE. */
  greKey: maybe(whole),
});
