import type { Inventory } from '../../domain/inventory.ts';
import { ipv4Block, ipv4Number, type Ipv4Block } from './ipv4Blocks.ts';

/** One of two accounts, told in the ids of the second one as far as counterparts are known. */
export type Side = {
  readonly inventory: Inventory;
  /** The id of the counterpart; the id itself where there is none. */
  readonly idOf: (id: string) => string;
  /** The id of a subnet's counterpart and the number of an address in it: equal for addresses that are alike in both accounts. */
  readonly placeOf: (ip: string | undefined, subnetId: string | undefined) => string | undefined;
  /** A text without ids, account and region, which are never the same in two accounts. */
  readonly textOf: (text: string) => string;
  /** `a` of `eu-west-1a`, `-lax-1a` of `us-west-2-lax-1a`. */
  readonly letterOf: (zone: string) => string;
};

/** `ids`: counterparts, which may come to be known later; undefined for the second account, whose ids count. */
export const sideOf = (inventory: Inventory, ids: ReadonlyMap<string, string> | undefined): Side => {
  const { region, subnets } = inventory.snapshot;
  const accountId = ownAccount(inventory);
  const idOf = (id: string): string => ids?.get(id) ?? id;
  const blocks = new Map<string, Ipv4Block | undefined>(subnets.map(({ id, cidr }) => [id, ipv4Block(cidr)]));
  const texts = new Map<string, string>();
  return {
    inventory,
    idOf,
    placeOf: (ip, subnetId) => {
      const [number, block] = [ip === undefined ? undefined : ipv4Number(ip), blocks.get(subnetId ?? '')];
      if (number === undefined || block === undefined || subnetId === undefined) return undefined;
      return `${idOf(subnetId)}+${number - block.first}`;
    },
    textOf: (text) => {
      const known = texts.get(text);
      if (known !== undefined) return known;
      const made = withoutIds(withoutAccount(text, accountId, region));
      texts.set(text, made);
      return made;
    },
    letterOf: (zone) => (zone.startsWith(region) ? zone.slice(region.length) : zone),
  };
};

/** Whose account it is; where nobody said so, that of the instances, which are never anybody else's. */
export const ownAccount = ({
  snapshot: { accountId, instances, securityGroups, vpcs },
}: Inventory): string | undefined =>
  accountId ?? [...instances, ...securityGroups, ...vpcs].find(({ ownerId }) => ownerId !== undefined)?.ownerId;

/** With `{region}` and `{account}` in the place of both; the account id may be unknown. */
export const withoutAccount = (text: string, accountId: string | undefined, region: string): string => {
  const placeless = text.replaceAll(region, '{region}');
  return accountId === undefined ? placeless : placeless.replaceAll(accountId, '{account}');
};

/** With `{id}` in the place of UUIDs, of long hexadecimal numbers and of what EC2 calls its things, whose prefix stays: `eni-{id}`. */
export const withoutIds = (text: string): string =>
  mayHoldIds.test(text) ? text.replace(uuid, '{id}').replace(anyId, '$1{id}').replace(longHex, '{id}') : text;

/** As EC2 and its neighbours form them: a prefix, a dash and 8 to 17 hexadecimal digits, with a number among them. */
export const anyId = /\b([a-z]+(?:-attach|-assoc)?-)(?=[0-9a-f]*\d)[0-9a-f]{8,17}\b/g;
const uuid = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;
const longHex = /\b(?=[0-9a-f]*\d)[0-9a-f]{16,}\b/gi;
const mayHoldIds = /[0-9a-f]{8}/i;
