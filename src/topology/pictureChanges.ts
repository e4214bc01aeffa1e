import { atOnce, forEachInTurns, type Turns } from '../domain/turns.ts';
import { FactCounter } from './facts.ts';
import type { CardNode, Graph, SubnetNode, VpcNode } from './graph.ts';
import { cardsInTurns } from './lazyCards.ts';

/** What a comparison adds to the picture. Plain data. */
export type PictureChanges = {
  /** From where the changes count: `since Demo account, 2026-11-27 22:10`, `after Attach Network Interface`. */
  readonly since: string;
  readonly marks: readonly ChangeMark[];
  /** What the kinds are called; left out where they are what their names say, which is so between two times of one account. */
  readonly kinds?: { readonly [K in ChangeKind]: string };
  /** Of an operation that has not run, what its two sides need beside the one picture. */
  readonly preview?: PicturePreview;
};

/** How a person looks at what an operation would do: beside the account as it is, in one picture with it, or by itself. */
export type PreviewLook = 'sideBySide' | 'overlay' | 'afterOnly';

export type PicturePreview = {
  readonly before: FactsBefore;
  /** Cards of afterwards that have less on them than the picture, which keeps the room for what they lose. */
  readonly after: readonly CardNode[];
  /** Routes that lead, or led, to an interface and lead elsewhere afterwards. */
  readonly routes: readonly RouteChange[];
  /** When the account was read that is before, in words: `10:32`. */
  readonly readAt: string;
};

/** What of the account as it is differs from the picture of both; what is not among it is as drawn. */
export type FactsBefore = {
  readonly cards: readonly CardNode[];
  readonly subnets: readonly SubnetFacts[];
  readonly vpcs: readonly Pick<VpcNode, 'id' | 'shelf' | 'gateway' | 'name'>[];
};

export type SubnetFacts = Omit<SubnetNode, 'cards' | 'folded'>;

/** A route that leads elsewhere; a target is an interface's id where `…Eni` has it, else told in words alone. */
export type RouteChange = {
  readonly tableId: string;
  readonly table: string;
  readonly destination: string;
  readonly before: RouteEnd | undefined;
  readonly after: RouteEnd | undefined;
};

/** Where a route leads: an interface of the picture, or anything else in words. */
export type RouteEnd = { readonly eniId: string | undefined; readonly words: string };

export type ChangeKind = 'added' | 'removed' | 'changed';

/** How one thing of the picture differs. */
export type ChangeMark = {
  readonly kind: ChangeKind;
  readonly on: { readonly kind: 'vpc' | 'subnet' | 'instance' | 'interface'; readonly id: string };
  /** For `changed`: each difference in words. */
  readonly words: readonly string[];
  /** Of an interface that moves: whether this is the place that it leaves (`removed`) or the one that it comes to (`added`). */
  readonly place?: 'old' | 'new';
};

/** The marks by the name of the box that bears each: `chip:eni-1`, `card:i-1`, `subnet:subnet-1`, `vpc:vpc-1`. */
export const marksByBox = (changes: PictureChanges | undefined): ReadonlyMap<string, ChangeMark> =>
  new Map((changes?.marks ?? []).map((mark) => [`${boxes[mark.on.kind]}:${mark.on.id}`, mark]));

const boxes = { vpc: 'vpc', subnet: 'subnet', instance: 'card', interface: 'chip' } as const;

/** Tells, of what has not run, whether an instance has other slots in use than before; undefined without a preview. */
export const slotsDiffer = (
  preview: Pick<PicturePreview, 'before'> | undefined,
): ((card: CardNode) => boolean) | undefined => {
  if (!preview) return undefined;
  const before = new Map(preview.before.cards.map(({ id, slots }) => [id, slots?.used]));
  return ({ id, kind, slots }) => kind === 'instance' && before.has(id) && before.get(id) !== slots?.used;
};

/** What a kind of change is called, to stand in a sentence. */
export const kindWord = (kind: ChangeKind, kinds: PictureChanges['kinds'] | undefined): string => kinds?.[kind] ?? kind;

/** What a mark says in a word or two: its kind, or that an interface leaves this place or comes to it. */
export const markWord = (mark: Pick<ChangeMark, 'kind' | 'place'>, kinds?: PictureChanges['kinds']): string =>
  mark.place === undefined ? kindWord(mark.kind, kinds) : places[mark.place];

const places = { old: 'moves away', new: 'moves here' } as const;

/** What a tooltip says of a mark, a line each: `Added`, `Removed`, or each difference. */
export const markWords = (mark: Omit<ChangeMark, 'on'>, kinds?: PictureChanges['kinds']): readonly string[] => {
  const word = markWord(mark, kinds);
  const title = word.charAt(0).toUpperCase() + word.slice(1);
  const tells = mark.kind === 'changed' || (mark.place !== undefined && mark.words.length > 0);
  return tells ? mark.words.map((each) => `${title}: ${each}`) : [title];
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
