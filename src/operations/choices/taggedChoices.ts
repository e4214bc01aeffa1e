import type { Inventory } from '../../domain/inventory.ts';
import type { Instance, Vpc } from '../../domain/model.ts';
import { named } from '../../domain/named.ts';
import { soughtInstances, soughtVpcs } from '../../domain/query/soughtThings.ts';
import type { ThingPart } from '../../domain/things.ts';
import { facts, foreign, foreignList, noWords, words } from '../../domain/words.ts';
import type { Target } from '../operation.ts';
import type { Candidates, Choice } from '../question.ts';
import { elasticIpCandidates } from './addressChoices.ts';
import { candidatesOf, namedThings } from './candidates.ts';
import { vpcLabel } from './choiceLabels.ts';
import { groupCandidates } from './groupChoices.ts';
import { interfaceCandidates } from './interfaceChoices.ts';
import { subnetCandidates } from './subnetChoices.ts';

/** The things that were pointed at, as far as they answer `ids`. */
export const knownThings = (targets: readonly Target[]): { readonly ids?: readonly string[] } =>
  targets.length === 0 ? {} : { ids: targets.map(({ id }) => id) };

/** The question for a kind of thing, asked where nothing was pointed at. */
export const whichKind = {
  kind: 'choice',
  field: 'part',
  title: words`Select the kind of resource`,
  placeholder: words`Each of these has tags`,
  empty: noWords,
  choices: (): readonly Choice<ThingPart>[] => [
    { value: 'enis', label: words`Network interfaces`, icon: 'plug' },
    { value: 'instances', label: words`Instances`, icon: 'vm' },
    { value: 'subnets', label: words`Subnets`, icon: 'layers' },
    { value: 'vpcs', label: words`VPCs`, icon: 'cloud' },
    { value: 'addresses', label: words`Elastic IP addresses`, icon: 'globe' },
    { value: 'securityGroups', label: words`Security groups`, icon: 'shield' },
  ],
} as const;

/** All things of a kind with the facts needed to choose; interfaces where none was chosen. */
export const taggedChoices = (part: ThingPart | undefined, inventory: Inventory): Candidates<string> =>
  candidates[part ?? 'enis'](inventory);

const candidates: { readonly [P in ThingPart]: (inventory: Inventory) => Candidates<string> } = {
  enis: (inventory) => interfaceCandidates(inventory),
  instances: (inventory) =>
    candidatesOf(inventory.snapshot.instances, {
      ...namedThings,
      choiceOf: (instance) => instanceChoice(instance, inventory),
      sought: soughtInstances(inventory),
    }),
  subnets: (inventory) => subnetCandidates(inventory),
  vpcs: (inventory) =>
    candidatesOf(inventory.snapshot.vpcs, { ...namedThings, choiceOf: vpcChoice, sought: soughtVpcs }),
  addresses: (inventory) => elasticIpCandidates(inventory.snapshot.addresses, inventory),
  securityGroups: (inventory) => groupCandidates(undefined, inventory),
};

const instanceChoice = (instance: Instance, inventory: Inventory): Choice<string> => ({
  value: instance.id,
  label: named(instance),
  description: facts(foreign(instance.zone), foreign(instance.state), foreign(instance.type)),
  detail: words`VPC ${vpcLabel(instance.vpcId, inventory)}`,
  icon: 'vm',
});

const vpcChoice = (vpc: Vpc): Choice<string> => ({
  value: vpc.id,
  label: named(vpc),
  description: foreignList([...vpc.cidrs, ...vpc.ipv6Cidrs]),
  icon: 'cloud',
});
