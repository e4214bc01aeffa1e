import { flowLogsOf, flowLogText } from '../domain/flowLogText.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import { encapsulationText, permissionsOf, permissionText } from '../domain/sideTexts.ts';
import type { DetailsSection } from './details.ts';
import { copied, said, section, unreadWords } from './detailsRows.ts';

/** The flow logs of an interface, a subnet or a VPC itself. */
export const flowLogSection = (thing: { readonly id: string }, inventory: Inventory): readonly DetailsSection[] =>
  section('Flow logs', [
    ...flowLogsOf(thing, inventory).map((log) => copied(flowLogText(log), log.id)),
    inventory.missing('flowLogs') ? said('Others', unreadWords('flowLogs', inventory)) : undefined,
  ]);

/** Which other accounts may use an interface. */
export const permissionSection = (eni: Eni, inventory: Inventory): readonly DetailsSection[] =>
  section('Permissions', [
    ...permissionsOf(eni, inventory).map((permission) => copied(permissionText(permission), permission.id)),
    inventory.missing('permissions') ? said('Others', unreadWords('permissions', inventory)) : undefined,
  ]);

/** The branches on a trunk, or the trunk of a branch, as EC2 tells them; nothing of other interfaces. */
export const trunkSection = ({ id, interfaceType }: Eni, inventory: Inventory): readonly DetailsSection[] => {
  if (interfaceType !== 'trunk' && interfaceType !== 'branch') return [];
  const mine = inventory.snapshot.trunkAssociations.filter(
    ({ trunkId, branchId }) => trunkId === id || branchId === id,
  );
  return section('Trunk associations', [
    ...mine.map((each) => {
      const other = each.trunkId === id ? each.branchId : each.trunkId;
      const target = inventory.eni(other) && ({ kind: 'interface', id: other } as const);
      return { ...copied(encapsulationText(each) ?? each.id, other), target };
    }),
    mine.length === 0
      ? said(
          'Associations',
          inventory.missing('trunkAssociations') ? unreadWords('trunkAssociations', inventory) : 'none listed',
        )
      : undefined,
    said('Made by', 'AWS services and accounts that AWS has authorized'),
  ]);
};
