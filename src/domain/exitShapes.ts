import { flag, integer, list } from './factShapes.ts';
import { tagsShape } from './networkShapes.ts';
import { id, maybe, record, text, whole } from './shape.ts';

/** The fields of what traffic leaves a VPC through, and of what keeps it from that. Their types have their names in `model`. */
export const natGatewayShape = record({
  id,
  vpcId: id,
  /** Undefined for a regional one, which is in no subnet. */
  subnetId: maybe(id),
  /** pending, failed, available, deleting or deleted. */
  state: text,
  /** public: to the internet with an elastic IP; private: to other networks with a private address. */
  connectivity: text,
  /** zonal or regional. */
  mode: text,
  addresses: list(
    record({
      publicIp: maybe(text),
      privateIp: maybe(text),
      allocationId: maybe(text),
      eniId: maybe(id),
      /** Of a regional one: where the address is used. */
      zone: maybe(text),
      primary: flag,
    }),
  ),
  /** Of a regional one: the route table by which its own traffic goes on. */
  routeTableId: maybe(id),
  tags: tagsShape,
});

/** From a VPC to the network of a telecommunication carrier, for its subnets in Wavelength Zones. */
export const carrierGatewayShape = record({
  id,
  vpcId: maybe(id),
  ownerId: maybe(text),
  /** pending, available, deleting or deleted. */
  state: text,
  tags: tagsShape,
});

/** Lets IPv6 traffic out and only its answers in. */
export const egressOnlyInternetGatewayShape = record({
  id,
  /** The VPC it is attached to; undefined when detached. */
  vpcId: maybe(id),
  tags: tagsShape,
});

/** VPC Block Public Access of an account in a region. */
export const blockPublicAccessOptionsShape = record({
  region: text,
  /** off, block-bidirectional or block-ingress. */
  mode: text,
  /** default-state, update-in-progress or update-complete. */
  state: text,
  /** account or declarative-policy, which only the organization can change. */
  managedBy: maybe(text),
  /** allowed or not-allowed. */
  exclusionsAllowed: maybe(text),
});

/** A VPC or subnet that VPC Block Public Access leaves out. */
export const blockPublicAccessExclusionShape = record({
  id,
  /** allow-bidirectional or allow-egress. */
  mode: text,
  /** ARN of the VPC or subnet. */
  resourceArn: text,
  /** create-complete and the like. */
  state: text,
  tags: tagsShape,
});

/** One rule of a network ACL; the rules of a direction count in the order of their numbers. */
export const aclEntryShape = record({
  egress: flag,
  number: whole,
  /** allow or deny. */
  action: text,
  /** The protocol's number, or -1 for all. */
  protocol: text,
  /** IPv4 or IPv6. */
  cidr: text,
  ports: maybe(record({ from: whole, to: whole })),
  /** Type and code, -1 for all. */
  icmp: maybe(record({ type: integer, code: integer })),
});

export const networkAclShape = record({
  id,
  vpcId: id,
  ownerId: maybe(text),
  isDefault: flag,
  /** Each subnet has one network ACL. */
  subnetIds: list(id),
  entries: list(aclEntryShape),
  tags: tagsShape,
});
