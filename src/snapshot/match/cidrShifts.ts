import type { Vpc } from '../../domain/model.ts';
import { ipv4Block, ipv4Text, isBlockWithin, type Ipv4Block } from './ipv4Blocks.ts';

/** The same block of a network in two accounts: `10.0.0.0/16` of one is `10.1.0.0/16` of the other. */
export type CidrShift = { readonly from: string; readonly to: string };

type Shift = { readonly from: Ipv4Block; readonly to: Ipv4Block };

/** The blocks of two VPCs that stand for each other, in their order; those of one length only, since the others have no counterparts. */
export const cidrShifts = (from: Vpc, to: Vpc): readonly CidrShift[] => {
  const others = from.cidrs.filter((cidr) => !to.cidrs.includes(cidr));
  const free = to.cidrs.filter((cidr) => !from.cidrs.includes(cidr));
  return others.flatMap((cidr) => {
    const at = free.findIndex((other) => lengthOf(other) === lengthOf(cidr));
    const [instead] = at < 0 ? [] : free.splice(at, 1);
    return instead === undefined ? [] : [{ from: cidr, to: instead }];
  });
};

/** A CIDR as it would be in the other account; itself where nothing of it is elsewhere there. */
export const shifted = (cidr: string, shifts: readonly CidrShift[]): string => {
  if (shifts.length === 0) return cidr;
  const block = ipv4Block(cidr);
  if (!block) return cidr;
  for (const { from, to } of shifts.flatMap(blocksOf)) {
    if (isBlockWithin(block, from)) return `${ipv4Text(block.first - from.first + to.first)}/${block.length}`;
  }
  return cidr;
};

const blocksOf = ({ from, to }: CidrShift): readonly Shift[] => {
  const [one, other] = [ipv4Block(from), ipv4Block(to)];
  return one && other ? [{ from: one, to: other }] : [];
};

const lengthOf = (cidr: string): string | undefined => cidr.split('/')[1];
