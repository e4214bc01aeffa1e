import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { labelOf } from '../../../src/domain/tags.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import type { Details } from '../../../src/topology/details.ts';
import { detailsOf } from '../../../src/topology/detailsOf.ts';
import type { Wire } from '../../../src/topology/scene.ts';
import { selectionDecorations } from '../../../src/topology/selectionDecorations.ts';
import { cardsIn, inside, pictureOf } from '../../support/picture.ts';

const snapshot = demoSnapshot();
const inventory = new Inventory(snapshot);
const scene = pictureOf(snapshot);
const detailsFor = (id: string, kind: Details['kind'] = 'interface'): Details => {
  const details = detailsOf({ kind, id }, inventory, { findings: [], operations: [] });
  if (!details) throw new Error(`nothing is called ${id}`);
  return details;
};
const idOf = (name: string): string => snapshot.enis.find((eni) => labelOf(eni) === name)?.id ?? name;
const decorationsOf = (name: string) => selectionDecorations(scene, detailsFor(idOf(name)));

/** The cards that a leg of a wire passes through although they are not its own. */
const passesThrough = (wire: Wire): readonly string[] =>
  cardsIn(scene)
    .filter(({ node: card, chips, rect }) => {
      // It begins and ends in cards of its own instance.
      if (card.instanceId !== undefined && card.instanceId === wire.instanceId) return false;
      if (chips.some(({ node }) => node.eniId === wire.eniId)) return false;
      return wire.points.slice(1).some((to, index) => {
        const from = wire.points[index] ?? to;
        const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
        const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
        return left < rect.x + rect.w && right > rect.x && top < rect.y + rect.h && bottom > rect.y;
      });
    })
    .map(({ node }) => node.name);

describe('the decorations of a selected interface', () => {
  it('shows the path of the design: internet, gateway, elastic IP, interface', () => {
    const { pills, wires } = decorationsOf('fw-1-outside');
    expect(pills.map(({ kind, text, note }) => [kind, text, note])).toEqual([
      ['group', 'fw-edge', undefined],
      ['group', 'fw-admin', '2 of 9 security groups'],
      ['internet', 'Internet', undefined],
      ['elastic-ip', '52.48.17.203', 'eip-fw'],
    ]);
    const path = wires.filter(({ kind }) => kind === 'path');
    const chip = cardsIn(scene)
      .flatMap(({ chips }) => chips)
      .find(({ node }) => node.name === 'fw-1-outside');
    expect(path[0]?.points.at(-1)).toEqual({ x: 1112, y: scene.vpcs[0]?.port?.y });
    expect(path.at(-1)?.points.at(-1)).toEqual({ x: (chip?.rect.x ?? 0) - 1, y: (chip?.rect.y ?? 0) + 12 });
  });

  it('wires and names the siblings of the instance', () => {
    const { wires, relatedEniIds } = decorationsOf('fw-1-outside');
    expect(wires.filter(({ kind }) => kind === 'tie')).toHaveLength(2);
    expect([...relatedEniIds].toSorted()).toEqual([idOf('fw-1-inside'), idOf('fw-1-data')].toSorted());
  });

  it.each(snapshot.enis.map((eni) => [labelOf(eni), eni.id]))('never leads a wire through a card: %s', (_, id) => {
    const { wires } = selectionDecorations(scene, detailsFor(id));
    expect(wires.flatMap(passesThrough)).toEqual([]);
  });

  it('has no path for an interface without a public address', () => {
    expect(decorationsOf('ha-spare').wires.map(({ kind }) => kind)).toEqual(['group']);
  });

  it('keeps group pills on the shelf and counts what has no room', () => {
    const groups = Array.from({ length: 9 }, (_, at) => ({ id: `sg-${at}`, name: `group-with-a-long-name-${at}` }));
    const { pills } = selectionDecorations(scene, { ...detailsFor(idOf('ha-spare')), groups });
    expect(pills.length).toBeLessThanOrEqual(7);
    expect(pills.at(-1)?.text).toBe(`+${9 - (pills.length - 1)}`);
    for (const { rect } of pills) expect(scene.vpcs.some(({ shelf }) => inside(rect, shelf))).toBe(true);
  });

  it('adds nothing for what is not in the picture', () => {
    const gone = selectionDecorations(scene, { ...detailsFor(idOf('ha-spare')), id: 'eni-gone' });
    expect([gone.wires, gone.pills, gone.relatedEniIds.size]).toEqual([[], [], 0]);
  });

  it('relates all interfaces of a selected instance', () => {
    const fw = snapshot.instances.find((instance) => labelOf(instance) === 'fw-1')?.id ?? '';
    const decorations = selectionDecorations(scene, detailsFor(fw, 'instance'));
    expect(decorations.relatedEniIds.size).toBe(3);
    expect(decorations.pills).toEqual([]);
  });
});
