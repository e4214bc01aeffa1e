import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/model.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { syntheticSnapshot } from '../../../src/simulator/worlds/synthetic.ts';
import type { PlacedZone, Point, Scene, Wire } from '../../../src/topology/scene.ts';
import { cardsIn, pictureOf, zonesIn } from '../../support/picture.ts';
import * as make from '../../support/snapshot.ts';

/** Two instances with an interface each in both subnets below: their trunks cannot both be drawn without crossing. */
const knot = (): Snapshot => {
  const subnets = ['public-a', 'app-a', 'data-a'].map((name, at) =>
    make.subnet({ id: `subnet-${at}`, cidr: `10.0.${at}.0/24`, ...make.named(name) }),
  );
  const instances = ['i-1', 'i-2'].map((id) => make.instance({ id, subnetId: 'subnet-0', ...make.named(id) }));
  const enis = instances.flatMap(({ id }) =>
    subnets.map((subnet, device) =>
      make.eni({ id: `eni-${id}-${device}`, subnetId: subnet.id, attachment: make.attached(id, device) }),
    ),
  );
  const route = (target: string) => [{ destination: '0.0.0.0/0', target, state: 'active' }];
  const tables = [route('igw-0a'), route('nat-0a'), []].map((routes, at) =>
    make.routeTable({ id: `rtb-${at}`, main: false, subnetIds: [`subnet-${at}`], routes }),
  );
  return make.snapshot({ subnets, instances, enis, routeTables: tables });
};

const scenes = [demoSnapshot(), syntheticSnapshot(300), syntheticSnapshot(3000), knot()].map(pictureOf);

const zoneOf = (scene: Scene, wire: Wire): PlacedZone | undefined =>
  zonesIn(scene).find(({ subnets }) =>
    subnets.some(({ cards }) => cards.some(({ chips }) => chips.some(({ node }) => node.eniId === wire.eniId))),
  );

type Leg = { readonly wire: Wire; readonly from: Point; readonly to: Point };
const legsOf = (wire: Wire): readonly Leg[] =>
  wire.points.slice(1).flatMap((to, index) => {
    const from = wire.points[index];
    return from ? [{ wire, from, to }] : [];
  });
const between = (value: number, a: number, b: number): boolean => value > Math.min(a, b) && value < Math.max(a, b);

describe('ties at rest', () => {
  it.each(scenes)('run upright inside the riser of their zone alone', (scene) => {
    expect(scene.ties.length).toBeGreaterThan(1);
    const legs = scene.ties.flatMap(legsOf);
    expect(legs.filter(({ from, to }) => from.x !== to.x && from.y !== to.y)).toEqual([]);
    const outside = legs.filter(({ wire, from, to }) => {
      const riser = zoneOf(scene, wire)?.riser;
      return from.x === to.x && !(riser && from.x > riser.x && from.x < riser.x + riser.w);
    });
    expect(outside).toEqual([]);
  });

  it.each(scenes)('never cross a tie of another instance', (scene) => {
    const legs = scene.ties.flatMap(legsOf);
    const upright = legs.filter(({ from, to }) => from.x === to.x);
    const level = legs.filter(({ from, to }) => from.y === to.y);
    const crossings = upright.filter((a) =>
      level.some(
        (b) =>
          a.wire.instanceId !== b.wire.instanceId &&
          between(a.from.x, b.from.x, b.to.x) &&
          between(b.from.y, a.from.y, a.to.y),
      ),
    );
    expect(crossings).toEqual([]);
  });

  it.each(scenes)('begin at the remote row and end at the left side of the interface', (scene) => {
    for (const wire of scene.ties) {
      const end = wire.points.at(-1);
      const chip = cardsIn(scene)
        .flatMap(({ chips }) => chips)
        .find(({ node }) => node.eniId === wire.eniId);
      expect(end).toEqual({ x: chip?.rect.x, y: (chip?.rect.y ?? 0) + (chip?.rect.h ?? 0) / 2 });
      const home = cardsIn(scene).find(({ node }) => node.remotes.some(({ eniId }) => eniId === wire.eniId));
      const row = home?.remotes[home.node.remotes.findIndex(({ eniId }) => eniId === wire.eniId)];
      expect(wire.points[0]?.y).toBe((row?.y ?? 0) + (row?.h ?? 0) / 2);
    }
  });

  it('leaves out a trunk that would cross; its rows say in words where it leads', () => {
    const scene = pictureOf(knot());
    expect(new Set(scene.ties.map(({ instanceId }) => instanceId)).size).toBe(1);
    expect(cardsIn(scene).flatMap(({ remotes }) => remotes)).toHaveLength(4);
  });

  it('leads to every guest of the demo account', () => {
    const guests = cardsIn(pictureOf(demoSnapshot())).filter(({ node }) => node.kind === 'guest');
    expect(pictureOf(demoSnapshot()).ties).toHaveLength(guests.flatMap(({ chips }) => chips).length);
  });
});

/** An appliance in the VPC at the left with an interface in each of two others, and a VPC that has nothing to do with it. */
const spanning = (): Scene => {
  const vpcs = ['shop', 'mgmt', 'lab', 'other'];
  const subnets = vpcs.flatMap((vpc, at) =>
    ['a', 'b'].map((zone) =>
      make.subnet({
        id: `subnet-${vpc}-${zone}`,
        vpcId: `vpc-${vpc}`,
        zone: `eu-west-1${zone}`,
        cidr: `10.${at}.${zone === 'a' ? 0 : 1}.0/24`,
        ...make.named(`${vpc}-${zone}`),
      }),
    ),
  );
  const home = { vpcId: 'vpc-shop', subnetId: 'subnet-shop-b', zone: 'eu-west-1b' };
  const instances = [make.instance({ id: 'i-1', ...home, ...make.named('fw-1') })];
  const enis = ['shop', 'mgmt', 'lab'].map((vpc, device) =>
    make.eni({
      id: `eni-${vpc}`,
      vpcId: `vpc-${vpc}`,
      subnetId: `subnet-${vpc}-b`,
      zone: 'eu-west-1b',
      attachment: make.attached('i-1', device),
    }),
  );
  const own = vpcs.map((vpc) => make.vpc({ id: `vpc-${vpc}`, ...make.named(vpc) }));
  return pictureOf(make.snapshot({ vpcs: own, subnets, instances, enis }));
};

describe('ties between VPCs', () => {
  it('lead from the row of the instance to the interface in the other VPC', () => {
    const scene = spanning();
    expect(scene.ties.map(({ eniId, spans }) => [eniId, spans])).toEqual([
      ['eni-mgmt', true],
      ['eni-lab', true],
    ]);
    for (const { eniId, points } of scene.ties) {
      const chip = cardsIn(scene)
        .flatMap(({ chips }) => chips)
        .find(({ node }) => node.eniId === eniId);
      expect(points.at(-1)).toEqual({ x: chip?.rect.x, y: (chip?.rect.y ?? 0) + (chip?.rect.h ?? 0) / 2 });
    }
  });

  it('run level and upright, beside each other, and through no card', () => {
    const scene = spanning();
    const legs = scene.ties.flatMap(legsOf);
    expect(legs.filter(({ from, to }) => from.x !== to.x && from.y !== to.y)).toEqual([]);
    const through = cardsIn(scene).filter(({ rect }) =>
      legs.some(
        ({ from, to }) =>
          Math.max(from.x, to.x) > rect.x + 9 &&
          Math.min(from.x, to.x) < rect.x + rect.w &&
          Math.max(from.y, to.y) > rect.y &&
          Math.min(from.y, to.y) < rect.y + rect.h,
      ),
    );
    expect(through).toEqual([]);
  });

  it('are told in words with the name of the other VPC, at both ends', () => {
    const cards = cardsIn(spanning()).map(({ node }) => node);
    expect(cards.flatMap(({ remotes }) => remotes.map(({ subnetName }) => subnetName))).toEqual([
      'mgmt-b · mgmt',
      'lab-b · lab',
    ]);
    expect(cards.flatMap(({ kind, homeSubnet }) => (kind === 'guest' ? [homeSubnet] : []))).toEqual([
      'shop-b · shop',
      'shop-b · shop',
    ]);
  });
});
