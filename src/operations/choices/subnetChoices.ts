import { usableCount } from '../../domain/ip.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Subnet } from '../../domain/model.ts';
import { named } from '../../domain/named.ts';
import { facts, foreign, foreignList, words, type Words } from '../../domain/words.ts';
import { soughtSubnets } from '../../domain/query/soughtThings.ts';
import type { Candidates, Choice } from '../question.ts';
import { candidatesOf, distanceFrom, namedThings } from './candidates.ts';
import { vpcLabel } from './choiceLabels.ts';

/** The question for one of all subnets; spread it into operations whose input has `subnetId`. */
export const whichSubnet = {
  kind: 'choice',
  field: 'subnetId',
  title: words`Select the subnet`,
  placeholder: words`Type a name, id, zone, CIDR, address or tag`,
  empty: words`There is no subnet here; create one in a VPC first.`,
  part: 'subnets',
  choices: (known: unknown, inventory: Inventory) => subnetCandidates(inventory, known),
} as const;

/** Every subnet with the facts needed to choose, those near what was answered before first. */
export const subnetCandidates = (inventory: Inventory, known?: unknown): Candidates<string> =>
  candidatesOf(inventory.snapshot.subnets, {
    ...namedThings,
    choiceOf: (subnet) => subnetChoice(subnet, inventory),
    distanceOf: distanceFrom(known, inventory, ['eniId', 'instanceId']),
    sought: soughtSubnets(inventory),
  });

/** A subnet with the facts needed to choose. */
export const subnetChoice = (subnet: Subnet, inventory: Inventory): Choice<string> => ({
  value: subnet.id,
  label: named(subnet),
  description: facts(foreign(subnet.zone), foreign(subnet.cidr ?? 'IPv6-only'), freeWords(subnet)),
  detail: facts(words`VPC ${vpcLabel(subnet.vpcId, inventory)}`, foreignList(subnet.ipv6Cidrs)),
  icon: 'layers',
});

const freeWords = ({ cidr, freeIpv4 }: Subnet): Words | undefined =>
  cidr === undefined ? undefined : words`${freeIpv4} of ${usableCount(cidr)} free`;
