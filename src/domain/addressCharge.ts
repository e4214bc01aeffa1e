import { ipOf, isElastic } from './association.ts';
import type { Inventory } from './inventory.ts';
import type { ElasticIp, Eni, PublicAssociation } from './model.ts';
import { foreign, noWords, words, type Words } from './words.ts';

/**
 * Whether AWS charges for an elastic IP by the hour, associated or not: for an address of Amazon's own pool. Those that were brought to AWS are free. A
 * pool of IPAM may hold either, and Amazon's blocks there are charged as a whole; of carrier and customer-owned addresses no price is documented. So
 * false says only that no charge is known. Source: VPC pricing, public IPv4 addresses; IPAM user guide, allocate sequential Elastic IP addresses.
 */
export const isCharged = ({ publicIp, publicIpv4Pool }: Pick<ElasticIp, 'publicIp' | 'publicIpv4Pool'>): boolean =>
  publicIp !== undefined && publicIpv4Pool === 'amazon';

/** What one charged address costs a month of 730 hours, in USD. Source: VPC pricing, public IPv4 addresses, 0.005 USD an hour. */
export const monthlyUsd = 3.65;

/** `7.30 USD`: an amount of money; nothing for none. */
export const usdWords = (amount: number): Words => (amount === 0 ? noWords : words`${foreign(amount.toFixed(2))} USD`);

/** Elastic IPs that an interface has, as their associations tell. */
export const elasticOn = ({ addresses }: Pick<Eni, 'addresses'>): readonly PublicAssociation[] =>
  addresses.flatMap(({ association }) => (association && isElastic(association) ? [association] : []));

/** What it costs that these addresses, by what they are called outside, stay allocated, after those words; none where no charge is known. */
export const costOf = (ips: readonly string[], { snapshot }: Inventory): Words => {
  const charged = new Set(snapshot.addresses.filter(isCharged).map(ipOf));
  const count = ips.filter((ip) => charged.has(ip)).length;
  if (count === 0) return noWords;
  const which = count < ips.length ? words`, ${count} of them` : noWords;
  return words`${which}, at about 3.65 USD a month${ips.length === 1 ? noWords : words` each`}`;
};
