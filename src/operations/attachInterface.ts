import type { AttachInput } from '../rules/attach/attachInput.ts';
import { attachRules } from '../rules/attach/attachRules.ts';
import { whichCard, whichDeviceIndex } from './attachSlot.ts';
import { instanceCandidates, whichInstance, slotsFree } from './choices/instanceChoices.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whereTo: Question<AttachInput, 'instanceId'> = {
  ...whichInstance,
  choices: (known, inventory) => instanceCandidates(inventory, known, (instance) => slotsFree(instance, inventory)),
};

/** Attaches an unattached interface to a running or stopped instance as a secondary one. */
export const attachInterface: OperationBody<AttachInput> = {
  known: ([target]) => {
    if (target?.kind === 'interface') return { eniId: target.id };
    return target?.kind === 'instance' ? { instanceId: target.id } : {};
  },
  questions: [whichInterface, whereTo, whichCard, whichDeviceIndex],
  rules: attachRules,
  run: async (input, ec2) => {
    // The card goes along even when it is 0: without it EC2 has compared device indexes across all cards.
    await ec2.attachInterface(input);
  },
};
