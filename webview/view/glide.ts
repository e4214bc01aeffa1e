import type { PlacedCard, PlacedSubnet, PlacedVpc, PlacedZone, Rect, Scene } from '../../src/topology/scene.ts';

/** Above this, moving everything takes longer than a frame may; then a new layout simply stands. */
const mostInterfaces = 5_000;

/**
 * The way from one layout to the next: answers the scene at a share (0 to 1) of it. What stood elsewhere before glides;
 * what is new moves with the box that holds it. Undefined when nothing moves, or too much does.
 */
export const glideBetween = (from: Scene, to: Scene): ((share: number) => Scene) | undefined => {
  if (to.graph.counts.interfaces > mostInterfaces) return undefined;
  const before = rectsOf(from);
  const moved = [...rectsOf(to)].some(([name, rect]) => {
    const old = before.get(name);
    return old !== undefined && (old.x !== rect.x || old.y !== rect.y);
  });
  if (!moved) return undefined;
  return (share) => (share >= 1 ? to : { ...to, vpcs: to.vpcs.map((vpc) => vpcAt(vpc, { before, rest: 1 - share })) });
};

/** Where things stood, by name, and which share of the way is left. */
type Way = { readonly before: ReadonlyMap<string, Rect>; readonly rest: number };
type Shift = { readonly x: number; readonly y: number };
/** The way, and by how much the holder is away from its end. */
type Held = Way & { readonly held: Shift };

const names = {
  vpc: ({ node }: PlacedVpc): string => `vpc:${node.id}`,
  zone: ({ node }: PlacedZone, vpc: PlacedVpc): string => `zone:${vpc.node.id}/${node.name}`,
  subnet: ({ node }: PlacedSubnet): string => `subnet:${node.id}`,
  card: ({ node }: PlacedCard): string => `card:${node.id}`,
  chip: ({ node }: PlacedCard['chips'][number]): string => `chip:${node.eniId}`,
} as const;

const rectsOf = (scene: Scene): ReadonlyMap<string, Rect> => {
  const rects = new Map<string, Rect>();
  for (const vpc of scene.vpcs) {
    rects.set(names.vpc(vpc), vpc.rect);
    for (const zone of vpc.zones) {
      rects.set(names.zone(zone, vpc), zone.rect);
      for (const subnet of zone.subnets) {
        rects.set(names.subnet(subnet), subnet.rect);
        for (const card of subnet.cards) {
          rects.set(names.card(card), card.rect);
          for (const chip of card.chips) rects.set(names.chip(chip), chip.rect);
        }
      }
    }
  }
  return rects;
};

/** The rectangle on its way, and by how much it is away from its end; a new thing is as far away as its holder. */
const onWay = (name: string, rect: Rect, { before, rest, held }: Held): { rect: Rect; by: Shift } => {
  const old = before.get(name);
  if (!old) return { rect: shifted(rect, held), by: held };
  const between = (a: number, b: number): number => b + (a - b) * rest;
  const [x, y] = [between(old.x, rect.x), between(old.y, rect.y)];
  const by = { x: x - rect.x, y: y - rect.y };
  return { rect: { x, y, w: between(old.w, rect.w), h: between(old.h, rect.h) }, by };
};

const shifted = (rect: Rect, { x, y }: Shift): Rect => ({ ...rect, x: rect.x + x, y: rect.y + y });

const vpcAt = (vpc: PlacedVpc, way: Way): PlacedVpc => {
  const { rect, by } = onWay(names.vpc(vpc), vpc.rect, { ...way, held: { x: 0, y: 0 } });
  // Port and shelf hang on the right and the lower border.
  const corner = { x: by.x + rect.w - vpc.rect.w, y: by.y + rect.h - vpc.rect.h };
  return {
    ...vpc,
    rect,
    port: vpc.port && shifted(vpc.port, { x: corner.x, y: by.y }),
    shelf: shifted(vpc.shelf, { x: by.x, y: corner.y }),
    zones: vpc.zones.map((zone) => zoneAt(zone, { vpc, way, held: by })),
  };
};

const zoneAt = (zone: PlacedZone, { vpc, way, held }: { vpc: PlacedVpc; way: Way; held: Shift }): PlacedZone => {
  const { rect, by } = onWay(names.zone(zone, vpc), zone.rect, { ...way, held });
  const subnets = zone.subnets.map((subnet) => subnetAt(subnet, way, by));
  return { ...zone, rect, riser: shifted(zone.riser, by), subnets };
};

const subnetAt = (subnet: PlacedSubnet, way: Way, held: Shift): PlacedSubnet => {
  const { rect, by } = onWay(names.subnet(subnet), subnet.rect, { ...way, held });
  return { ...subnet, rect, cards: subnet.cards.map((card) => cardAt(card, way, by)) };
};

const cardAt = (card: PlacedCard, way: Way, held: Shift): PlacedCard => {
  const { rect, by } = onWay(names.card(card), card.rect, { ...way, held });
  const chips = card.chips.map((chip) => {
    const at = onWay(names.chip(chip), chip.rect, { ...way, held: by });
    return { ...chip, rect: at.rect, prefixes: chip.prefixes.map((prefix) => shifted(prefix, at.by)) };
  });
  return { ...card, rect, chips, remotes: card.remotes.map((remote) => shifted(remote, by)) };
};
