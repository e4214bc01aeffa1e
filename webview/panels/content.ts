import type { Tier } from '../../src/domain/tier.ts';
import type { Scene } from '../../src/topology/scene.ts';
import type { Rows } from '../../src/topology/packed/unpack.ts';
import type { MarkFilter } from '../state.ts';

/** What a picture has at all, for the legend. */
export type Content = {
  /** How many interfaces bear each mark, without those that are folded. */
  readonly counts: { readonly [Mark in MarkFilter]: number };
  /** Some card has several interfaces. */
  readonly joined: boolean;
  /** Of subnets with interfaces. */
  readonly tiers: ReadonlySet<Tier>;
};

const contents = new WeakMap<Scene, Content>();

/** Which kinds of things are in the picture, so that the legend names no other; worked out once for each scene. */
export const contentOf = (scene: Scene): Content => {
  const known = contents.get(scene) ?? found(scene);
  contents.set(scene, known);
  return known;
};

const found = ({ rows, graph }: Scene): Content => {
  const { cards, of } = rows;
  const subnets = graph.vpcs.flatMap(({ zones }) => zones.flatMap((zone) => zone.subnets));
  const filled = subnets.filter((subnet) => {
    const { from, to } = of(subnet);
    return subnet.folded !== undefined || cards.firstChipOf(to) > cards.firstChipOf(from);
  });
  let joined = false;
  for (let card = 0; card < cards.count && !joined; card += 1) joined = cards.chipsOf(card) > 1;
  return { counts: countsOf(rows), joined, tiers: new Set(filled.map(({ tier }) => tier)) };
};

const countsOf = ({ cards, chips }: Rows): Content['counts'] => {
  const counts = {
    primary: 0,
    secondary: 0,
    unattached: 0,
    managed: 0,
    elasticIp: 0,
    publicIp: 0,
    outside: 0,
    checkOff: 0,
    finding: 0,
  };
  for (let card = 0; card < cards.count; card += 1) {
    const cardFound = cards.findingsOf(card).length > 0;
    for (let chip = cards.firstChipOf(card); chip < cards.firstChipOf(card + 1); chip += 1) {
      counts[chips.kindOf(chip)] += 1;
      const elastic = chips.hasElastic(chip);
      if (elastic !== undefined) counts[elastic ? 'elasticIp' : 'publicIp'] += 1;
      if (chips.hasOutside(chip)) counts.outside += 1;
      if (chips.isCheckOff(chip)) counts.checkOff += 1;
      if (cardFound || chips.findingsOf(chip).length > 0) counts.finding += 1;
    }
  }
  return counts;
};
