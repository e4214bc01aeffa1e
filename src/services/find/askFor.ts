import { hitsOfKind, type FindHit } from './hit.ts';
import { askForId } from './askForId.ts';
import { askForTag } from './askForTag.ts';
import type { ScopeAsk } from './scopeAsk.ts';
import type { FindText } from './findText.ts';
import { addressAt } from '../../domain/ip.ts';

/** What EC2 can be asked for. A query that only the filter understands has no filter of EC2's. */
export type Askable = Exclude<FindText, { readonly kind: 'query' | 'nothing' }>;

type Asking<K extends Askable['kind']> = (
  ask: ScopeAsk,
  wanted: Extract<Askable, { readonly kind: K }>,
) => Promise<readonly FindHit[]>;

/** Asks EC2 for what was typed; where one call has found it, no more are made. Rejects as {@link ScopeAsk.of} does. */
export const askFor = async <K extends Askable['kind']>(
  ask: ScopeAsk,
  wanted: Extract<Askable, { readonly kind: K }>,
): Promise<readonly FindHit[]> => (askings[wanted.kind] as Asking<K>)(ask, wanted);

const askForAddress: Asking<'address'> = async (ask, wanted) => {
  const { ip, isPrivate } = wanted;
  const filter = ip.includes(':')
    ? 'ipv6-addresses.ipv6-address'
    : isPrivate
      ? 'addresses.private-ip-address'
      : 'addresses.association.public-ip';
  const enis = await ask.of('enis', { [filter]: [ip] });
  if (enis.length > 0) return hitsOfKind('enis', enis, wanted);
  const elastic = isPrivate ? [] : await ask.of('addresses', { 'public-ip': [ip] });
  return elastic.length > 0 ? hitsOfKind('addresses', elastic, wanted) : askInSubnets(ask, wanted);
};

/**
 * No filter finds an address out of a prefix, so the interfaces of the subnet that holds it are looked through. That subnet is asked for by
 * the blocks that it can have. A public address is looked for there, too: a VPC may use any as its own.
 */
const askInSubnets: Asking<'address'> = async (ask, wanted) => {
  const filter = wanted.ip.includes(':') ? 'ipv6-cidr-block-association.ipv6-cidr-block' : 'cidr-block';
  const subnets = await ask.of('subnets', { [filter]: blocksAround(wanted.ip) });
  if (subnets.length === 0) return [];
  const enis = await ask.interfacesIn(subnets.map(({ id }) => id));
  return hitsOfKind('enis', enis, wanted).filter(({ fact }) => fact !== '');
};

const askings: { readonly [K in Askable['kind']]: Asking<K> } = {
  address: askForAddress,
  id: askForId,
  mac: async (ask, wanted) => hitsOfKind('enis', await ask.of('enis', { 'mac-address': [wanted.mac] }), wanted),
  block: async (ask, wanted) => {
    const isSix = wanted.cidr.includes(':');
    const ofSubnet = isSix ? 'ipv6-cidr-block-association.ipv6-cidr-block' : 'cidr-block';
    const ofVpc = isSix ? ofSubnet : 'cidr-block-association.cidr-block';
    const subnets = await ask.of('subnets', { [ofSubnet]: [wanted.cidr] });
    const vpcs = await ask.of('vpcs', { [ofVpc]: [wanted.cidr] });
    return [...hitsOfKind('subnets', subnets, wanted), ...hitsOfKind('vpcs', vpcs, wanted)];
  },
  dns: async (ask, wanted) => {
    const name = wanted.name.toLowerCase();
    const inside = await ask.of('enis', { 'private-dns-name': [name] });
    const outside = inside.length > 0 ? [] : await ask.of('enis', { 'association.public-dns-name': [name] });
    const named = [...inside, ...outside];
    return named.length > 0 ? hitsOfKind('enis', named, wanted) : askForTag(ask, wanted);
  },
  tag: askForTag,
  name: askForTag,
};

/** The sizes that a subnet may have. Sources: Amazon VPC user guide, subnet sizing for IPv4 and for IPv6. */
const lengths = {
  four: Array.from({ length: 13 }, (_, at) => 16 + at),
  six: [44, 48, 52, 56, 60, 64],
} as const;

/** Every block that a subnet with this address can have, the largest first. */
export const blocksAround = (ip: string): readonly string[] =>
  lengths[ip.includes(':') ? 'six' : 'four'].map((length) => `${addressAt(`${ip}/${length}`, 0)}/${length}`);
