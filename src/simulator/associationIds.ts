/**
 * An id for an association that the model does not keep: `prefix`, `-0` and 16 hex digits. It is worked out from what
 * it joins, so that reads and writes agree on it without storing anything.
 */
export const associationId = (prefix: string, ...joined: readonly string[]): string =>
  `${prefix}-0${hashOf(joined.join('|')).toString(16).padStart(16, '0')}`;

/**
 * `rtbassoc-…` between a route table and a subnet; without a subnet, the association that makes the table its VPC's
 * main one.
 */
export const tableAssociationId = (tableId: string, subnetId?: string): string =>
  associationId('rtbassoc', tableId, subnetId ?? 'main');

/** `vpc-cidr-assoc-…`, equal for the same VPC and block. */
export const vpcCidrAssociationId = (vpcId: string, cidr: string): string =>
  associationId('vpc-cidr-assoc', vpcId, cidr);

/** `subnet-cidr-assoc-…`, equal for the same subnet and block. */
export const subnetCidrAssociationId = (subnetId: string, cidr: string): string =>
  associationId('subnet-cidr-assoc', subnetId, cidr);

/** FNV-1a, 64 bits: small, and the same everywhere. */
export const hashOf = (text: string): bigint => {
  let value = 0xcbf29ce484222325n;
  for (const unit of text) {
    value = ((value ^ BigInt(unit.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return value;
};
