import { addressCount } from '../../domain/ip.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Subnet } from '../../domain/model.ts';
import { labelOf, nameOf } from '../../domain/tags.ts';
import type { Choice } from '../question.ts';
import { byLabel, facts, vpcLabel } from './words.ts';

/** The question for one of all subnets; spread it into operations whose input has `subnetId`. */
export const whichSubnet = {
  kind: 'choice',
  field: 'subnetId',
  title: 'In which subnet?',
  placeholder: 'Type a name, id, zone or range',
  empty: 'There is no subnet here; create one in a VPC first.',
  choices: (_known: unknown, inventory: Inventory) => subnetChoices(inventory),
} as const;

/** Every subnet with the facts needed to choose, by name. */
export const subnetChoices = (inventory: Inventory): readonly Choice<string>[] =>
  inventory.snapshot.subnets.map((subnet) => subnetChoice(subnet, inventory)).toSorted(byLabel);

const subnetChoice = (subnet: Subnet, inventory: Inventory): Choice<string> => ({
  value: subnet.id,
  label: labelOf(subnet),
  description: facts(nameOf(subnet) && subnet.id, subnet.zone, subnet.cidr ?? 'IPv6-only', freeWords(subnet)),
  detail: facts(`VPC ${vpcLabel(subnet.vpcId, inventory)}`, subnet.ipv6Cidrs.join(', ') || undefined),
  icon: 'layers',
});

const freeWords = ({ cidr, freeIpv4 }: Subnet): string | undefined =>
  cidr === undefined ? undefined : `${freeIpv4} of ${addressCount(cidr) - 5} free`;
