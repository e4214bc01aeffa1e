import type { Inventory } from '../domain/inventory.ts';
import type { Details } from './details.ts';
import { copied, said, section } from './detailsRows.ts';
import { interfaceNameOf } from './projectChip.ts';

/** So many are named; a panel of more would not be read. */
const mostNamed = 100;

/** What the details panel shows of interfaces that are selected together, the last of them as the selection; undefined when that is not there. */
export const detailsTogetherOf = (
  eniIds: readonly string[],
  inventory: Inventory,
  operations: Details['operations'],
): Details | undefined => {
  const enis = eniIds.flatMap((id) => inventory.eni(id) ?? []);
  const last = enis.at(-1);
  if (!last || last.id !== eniIds.at(-1)) return undefined;
  const unnamed = enis.length - mostNamed;
  return {
    kind: 'interface',
    id: last.id,
    title: `${enis.length} interfaces`,
    areTogether: true,
    tag: undefined,
    chipKind: undefined,
    operations,
    path: [],
    sections: section('Selected', [
      ...enis.slice(0, mostNamed).map((eni) => ({
        ...copied(interfaceNameOf(eni, inventory), eni.id),
        target: { kind: 'interface' as const, id: eni.id },
      })),
      unnamed > 0 ? said('And', `${unnamed} more`) : undefined,
    ]),
    groups: [],
    findings: [],
  };
};
