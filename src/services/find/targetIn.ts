import type { Inventory } from '../../domain/inventory.ts';
import type { Target } from '../../operations/operation.ts';
import type { FoundKind } from './findable.ts';
import type { FindHit } from './hit.ts';

type Lookup = (inventory: Inventory, id: string) => Target | undefined;

const inVpc = (id: string | undefined): Target | undefined => (id === undefined ? undefined : { kind: 'vpc', id });

/** What stands for a thing in tree and picture: itself, or what it belongs to; undefined where the account has it no more. */
export const targetIn = (inventory: Inventory, { kind, id }: Pick<FindHit, 'kind' | 'id'>): Target | undefined =>
  lookups[kind](inventory, id);

const lookups: { readonly [Kind in FoundKind]: Lookup } = {
  enis: (inventory, id) => inventory.eni(id) && { kind: 'interface', id },
  instances: (inventory, id) => inventory.instance(id) && { kind: 'instance', id },
  addresses: (inventory, id) => inventory.elasticIp(id) && { kind: 'address', id },
  subnets: (inventory, id) => inventory.subnet(id) && { kind: 'subnet', id },
  vpcs: (inventory, id) => inventory.vpc(id) && { kind: 'vpc', id },
  securityGroups: (inventory, id) => inVpc(inventory.securityGroup(id)?.vpcId),
  routeTables: ({ snapshot }, id) => {
    const table = snapshot.routeTables.find((each) => each.id === id);
    const [subnetId] = table?.subnetIds ?? [];
    return subnetId === undefined ? inVpc(table?.vpcId) : { kind: 'subnet', id: subnetId };
  },
  internetGateways: ({ snapshot }, id) => inVpc(snapshot.internetGateways.find((each) => each.id === id)?.vpcId),
};
