import { addressAt, addressCount, contains, isCidr, normalizeIp, overlaps } from '../domain/ip.ts';
import type { Vpc } from '../domain/model.ts';
import { invalidValue } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** The block that a CIDR lies in, in its one way of writing: EC2 clears the bits behind the length, wherever one is given. */
export const blockOf = (cidr: string): string => {
  const [, length] = cidr.split('/');
  return `${addressAt(cidr, 0) ?? cidr}/${length}`;
};

/**
 * The block of a VPC or subnet, once it is an IPv4 one of /16 to /28; throws EC2's refusal otherwise, with `code` for a
 * wrong size, as `InvalidVpc.Range`.
 */
export const checkedBlock = (cidr: string, code: string): string => {
  if (!isCidr(cidr) || cidr.includes(':')) throw notACidr(cidr, 'cidrBlock');
  const size = addressCount(cidr);
  if (size < 2 ** 4 || size > 2 ** 16) throw new Refusal(code, `The CIDR '${cidr}' is invalid.`);
  return blockOf(cidr);
};

/** EC2's refusal of a text that is no CIDR, to be thrown by the caller; `name` is that of the parameter. */
export const notACidr = (cidr: string, name: string): Refusal =>
  invalidValue(cidr, name, 'This is not a valid CIDR block.');

/** Whether one block lies wholly within another. */
export const isWithin = (outer: string, inner: string): boolean => {
  const [base = '', length = ''] = inner.split('/');
  return contains(outer, base) && Number(outer.split('/')[1]) <= Number(length);
};

/** A /56 block of the kind that Amazon provides, different at every call. */
export const drawIpv6Block = (world: World): string => {
  const number = world.nextNumber();
  const high = (number >> 8).toString(16);
  const low = ((number & 0xff) << 8).toString(16);
  return `${normalizeIp(`2a05:d018:${high}:${low}::`)}/56`;
};

/**
 * Throws EC2's refusal unless the block is a /44 to /64, in steps of 4, within the VPC, that no other subnet overlaps. Source: VPC user guide,
 * subnet sizing.
 */
export const checkIpv6Fits = (world: World, vpc: Vpc, cidr: string): void => {
  const length = Number(cidr.split('/')[1]);
  if (!isCidr(cidr) || length < 44 || length > 64 || length % 4 > 0) throw notACidr(cidr, 'ipv6CidrBlock');
  if (!vpc.ipv6Cidrs.some((outer) => isWithin(outer, cidr))) {
    throw new Refusal('InvalidSubnet.Range', `The CIDR '${cidr}' is invalid.`);
  }
  const clash = [...world.subnets.values()].some((other) => other.ipv6Cidrs.some((taken) => overlaps(taken, cidr)));
  if (clash) throw new Refusal('InvalidSubnet.Conflict', `The CIDR '${cidr}' conflicts with another subnet`);
};
