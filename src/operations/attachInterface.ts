import type { Inventory } from '../domain/inventory.ts';
import type { Instance } from '../domain/model.ts';
import { named } from '../domain/named.ts';
import { facts, foreign, noWords, words, type Words } from '../domain/words.ts';
import { enisOn, type AttachInput } from '../rules/attach/attachInput.ts';
import { attachRules } from '../rules/attach/attachRules.ts';
import { whichCard, whichDeviceIndex } from './attachSlot.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import { subnetLabel, vpcLabel } from './choices/choiceLabels.ts';
import type { OperationBody } from './operation.ts';
import { soughtInstances } from '../domain/query/soughtThings.ts';
import { candidatesOf, distanceFrom, namedThings } from './choices/candidates.ts';
import type { Choice, Question } from './question.ts';

const whichInstance: Question<AttachInput, 'instanceId'> = {
  kind: 'choice',
  field: 'instanceId',
  title: words`Select the instance`,
  placeholder: words`Type a name, id, zone, type, address or tag`,
  empty: words`There is no instance here; launch one first.`,
  choices: (known, inventory) =>
    candidatesOf(inventory.snapshot.instances, {
      ...namedThings,
      choiceOf: (instance) => instanceChoice(instance, inventory),
      distanceOf: distanceFrom(known, inventory, ['eniId']),
      sought: soughtInstances(inventory),
    }),
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
  label: named(instance),
  description: facts(foreign(instance.zone), foreign(instance.state), freeSlots(instance, inventory)),
  detail: facts(
    foreign(instance.type),
    words`subnet ${subnetLabel(instance.subnetId, inventory)}`,
    words`VPC ${vpcLabel(instance.vpcId, inventory)}`,
    instance.operator?.managed && words`operated by ${foreign(instance.operator.principal ?? 'a service')}`,
  ),
  icon: 'vm',
});

const freeSlots = (instance: Instance, inventory: Inventory): Words => {
  const used = enisOn(instance, inventory).length;
  const limits = inventory.limitsOf(instance);
  if (!limits) return words`slots in use ${used}, limit unknown`;
  const most = inventory.gap('enis') ? words`at most ` : noWords;
  return words`free slots ${most}${Math.max(0, limits.interfaces - used)} of ${limits.interfaces}`;
};
