import type { Inventory } from '../domain/inventory.ts';
import { foreign, words } from '../domain/words.ts';
import { calledIn } from './calledThings.ts';
import { interfaceCandidates, interfaceChoice, whichInterface } from './choices/interfaceChoices.ts';
import { redirect, routeKeysTo, routeChoices, routeOfKey, rulesOfRoutes, type RouteKey } from './composed/routesTo.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

export type RetargetInput = {
  /** The interface or the instance that routes lead to now. */
  readonly fromId: string;
  readonly routes: readonly RouteKey[];
  /** The interface that they are to lead to. */
  readonly eniId: string;
};

const fromWhere: Question<RetargetInput, 'fromId'> = {
  kind: 'choice',
  field: 'fromId',
  title: words`Select the network interface that routes lead to`,
  placeholder: words`Only interfaces that a route leads to`,
  empty: words`No route leads to a network interface here, or none could be read.`,
  choices: (_known, inventory) => routed(inventory).map((eni) => interfaceChoice(eni, inventory)),
};

const routed = (inventory: Inventory) => {
  const targets = new Set(inventory.snapshot.routeTables.flatMap(({ routes }) => routes.map(({ target }) => target)));
  return [...targets].flatMap((id) => inventory.eni(id) ?? []);
};

const whichRoutes: Question<RetargetInput, 'routes'> = {
  kind: 'many',
  field: 'routes',
  title: words`Select the routes to lead elsewhere`,
  placeholder: words`All that lead there are ticked`,
  empty: words`No route leads to it.`,
  choices: ({ fromId }, inventory) => routeChoices(fromId, inventory),
  chosen: ({ fromId }, inventory) => routeKeysTo(fromId, inventory),
};

const toWhere: Question<RetargetInput, 'eniId'> = {
  ...whichInterface,
  title: words`Select the network interface to lead them to`,
  choices: ({ fromId }, inventory) => {
    const from = inventory.eni(fromId) ?? inventory.enisOf({ id: fromId ?? '' })[0];
    return interfaceCandidates(inventory, { subnetId: from?.subnetId });
  },
};

/** Lets routes that lead to one interface or instance lead to another interface. */
export const retargetRoutes: OperationBody<RetargetInput> = {
  known: ([target]) => (target ? { fromId: target.id } : {}),
  questions: [fromWhere, whichRoutes, toWhere],
  rules: rulesOfRoutes<RetargetInput>(['routes', 'eniId'], ({ routes = [], eniId }) => ({ routes, target: eniId })),
  composed: true,
  called: ({ fromId, routes, eniId }, before) => {
    const [only, ...others] = routes.map((key) => routeOfKey(key).destination);
    const what =
      only !== undefined && others.length === 0 ? words`route ${foreign(only)}` : words`${routes.length} routes`;
    return words`Retarget ${what} from ${calledIn(fromId, before)} to ${calledIn(eniId, before)}`;
  },
  run: ({ routes, eniId }, ec2) => redirect(routes, eniId, ec2),
};
