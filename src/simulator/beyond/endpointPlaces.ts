import type { RouteTable, Subnet } from '../../domain/model.ts';
import { removeEni } from '../eniStore.ts';
import { find } from '../lookup.ts';
import { isAbsent } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { VpcEndpoint } from './beyondState.ts';
import { prefixListOf } from './prefixLists.ts';
import { addServiceInterface } from './serviceInterfaces.ts';

/** Where an endpoint is to be: interface endpoints in subnets, gateway endpoints in route tables. */
export type EndpointPlaces = { readonly subnets: readonly Subnet[]; readonly tables: readonly RouteTable[] };

type PlacesAsked = {
  readonly type: string;
  readonly vpcId: string;
  readonly subnetIds: readonly string[] | undefined;
  readonly tableIds: readonly string[] | undefined;
};

/** Finds them; throws for places of the other kind, and of another VPC. */
export const endpointPlacesFor = (world: World, { type, vpcId, subnetIds, tableIds }: PlacesAsked): EndpointPlaces => {
  const subnets = (subnetIds ?? []).map((id) => find.subnet(world, id));
  const tables = (tableIds ?? []).map((id) => find.table(world, id));
  const [wrong, name] = type === 'Gateway' ? [subnets, 'SubnetIds'] : [tables, 'RouteTableIds'];
  if (!isAbsent(wrong)) {
    // simulated wording
    throw new Refusal('InvalidParameter', `${name} cannot be given for an endpoint of type ${type}.`);
  }
  if ([...subnets, ...tables].some((one) => one.vpcId !== vpcId)) {
    // simulated wording
    throw new Refusal('InvalidParameter', `Subnets and route tables must be those of ${vpcId}.`);
  }
  return { subnets, tables };
};

/** Throws where two of the subnets are in one zone: an endpoint has one interface in each. */
export const checkZones = (subnets: readonly Subnet[]): void => {
  const twice = subnets.find((one, at) => subnets.slice(0, at).some(({ zone }) => zone === one.zone));
  if (!twice) return;
  throw new Refusal(
    'DuplicateSubnetsInSameZone',
    `Found another VPC endpoint subnet in the availability zone of ${twice.id}`,
  );
};

const interfaceTypes: { readonly [type: string]: 'vpc_endpoint' | 'gateway_load_balancer_endpoint' } = {
  Interface: 'vpc_endpoint',
  GatewayLoadBalancer: 'gateway_load_balancer_endpoint',
};

/** Whether EC2 has endpoints of the type that the simulator knows. */
export const isEndpointType = (type: string): boolean => type === 'Gateway' || Object.hasOwn(interfaceTypes, type);

type InterfacesOf = Pick<VpcEndpoint, 'id' | 'type'> & { readonly groupIds: readonly string[] | undefined };

/** Makes the interface of an endpoint in each of the subnets. */
export const addInterfaces = (world: World, { id, type, groupIds }: InterfacesOf, subnets: readonly Subnet[]) =>
  subnets.map((subnet) =>
    addServiceInterface(world, {
      subnet,
      type: interfaceTypes[type] ?? 'vpc_endpoint',
      description: `VPC Endpoint Interface ${id}`,
      spec: { Groups: groupIds && [...groupIds] },
      hasGroups: type === 'Interface',
      sourceDestCheck: type === 'Interface',
    }),
  );

/** Throws `RouteAlreadyExists` where a table has a route to the service already. */
export const checkRoutes = (world: World, serviceName: string, tables: readonly RouteTable[]): void => {
  const list = prefixListOf(world, serviceName);
  const taken = tables.find((table) => table.routes.some(({ destination }) => destination === list));
  if (!taken) return;
  throw new Refusal(
    'RouteAlreadyExists',
    `route table ${taken.id} already has a route with destination-prefix-list-id ${list}`,
  );
};

/** EC2 puts a route from the service's prefix list to a gateway endpoint into each of its tables. */
export const addRoutes = (
  world: World,
  { id, serviceName }: Pick<VpcEndpoint, 'id' | 'serviceName'>,
  tables: readonly RouteTable[],
): void => {
  const destination = prefixListOf(world, serviceName);
  if (destination === undefined) return;
  for (const table of tables) {
    const route = { destination, target: id, state: 'active' };
    world.routeTables.set(table.id, { ...table, routes: [...table.routes, route] });
  }
};

/** Takes an endpoint out of the tables: its routes go. */
export const removeRoutes = (world: World, endpointId: string, tableIds: readonly string[]): void => {
  for (const id of tableIds) {
    const table = world.routeTables.get(id);
    if (table) {
      world.routeTables.set(id, { ...table, routes: table.routes.filter(({ target }) => target !== endpointId) });
    }
  }
};

/** Takes an endpoint out of the world, with its interfaces and routes. */
export const removePlaces = (world: World, { id, eniIds, routeTableIds }: VpcEndpoint): void => {
  for (const eniId of eniIds) removeEni(world, eniId);
  removeRoutes(world, id, routeTableIds);
};
