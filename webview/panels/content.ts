import type { Tier } from '../../src/domain/tier.ts';
import type { ChipNode } from '../../src/topology/graph.ts';
import type { Scene } from '../../src/topology/scene.ts';

/** What a picture has at all, for the legend. */
export type Content = {
  readonly kinds: ReadonlySet<ChipNode['kind']>;
  readonly elasticIp: boolean;
  readonly publicIp: boolean;
  readonly checkOff: boolean;
  /** Some card has several interfaces. */
  readonly joined: boolean;
  /** Of subnets with interfaces. */
  readonly tiers: ReadonlySet<Tier>;
};

const contents = new WeakMap<Scene, Content>();

/** Looked for once a picture, among the rows. */
export const contentOf = (scene: Scene): Content => {
  const known = contents.get(scene) ?? found(scene);
  contents.set(scene, known);
  return known;
};

const found = ({ rows: { chips, cards, of }, graph }: Scene): Content => {
  const kinds = new Set<ChipNode['kind']>();
  let [elasticIp, publicIp, checkOff, joined] = [false, false, false, false];
  let last: ChipNode['kind'] | undefined;
  for (let chip = 0; chip < chips.count; chip += 1) {
    const kind = chips.kindOf(chip);
    if (kind !== last) kinds.add(kind);
    last = kind;
    const elastic = chips.hasElastic(chip);
    elasticIp ||= elastic === true;
    publicIp ||= elastic === false;
    checkOff ||= chips.isCheckOff(chip);
  }
  for (let card = 0; card < cards.count && !joined; card += 1) joined = cards.chipsOf(card) > 1;
  const subnets = graph.vpcs.flatMap(({ zones }) => zones.flatMap((zone) => zone.subnets));
  const filled = subnets.filter((subnet) => {
    const { from, to } = of(subnet);
    return cards.firstChipOf(to) > cards.firstChipOf(from);
  });
  return { kinds, elasticIp, publicIp, checkOff, joined, tiers: new Set(filled.map(({ tier }) => tier)) };
};
