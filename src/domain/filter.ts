import type { Inventory } from './inventory.ts';
import { contains, isCidr } from './ip.ts';
import type { Eni } from './model.ts';
import { ownerOf } from './owner.ts';
import { labelOf } from './tags.ts';

/**
 * A person's filter text, ready to ask. Words are joined by "and"; a word is an address block (`10.0.1.0/28`), a tag
 * (`env=prod`, `env=` for any value), or a part of any text of the interface, its instance, subnet, VPC, groups or owner.
 */
export type Filter = { readonly text: string; readonly words: readonly Word[] };

type Word = (facts: Facts) => boolean;

type Facts = { readonly eni: Eni; readonly texts: readonly string[]; readonly addresses: readonly string[] };

/** Words are parted by blanks; double quotes keep blanks. An empty text matches everything. */
export const parseFilter = (text: string): Filter => ({
  text: text.trim(),
  words: Array.from(text.matchAll(/"([^"]*)"|(\S+)/g), (match) => match[1] ?? match[2] ?? '')
    .filter((word) => word !== '')
    .map(wordFor),
});

export const matches = (filter: Filter, eni: Eni, inventory: Inventory): boolean => {
  if (filter.words.length === 0) return true;
  const facts: Facts = { eni, texts: textsOf(eni, inventory), addresses: addressesOf(eni) };
  return filter.words.every((word) => word(facts));
};

const wordFor = (word: string): Word => {
  if (isCidr(word)) return ({ addresses }) => addresses.some((address) => contains(word, address));
  const wanted = word.toLowerCase();
  const tag = /^([^=]+)=(.*)$/.exec(wanted);
  if (!tag) return ({ texts }) => texts.some((text) => text.includes(wanted));
  const [, key = '', value = ''] = tag;
  return ({ eni }) =>
    eni.tags.some((own) => own.key.toLowerCase() === key && (value === '' || own.value.toLowerCase() === value));
};

/** Everything about an interface that a person may type, in lower case. */
const textsOf = (eni: Eni, inventory: Inventory): readonly string[] => {
  const [vpc, subnet] = [inventory.vpc(eni.vpcId), inventory.subnet(eni.subnetId)];
  const instance = inventory.instance(eni.attachment?.instanceId);
  const owner = ownerOf(eni);
  const places = [vpc, subnet, instance].flatMap((place) => (place ? [place.id, labelOf(place)] : []));
  return [
    ...[eni.id, labelOf(eni), eni.description, eni.mac, eni.status, eni.interfaceType, eni.zone],
    ...[eni.attachment?.instanceId, eni.attachment?.id, owner?.title, owner?.name, eni.requesterId],
    ...addressesOf(eni),
    ...eni.ipv4Prefixes,
    ...eni.ipv6Prefixes,
    ...eni.groups.flatMap(({ id, name }) => [id, name]),
    ...eni.tags.map((tag) => tag.value),
    ...places,
  ].flatMap((text) => (text ? [text.toLowerCase()] : []));
};

const addressesOf = (eni: Eni): readonly string[] => [
  ...eni.addresses.flatMap(({ ip, association }) => (association ? [ip, association.publicIp] : [ip])),
  ...eni.ipv6Addresses.map(({ ip }) => ip),
];
