import type { Inventory } from '../domain/inventory.ts';
import type { Subnet } from '../domain/model.ts';
import { noWords, words } from '../domain/words.ts';
import { freeIpv6, freeIpv6Prefix } from '../rules/shared/freeIpv6.ts';
import { eniInSubnet } from '../rules/shared/eniInSubnet.ts';
import type { AssignIpv6Input } from '../rules/assignIpv6/assignIpv6Request.ts';
import { assignIpv6Rules } from '../rules/assignIpv6/assignIpv6Rules.ts';
import { countQuestion, listOfAddresses, listOfPrefixes } from './choices/addressRequests.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

type Known = Partial<AssignIpv6Input>;

const whichWay: Question<AssignIpv6Input, 'way'> = {
  kind: 'choice',
  field: 'way',
  title: words`Select what to assign`,
  placeholder: words`A prefix counts as one address against the limit of the instance type`,
  empty: noWords,
  choices: () => [
    { value: 'count', label: words`IPv6 addresses`, description: words`EC2 chooses free ones`, icon: 'add' },
    { value: 'addresses', label: words`Specific IPv6 addresses`, icon: 'list-selection' },
    { value: 'prefixCount', label: words`/80 prefixes`, description: words`EC2 chooses free ones`, icon: 'add' },
    { value: 'prefixes', label: words`Specific /80 prefixes`, icon: 'list-selection' },
    {
      value: 'primary',
      label: words`Nothing new`,
      description: words`the first IPv6 address becomes the primary one`,
      icon: 'star-full',
    },
  ],
};

const ipv6 = { kind: 'text', field: 'ipv6' } as const;

const howMany: Question<AssignIpv6Input, 'ipv6'> = {
  ...ipv6,
  ...countQuestion('count'),
  when: ({ way }) => way === 'count',
  title: words`Enter the number of IPv6 addresses`,
  placeholder: words`In addition to those that the interface has`,
};

const whichAddresses: Question<AssignIpv6Input, 'ipv6'> = {
  ...ipv6,
  ...listOfAddresses,
  when: ({ way }) => way === 'addresses',
  title: words`Enter the addresses`,
  placeholder: words`Free addresses in the subnet, separated by commas or spaces`,
  initial: (known, inventory) => firstOf(known, inventory, freeIpv6),
};

const howManyPrefixes: Question<AssignIpv6Input, 'ipv6'> = {
  ...ipv6,
  ...countQuestion('prefixCount'),
  when: ({ way }) => way === 'prefixCount',
  title: words`Enter the number of prefixes`,
  placeholder: words`In addition to those that the interface has`,
};

const whichPrefixes: Question<AssignIpv6Input, 'ipv6'> = {
  ...ipv6,
  ...listOfPrefixes,
  when: ({ way }) => way === 'prefixes',
  title: words`Enter the prefixes`,
  placeholder: words`/80 prefixes in the subnet, separated by commas or spaces`,
  initial: (known, inventory) => firstOf(known, inventory, freeIpv6Prefix),
};

const whichPrimary: Question<AssignIpv6Input, 'primary'> = {
  kind: 'choice',
  field: 'primary',
  when: (known, inventory) => brings(known) && !hasPrimary(known, inventory),
  title: words`Make the first IPv6 address the primary one?`,
  placeholder: words`For clients that rely on the address not changing`,
  empty: noWords,
  choices: () => [
    {
      value: false,
      label: words`No primary address`,
      description: words`can be set later`,
      icon: 'circle-large-outline',
    },
    {
      value: true,
      label: words`Primary address`,
      description: words`stays while the interface is attached`,
      icon: 'star-full',
    },
  ],
};

const primaryFollows: Question<AssignIpv6Input, 'primary'> = {
  kind: 'derived',
  field: 'primary',
  value: ({ way }) => way === 'primary',
};

const brings = ({ way }: Known): boolean => way === 'count' || way === 'addresses';

const hasPrimary = ({ eniId }: Known, inventory: Inventory): boolean =>
  inventory.eni(eniId)?.ipv6Addresses.some(({ primary }) => primary) ?? false;

/** What stands in the box at first. */
const firstOf = (
  known: Known,
  inventory: Inventory,
  free: (subnet: Subnet, inventory: Inventory) => string | undefined,
): string => {
  const place = eniInSubnet(known, inventory);
  return (place && free(place.subnet, inventory)) ?? '';
};

/** Assigns IPv6 addresses or /80 prefixes, and makes the first address the primary one. */
export const assignIpv6: OperationBody<AssignIpv6Input> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions: [
    whichInterface,
    whichWay,
    howMany,
    whichAddresses,
    howManyPrefixes,
    whichPrefixes,
    whichPrimary,
    primaryFollows,
  ],
  rules: assignIpv6Rules,
  subnetsOf: ({ eniId }, inventory) => [inventory.eni(eniId)?.subnetId],
  run: async ({ eniId, ipv6: request, primary }, ec2) => {
    if (request) await ec2.assignIpv6({ eniId, ipv6: request });
    if (primary) await ec2.enablePrimaryIpv6({ eniId });
  },
};
