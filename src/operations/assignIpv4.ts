import type { Inventory } from '../domain/inventory.ts';
import type { Subnet } from '../domain/model.ts';
import { named } from '../domain/named.ts';
import { foreign, joined, noWords, words, type Words } from '../domain/words.ts';
import { freeIpv4, freePrefixes } from '../rules/shared/freeIpv4.ts';
import { movesOf } from '../rules/assignIpv4/assignIpv4Conflicts.ts';
import { eniInSubnet } from '../rules/shared/eniInSubnet.ts';
import type { AssignIpv4Input } from '../rules/assignIpv4/assignIpv4Request.ts';
import { assignIpv4Rules } from '../rules/assignIpv4/assignIpv4Rules.ts';
import { countQuestion, listOfAddresses, listOfPrefixes } from './choices/addressRequests.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

type Known = Partial<AssignIpv4Input>;

const whichWay: Question<AssignIpv4Input, 'way'> = {
  kind: 'choice',
  field: 'way',
  title: words`Select what to assign`,
  placeholder: words`A prefix counts as one address against the limit of the instance type`,
  empty: noWords,
  choices: () => [
    { value: 'count', label: words`Secondary addresses`, description: words`EC2 chooses free ones`, icon: 'add' },
    { value: 'addresses', label: words`Specific secondary addresses`, icon: 'list-selection' },
    { value: 'prefixCount', label: words`/28 prefixes`, description: words`EC2 chooses free ones`, icon: 'add' },
    { value: 'prefixes', label: words`Specific /28 prefixes`, icon: 'list-selection' },
  ],
};

const ipv4 = { kind: 'text', field: 'ipv4' } as const;

const howMany: Question<AssignIpv4Input, 'ipv4'> = {
  ...ipv4,
  ...countQuestion('count'),
  when: ({ way }) => way === 'count',
  title: words`Enter the number of secondary addresses`,
  placeholder: words`EC2 chooses free addresses from the subnet`,
};

const whichAddresses: Question<AssignIpv4Input, 'ipv4'> = {
  ...ipv4,
  ...listOfAddresses,
  when: ({ way }) => way === 'addresses',
  title: words`Enter the addresses`,
  placeholder: words`Free addresses in the subnet, separated by commas or spaces`,
  initial: (known, inventory) => firstOf(known, inventory, freeIpv4),
};

const howManyPrefixes: Question<AssignIpv4Input, 'ipv4'> = {
  ...ipv4,
  ...countQuestion('prefixCount'),
  when: ({ way }) => way === 'prefixCount',
  title: words`Enter the number of prefixes`,
  placeholder: words`EC2 chooses free blocks of 16 addresses`,
};

const whichPrefixes: Question<AssignIpv4Input, 'ipv4'> = {
  ...ipv4,
  ...listOfPrefixes,
  when: ({ way }) => way === 'prefixes',
  title: words`Enter the prefixes`,
  placeholder: words`For example 10.0.0.16/28; separated by commas or spaces`,
  initial: (known, inventory) => firstOf(known, inventory, freePrefixes),
};

const mayMove: Question<AssignIpv4Input, 'allowReassignment'> = {
  kind: 'choice',
  field: 'allowReassignment',
  when: (known, inventory) => movesOf(known, inventory).length > 0,
  title: words`Take addresses from other interfaces?`,
  placeholder: words`An elastic IP on such an address moves with it`,
  empty: noWords,
  choices: (known, inventory) => [
    {
      value: false,
      label: words`Leave them where they are`,
      description: words`EC2 then refuses addresses that are in use`,
      icon: 'circle-slash',
    },
    { value: true, label: words`Take them`, description: loss(known, inventory), icon: 'arrow-swap' },
  ],
};

const nothingMoves: Question<AssignIpv4Input, 'allowReassignment'> = {
  kind: 'derived',
  field: 'allowReassignment',
  value: () => false,
};

const loss = (known: Known, inventory: Inventory): Words =>
  joined(
    movesOf(known, inventory).map(({ eni, address }) => words`${named(eni)} loses ${foreign(address.ip)}`),
    ', ',
  );

/** What stands in the box at first: the lowest that is free. */
const firstOf = (
  known: Known,
  inventory: Inventory,
  free: (subnet: Subnet, inventory: Inventory) => Generator<string>,
): string => {
  const place = eniInSubnet(known, inventory);
  const next = place && free(place.subnet, inventory).next();
  return next === undefined || next.done === true ? '' : next.value;
};

/** Assigns secondary IPv4 addresses or /28 prefixes, taking addresses from other interfaces where that is allowed. */
export const assignIpv4: OperationBody<AssignIpv4Input> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions: [whichInterface, whichWay, howMany, whichAddresses, howManyPrefixes, whichPrefixes, mayMove, nothingMoves],
  rules: assignIpv4Rules,
  subnetsOf: ({ eniId }, inventory) => [inventory.eni(eniId)?.subnetId],
  run: async ({ eniId, ipv4: request, allowReassignment }, ec2) => {
    await ec2.assignIpv4({ eniId, ipv4: request, allowReassignment });
  },
};
