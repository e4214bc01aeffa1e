import { custodyOf } from '../domain/custody/custody.ts';
import type { Holder } from '../domain/custody/holder.ts';
import type { Inventory } from '../domain/inventory.ts';
import { sortedBy, compareNatural } from '../domain/order.ts';
import type { Eni, Subnet } from '../domain/model.ts';
import { forEachInTurns, type Turns } from '../domain/turns.ts';
import type { CardNode, ChipNode } from './graph.ts';
import { rank, shortName } from './holders.ts';
import { projectChip } from './projectChip.ts';
import type { ProjectionContext } from './projection.ts';

/** The interfaces of one resource. */
type Held = { readonly holder: Holder; readonly enis: readonly Eni[] };

/** One card for each resource that others hold in a subnet, in the order of {@link rank}. */
export function* managedCards(
  enis: readonly Eni[],
  subnet: Subnet,
  projection: ProjectionContext,
): Turns<readonly CardNode[]> {
  const all = [...(yield* heldBy(enis, projection.inventory)).values()].toSorted(
    (a, b) => rank[a.holder.icon] - rank[b.holder.icon] || compareNatural(a.holder.name ?? '', b.holder.name ?? ''),
  );
  const cards: CardNode[] = [];
  for (const { holder, enis: held } of all) {
    const chips: ChipNode[] = [];
    yield* forEachInTurns(held, (eni) => chips.push(projectChip(eni, projection)));
    yield undefined;
    cards.push({
      kind: 'managed',
      id: `managed:${subnet.id}:${holder.key}`,
      instanceId: undefined,
      ...titleOf(holder, held.length),
      state: undefined,
      icon: holder.icon,
      slots: undefined,
      homeSubnet: undefined,
      chips: sortedBy(chips, byAddress),
      remotes: none,
      findings: none,
    });
  }
  return cards;
}

/** The number of an account stands beside the word, which alone has room. */
const titleOf = (holder: Holder, count: number): Pick<CardNode, 'name' | 'note'> => {
  const { key, title } = holder;
  if (count > 1) return { name: title, note: `×${count}` };
  return /^\d{12}$/.test(key) ? { name: 'Account', note: key } : { name: title, note: shortName(holder) };
};

const byAddress = (a: ChipNode, b: ChipNode): number => compareNatural(a.address, b.address);

const none: readonly never[] = [];

function* heldBy(enis: readonly Eni[], inventory: Inventory): Turns<ReadonlyMap<string, Held>> {
  const held = new Map<string, Held & { readonly enis: Eni[] }>();
  yield* forEachInTurns(enis, (eni) => {
    const { holder } = custodyOf(eni, inventory);
    if (!holder) return;
    const known = held.get(holder.key);
    if (known) known.enis.push(eni);
    else held.set(holder.key, { holder, enis: [eni] });
  });
  return held;
}
