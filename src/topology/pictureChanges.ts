import { factsOf } from './facts.ts';
import type { CardNode, Graph, SubnetNode } from './graph.ts';

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
export const comparedGraph = (both: Graph, now: Graph): Graph => {
  const subnets = new Map(subnetsOf(now).map((subnet) => [subnet.id, subnet]));
  const cards = new Map([...subnets.values()].flatMap((subnet) => subnet.cards.map((card) => [card.id, card])));
  return {
    ...both,
    counts: now.counts,
    facts: factsOf(now),
    vpcs: both.vpcs.map((vpc) => ({
      ...vpc,
      shelf: now.vpcs.find(({ id }) => id === vpc.id)?.shelf ?? vpc.shelf,
      zones: vpc.zones.map((zone) => ({
        ...zone,
        subnets: zone.subnets.map((subnet) => withFigures(subnet, subnets.get(subnet.id), cards)),
      })),
    })),
  };
};

const subnetsOf = ({ vpcs }: Graph): readonly SubnetNode[] =>
  vpcs.flatMap(({ zones }) => zones.flatMap((zone) => zone.subnets));

const withFigures = (
  subnet: SubnetNode,
  now: SubnetNode | undefined,
  cards: ReadonlyMap<string, CardNode>,
): SubnetNode => ({
  ...subnet,
  usage: now ? now.usage : subnet.usage,
  cards: subnet.cards.map((card) => ({ ...card, slots: cards.get(card.id)?.slots ?? card.slots })),
});
