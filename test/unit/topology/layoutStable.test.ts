import { describe, expect, it } from 'vitest';
import type { Snapshot, Subnet } from '../../../src/domain/model.ts';
import { labelOf } from '../../../src/domain/tags.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import type { PlacedSubnet } from '../../../src/topology/scene.ts';
import { pictureOf, subnetNamed, subnetsIn } from '../../support/picture.ts';
import * as make from '../../support/snapshot.ts';

const demo = demoSnapshot();
const subnetOf = (name: string): Subnet => {
  const subnet = demo.subnets.find((candidate) => labelOf(candidate) === name);
  if (!subnet) throw new Error(`no subnet is called ${name}`);
  return subnet;
};
const withOneMoreIn = ({ id: subnetId, vpcId, zone }: Subnet): Snapshot => ({
  ...demo,
  enis: [...demo.enis, make.eni({ id: 'eni-0new', subnetId, vpcId, zone })],
});

describe('one interface more', () => {
  it.each(['app-a', 'app-b', 'data-b'])('in %s moves nothing above its row and nothing sideways', (name) => {
    const [before, after] = [pictureOf(demo), pictureOf(withOneMoreIn(subnetOf(name)))];
    const row = subnetNamed(before, name).rect.y;
    const twin = (subnet: PlacedSubnet): PlacedSubnet => subnetNamed(after, subnet.node.name);
    const sideways = ({ rect }: PlacedSubnet) => [rect.x, rect.w];
    const places = ({ rect: { y: top }, cards }: PlacedSubnet) =>
      cards.map(({ node, rect }) => [node.id, rect.x, rect.y - top]);
    const all = subnetsIn(before);
    const others = all.filter(({ rect }) => rect.y !== row);
    const above = all.filter(({ rect }) => rect.y < row);
    expect(all.map(twin).map(sideways)).toEqual(all.map(sideways));
    expect(others.map(twin).map(places)).toEqual(others.map(places));
    expect(above.map(twin).map(({ rect }) => rect)).toEqual(above.map(({ rect }) => rect));
  });
});

describe('rows and columns', () => {
  const zoneB = { zone: 'eu-west-1b', zoneId: 'euw1-az2' };
  const igw = { destination: '0.0.0.0/0', target: 'igw-0a', state: 'active' };
  const named = (id: string, name: string, over: Partial<Subnet> = {}) =>
    make.subnet({ id, ...make.named(name), ...over });

  it('line twins up and leave a hole where a tier is missing', () => {
    const scene = pictureOf(
      make.snapshot({
        subnets: [named('s-1', 'public-a'), named('s-2', 'app-a'), named('s-3', 'app-b', zoneB)],
        routeTables: [
          make.routeTable({ routes: [] }),
          make.routeTable({ id: 'rtb-0b', main: false, subnetIds: ['s-1'], routes: [igw] }),
        ],
        enis: [],
        instances: [],
      }),
    );
    expect(subnetNamed(scene, 'app-b').rect.y).toBe(subnetNamed(scene, 'app-a').rect.y);
    expect(subnetNamed(scene, 'app-b').rect.y).toBeGreaterThan(subnetNamed(scene, 'public-a').rect.y);
  });

  it('keep a subnet of unknown tier, an empty VPC and an empty account drawable', () => {
    expect(subnetsIn(pictureOf(make.snapshot({ routeTables: [] })))[0]?.node.tier).toBe('unknown');
    const empty = make.snapshot({ subnets: [], enis: [], instances: [] });
    expect(pictureOf(empty).vpcs[0]?.rect.h).toBeGreaterThan(0);
    expect(pictureOf({ ...empty, vpcs: [] }).vpcs).toEqual([]);
  });
});
