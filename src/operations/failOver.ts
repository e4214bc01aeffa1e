import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import { isPrimaryEni } from '../domain/slots.ts';
import { noWords, words } from '../domain/words.ts';
import type { AttachInput } from '../rules/attach/attachInput.ts';
import { interfaceLimit } from '../rules/attach/attachCapacity.ts';
import { operatorManagedInstance } from '../rules/attach/attachManaged.ts';
import { instanceExists, instanceState } from '../rules/attach/attachState.ts';
import { sameOwner, sameZone } from '../rules/attach/attachZoneAndOwner.ts';
import { given } from '../rules/given.ts';
import type { Rule } from '../rules/rule.ts';
import { calledIn } from './calledThings.ts';
import { otherInstances, whichInstance, instanceCandidates, slotsFree } from './choices/instanceChoices.ts';
import { interfaceChoice } from './choices/interfaceChoices.ts';
import { carryOver, type Carried } from './composed/carryOver.ts';
import { placesOn } from './composed/freePlaces.ts';
import { moveAddresses, movablesOf, type AddressMove, type Movable } from './composed/movables.ts';
import { redirect, routeKeysTo, routeChoices, type RouteKey } from './composed/routesTo.ts';
import { movesBetween, redirectsBetween, type Redirect } from './composed/standIn.ts';
import type { OperationBody, Target } from './operation.ts';
import type { Question } from './question.ts';

export type FailOverInput = {
  /** The instance that fails, or is to be relieved. */
  readonly instanceId: string;
  readonly way: 'interfaces' | 'addresses';
  /** Interfaces that go as a whole. */
  readonly eniIds?: readonly string[] | undefined;
  /** Addresses that go from its interfaces to those of the standby. */
  readonly what?: readonly Movable[] | undefined;
  readonly standbyId: string;
  readonly force?: boolean | undefined;
  /** Routes to its interfaces that are to lead to those of the standby. */
  readonly routes?: readonly RouteKey[] | undefined;
  readonly carried: readonly Carried[];
  readonly moves: readonly AddressMove[];
  readonly redirects: readonly Redirect[];
};

type Known = Partial<FailOverInput>;

const fromWhere: Question<FailOverInput, 'instanceId'> = {
  ...whichInstance,
  title: words`Select the instance that fails`,
  placeholder: words`It need not be down: a living one is relieved as well`,
  choices: (known, inventory) => instanceCandidates(inventory, known, () => noWords),
};

const whichWay: Question<FailOverInput, 'way'> = {
  kind: 'choice',
  field: 'way',
  title: words`Select what the standby takes over`,
  placeholder: words`Addresses stay in their subnet, interfaces in their Availability Zone`,
  empty: noWords,
  choices: () => [
    {
      value: 'addresses',
      label: words`Addresses and routes`,
      description: words`to interfaces that the standby has`,
      icon: 'globe',
    },
    {
      value: 'interfaces',
      label: words`Interfaces`,
      description: words`with all of their addresses; routes to them follow`,
      icon: 'plug',
    },
  ],
};

const movable = ({ instanceId = '' }: Known, inventory: Inventory): readonly Eni[] =>
  inventory.enisOf({ id: instanceId }).filter((eni) => !isPrimaryEni(eni));

const whichInterfaces: Question<FailOverInput, 'eniIds'> = {
  kind: 'many',
  field: 'eniIds',
  when: ({ way }) => way === 'interfaces',
  title: words`Select the network interfaces that it takes over`,
  placeholder: words`The primary interface stays with its instance`,
  empty: words`The instance has no interface but its primary one; take over addresses instead.`,
  choices: (known, inventory) => movable(known, inventory).map((eni) => interfaceChoice(eni, inventory)),
  chosen: (known, inventory) => movable(known, inventory).map(({ id }) => id),
};

const addressesOf = ({ instanceId = '' }: Known, inventory: Inventory) =>
  inventory.enisOf({ id: instanceId }).flatMap((eni) => movablesOf(eni, inventory));

const whichAddresses: Question<FailOverInput, 'what'> = {
  kind: 'many',
  field: 'what',
  when: ({ way }) => way === 'addresses',
  title: words`Select the addresses that it takes over`,
  placeholder: words`Secondary addresses and elastic IPs; none where only routes move`,
  empty: words`The instance has no secondary address and no elastic IP address.`,
  min: 0,
  choices: addressesOf,
  chosen: (known, inventory) => addressesOf(known, inventory).map(({ value }) => value),
};

const toWhere: Question<FailOverInput, 'standbyId'> = {
  ...whichInstance,
  field: 'standbyId',
  title: words`Select the standby`,
  choices: ({ instanceId }, inventory) =>
    otherInstances(instanceId, inventory, (instance) => slotsFree(instance, inventory)),
};

const isDead: Question<FailOverInput, 'force'> = {
  kind: 'choice',
  field: 'force',
  when: ({ way }) => way === 'interfaces',
  title: words`Does the operating system of the instance still respond?`,
  placeholder: words`One that does not may never release its interfaces`,
  empty: noWords,
  choices: () => [
    { value: false, label: words`Detach`, description: words`it releases them first`, icon: 'debug-disconnect' },
    { value: true, label: words`Detach by force`, description: words`it does not respond any more`, icon: 'warning' },
  ],
};

const whichRoutes: Question<FailOverInput, 'routes'> = {
  kind: 'many',
  field: 'routes',
  when: ({ way, instanceId }, inventory) => way === 'addresses' && routeKeysTo(instanceId, inventory).length > 0,
  title: words`Select the routes that are to lead to the standby`,
  placeholder: words`All that lead to the instance are ticked`,
  empty: words`No route leads to the instance.`,
  min: 0,
  choices: ({ instanceId }, inventory) => routeChoices(instanceId, inventory),
  chosen: ({ instanceId }, inventory) => routeKeysTo(instanceId, inventory),
};

const derived: readonly Question<FailOverInput>[] = [
  {
    kind: 'derived',
    field: 'carried',
    value: ({ eniIds = [], standbyId = '' }, inventory) => placesOn(eniIds, standbyId, inventory),
  },
  {
    kind: 'derived',
    field: 'moves',
    value: ({ what = [], ...known }, inventory) => movesBetween(known, what, inventory),
  },
  {
    kind: 'derived',
    field: 'redirects',
    value: ({ routes = [], ...known }, inventory) => redirectsBetween(known, routes, inventory),
  },
];

/** Of an attachment to the standby, what can be told of it before anything is detached. */
const mayTake: readonly Rule<FailOverInput>[] = (
  [operatorManagedInstance, instanceState, sameZone, sameOwner, interfaceLimit] as readonly Rule<AttachInput>[]
).map((rule) =>
  given(rule, {
    needs: ['eniIds', 'standbyId'],
    input: ({ eniIds: [eniId] = [], standbyId }: Known): Partial<AttachInput> => ({
      ...(eniId !== undefined && { eniId }),
      ...(standbyId !== undefined && { instanceId: standbyId }),
    }),
  }),
);

/** Whatever it takes over. */
const isThere: Rule<FailOverInput> = given(instanceExists, {
  needs: ['standbyId'],
  input: ({ standbyId }) => (standbyId === undefined ? {} : { instanceId: standbyId }),
});

const known = ([target]: readonly Target[], inventory: Inventory): Known => {
  if (target?.kind === 'instance') return { instanceId: target.id };
  const eni = target && inventory.eni(target.id);
  const instanceId = eni?.attachment?.instanceId;
  if (!eni || instanceId === undefined) return {};
  return isPrimaryEni(eni) ? { instanceId } : { instanceId, way: 'interfaces', eniIds: [eni.id] };
};

/** Lets a standby take over interfaces, or addresses and routes, of an instance that is down or to be relieved. */
export const failOver: OperationBody<FailOverInput> = {
  known,
  questions: [fromWhere, whichWay, whichInterfaces, whichAddresses, toWhere, isDead, whichRoutes, ...derived],
  rules: [isThere, ...mayTake],
  composed: true,
  called: ({ instanceId, standbyId }, before) =>
    words`Fail over ${calledIn(instanceId, before)} to ${calledIn(standbyId, before)}`,
  run: async ({ carried, moves, redirects, force = false }, ec2) => {
    for (const each of carried) await carryOver(each, ec2, force);
    for (const move of moves) await moveAddresses(move, ec2);
    for (const { route, eniId } of redirects) await redirect([route], eniId, ec2);
  },
};
