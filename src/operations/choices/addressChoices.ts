import { ipOf, outerWords } from '../../domain/association.ts';
import { ownerWords } from './choiceLabels.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { addressAt, addressCount } from '../../domain/ip.ts';
import type { ElasticIp } from '../../domain/model.ts';
import { named, namedAddress } from '../../domain/named.ts';
import { facts, foreign, noWords, words, type Words } from '../../domain/words.ts';
import { soughtElasticIps } from '../../domain/query/soughtThings.ts';
import type { Candidates, Choice } from '../question.ts';
import { candidatesOf } from './candidates.ts';

/** The question for one of all elastic IP addresses; spread it into operations whose input has `allocationId`. */
export const whichAddress = {
  kind: 'choice',
  field: 'allocationId',
  title: words`Select the elastic IP address`,
  placeholder: words`Type an address, a name or an id`,
  empty: words`There is no elastic IP address here; allocate one first.`,
  part: 'addresses',
  choices: (_known: unknown, inventory: Inventory) => elasticIpCandidates(inventory.snapshot.addresses, inventory),
} as const;

/** Elastic IP addresses with the facts needed to choose, by address: name, id, and whom they serve. */
export const elasticIpCandidates = (addresses: readonly ElasticIp[], inventory: Inventory): Candidates<string> =>
  candidatesOf(addresses, {
    idOf: ({ allocationId }) => allocationId,
    nameOf: ipOf,
    choiceOf: (address) => elasticIpChoice(address, inventory),
    sought: soughtElasticIps(inventory),
  });

const elasticIpChoice = (address: ElasticIp, inventory: Inventory): Choice<string> => ({
  value: address.allocationId,
  label: namedAddress(address),
  description: address.networkBorderGroup === inventory.snapshot.region ? noWords : foreign(address.networkBorderGroup),
  detail: serves(address, inventory),
  icon: 'globe',
});

/** Whom an elastic IP serves, for example `10.0.0.20 of eni-0a "web" · on i-0b "shop-1"`. */
const serves = (address: ElasticIp, inventory: Inventory): Words => {
  if (address.associationId === undefined) return words`unused`;
  const eni = inventory.eni(address.eniId);
  const instance = inventory.instance(address.instanceId);
  return facts(
    words`${foreign(address.privateIp ?? 'an address')} of ${eni ? named(eni) : foreign(address.eniId ?? 'an interface')}`,
    instance && words`on ${named(instance)}`,
    eni && ownerWords(eni, inventory),
  );
};

/** The private IPv4 addresses of an interface: those assigned, then those inside its prefixes. */
export const privateIpChoices = (eniId: string | undefined, inventory: Inventory): readonly Choice<string>[] => {
  const eni = inventory.eni(eniId);
  if (!eni) return [];
  const assigned = eni.addresses.map(({ ip, primary, association }) => ({
    value: ip,
    label: foreign(ip),
    description: facts(
      primary ? words`primary` : words`secondary`,
      association && words`${outerWords(association)} ${foreign(ipOf(association))}`,
    ),
  }));
  const inPrefixes = eni.ipv4Prefixes.flatMap((prefix) =>
    Array.from({ length: Math.min(addressCount(prefix), 16) }, (_, index) => addressAt(prefix, index) ?? '').map(
      (ip) => ({ value: ip, label: foreign(ip), description: words`in prefix ${foreign(prefix)}` }),
    ),
  );
  return [...assigned, ...inPrefixes];
};
