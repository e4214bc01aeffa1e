import { contains } from '../../src/domain/ip.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import { moved } from '../../src/simulator/worlds/moved.ts';

/**
 * The same account as somebody else has it: other ids, MACs and public addresses, another region, and each private block that begins with 10
 * elsewhere, with the same addresses in it: `by` is put against their second number.
 */
export const renamedAccount = (
  account: Snapshot,
  place: { readonly accountId: string; readonly region: string },
  by: number,
): Snapshot => {
  const cidrs = account.vpcs.flatMap((vpc) => vpc.cidrs);
  const known = new Map<string, string>();
  const shifted = (ip: string): string => {
    const [first, second, ...rest] = ip.split('.');
    return cidrs.some((cidr) => contains(cidr, ip)) ? [first, Number(second) ^ by, ...rest].join('.') : ip;
  };
  const text = JSON.stringify(moved(account, place)).replaceAll(/(?<![\d.])10(?:\.\d{1,3}){3}(?![\d.])/g, (ip) => {
    const made = known.get(ip) ?? shifted(ip);
    known.set(ip, made);
    return made;
  });
  return JSON.parse(text) as Snapshot;
};
