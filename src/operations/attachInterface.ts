import type { Inventory } from '../domain/inventory.ts';
import type { Eni, Instance } from '../domain/model.ts';
import { ownerOf, serviceHeld } from '../domain/owner.ts';
import { labelOf, nameOf } from '../domain/tags.ts';
import { holdersOn, type AttachInput } from '../rules/attachInput.ts';
import { attachRules } from '../rules/attachRules.ts';
import { whichCard, whichDeviceIndex } from './attachSlot.ts';
import type { Choice, Operation, Question } from './operation.ts';

const whichInterface: Question<AttachInput, 'eniId'> = {
  field: 'eniId',
  title: 'Which network interface?',
  placeholder: 'Type a name, id, zone or subnet',
  empty: 'There is no network interface here; create one in a subnet first.',
  choices: (_known, inventory) =>
    inventory.snapshot.enis.map((eni) => interfaceChoice(eni, inventory)).toSorted((a, b) => byLabel(a, b)),
};

const whichInstance: Question<AttachInput, 'instanceId'> = {
  field: 'instanceId',
  title: 'To which instance?',
  placeholder: 'Type a name, id, zone or type',
  empty: 'There is no instance here; launch one first.',
  choices: (_known, inventory) =>
    inventory.snapshot.instances
      .map((instance) => instanceChoice(instance, inventory))
      .toSorted((a, b) => byLabel(a, b)),
};

/** Attaches an available interface to a running or stopped instance as a secondary one. */
export const attachInterface: Operation<AttachInput> = {
  id: 'attachInterface',
  title: 'Attach Network Interface…',
  icon: 'plug',
  on: ['interface', 'instance'],
  offeredFor: ({ kind, id }, inventory) => {
    if (kind === 'instance') return inventory.instance(id) !== undefined;
    const eni = kind === 'interface' ? inventory.eni(id) : undefined;
    return eni !== undefined && eni.attachment === undefined && !serviceHeld(eni);
  },
  known: (target) => {
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

const interfaceChoice = (eni: Eni, inventory: Inventory): Choice<string> => {
  const owner = ownerOf(eni);
  const subnet = inventory.subnet(eni.subnetId);
  return {
    value: eni.id,
    label: labelOf(eni),
    description: facts(nameOf(eni) && eni.id, eni.zone, eni.status, eni.addresses[0]?.ip ?? eni.ipv6Addresses[0]?.ip),
    detail: facts(
      `subnet ${subnet ? labelOf(subnet) : eni.subnetId}`,
      `VPC ${vpcLabel(eni.vpcId, inventory)}`,
      eni.interfaceType === 'interface' ? undefined : eni.interfaceType,
      owner && facts(owner.title, owner.name),
      eni.description || undefined,
    ),
    icon: 'plug',
  };
};

const instanceChoice = (instance: Instance, inventory: Inventory): Choice<string> => {
  const subnet = inventory.subnet(instance.subnetId);
  return {
    value: instance.id,
    label: labelOf(instance),
    description: facts(nameOf(instance) && instance.id, instance.zone, instance.state, freeSlots(instance, inventory)),
    detail: facts(
      instance.type,
      `subnet ${subnet ? labelOf(subnet) : (instance.subnetId ?? 'unknown')}`,
      `VPC ${vpcLabel(instance.vpcId, inventory)}`,
      instance.operator?.managed ? `operated by ${instance.operator.principal ?? 'a service'}` : undefined,
    ),
    icon: 'vm',
  };
};

const freeSlots = (instance: Instance, inventory: Inventory): string => {
  const used = holdersOn(instance, inventory).length;
  const limits = inventory.limitsOf(instance);
  if (!limits) return `${used} slots in use, limit unknown`;
  return `free slots ${Math.max(0, limits.interfaces - used)} of ${limits.interfaces}`;
};

const vpcLabel = (vpcId: string | undefined, inventory: Inventory): string => {
  const vpc = inventory.vpc(vpcId);
  return vpc ? labelOf(vpc) : (vpcId ?? 'unknown');
};

const facts = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');

const byName = new Intl.Collator('en', { numeric: true });

// Ids keep the order stable between things of one name.
const byLabel = (a: Choice<string>, b: Choice<string>): number =>
  byName.compare(a.label, b.label) || (a.value < b.value ? -1 : 1);
