import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { layout } from '../../../../src/topology/layout.ts';
import { checkedGraph } from '../../../../src/topology/packed/checkedGraph.ts';
import { pack } from '../../../../src/topology/packed/pack.ts';
import type { Numbers } from '../../../../src/topology/packed/numbers.ts';
import type { PackedGraph } from '../../../../src/topology/packed/packedGraph.ts';
import type { TextTable } from '../../../../src/topology/packed/texts.ts';
import { unpack } from '../../../../src/topology/packed/unpack.ts';
import { project } from '../../../../src/topology/project.ts';

const packed = pack(project(new Inventory(demoSnapshot()), [], 'Test'));
const { cards, chips, words, lists } = packed;

const faultOf = (value: unknown): string | undefined => {
  const checked = checkedGraph(value);
  return 'fault' in checked ? checked.fault : undefined;
};

describe('a picture out of a message', () => {
  it('is taken as it was packed', () => {
    expect(checkedGraph(packed)).toEqual({ packed });
  });

  const cases: readonly (readonly [string, unknown, RegExp])[] = [
    ['no object', 'picture', /not a picture/],
    ['nothing', undefined, /not a picture/],
    ['the objects of an earlier version', { ...packed, version: undefined }, /version/],
    ['a VPC without a name', { ...packed, vpcs: [{ ...packed.vpcs[0], name: 7 }] }, /picture\.vpcs\[0\]\.name/],
    ['an unknown tier', { ...packed, vpcs: tiered('secret') }, /picture\.vpcs\[0\]\.zones\[0\]\.subnets\[0\]\.tier/],
    ['no words', { ...packed, words: undefined }, /table/],
    ['less text than the words have', { ...packed, words: { ...words, text: words.text.slice(9) } }, /table/],
    ['a text that is none', { ...packed, words: { ...words, text: 'words' } }, /table/],
    ['lists that reach too far', { ...packed, lists: { ...lists, items: new Uint8Array(3) } }, /table/],
    ['a column that is a list', { ...packed, chips: { ...chips, tag: [...chips.tag] } }, /column.*tag/],
    ['a short column', { ...packed, chips: { ...chips, name: chips.name.slice(1) } }, /column.*name/],
    ['a word that is none', { ...packed, cards: { ...cards, note: filled(cards.note.length) } }, /column.*note/],
    ['a list that is none', { ...packed, chips: { ...chips, groups: filled(chips.groups.length) } }, /column.*groups/],
    ['an icon that is none', { ...packed, cards: { ...cards, icon: filled(cards.icon.length) } }, /column.*icon/],
    [
      'more interfaces on cards than rows',
      { ...packed, cards: { ...cards, chips: cards.chips.map(() => 2) } },
      /add up/,
    ],
    ['fewer cards than in the subnets', { ...packed, vpcs: packed.vpcs.slice(1) }, /add up/],
  ];

  it.each(cases)('is refused with the reason: %s', (_, value, reason) => {
    expect(faultOf(value)).toMatch(reason);
  });

  it('is refused or drawable, whatever bytes are changed on the way', () => {
    const columns = [
      ...[cards, chips].flatMap((rows) => Object.values(rows)).flatMap(arraysOf),
      lists.items,
      lists.lengths,
      words.lengths,
      words.text,
    ];
    fc.assert(
      fc.property(fc.nat(columns.length - 1), fc.nat(), fc.nat(255), (which, at, value) => {
        const damaged = structuredClone({ packed, column: columns[which] });
        const { column } = damaged;
        if (column && column.length > 0) column[at % column.length] = value;
        const checked = checkedGraph(damaged.packed);
        expect('fault' in checked ? checked.fault.length : drawn(checked.packed)).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

const arraysOf = (column: Numbers | TextTable): readonly Numbers[] =>
  'text' in column ? [column.lengths, column.text] : [column];

/** Every node and place of it is made. */
const drawn = (graph: PackedGraph): number => {
  const scene = layout(unpack(graph));
  const subnets = scene.vpcs.flatMap(({ zones }) => zones.flatMap(({ subnets: inZone }) => inZone));
  return subnets.flatMap((subnet) => subnet.cards.flatMap((card) => card.chips)).length + scene.ties.length;
};

function tiered(tier: string): unknown {
  return packed.vpcs.map((vpc) => ({
    ...vpc,
    zones: vpc.zones.map((zone) => ({ ...zone, subnets: zone.subnets.map((subnet) => ({ ...subnet, tier })) })),
  }));
}

function filled(length: number): Uint16Array {
  return new Uint16Array(length).fill(60_000);
}
