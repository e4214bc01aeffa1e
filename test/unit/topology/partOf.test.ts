import { describe, expect, it } from 'vitest';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import type { CardNode, Graph } from '../../../src/topology/graph.ts';
import { partOf, countsOf } from '../../../src/topology/partOf.ts';
import { pictureOf } from '../../support/picture.ts';

const { graph } = pictureOf(demoSnapshot());

const subnetsOf = ({ vpcs }: Graph) => vpcs.flatMap(({ zones }) => zones.flatMap(({ subnets }) => subnets));
const cardsOf = (part: Graph): readonly CardNode[] => subnetsOf(part).flatMap(({ cards }) => cards);
const named = (name: string): CardNode => {
  const card = cardsOf(graph).find((known) => known.name === name && known.kind === 'instance');
  if (!card) throw new Error(`no card is called ${name}`);
  return card;
};

describe('a part of the picture', () => {
  it('of an instance has its interfaces in every subnet, each in the boxes that hold it', () => {
    const { instanceId = '' } = named('fw-1');
    const part = partOf(graph, { kind: 'instance', id: instanceId });
    expect(part.vpcs.map(({ name }) => name)).toEqual(['shop-prod']);
    expect(new Set(cardsOf(part).map((card) => card.instanceId))).toEqual(new Set([instanceId]));
    expect(part.counts).toMatchObject({ interfaces: 3, instances: 1, subnets: subnetsOf(part).length });
    expect(subnetsOf(part).length).toBeGreaterThan(1);
  });

  it('of an interface has it alone, without ties to what is not there', () => {
    const [chip] = named('fw-1').chips;
    const part = partOf(graph, { kind: 'interface', id: chip?.eniId ?? '' });
    expect(cardsOf(part).map(({ chips, remotes }) => [chips.map(({ eniId }) => eniId), remotes])).toEqual([
      [[chip?.eniId], []],
    ]);
  });

  it('of a subnet or a VPC has all that stands in it, and tells its addresses as before', () => {
    const [subnet] = subnetsOf(graph);
    const one = partOf(graph, { kind: 'subnet', id: subnet?.id ?? '' });
    expect(subnetsOf(one).map(({ usage }) => usage)).toEqual([subnet?.usage]);
    const [vpc] = graph.vpcs;
    expect(partOf(graph, { kind: 'vpc', id: vpc?.id ?? '' }).vpcs.map(({ zones }) => zones.length)).toEqual([
      vpc?.zones.length,
    ]);
  });

  it('of what is not there is empty', () => {
    expect(partOf(graph, { kind: 'instance', id: 'i-gone' })).toMatchObject({ vpcs: [], counts: { interfaces: 0 } });
  });

  it('is counted as the whole is', () => {
    const { interfaces, subnets } = graph.counts;
    expect(countsOf(graph.vpcs)).toMatchObject({ interfaces, subnets });
  });
});
