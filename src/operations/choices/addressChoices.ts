import type { Inventory } from '../../domain/inventory.ts';
import { addressAt, addressCount } from '../../domain/ip.ts';
import type { ElasticIp } from '../../domain/model.ts';
import { ownerOf } from '../../domain/owner.ts';
import { labelOf, nameOf } from '../../domain/tags.ts';
import type { Choice } from '../question.ts';
import { byLabel, facts } from './words.ts';

/** The question for one of all elastic IP addresses; spread it into operations whose input has `allocationId`. */
export const whichAddress = {
  kind: 'choice',
  field: 'allocationId',
  title: 'Which elastic IP address?',
  placeholder: 'Type an address, a name or an id',
  empty: 'There is no elastic IP address here, or none could be read; allocate one first.',
  choices: (_known: unknown, inventory: Inventory) => elasticIpChoices(inventory.snapshot.addresses, inventory),
} as const;

/** Elastic IP addresses with the facts needed to choose: name, id, and whom they serve. */
export const elasticIpChoices = (addresses: readonly ElasticIp[], inventory: Inventory): readonly Choice<string>[] =>
  addresses.map((address) => elasticIpChoice(address, inventory)).toSorted(byLabel);

const elasticIpChoice = (address: ElasticIp, inventory: Inventory): Choice<string> => ({
  value: address.allocationId,
  label: address.publicIp,
  description: facts(
    nameOf(address),
    address.allocationId,
    address.networkBorderGroup === inventory.snapshot.region ? undefined : address.networkBorderGroup,
  ),
  detail: serves(address, inventory),
  icon: 'globe',
});

/** Whom an elastic IP serves, for example `10.0.0.20 of web · on shop-1`. */
const serves = (address: ElasticIp, inventory: Inventory): string => {
  if (address.associationId === undefined) return 'idle';
  const eni = inventory.eni(address.eniId);
  const instance = inventory.instance(address.instanceId);
  const owner = eni && ownerOf(eni);
  return facts(
    `${address.privateIp ?? 'an address'} of ${eni ? labelOf(eni) : (address.eniId ?? 'an interface')}`,
    instance && `on ${labelOf(instance)}`,
    owner && facts(owner.title, owner.name),
  );
};

/** The private IPv4 addresses of an interface: those assigned, then those inside its prefixes. */
export const privateIpChoices = (eniId: string | undefined, inventory: Inventory): readonly Choice<string>[] => {
  const eni = inventory.eni(eniId);
  if (!eni) return [];
  const assigned = eni.addresses.map(({ ip, primary, association }) => ({
    value: ip,
    label: ip,
    description: facts(
      primary ? 'primary' : 'secondary',
      association &&
        `${association.allocationId === undefined ? 'automatic public address' : 'elastic IP'} ${association.publicIp}`,
    ),
  }));
  const inPrefixes = eni.ipv4Prefixes.flatMap((prefix) =>
    Array.from({ length: Math.min(addressCount(prefix), 16) }, (_, index) => addressAt(prefix, index) ?? '').map(
      (ip) => ({ value: ip, label: ip, description: `in prefix ${prefix}` }),
    ),
  );
  return [...assigned, ...inPrefixes];
};
