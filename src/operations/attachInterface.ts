import type { Inventory } from '../domain/inventory.ts';
import type { Instance } from '../domain/model.ts';
import { labelOf, nameOf } from '../domain/tags.ts';
import { holdersOn, type AttachInput } from '../rules/attachInput.ts';
import { attachRules } from '../rules/attachRules.ts';
import { whichCard, whichDeviceIndex } from './attachSlot.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import { byLabel, facts, subnetLabel, vpcLabel } from './choices/words.ts';
import type { OperationBody } from './operation.ts';
import type { Choice, Question } from './question.ts';

const whichInstance: Question<AttachInput, 'instanceId'> = {
  kind: 'choice',
  field: 'instanceId',
  title: 'To which instance?',
  placeholder: 'Type a name, id, zone or type',
  empty: 'There is no instance here; launch one first.',
  choices: (_known, inventory) =>
    inventory.snapshot.instances.map((instance) => instanceChoice(instance, inventory)).toSorted(byLabel),
};

/** Attaches an available interface to a running or stopped instance as a secondary one. */
export const attachInterface: OperationBody<AttachInput> = {
  known: ([target]) => {
    if (target?.kind === 'interface') return { eniId: target.id };
    return target?.kind === 'instance' ? { instanceId: target.id } : {};
  },
  questions: [whichInterface, whichInstance, whichCard, whichDeviceIndex],
  rules: attachRules,
  run: async (input, ec2) => {
    // The card goes along even when it is 0: without it EC2 has compared device indexes across all cards.
    await ec2.attachInterface(input);
  },
};

const instanceChoice = (instance: Instance, inventory: Inventory): Choice<string> => ({
  value: instance.id,
  label: labelOf(instance),
  description: facts(nameOf(instance) && instance.id, instance.zone, instance.state, freeSlots(instance, inventory)),
  detail: facts(
    instance.type,
    `subnet ${subnetLabel(instance.subnetId, inventory)}`,
    `VPC ${vpcLabel(instance.vpcId, inventory)}`,
    instance.operator?.managed ? `operated by ${instance.operator.principal ?? 'a service'}` : undefined,
  ),
  icon: 'vm',
});

const freeSlots = (instance: Instance, inventory: Inventory): string => {
  const used = holdersOn(instance, inventory).length;
  const limits = inventory.limitsOf(instance);
  if (!limits) return `${used} slots in use, limit unknown`;
  const most = inventory.gap('enis') ? 'at most ' : '';
  return `free slots ${most}${Math.max(0, limits.interfaces - used)} of ${limits.interfaces}`;
};
