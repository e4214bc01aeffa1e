import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import { compareSnapshots } from '../../../src/snapshot/compare.ts';
import { withGhosts } from '../../../src/snapshot/ghosts.ts';
import type { SubnetNode } from '../../../src/topology/graph.ts';
import { comparedGraph } from '../../../src/topology/pictureChanges.ts';
import { project } from '../../../src/topology/project.ts';
import { attached, eni, instance, primaryEni, routeTable, snapshot, subnet, vpc } from '../../support/snapshot.ts';

/** The picture of a comparison as its subnets. */
const drawn = (before: Snapshot, after: Snapshot) => {
  const inventory = new Inventory(after);
  const both = withGhosts(compareSnapshots(before, after), inventory);
  const graph = comparedGraph(project(both, [], 'x'), project(inventory, [], 'x'));
  return { graph, subnets: graph.vpcs.flatMap(({ zones }) => zones.flatMap(({ subnets }) => subnets)) };
};

const interfacesIn = ({ cards }: SubnetNode): readonly string[] =>
  cards.flatMap(({ chips }) => chips.map(({ eniId }) => eniId));

describe('the picture of a comparison', () => {
  it('shows what is gone where it was, on the instance that is still there', () => {
    const extra = eni({ id: 'eni-0extra', attachment: attached('i-0a', 1) });
    const { subnets, graph } = drawn(
      snapshot({ enis: [primaryEni(), extra, eni()] }),
      snapshot({ enis: [primaryEni()] }),
    );
    expect(subnets.map(interfacesIn)).toEqual([['eni-0primary', 'eni-0extra', 'eni-0a']]);
    // The figures are those of what is there.
    expect(subnets[0]?.cards[0]?.slots).toEqual({ used: 1, max: 3 });
    expect(subnets[0]?.usage?.inUse).toBe(1);
    expect(graph.counts.interfaces).toBe(1);
    expect(graph.facts).toEqual({ public: 0, unattached: 0 });
  });

  it('shows a subnet, a VPC and an instance that are gone, in the tiers that they had', () => {
    const out = { destination: '0.0.0.0/0', target: 'igw-0b', state: 'active' };
    const before = snapshot({
      vpcs: [vpc(), vpc({ id: 'vpc-0b' })],
      subnets: [subnet(), subnet({ id: 'subnet-0c' }), subnet({ id: 'subnet-0b', vpcId: 'vpc-0b' })],
      instances: [instance(), instance({ id: 'i-0b', vpcId: 'vpc-0b', subnetId: 'subnet-0b' })],
      enis: [
        primaryEni(),
        primaryEni({ id: 'eni-0b', vpcId: 'vpc-0b', subnetId: 'subnet-0b', attachment: attached('i-0b', 0) }),
      ],
      routeTables: [
        routeTable({ routes: [] }),
        routeTable({ id: 'rtb-0c', main: false, subnetIds: ['subnet-0c'], routes: [out] }),
        routeTable({ id: 'rtb-0b', vpcId: 'vpc-0b', routes: [out] }),
      ],
    });
    const after = snapshot({ enis: [primaryEni()], routeTables: [routeTable({ routes: [] })] });
    const { subnets } = drawn(before, after);
    expect(Object.fromEntries(subnets.map(({ id, tier }) => [id, tier]))).toEqual({
      'subnet-0a': 'isolated',
      'subnet-0b': 'public',
      'subnet-0c': 'public',
    });
    expect(subnets.find(({ id }) => id === 'subnet-0b')?.cards.map(({ id }) => id)).toEqual(['i-0b']);
  });

  it('of an account with itself is its picture', () => {
    const account = new Inventory(snapshot());
    expect(drawn(snapshot(), snapshot()).graph).toEqual({
      ...project(account, [], 'x'),
      facts: { public: 0, unattached: 1 },
    });
  });

  it('brings back nothing that may still be there', () => {
    const gaps = [{ part: 'enis', iamAction: 'ec2:DescribeNetworkInterfaces', code: 'x', message: '' }] as const;
    const { subnets } = drawn(snapshot(), snapshot({ enis: [primaryEni()], gaps }));
    expect(subnets.map(interfacesIn)).toEqual([['eni-0primary']]);
  });
});
