import type { Ec2 } from '../../actions/ec2.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { namedOr } from '../../domain/named.ts';
import { facts, foreign, words } from '../../domain/words.ts';
import { routeRules, type RouteInput } from '../../rules/routeRules.ts';
import type { Rule, Verdict } from '../../rules/rule.ts';
import type { Choice } from '../question.ts';

/** A route by its table and destination, as one text to be ticked: `rtb-0a 10.0.0.0/8`. */
export type RouteKey = string;

const keyOf = (tableId: string, destination: string): RouteKey => `${tableId} ${destination}`;

export const routeOfKey = (key: RouteKey): Pick<RouteInput, 'tableId' | 'destination'> => {
  const [tableId = '', destination = ''] = key.split(' ');
  return { tableId, destination };
};

/** The interfaces that are meant by an id: of an instance all of its own. */
export const interfacesOf = (id: string | undefined, inventory: Inventory): readonly string[] =>
  id === undefined || inventory.eni(id) ? [id ?? ''] : inventory.enisOf({ id }).map((eni) => eni.id);

/** The routes that lead to an interface, or to any of an instance; each with where it leads and its table's subnets. */
export const routeChoices = (id: string | undefined, inventory: Inventory): readonly Choice<RouteKey>[] => {
  const targets = new Set([...interfacesOf(id, inventory), id]);
  return inventory.snapshot.routeTables.flatMap((table) =>
    table.routes
      .filter(({ target }) => targets.has(target))
      .map(({ destination, target, state }) => ({
        value: keyOf(table.id, destination),
        label: foreign(destination),
        description: facts(words`in ${namedOr(table.id, table)}`, state !== 'active' && foreign(state)),
        detail: words`leads to ${namedOr(target, inventory.eni(target))}`,
        icon: 'milestone',
      })),
  );
};

/** The routes of a VPC that could lead somewhere else: all but its local ones. */
export const routesOfVpc = (vpcId: string | undefined, inventory: Inventory): readonly Choice<RouteKey>[] =>
  inventory.snapshot.routeTables
    .filter((table) => table.vpcId === vpcId)
    .flatMap((table) =>
      table.routes
        .filter(({ target }) => target !== 'local')
        .map(({ destination, target }) => ({
          value: keyOf(table.id, destination),
          label: foreign(destination),
          description: words`in ${namedOr(table.id, table)}`,
          detail: words`leads to ${namedOr(target, inventory.eni(target))}`,
          icon: 'milestone',
        })),
    );

/** Those that lead to an interface or instance, by their keys. */
export const routeKeysTo = (id: string | undefined, inventory: Inventory): readonly RouteKey[] =>
  routeChoices(id, inventory).map(({ value }) => value);

/** Sends routes to an interface, one after the other. */
export const redirect = async (routes: readonly RouteKey[], target: string, ec2: Ec2): Promise<void> => {
  for (const key of routes) await ec2.replaceRoute({ ...routeOfKey(key), target });
};

/** What EC2 demands of each of these routes once it leads to the interface; said once of all alike. */
export const rulesOfRoutes = <Input>(
  needs: readonly (keyof Input)[],
  asked: (input: Partial<Input>) => { readonly routes: readonly RouteKey[]; readonly target: string | undefined },
): readonly Rule<Input>[] =>
  routeRules.map((rule) => ({
    ...rule,
    needs,
    check: (input, inventory) => {
      const { routes, target } = asked(input);
      const verdicts = routes.flatMap((key) => {
        const own = { ...routeOfKey(key), ...(target !== undefined && { target }) };
        return Array.from(rule.check(own, inventory));
      });
      return [...new Map(verdicts.map((verdict): [string, Verdict] => [verdict.message, verdict])).values()];
    },
  }));
