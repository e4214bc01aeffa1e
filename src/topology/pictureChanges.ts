import { atOnce, forEachInTurns, type Turns } from '../domain/turns.ts';
import { FactCounter } from './facts.ts';
import type { CardNode, Graph, SubnetNode } from './graph.ts';
import { cardsInTurns } from './lazyCards.ts';

/** What a comparison adds to the picture. Plain data. */
export type PictureChanges = {
  /** From where the changes count: `since Demo account, 2026-11-27 22:10`, `after Attach Network Interface`. */
  readonly since: string;
  readonly marks: readonly ChangeMark[];
  /** What the kinds are called; left out where they are what their names say, which is so between two times of one account. */
  readonly kinds?: { readonly [K in ChangeKind]: string };
};

export type ChangeKind = 'added' | 'removed' | 'changed';

/** How one thing of the picture differs. */
export type ChangeMark = {
  readonly kind: ChangeKind;
  readonly on: { readonly kind: 'vpc' | 'subnet' | 'instance' | 'interface'; readonly id: string };
  /** For `changed`: each difference in words. */
  readonly words: readonly string[];
};

/** The marks by the name of the box that bears each: `chip:eni-1`, `card:i-1`, `subnet:subnet-1`, `vpc:vpc-1`. */
export const marksByBox = (changes: PictureChanges | undefined): ReadonlyMap<string, ChangeMark> =>
  new Map((changes?.marks ?? []).map((mark) => [`${boxes[mark.on.kind]}:${mark.on.id}`, mark]));

const boxes = { vpc: 'vpc', subnet: 'subnet', instance: 'card', interface: 'chip' } as const;

/** What a kind of change is called, to stand in a sentence. */
export const kindWord = (kind: ChangeKind, kinds: PictureChanges['kinds'] | undefined): string => kinds?.[kind] ?? kind;

/** What a tooltip says of a mark, a line each: `Added`, `Removed`, or each difference. */
export const markWords = (
  { kind, words }: Pick<ChangeMark, 'kind' | 'words'>,
  kinds?: PictureChanges['kinds'],
): readonly string[] => {
  const word = kindWord(kind, kinds);
  const title = word.charAt(0).toUpperCase() + word.slice(1);
  return kind === 'changed' ? words.map((each) => `${title}: ${each}`) : [title];
};

/**
 * The picture of a comparison: everything that is there or was there, with the figures of what is there alone. `both` is drawn from
 * the account with what is gone put back, `now` from the account as it is.
 */
export const comparedGraph = (both: Graph, now: Graph): Graph => atOnce(comparedInTurns(both, now));

/** The same in turns: it makes the cards of both. */
export function* comparedInTurns(both: Graph, now: Graph): Turns<Graph> {
  const figures: Figures = { subnets: new Map(), slots: new Map() };
  const counter = new FactCounter();
  for (const subnet of subnetsOf(now)) {
    figures.subnets.set(subnet.id, subnet);
    yield* forEachInTurns(yield* cardsInTurns(subnet), ({ id, slots, chips }) => {
      figures.slots.set(id, slots);
      for (const chip of chips) counter.add(chip);
    });
  }
  const drawn = new Map<SubnetNode, SubnetNode>();
  for (const subnet of subnetsOf(both)) drawn.set(subnet, yield* withFigures(subnet, figures));
  return {
    ...both,
    counts: now.counts,
    facts: counter.facts,
    vpcs: both.vpcs.map((vpc) => ({
      ...vpc,
      shelf: now.vpcs.find(({ id }) => id === vpc.id)?.shelf ?? vpc.shelf,
      zones: vpc.zones.map((zone) => ({ ...zone, subnets: zone.subnets.map((subnet) => drawn.get(subnet) ?? subnet) })),
    })),
  };
}

/** Those of what is there, by the ids of subnets and of cards. */
type Figures = {
  readonly subnets: Map<string, SubnetNode>;
  readonly slots: Map<string, CardNode['slots']>;
};

const subnetsOf = ({ vpcs }: Graph): readonly SubnetNode[] =>
  vpcs.flatMap(({ zones }) => zones.flatMap((zone) => zone.subnets));

function* withFigures(subnet: SubnetNode, { subnets, slots }: Figures): Turns<SubnetNode> {
  const cards: CardNode[] = [];
  yield* forEachInTurns(yield* cardsInTurns(subnet), (card) => {
    cards.push({ ...card, slots: slots.get(card.id) ?? card.slots });
  });
  const { id, name, cidr, ipv6Cidr, zone, tier, reach, routeNote, findings } = subnet;
  const { usage } = subnets.get(id) ?? subnet;
  return { id, name, cidr, ipv6Cidr, zone, tier, reach, routeNote, usage, cards, findings };
}
