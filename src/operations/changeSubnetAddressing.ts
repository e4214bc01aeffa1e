import type { Ec2 } from '../actions/ec2.ts';
import type { Inventory } from '../domain/inventory.ts';
import { noWords, words } from '../domain/words.ts';
import { subnetAddressingRules, type Given, type SubnetAddressingInput } from '../rules/subnetAddressingRules.ts';
import { whichSubnet } from './choices/subnetChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whatItGives: Question<SubnetAddressingInput, 'given'> = {
  kind: 'many',
  field: 'given',
  title: words`Select what new interfaces get automatically`,
  placeholder: words`Interfaces inherit it when they are created; a launch can override it`,
  empty: noWords,
  min: 0,
  choices: () => [
    {
      value: 'publicIpv4',
      label: words`A public IPv4 address`,
      description: words`at launch, with one interface`,
      icon: 'globe',
    },
    { value: 'ipv6', label: words`An IPv6 address`, description: words`of the subnet`, icon: 'symbol-numeric' },
  ],
  chosen: ({ subnetId }, inventory) => givenBy(subnetId, inventory),
};

const whatChanges: Question<SubnetAddressingInput, 'changes'> = {
  kind: 'derived',
  field: 'changes',
  value: ({ subnetId, given = [] }, inventory) => {
    const now = givenBy(subnetId, inventory);
    return all.filter((each) => given.includes(each) !== now.includes(each));
  },
};

const all: readonly Given[] = ['publicIpv4', 'ipv6'];

const givenBy = (subnetId: string | undefined, inventory: Inventory): readonly Given[] => {
  const subnet = inventory.subnet(subnetId);
  return [
    ...(subnet?.mapPublicIpOnLaunch ? (['publicIpv4'] as const) : []),
    ...(subnet?.assignIpv6OnCreation ? (['ipv6'] as const) : []),
  ];
};

/** EC2 takes one attribute a call. */
const change: { readonly [G in Given]: (ec2: Ec2, input: { subnetId: string; enabled: boolean }) => Promise<unknown> } =
  {
    publicIpv4: (ec2, input) => ec2.modifySubnetPublicIpv4(input),
    ipv6: (ec2, input) => ec2.modifySubnetIpv6(input),
  };

/** Changes which addresses a subnet gives to interfaces that are made in it. */
export const changeSubnetAddressing: OperationBody<SubnetAddressingInput> = {
  known: ([target]) => (target?.kind === 'subnet' ? { subnetId: target.id } : {}),
  questions: [{ ...whichSubnet, title: words`Select the subnet` }, whatItGives, whatChanges],
  rules: subnetAddressingRules,
  run: async ({ subnetId, given, changes }, ec2) => {
    for (const each of changes) await change[each](ec2, { subnetId, enabled: given.includes(each) });
  },
};
