import type { Finding } from '../domain/finding.ts';
import type { Inventory } from '../domain/inventory.ts';
import { protectedBecause, type ProtectedTags } from '../domain/protectedTags.ts';
import type { Details, Described, ThingKind, ThingLink } from './details.ts';
import { detailsOfAddress, detailsOfGroup } from './detailsOfUnplaced.ts';
import { detailsOfInstance } from './detailsOfInstance.ts';
import { detailsOfInterface } from './detailsOfInterface.ts';
import { detailsOfSubnet, detailsOfVpc } from './detailsOfPlace.ts';
import { findingMarks, type FindMarks } from './projection.ts';

/**
 * What the details panel shows of one thing; undefined when the inventory no longer has it. `operations` are the ones offered
 * for it, `main` the one of them that its state asks for.
 */
export const detailsOf = (
  target: ThingLink,
  inventory: Inventory,
  more: {
    readonly findings: readonly Finding[];
    readonly operations: Details['operations'];
    readonly main?: string | undefined;
    readonly protectedTags?: ProtectedTags | undefined;
  },
): Details | undefined => {
  const described = describe[target.kind](target.id, inventory);
  if (!described) return undefined;
  const marks: FindMarks = findingMarks(more.findings);
  const eni = target.kind === 'interface' ? inventory.eni(target.id) : undefined;
  return {
    ...described,
    protectedBy: eni && more.protectedTags && protectedBecause(eni, more.protectedTags),
    kind: target.kind,
    id: target.id,
    operations: more.operations,
    main: more.main,
    findings: target.kind === 'vpc' || target.kind === 'group' ? [] : marks(target.kind, target.id),
  };
};

const describe: { readonly [K in ThingKind]: (id: string, inventory: Inventory) => Described | undefined } = {
  vpc: detailsOfVpc,
  subnet: detailsOfSubnet,
  instance: detailsOfInstance,
  interface: detailsOfInterface,
  address: detailsOfAddress,
  group: detailsOfGroup,
};
