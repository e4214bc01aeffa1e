import { sortedBy, compareNatural } from '../domain/order.ts';
import type { Eni, Subnet } from '../domain/model.ts';
import { ownerOf, type Owner } from '../domain/owner.ts';
import { forEachInTurns, type Turns } from '../domain/turns.ts';
import type { CardNode, ChipNode } from './graph.ts';
import { rank, shortName } from './holders.ts';
import { projectChip } from './projectChip.ts';
import type { ProjectionContext } from './projection.ts';

/** The interfaces of one resource, and of each who holds it: only the key need be equal. */
type Held = { readonly owner: Owner; readonly enis: readonly Eni[]; readonly owners: readonly Owner[] };

/** One card for each resource of an AWS service in a subnet, in the order of {@link rank}. */
export function* managedCards(
  enis: readonly Eni[],
  subnet: Subnet,
  projection: ProjectionContext,
): Turns<readonly CardNode[]> {
  const all = [...(yield* heldBy(enis)).values()].toSorted(
    (a, b) => rank[a.owner.kind] - rank[b.owner.kind] || compareNatural(a.owner.name ?? '', b.owner.name ?? ''),
  );
  const cards: CardNode[] = [];
  for (const { owner, enis: held, owners } of all) {
    const chips: ChipNode[] = [];
    yield* forEachInTurns(held, (eni) => chips.push(projectChip(eni, projection, owners[chips.length])));
    yield undefined;
    cards.push({
      kind: 'managed',
      id: `managed:${subnet.id}:${owner.key}`,
      instanceId: undefined,
      name: owner.title,
      note: held.length > 1 ? `×${held.length}` : shortName(owner),
      state: undefined,
      icon: owner.kind,
      slots: undefined,
      homeSubnet: undefined,
      chips: sortedBy(chips, byAddress),
      remotes: none,
      findings: none,
    });
  }
  return cards;
}

const byAddress = (a: ChipNode, b: ChipNode): number => compareNatural(a.address, b.address);

const none: readonly never[] = [];

function* heldBy(enis: readonly Eni[]): Turns<ReadonlyMap<string, Held>> {
  const held = new Map<string, Held & { readonly enis: Eni[]; readonly owners: Owner[] }>();
  yield* forEachInTurns(enis, (eni) => {
    const owner = ownerOf(eni);
    if (!owner) return;
    const known = held.get(owner.key);
    if (!known) held.set(owner.key, { owner, enis: [eni], owners: [owner] });
    else {
      known.enis.push(eni);
      known.owners.push(owner);
    }
  });
  return held;
}
