import type { Finding } from '../domain/finding.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Target, TargetKind } from '../operations/operation.ts';
import { lints } from '../rules/findings.ts';
import type { Lint } from '../rules/lint/lint.ts';

export type MainQuestion = {
  readonly inventory: Inventory;
  /** Of the whole account, as far as they are not ignored. */
  readonly findings: readonly Finding[];
  /** Ids of the operations that the thing's menu has. */
  readonly offered: readonly string[];
};

/**
 * The operation that the state of a thing asks for, which is the primary button of its details: first what mends a finding about it, else what is next
 * where it stands half-way. An unattached interface is to be attached, a secondary one may move; an instance with free room takes another interface, a
 * subnet with free addresses a new one; an unused elastic IP is to be associated. Undefined where nothing is asked for, or the menu does not have it:
 * then no button stands out.
 */
export const mainOperation = (target: Target, { inventory, findings, offered }: MainQuestion): string | undefined => {
  const about = findings.filter(({ on }) => on.kind === target.kind && on.id === target.id);
  const mends = about.flatMap(({ ruleId }) => allLints.find(({ id }) => id === ruleId)?.mends ?? []);
  return [...mends, ...asked[target.kind](target.id, inventory)].find((id) => offered.includes(id));
};

const allLints: readonly Pick<Lint, 'id' | 'mends'>[] = lints;

const asked: { readonly [K in TargetKind]: (id: string, inventory: Inventory) => readonly string[] } = {
  vpc: () => [],
  subnet: (id, inventory) => {
    const free = inventory.subnet(id)?.freeIpv4;
    return free !== undefined && free > 0 ? ['createInterface'] : [];
  },
  instance: (id, inventory) => {
    const instance = inventory.instance(id);
    const limits = instance && inventory.limitsOf(instance);
    if (!limits || inventory.missing('enis')) return [];
    return inventory.enisOf({ id }).length < limits.interfaces ? ['attachInterface'] : [];
  },
  interface: (id, inventory) => {
    const eni = inventory.eni(id);
    if (!eni) return [];
    if (!eni.attachment) return ['attachInterface'];
    const { deviceIndex, networkCard } = eni.attachment;
    return deviceIndex === 0 && networkCard === 0 ? [] : ['moveInterface'];
  },
  address: (id, inventory) => (inventory.elasticIp(id)?.associationId === undefined ? ['associateAddress'] : []),
};
