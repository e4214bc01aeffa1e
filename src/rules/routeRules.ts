import type { Inventory } from '../domain/inventory.ts';
import type { Route, RouteTable } from '../domain/model.ts';
import { remedyOnEni } from '../domain/remedy.ts';
import { foreign, words } from '../domain/words.ts';
import { block, warn, warnUnless, type Rule } from './rule.ts';

/** Another target for a destination of a route table. */
export type RouteInput = {
  readonly tableId: string;
  readonly destination: string;
  readonly target: string;
};

const api = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRoute.html';
const guide = 'https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html';

const tableOf = ({ tableId }: Partial<RouteInput>, { snapshot }: Inventory): RouteTable | undefined =>
  snapshot.routeTables.find(({ id }) => id === tableId);

const routeIn = (input: Partial<RouteInput>, inventory: Inventory): Route | undefined =>
  tableOf(input, inventory)?.routes.find(({ destination }) => destination === input.destination);

export const routeExists: Rule<RouteInput> = {
  id: 'route/exists',
  title: words`Only a route that the table has can be replaced`,
  source: api,
  needs: ['tableId', 'destination'],
  *check(input, inventory) {
    if (routeIn(input, inventory)) return;
    if (!tableOf(input, inventory) && inventory.gap('routeTables'))
      yield warn(words`Not all route tables could be read, this one is not among them: ${foreign(input.tableId)}`);
    else
      yield block(
        words`The route table has no such route any more: ${foreign(input.destination)}`,
        words`Refresh, and choose again.`,
      );
  },
};

export const targetExists: Rule<RouteInput> = {
  id: 'route/target-exists',
  title: words`A route leads to something that exists`,
  source: api,
  needs: ['target'],
  *check({ target = '' }, inventory) {
    const part = target.startsWith('eni-') ? 'enis' : target.startsWith('i-') ? 'instances' : undefined;
    if (!part || inventory.eni(target) || inventory.instance(target)) return;
    if (inventory.gap(part)) yield warn(words`It could not be read what the route is to lead to: ${foreign(target)}`);
    else
      yield block(
        words`What the route is to lead to no longer exists: ${foreign(target)}`,
        words`Choose another target.`,
      );
  },
};

export const sameVpc: Rule<RouteInput> = {
  id: 'route/vpc',
  title: words`A route leads to an interface of its own VPC`,
  source: guide,
  needs: ['tableId', 'target'],
  *check(input, inventory) {
    const table = tableOf(input, inventory);
    const target = inventory.eni(input.target) ?? inventory.instance(input.target);
    if (!table || !target || target.vpcId === table.vpcId) return;
    yield block(
      words`The route table is of another VPC than the target: ${foreign(target.vpcId)}`,
      words`Choose a target in ${foreign(table.vpcId)}.`,
    );
  },
};

export const soleInterface: Rule<RouteInput> = {
  id: 'route/sole-interface',
  title: words`A route leads to an instance only where that has a single interface`,
  source: api,
  needs: ['target'],
  *check({ target }, inventory) {
    const instance = inventory.instance(target);
    if (!instance) return;
    const count = inventory.enisOf(instance).length;
    if (count === 1) return;
    if (inventory.gap('enis'))
      yield warn(words`Not all interfaces of the instance could be read: ${foreign(instance.id)}`);
    else
      yield block(
        words`The instance does not have exactly one interface: ${count}`,
        words`Let the route lead to one of its interfaces.`,
      );
  },
};

export const sameTarget: Rule<RouteInput> = {
  id: 'route/same',
  title: words`Replacing a route by itself changes nothing`,
  source: api,
  needs: ['tableId', 'destination', 'target'],
  *check(input, inventory) {
    if (routeIn(input, inventory)?.target === input.target)
      yield warn(words`The route leads there already: ${foreign(input.target)}`);
  },
};

export const checkIsOn: Rule<RouteInput> = {
  id: 'route/source-dest-check',
  title: words`An interface whose source/destination check is on drops traffic that is not for its own addresses`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html',
  needs: ['destination', 'target'],
  *check({ target, destination }, inventory) {
    const eni = inventory.eni(target);
    if (!eni?.sourceDestCheck || eni.addresses.some(({ ip }) => destination === `${ip}/32`)) return;
    const warning = warnUnless(
      (after) => after.eni(target)?.sourceDestCheck !== true,
      words`The interface drops what is not for its own addresses, since its source/destination check is on: ${foreign(eni.id)}`,
      words`Turn the check off if its instance forwards traffic or answers for the destination.`,
    );
    const on = { kind: 'interface', id: eni.id } as const;
    yield { ...warning, ways: [{ operation: 'changeSourceDestCheck', on, answers: { check: 'off' } }] };
  },
};

const isReached = (target: string | undefined, inventory: Inventory): boolean => {
  const attachment = inventory.eni(target)?.attachment;
  const instance = inventory.instance(attachment?.instanceId);
  return attachment !== undefined && (instance === undefined || instance.state === 'running');
};

export const somebodyThere: Rule<RouteInput> = {
  id: 'route/nobody-there',
  title: words`Traffic to an interface without a running instance is dropped`,
  source: guide,
  needs: ['target'],
  *check({ target }, inventory) {
    const eni = inventory.eni(target);
    if (!eni || isReached(target, inventory)) return;
    const warning = warnUnless(
      (after) => isReached(target, after),
      words`No running instance is behind the interface: ${foreign(eni.id)}`,
      words`Attach it to a running instance, or choose another target.`,
    );
    yield { ...warning, ways: [remedyOnEni('attachInterface', eni.id)] };
  },
};

/** All that EC2 demands of another target of a route. */
export const routeRules: readonly Rule<RouteInput>[] = [
  routeExists,
  targetExists,
  sameVpc,
  soleInterface,
  sameTarget,
  checkIsOn,
  somebodyThere,
];
