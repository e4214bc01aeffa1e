import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { findingsOf } from '../../../../src/rules/findings.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { syntheticSnapshot } from '../../../../src/simulator/worlds/synthetic.ts';
import { factsOf } from '../../../../src/topology/facts.ts';
import type { Graph } from '../../../../src/topology/graph.ts';
import { checkedGraph } from '../../../../src/topology/packed/checkedGraph.ts';
import { pack } from '../../../../src/topology/packed/pack.ts';
import { pictureOfGraph, unpack } from '../../../../src/topology/packed/unpack.ts';
import { project } from '../../../../src/topology/project.ts';
import { anyGraph } from '../../../support/anyGraph.ts';
import { messageBytes } from '../../../support/messageBytes.ts';

const graphOf = (snapshot: Snapshot): Graph => {
  const inventory = new Inventory(snapshot);
  return project(inventory, findingsOf(inventory), 'Test');
};

/** As the webview has it: through a structured clone and the check. */
const received = (graph: Graph): Graph => {
  const checked = checkedGraph(structuredClone(pack(graph)));
  if ('fault' in checked) throw new Error(checked.fault);
  return unpack(checked.packed).graph;
};

describe('a packed picture', () => {
  it('is the same picture at the other end, whatever the names and tags', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(received(graph)).toEqual({ facts: factsOf(graph), ...graph });
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['the demo account', demoSnapshot()],
    ['a synthetic account', syntheticSnapshot(2_000)],
  ])(
    'is the same picture for %s',
    (_, snapshot) => {
      const graph = graphOf(snapshot);
      expect(received(graph)).toEqual({ facts: factsOf(graph), ...graph });
    },
    60_000,
  );

  it('keeps what a person has folded', () => {
    const whole = graphOf(demoSnapshot());
    const vpcs = whole.vpcs.map((vpc) => ({
      ...vpc,
      zones: vpc.zones.map((zone) => ({
        ...zone,
        subnets: zone.subnets.map((subnet) => ({ ...subnet, cards: [], folded: subnet.cards })),
      })),
    }));
    expect(pictureOfGraph({ ...whole, vpcs }).graph.vpcs).toEqual(vpcs);
  });

  it('repairs halves of characters and keeps what stands beside them', () => {
    const [vpc, ...further] = graphOf(demoSnapshot()).vpcs;
    const zones = vpc?.zones.map((zone) => ({
      ...zone,
      subnets: zone.subnets.map((subnet) => ({
        ...subnet,
        cards: subnet.cards.map((card) => ({ ...card, name: `\ud83d${card.name}` })),
      })),
    }));
    const graph = { ...graphOf(demoSnapshot()), vpcs: vpc && zones ? [{ ...vpc, zones }, ...further] : [] };
    const names = (of: Graph) =>
      of.vpcs.flatMap((one) => one.zones.flatMap((z) => z.subnets.flatMap((s) => s.cards.map(({ name }) => name))));
    expect(names(received(graph))).toEqual(names(graph).map((name) => name.toWellFormed()));
    expect(names(received(graph))[0]).toMatch(/^\ufffd./);
  });

  it('takes at most 1.5 MB for 10,000 interfaces', () => {
    const graph = graphOf(syntheticSnapshot(10_000));
    const bytes = messageBytes({ kind: 'picture', graph: pack(graph) });
    expect(bytes).toBeLessThanOrEqual(1_500_000);
    expect(bytes, 'less than a third of the same as objects').toBeLessThan(messageBytes(graph) / 3);
  }, 60_000);
});
