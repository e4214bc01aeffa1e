import { ipOf, outerWords } from '../../domain/association.ts';
import { contains, normalizeIp } from '../../domain/ip.ts';
import type { Eni, Subnet, Tag, Vpc } from '../../domain/model.ts';
import { describes } from '../../domain/query/pattern.ts';
import { nameOf } from '../../domain/tags.ts';
import { foreign, noWords, words, type Words } from '../../domain/words.ts';
import type { Findable, FoundKind } from './findable.ts';
import { unescaped, type FindText } from './findText.ts';

/** What of a thing is what was typed: `secondary address`, `in prefix 10.0.10.16/28`, `tag env=prod`; empty when nothing is. */
export const factOf = <Kind extends FoundKind>(kind: Kind, thing: Findable[Kind], wanted: FindText): Words =>
  (factsOf[kind] as FactOf<Kind>)(thing, wanted);

type FactOf<Kind extends FoundKind> = (thing: Findable[Kind], wanted: FindText) => Words;

/** What of an interface is the address: how it has it; empty when it has not. */
export const addressFact = (eni: Eni, ip: string): Words => {
  for (const { ip: own, primary, association } of eni.addresses) {
    if (own === ip) return primary ? words`primary address` : words`secondary address`;
    if (association && ipOf(association) === ip) return words`${outerWords(association)} address`;
  }
  const isSix = ip.includes(':');
  if (isSix && eni.ipv6Addresses.some((address) => normalizeIp(address.ip) === ip)) return words`IPv6 address`;
  const prefix = (isSix ? eni.ipv6Prefixes : eni.ipv4Prefixes).find((each) => contains(each, ip));
  return prefix === undefined ? noWords : words`in prefix ${foreign(prefix)}`;
};

const idFact = (id: string, wanted: FindText): Words =>
  wanted.kind === 'id' && wanted.id === id ? words`id` : noWords;

/** What every thing can be found by: its id, its name, a tag. */
const commonFact = (thing: { readonly id: string; readonly tags: readonly Tag[] }, wanted: FindText): Words => {
  if (wanted.kind === 'name' || wanted.kind === 'dns') return nameFact(nameOf(thing), wanted.name);
  return wanted.kind === 'tag' ? tagFact(thing.tags, wanted) : idFact(thing.id, wanted);
};

/** A word of the filter may stand in any other text of a thing, of which nothing is said. */
const nameFact = (own: string | undefined, wanted: string): Words => {
  const name = own?.toLowerCase() ?? '';
  const pieces = unescaped(wanted).toLowerCase().split('*');
  return name !== '' && pieces.every((piece) => name.includes(piece)) ? words`name` : noWords;
};

/** The tag as it was typed, else one that the filter finds in any case and with wildcards, else one with its key. */
const tagFact = (tags: readonly Tag[], { key, value }: Extract<FindText, { readonly kind: 'tag' }>): Words => {
  const own = unescaped(key);
  const meant = value === undefined ? '*' : unescaped(value);
  const [first = '', ...more] = meant.toLowerCase().split('*');
  const alike = tags.filter((each) => each.key.toLowerCase() === own.toLowerCase());
  const tag =
    alike.find((each) => each.key === own && (value === undefined || each.value === meant)) ??
    alike.find((each) => describes([first, ...more], each.value.toLowerCase())) ??
    alike[0];
  return tag ? words`tag ${foreign(tag.key, 40)}=${foreign(tag.value, 60)}` : words`tag`;
};

const eniFact: FactOf<'enis'> = (eni, wanted) => {
  if (wanted.kind === 'address') return addressFact(eni, wanted.ip);
  if (wanted.kind === 'mac') return words`MAC address`;
  if (wanted.kind === 'dns') return dnsFact(eni, wanted.name) || commonFact(eni, wanted);
  if (wanted.kind !== 'id' || wanted.id === eni.id) return commonFact(eni, wanted);
  if (wanted.id === eni.attachment?.id) return words`attachment ${foreign(wanted.id)}`;
  if (eni.addresses.some(({ association }) => association?.associationId === wanted.id))
    return words`association ${foreign(wanted.id)}`;
  return eni.description.includes(wanted.id) ? words`in its description` : noWords;
};

/** Which DNS name of an interface it is; empty when none. */
export const dnsFact = ({ privateDnsName, addresses }: Eni, wanted: string): Words => {
  const name = wanted.toLowerCase();
  const isPrivate = [privateDnsName, ...addresses.map((address) => address.privateDnsName)].includes(name);
  if (isPrivate) return words`private DNS name`;
  return addresses.some(({ association }) => association?.publicDnsName === name) ? words`public DNS name` : noWords;
};

const addressHitFact: FactOf<'addresses'> = (address, wanted) => {
  if (wanted.kind === 'address') return words`elastic IP address`;
  if (wanted.kind === 'id' && wanted.id === address.associationId) return words`association ${foreign(wanted.id)}`;
  return commonFact({ ...address, id: address.allocationId }, wanted);
};

const blockFact = (thing: Subnet | Vpc, wanted: FindText): Words =>
  wanted.kind === 'block' ? words`CIDR ${foreign(wanted.cidr)}` : commonFact(thing, wanted);

const factsOf: { readonly [Kind in FoundKind]: FactOf<Kind> } = {
  enis: eniFact,
  instances: commonFact,
  addresses: addressHitFact,
  subnets: blockFact,
  vpcs: blockFact,
  securityGroups: (group, wanted) =>
    wanted.kind === 'name' ? nameFact(group.name, wanted.name) || commonFact(group, wanted) : commonFact(group, wanted),
  routeTables: commonFact,
  internetGateways: commonFact,
};
