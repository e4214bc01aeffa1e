import { escapedJson } from '../../domain/escaped.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { ThingKind, ThingLink } from '../details.ts';

/**
 * The facts of one thing as JSON, or of several as a list, in the words of the export of the whole account (`jsonOf`), each after its kind. Texts of others
 * are whole, with what would hide in them by its number. Undefined where the inventory has none of them.
 */
export const jsonOfThings = (targets: readonly ThingLink[], inventory: Inventory): string | undefined => {
  const found = targets.flatMap(({ kind, id }) => {
    const thing = find[kind](id, inventory);
    return thing ? [{ kind, ...thing }] : [];
  });
  if (found.length === 0) return undefined;
  return escapedJson(JSON.stringify(targets.length === 1 ? found[0] : found, null, 2));
};

const find: { readonly [K in ThingKind]: (id: string, inventory: Inventory) => object | undefined } = {
  vpc: (id, inventory) => inventory.vpc(id),
  subnet: (id, inventory) => inventory.subnet(id),
  instance: (id, inventory) => inventory.instance(id),
  interface: (id, inventory) => inventory.eni(id),
  address: (id, inventory) => inventory.elasticIp(id),
  group: (id, inventory) => inventory.securityGroup(id),
};
