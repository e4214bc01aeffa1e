import type { Inventory } from '../../domain/inventory.ts';
import type { Tag } from '../../domain/model.ts';
import { shifted, type CidrShift } from './cidrShifts.ts';
import type { Counterparts } from './counterparts.ts';
import { anyId, ownAccount, withoutAccount, withoutIds } from './side.ts';
import { swapped, type WordSwap } from './wordSwaps.ts';

/** How what one account says is said in another one. What belongs to an account alone takes the other's place where both have it. */
export type AccountTerms = {
  readonly id: (id: string) => string;
  readonly owner: (ownerId: string | undefined) => string | undefined;
  readonly zone: (zone: string) => string;
  readonly cidr: (cidr: string, vpcId: string | undefined) => string;
  /** The text, or the other's where both say the same but for ids, account, region and the words by which the accounts name themselves. */
  readonly text: (text: string, other: string) => string;
  readonly tags: (tags: readonly Tag[], others: readonly Tag[]) => readonly Tag[];
};

/** Ids of what neither account lists stand for each other by most uses; `swaps` are the words by which they name themselves. */
export const termsOf = (
  { before, after }: { readonly before: Inventory; readonly after: Inventory },
  found: Counterparts,
  swaps: readonly WordSwap[],
): AccountTerms => {
  const old = { accountId: ownAccount(before), region: before.snapshot.region };
  const now = { accountId: ownAccount(after), region: after.snapshot.region };
  const words = new Map(swaps.map(({ from, to }) => [from, to]));
  const id = (own: string): string => found.ids.get(own) ?? own;
  const zone = (own: string): string => (own.startsWith(old.region) ? now.region + own.slice(old.region.length) : own);
  const all: readonly CidrShift[] = [...found.shifts.values()].flat();
  const placed = new Map<string, string>();
  const elsewhere = (ip: string): string =>
    ip.includes('/') ? shifted(ip, all) : shifted(`${ip}/32`, all).replace('/32', '');
  const here = (own: string): string => {
    const known = placed.get(own);
    if (known !== undefined) return known;
    const account = old.accountId === undefined ? own : own.replaceAll(old.accountId, now.accountId ?? old.accountId);
    const moved = all.length === 0 ? account : account.replaceAll(anyIp, elsewhere);
    const made = swapped(
      moved.replaceAll(old.region, now.region).replaceAll(anyId, (each) => id(each)),
      words,
    );
    placed.set(own, made);
    return made;
  };
  const listed = (text: string, inventory: Inventory): string =>
    // Of what is listed in an account it is known what stands for it, so another id there is a difference.
    text.replaceAll(anyId, (each) => (isThing(each, inventory) ? each.replaceAll('-', '_') : each));
  const bare = (text: string, inventory: Inventory): string => {
    const { accountId, region } = inventory === before ? old : now;
    return withoutIds(withoutAccount(listed(text, inventory), accountId, region));
  };
  const text = (own: string, other: string): string => {
    if (own === other) return own;
    const made = here(own);
    if (made === other) return made;
    return bare(made, after) === bare(other, after) ? other : own;
  };
  return {
    id,
    zone,
    text,
    owner: (ownerId) => (ownerId !== undefined && ownerId === old.accountId ? (now.accountId ?? ownerId) : ownerId),
    cidr: (cidr, vpcId) => {
      const made = shifted(cidr, found.shifts.get(vpcId ?? '') ?? []);
      return made === cidr ? shifted(cidr, all) : made;
    },
    tags: (tags, others) => {
      const values = new Map(others.map(({ key, value }) => [key, value]));
      return tags.map(({ key, value }) => ({ key, value: text(value, values.get(key) ?? value) }));
    },
  };
};

/** An address in a text, or a block of them. */
const anyIp = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?![\d.])/g;

const isThing = (id: string, inventory: Inventory): boolean =>
  inventory.vpc(id) !== undefined ||
  inventory.subnet(id) !== undefined ||
  inventory.instance(id) !== undefined ||
  inventory.eni(id) !== undefined ||
  inventory.securityGroup(id) !== undefined ||
  inventory.elasticIp(id) !== undefined;
