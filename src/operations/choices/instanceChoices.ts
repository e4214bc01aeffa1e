import type { Inventory } from '../../domain/inventory.ts';
import type { Instance } from '../../domain/model.ts';
import { named } from '../../domain/named.ts';
import { soughtInstances } from '../../domain/query/soughtThings.ts';
import { facts, foreign, noWords, words, type Words } from '../../domain/words.ts';
import { enisOn } from '../../rules/attach/attachInput.ts';
import type { Candidates, Choice } from '../question.ts';
import { candidatesOf, distanceFrom, namedThings } from './candidates.ts';
import { subnetLabel, vpcLabel } from './choiceLabels.ts';

/** The question for one of all instances; spread it into operations whose input has `instanceId`, and add `choices`. */
export const whichInstance = {
  kind: 'choice',
  field: 'instanceId',
  title: words`Select the instance`,
  placeholder: words`Type a name, id, zone, type, address or tag`,
  empty: words`There is no instance here; launch one first.`,
  part: 'instances',
} as const;

/** Every instance with the facts needed to choose, and what `more` says of it, those near what was answered before first. */
export const instanceCandidates = (
  inventory: Inventory,
  known: unknown,
  more: (instance: Instance) => Words,
): Candidates<string> =>
  candidatesOf(inventory.snapshot.instances, {
    ...namedThings,
    choiceOf: (instance) => instanceChoice(instance, inventory, more(instance)),
    distanceOf: distanceFrom(known, inventory, ['eniId']),
    sought: soughtInstances(inventory),
  });

/** The same without one of them, those near it first. */
export const otherInstances = (
  instanceId: string | undefined,
  inventory: Inventory,
  more: (instance: Instance) => Words,
): Candidates<string> =>
  candidatesOf(
    inventory.snapshot.instances.filter(({ id }) => id !== instanceId),
    {
      ...namedThings,
      choiceOf: (instance) => instanceChoice(instance, inventory, more(instance)),
      distanceOf: distanceFrom({ instanceId }, inventory, ['instanceId']),
      sought: soughtInstances(inventory),
    },
  );

const instanceChoice = (instance: Instance, inventory: Inventory, more: Words): Choice<string> => ({
  value: instance.id,
  label: named(instance),
  description: facts(foreign(instance.zone), foreign(instance.state), more),
  detail: facts(
    foreign(instance.type),
    words`subnet ${subnetLabel(instance.subnetId, inventory)}`,
    words`VPC ${vpcLabel(instance.vpcId, inventory)}`,
    instance.operator?.managed && words`operated by ${foreign(instance.operator.principal ?? 'a service')}`,
  ),
  icon: 'vm',
});

/** How many interfaces an instance may still get: `free slots 2 of 3`. */
export const slotsFree = (instance: Instance, inventory: Inventory): Words => {
  const used = enisOn(instance, inventory).length;
  const limits = inventory.limitsOf(instance);
  if (!limits) return words`slots in use ${used}, limit unknown`;
  const most = inventory.gap('enis') ? words`at most ` : noWords;
  return words`free slots ${most}${Math.max(0, limits.interfaces - used)} of ${limits.interfaces}`;
};
