import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { syntheticSnapshot } from '../../src/simulator/worlds/synthetic.ts';
import { layout } from '../../src/topology/layout.ts';
import { pictureOfGraph } from '../../src/topology/packed/unpack.ts';
import { project } from '../../src/topology/project.ts';
import type { PlacedSubnet, PlacedVpc, Rect, Scene } from '../../src/topology/scene.ts';
import { keptPlaces, heldPlacesOf } from '../../src/topology/standing.ts';
import { changedBy, changes, type OneChange } from '../support/oneChange.ts';
import { faultsOf } from '../support/picture.ts';
import { holds } from '../support/seed.ts';

const oneChange: fc.Arbitrary<OneChange> = fc.record({
  kind: fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[])),
  pick: fc.nat(99_999),
});

/** By the number of interfaces; 0 is the demo account. */
const worlds = new Map([0, 20, 60].map((size) => [size, size === 0 ? demoSnapshot() : syntheticSnapshot(size)]));
const world = fc.constantFrom(...worlds.keys());

const pictureAfter = (account: Snapshot, before?: Scene): Scene => {
  const graph = project(new Inventory(account), [], 'Test');
  // As a reload of the panel hands it on.
  const kept =
    before && (JSON.parse(JSON.stringify(keptPlaces(heldPlacesOf(before), 0))) as ReturnType<typeof heldPlacesOf>);
  return layout(pictureOfGraph(graph), undefined, kept);
};

it('whatever changes, nothing else moves but what stands below a row that has become higher, straight down by that height', async () => {
  const property = fc.property(world, fc.array(oneChange, { maxLength: 2 }), oneChange, (size, earlier, change) => {
    let account = worlds.get(size) ?? demoSnapshot();
    let scene = pictureAfter(account);
    for (const one of [...earlier, change]) {
      const next = changedBy(account, one);
      const after = pictureAfter(next, scene);
      expect([one.kind, ...faultsOf(after), ...wrongMoves(scene, after)]).toEqual([one.kind]);
      [account, scene] = [next, after];
    }
  });
  await holds(property, 500);
}, 120_000);

const pairs = <Item>(before: readonly Item[], after: readonly Item[], idOf: (item: Item) => string) => {
  const found = new Map(after.map((item) => [idOf(item), item]));
  return before.flatMap((was) => {
    const now = found.get(idOf(was));
    return now ? [{ was, now }] : [];
  });
};
type Pair<Item> = { readonly was: Item; readonly now: Item };

const subnetsOf = ({ zones }: PlacedVpc): readonly PlacedSubnet[] => zones.flatMap(({ subnets }) => subnets);
const idOf = ({ node }: { readonly node: { readonly id: string } }): string => node.id;
const right = ({ x, w }: Rect): number => x + w;
const bottom = ({ y, h }: Rect): number => y + h;
const [gapOfVpcs, gapOfRows] = [16, 12];

/** Whoever moved otherwise than the rule has it. */
const wrongMoves = (before: Scene, after: Scene): readonly string[] => {
  const vpcs = pairs(before.vpcs, after.vpcs, idOf);
  const [restood, stayed] = [vpcs.filter(isRestood), vpcs.filter((pair) => !isRestood(pair))];
  return [
    ...restood.flatMap((pair) => (hasNewZone(pair) ? [] : [`${idOf(pair.was)} left its column`])),
    ...movesOfVpcs(stayed),
    ...stayed.flatMap(movesInside),
  ];
};

const isRestood = ({ was, now }: Pair<PlacedVpc>): boolean =>
  was.rect.x !== now.rect.x || (hasNewZone({ was, now }) && Math.abs(was.rect.y - now.rect.y) > 0);

const hasNewZone = ({ was, now }: Pair<PlacedVpc>): boolean =>
  now.zones.some(({ node }) => was.zones.every((zone) => zone.node.name !== node.name));

/** Each VPC by how much those above it, and those above these, have grown. */
const movesOfVpcs = (vpcs: readonly Pair<PlacedVpc>[]): readonly string[] => {
  const ends = new Map<Pair<PlacedVpc>, number>();
  return vpcs
    .toSorted((a, b) => a.was.rect.y - b.was.rect.y)
    .flatMap((pair) => {
      const { was, now } = pair;
      const above = [...ends].filter(
        ([{ was: other, now: grown }]) =>
          bottom(other.rect) <= was.rect.y &&
          other.rect.x < right(now.rect) + gapOfVpcs &&
          was.rect.x < right(grown.rect) + gapOfVpcs,
      );
      const wanted = Math.max(0, ...above.map(([, end]) => end));
      ends.set(pair, wanted + now.rect.h - was.rect.h);
      return now.rect.y - was.rect.y === wanted
        ? []
        : [`${idOf(was)} moved by ${now.rect.y - was.rect.y}, not ${wanted}`];
    });
};

/** Zones stay; each row is pushed by what the one above takes of its room; a card moves only straight down, below one that has grown. */
const movesInside = ({ was, now }: Pair<PlacedVpc>): readonly string[] => {
  const zones = pairs(was.zones, now.zones, ({ node }) => node.name);
  const subnets = pairs(subnetsOf(was), subnetsOf(now), idOf);
  return [
    ...zones.flatMap(({ was: a, now: b }) =>
      a.rect.x - was.rect.x === b.rect.x - now.rect.x && a.rect.w === b.rect.w ? [] : [`zone ${a.node.name} moved`],
    ),
    ...movesOfRows(was, now),
    ...subnets.flatMap((pair) => movesOfCards(pair)),
  ];
};

const movesOfRows = (was: PlacedVpc, now: PlacedVpc): readonly string[] => {
  const fresh = subnetsOf(now).filter(({ node }) => subnetsOf(was).every((subnet) => subnet.node.id !== node.id));
  const subnets = pairs(subnetsOf(was), subnetsOf(now), idOf);
  const byRow = [...Map.groupBy(subnets, ({ was: a }) => a.rect.y - was.rect.y)].toSorted(([a], [b]) => a - b);
  let [next, shift] = [0, 0];
  return byRow.flatMap(([y, row]) => {
    // A new row stands between two, where its tier has it.
    const between = fresh.filter(
      ({ rect }) => rect.y - now.rect.y >= next && row.some(({ now: b }) => bottom(rect) <= b.rect.y),
    );
    for (const { rect } of between) next = Math.max(next, bottom(rect) - now.rect.y + gapOfRows);
    shift += Math.max(0, next - (y + shift));
    next = Math.max(...row.map(({ now: b }) => bottom(b.rect) - now.rect.y)) + gapOfRows;
    return row.flatMap(({ was: a, now: b }) =>
      b.rect.y - now.rect.y === y + shift && b.rect.h >= a.rect.h
        ? []
        : [`${idOf(a)} moved to ${b.rect.y - now.rect.y}, not ${y + shift}`],
    );
  });
};

const movesOfCards = ({ was, now }: Pair<PlacedSubnet>): readonly string[] => {
  const grown = new Map<number, number>();
  return pairs(was.cards, now.cards, idOf)
    .toSorted((a, b) => a.was.rect.y - b.was.rect.y)
    .flatMap(({ was: a, now: b }) => {
      const [dx, dy] = [b.rect.x - now.rect.x - a.rect.x + was.rect.x, b.rect.y - now.rect.y - a.rect.y + was.rect.y];
      const more = b.rect.h - a.rect.h;
      const room = grown.get(a.rect.x) ?? 0;
      // What has got a wire goes to the first column.
      if (dx < 0 && more !== 0) return [];
      grown.set(a.rect.x, room + Math.max(0, more));
      return dx === 0 && dy >= 0 && dy <= room ? [] : [`card ${idOf(a)} of ${idOf(was)} moved by ${dx}, ${dy}`];
    });
};
