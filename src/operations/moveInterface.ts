import { words } from '../domain/words.ts';
import { attachRules } from '../rules/attach/attachRules.ts';
import { detachRules } from '../rules/detach/detachRules.ts';
import { given } from '../rules/given.ts';
import type { Rule } from '../rules/rule.ts';
import { calledIn } from './calledThings.ts';
import { whichCard, whichDeviceIndex } from './attachSlot.ts';
import { instanceCandidates, whichInstance, slotsFree } from './choices/instanceChoices.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import { attachmentIdOf, carryOver, keptOf, type Carried } from './composed/carryOver.ts';
import { onceDetached } from './composed/detached.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whatMoves: Question<Carried, 'eniId'> = {
  ...whichInterface,
  title: words`Select the network interface to move`,
  placeholder: words`It takes its addresses, elastic IPs and the routes to it along`,
};

const whereTo: Question<Carried, 'instanceId'> = {
  ...whichInstance,
  title: words`Select the instance to move it to`,
  choices: (known, inventory) => instanceCandidates(inventory, known, (instance) => slotsFree(instance, inventory)),
};

const from: Question<Carried, 'attachmentId'> = { kind: 'derived', field: 'attachmentId', value: attachmentIdOf };
const kept: Question<Carried, 'kept'> = { kind: 'derived', field: 'kept', value: keptOf };

const mayLeave: readonly Rule<Carried>[] = detachRules.map((rule) =>
  given(rule, { needs: ['eniId'], input: ({ eniId = '' }) => ({ eniId, force: false, attachmentId: '' }) }),
);

/** Takes a secondary interface from one instance to another, with what was set of its attachment. */
export const moveInterface: OperationBody<Carried> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions: [whatMoves, whereTo, whichCard, whichDeviceIndex, from, kept],
  rules: [...mayLeave, ...onceDetached<Carried>(attachRules)],
  composed: true,
  called: ({ eniId, instanceId }, before) => {
    const holder = before.eni(eniId)?.attachment?.instanceId;
    const [what, to] = [calledIn(eniId, before), calledIn(instanceId, before)];
    return holder === undefined
      ? words`Move ${what} to ${to}`
      : words`Move ${what} from ${calledIn(holder, before)} to ${to}`;
  },
  run: (input, ec2) => carryOver(input, ec2),
};
