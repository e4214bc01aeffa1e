import type { InstanceSpec, InterfaceSpec, VpcSpec } from './spec.ts';
import { shopProd } from './demoShopProd.ts';

/** Instances, and interfaces by themselves, that production alone has. */
const left: ReadonlySet<string> = new Set(['ha-2', 'ha-spare', 'web-3', 'etl-1', 'db-admin', 'old-vip', 'shared']);
/** Somebody forgot it. */
const leftGroup = 'ssh-internal';

/** Where the next version of the shop is tried: the same by its names, with less of everything, and not quite the same rules. */
export const shopStage: VpcSpec = {
  ...shopProd,
  name: 'shop-stage',
  tags: { env: 'stage' },
  groups: shopProd.groups.filter(({ name }) => name !== leftGroup),
  instances: shopProd.instances.filter(({ name }) => !left.has(name)).map(smaller),
  interfaces: shopProd.interfaces.filter(({ name = '', on }) => !left.has(on ?? name)).map(withoutGroup),
};

function smaller(instance: InstanceSpec): InstanceSpec {
  return instance.name === 'web-1' || instance.name === 'web-2' ? { ...instance, type: 't3.small' } : instance;
}

function withoutGroup(face: InterfaceSpec): InterfaceSpec {
  return { ...face, groups: face.groups.filter((name) => name !== leftGroup) };
}
