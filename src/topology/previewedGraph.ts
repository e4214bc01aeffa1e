import { forEachInTurns, type Turns } from '../domain/turns.ts';
import type { CardNode, ChipNode, Graph, SubnetNode } from './graph.ts';
import { cardsInTurns } from './lazyCards.ts';
import { oldPlaceOf } from './oldPlaces.ts';
import type { FactsBefore, SubnetFacts } from './pictureChanges.ts';

type BothSides = {
  /** The account afterwards with what is gone, see `comparedGraph`. */
  readonly both: Graph;
  /** The account as it is; few of its cards are made. */
  readonly before: Graph;
  /** Ids of the subnets in which something may be otherwise. */
  readonly touched: ReadonlySet<string>;
  /** Ids of the interfaces that leave their card for another one. */
  readonly moved: ReadonlySet<string>;
};

/**
 * The picture of before and after in one: what moves stands also where it leaves. With it, what of the account as it is differs from
 * that picture, so that one layout serves both sides.
 */
export function* previewedInTurns({ both, before, touched, moved }: BothSides): Turns<{
  readonly graph: Graph;
  readonly facts: FactsBefore;
  /** The cards of afterwards that have less on them than the picture has room for. */
  readonly later: readonly CardNode[];
}> {
  const old = new Map(subnetsOf(before).map((subnet) => [subnet.id, subnet]));
  const drawn = new Map<SubnetNode, SubnetNode>();
  const [cards, later, subnets]: [CardNode[], CardNode[], SubnetFacts[]] = [[], [], []];
  for (const subnet of subnetsOf(both)) {
    const was = old.get(subnet.id);
    if (!was || (!touched.has(subnet.id) && !differs(was, subnet))) continue;
    const cardsBefore = yield* cardsInTurns(was);
    const placed = withOldPlaces(subnet.cards, cardsBefore, moved);
    const roomy = withRoom(placed, cardsBefore);
    later.push(...placed.filter((card, index) => card !== roomy[index]));
    const whole = { ...subnet, cards: roomy };
    drawn.set(subnet, whole);
    const now = new Map(whole.cards.map((card) => [card.id, JSON.stringify(card)]));
    yield* forEachInTurns(cardsBefore, (card) => {
      const text = now.get(card.id);
      if (text !== undefined && text !== JSON.stringify(card)) cards.push(card);
    });
    if (textOf(was) !== textOf(subnet)) subnets.push(factsOf(was));
    yield undefined;
  }
  const vpcs = before.vpcs.map(({ id, shelf, gateway, name }) => ({ id, shelf, gateway, name }));
  const graph = {
    ...both,
    vpcs: both.vpcs.map((vpc) => ({
      ...vpc,
      zones: vpc.zones.map((zone) => ({ ...zone, subnets: zone.subnets.map((subnet) => drawn.get(subnet) ?? subnet) })),
    })),
  };
  return { graph, facts: { cards, subnets, vpcs }, later };
}

const subnetsOf = ({ vpcs }: Graph): readonly SubnetNode[] =>
  vpcs.flatMap(({ zones }) => zones.flatMap((zone) => zone.subnets));

/** In what follows from routes and gateways, which is known without any card. */
const differs = (a: SubnetNode, b: SubnetNode): boolean =>
  a.tier !== b.tier || a.reach !== b.reach || a.routeNote !== b.routeNote || a.name !== b.name;

const factsOf = ({
  id,
  name,
  cidr,
  ipv6Cidr,
  zone,
  tier,
  reach,
  routeNote,
  usage,
  findings,
}: SubnetNode): SubnetFacts => ({
  id,
  name,
  cidr,
  ipv6Cidr,
  zone,
  tier,
  reach,
  routeNote,
  usage,
  findings,
});

const textOf = (subnet: SubnetNode): string => JSON.stringify(factsOf(subnet));

/** The cards with what moves also where it leaves: on its card among the others, or on the card that is then empty. */
const withOldPlaces = (
  cards: readonly CardNode[],
  before: readonly CardNode[],
  moved: ReadonlySet<string>,
): readonly CardNode[] => {
  const whole = [...cards];
  before.forEach((was, index) => {
    const chips = was.chips.filter(({ eniId }) => moved.has(eniId));
    const remotes = was.remotes.filter(({ eniId }) => moved.has(eniId)).map(asOldPlace);
    if (chips.length + remotes.length === 0) return;
    const at = whole.findIndex(({ id }) => id === was.id);
    const card = whole[at];
    if (card && was.id !== chips[0]?.eniId) {
      whole[at] = { ...card, chips: withChips(card.chips, was.chips, moved), remotes: [...card.remotes, ...remotes] };
      return;
    }
    // An interface without a holder is its own card.
    const id = was.id === chips[0]?.eniId ? oldPlaceOf(was.id) : was.id;
    const ghost = { ...was, id, chips: chips.map(asOldPlace), remotes };
    whole.splice(placeAfter(whole, before.slice(0, index)), 0, ghost);
  });
  return whole;
};

/** The cards with room for the prefixes that an interface loses: those of afterwards, and then these. */
const withRoom = (cards: readonly CardNode[], before: readonly CardNode[]): readonly CardNode[] => {
  const had = new Map(before.flatMap(({ chips }) => chips.map(({ eniId, prefixes }) => [eniId, prefixes])));
  const lacks = ({ eniId, prefixes }: ChipNode): number => (had.get(eniId)?.length ?? 0) - prefixes.length;
  return cards.map((card) => {
    if (!card.chips.some((chip) => lacks(chip) > 0)) return card;
    const chips = card.chips.map((chip) =>
      lacks(chip) > 0
        ? { ...chip, prefixes: [...chip.prefixes, ...(had.get(chip.eniId) ?? []).slice(-lacks(chip))] }
        : chip,
    );
    return { ...card, chips };
  });
};

const asOldPlace = <Thing extends { readonly eniId: string }>(thing: Thing): Thing => ({
  ...thing,
  eniId: oldPlaceOf(thing.eniId),
});

/** Behind the last of those that stood before it and are there. */
const placeAfter = (cards: readonly CardNode[], earlier: readonly CardNode[]): number => {
  const ids = new Set(earlier.map(({ id }) => id));
  return cards.findLastIndex(({ id }) => ids.has(id)) + 1;
};

const withChips = (
  now: readonly ChipNode[],
  before: readonly ChipNode[],
  moved: ReadonlySet<string>,
): readonly ChipNode[] => {
  const chips = [...now];
  before.forEach((chip, index) => {
    if (!moved.has(chip.eniId)) return;
    const earlier = new Set(before.slice(0, index).flatMap(({ eniId }) => [eniId, oldPlaceOf(eniId)]));
    chips.splice(chips.findLastIndex(({ eniId }) => earlier.has(eniId)) + 1, 0, asOldPlace(chip));
  });
  return chips;
};
