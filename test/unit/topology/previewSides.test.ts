import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/model.ts';
import { atOnce } from '../../../src/domain/turns.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { layout } from '../../../src/topology/layout.ts';
import { oldPlaceOf } from '../../../src/topology/oldPlaces.ts';
import { pictureOfGraph } from '../../../src/topology/packed/unpack.ts';
import { marksByBox } from '../../../src/topology/pictureChanges.ts';
import { previewArt } from '../../../src/topology/previewArt.ts';
import { project } from '../../../src/topology/project.ts';
import type { PlacedCard, Scene } from '../../../src/topology/scene.ts';
import { sceneAfter, sideScene } from '../../../src/topology/sideScene.ts';
import { pictureOfView } from '../../../src/ui/topology/accountView.ts';
import { Inventory } from '../../../src/domain/inventory.ts';
import { ha1, ha2, movedVip, previewOf, retargeted, spare, vip } from '../../support/previewedAccount.ts';

const old = oldPlaceOf(vip.id);

const shown = (account: Snapshot) => {
  const { graph, changes } = atOnce(pictureOfView(previewOf(account)));
  if (!changes?.preview) throw new Error('No preview');
  const scene = layout(pictureOfGraph(graph));
  const marks = marksByBox(changes);
  const { before: facts, routes } = changes.preview;
  const after = sceneAfter(scene, { marks, preview: changes.preview });
  return { scene, marks, facts, routes, after, before: sideScene(scene, { marks, hides: 'added', facts }) };
};

const cardsOf = (scene: Scene): ReadonlyMap<string, PlacedCard> =>
  new Map(
    scene.vpcs.flatMap(({ zones }) =>
      zones.flatMap(({ subnets }) => subnets.flatMap(({ cards }) => cards.map((card) => [card.node.id, card]))),
    ),
  );

const chipsOn = (scene: Scene, cardId: string): readonly string[] =>
  cardsOf(scene)
    .get(cardId)
    ?.chips.map(({ node }) => node.eniId) ?? [];

describe('the picture of a move', () => {
  it('has what moves where it leaves and where it comes, marked with both', () => {
    const { scene, marks } = shown(movedVip());
    expect(chipsOn(scene, ha1.id).slice(-1)).toEqual([old]);
    expect(chipsOn(scene, ha2.id).slice(-1)).toEqual([vip.id]);
    expect([...marks].map(([node, { kind, place }]) => [node, kind, place])).toEqual([
      [`chip:${vip.id}`, 'added', 'new'],
      [`chip:${old}`, 'removed', 'old'],
    ]);
  });

  it('has what an interface without a holder leaves as a card of its own', () => {
    const attached = demoSnapshot().enis.map((eni) =>
      eni.id === spare.id && vip.attachment
        ? { ...eni, status: 'in-use', attachment: { ...vip.attachment, id: 'eni-attach-1', instanceId: ha2.id } }
        : eni,
    );
    const { scene, before } = shown({ ...demoSnapshot(), enis: attached });
    expect(chipsOn(scene, oldPlaceOf(spare.id))).toEqual([oldPlaceOf(spare.id)]);
    expect(chipsOn(scene, ha2.id)).toContain(spare.id);
    expect(chipsOn(before, ha2.id)).not.toContain(spare.id);
  });

  it('before it is the account as it is, each thing where the other side has it', () => {
    const { scene, before } = shown(movedVip());
    const alone = cardsOf(layout(pictureOfGraph(project(new Inventory(demoSnapshot()), [], 'Demo account'))));
    const [both, sides] = [cardsOf(scene), cardsOf(before)];
    expect(new Set(sides.keys())).toEqual(new Set(alone.keys()));
    for (const [id, card] of sides) {
      const { chips, ...facts } = card.node;
      const { chips: expected, ...rest } = alone.get(id)?.node ?? card.node;
      expect(facts).toEqual(rest);
      expect(chips.map(({ address }) => address)).toEqual(expected.map(({ address }) => address));
      expect([card.rect.x, card.rect.y]).toEqual([both.get(id)?.rect.x, both.get(id)?.rect.y]);
    }
    expect(sides.get(ha2.id)?.rect.h).toBeLessThan(both.get(ha2.id)?.rect.h ?? 0);
  });

  it('shares all but what changes with the other side', () => {
    const { scene, before } = shown(movedVip());
    const others = before.vpcs.flatMap(({ zones }) => zones.flatMap(({ subnets }) => subnets));
    const same = scene.vpcs.flatMap(({ zones }) => zones.flatMap(({ subnets }) => subnets));
    expect(others.filter((subnet, index) => subnet !== same[index]).map(({ node }) => node.id)).toEqual([vip.subnetId]);
  });
});

describe('the picture of an interface that loses a prefix', () => {
  it('has room for it before, and none of it afterwards', () => {
    const holder = demoSnapshot().enis.find(({ ipv4Prefixes }) => ipv4Prefixes.length > 1);
    const enis = demoSnapshot().enis.map((eni) =>
      eni.id === holder?.id ? { ...eni, ipv4Prefixes: eni.ipv4Prefixes.slice(1) } : eni,
    );
    const { before, after } = shown({ ...demoSnapshot(), enis });
    const rowsOn = (scene: Scene) => {
      const card = cardsOf(scene).get(holder?.attachment?.instanceId ?? '');
      const chip = card?.chips.find(({ node }) => node.eniId === holder?.id);
      return { told: chip?.node.prefixes.map(({ cidr }) => cidr), places: chip?.prefixes.length };
    };
    expect(rowsOn(before)).toEqual({ told: holder?.ipv4Prefixes, places: holder?.ipv4Prefixes.length });
    expect(rowsOn(after).told).toEqual(holder?.ipv4Prefixes.slice(1));
  });
});

describe('what a preview draws beside its marks', () => {
  it('ties the place that is left to the new one, around the cards', () => {
    const { scene, marks, routes } = shown(movedVip());
    const [tie] = previewArt(scene, { marks, routes }, 'after').wires.filter(({ look }) => look === 'moves');
    expect([tie?.from, tie?.to]).toEqual([`chip:${old}`, `chip:${vip.id}`]);
    const chip = cardsOf(scene).get(ha2.id)?.chips.at(-1)?.rect;
    expect(tie?.points.at(-1)).toEqual({ x: (chip?.x ?? 0) + (chip?.w ?? 0), y: (chip?.y ?? 0) + (chip?.h ?? 0) / 2 });
  });

  it('has the routes that go with what moves, and those that lead to another interface', () => {
    const moved = shown(movedVip());
    expect(moved.routes).toMatchObject([
      { destination: '10.8.0.0/16', before: { eniId: old }, after: { eniId: vip.id } },
    ]);
    const led = shown(retargeted(demoSnapshot(), vip.id, spare.id));
    expect(led.routes).toMatchObject([{ before: { eniId: vip.id }, after: { eniId: spare.id, words: 'ha-spare' } }]);
    const told = { marks: led.marks, routes: led.routes };
    const looks = (side: 'before' | 'both' | 'after') =>
      previewArt(led.scene, told, side).wires.map(({ look, to }) => [look, to]);
    expect(looks('before')).toEqual([['before', `chip:${vip.id}`]]);
    expect(looks('after')).toEqual([['leads', `chip:${spare.id}`]]);
    expect(looks('both')).toEqual([
      ['leads', `chip:${spare.id}`],
      ['gone', `chip:${vip.id}`],
    ]);
  });

  it('tells a route that ends nowhere by its pill alone', () => {
    const { scene, marks, routes } = shown(retargeted(demoSnapshot(), vip.id, 'nat-0a'));
    const art = previewArt(scene, { marks, routes }, 'after');
    expect(art.wires).toEqual([]);
    expect(art.pills.map(({ words }) => words)).toEqual(['Route 10.8.0.0/16 of rtb-app-b: ha-vip → nat-0a']);
  });
});
