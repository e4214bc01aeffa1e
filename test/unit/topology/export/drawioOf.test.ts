import { describe, expect, it } from 'vitest';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { drawioOf } from '../../../../src/topology/export/drawioOf.ts';
import { figureOf } from '../../../../src/topology/export/figure.ts';
import { figureOfAccount, unmarked } from '../../../support/exportedAccount.ts';
import { hostileSnapshot } from '../../../support/hostileNames.ts';
import { cardNamed, pictureOf } from '../../../support/picture.ts';

type Cell = Readonly<Record<string, string>>;

const attributesOf = (text: string): Cell =>
  Object.fromEntries([...text.matchAll(/(\w+)="([^"<>]*)"/g)].map(([, name = '', value = '']) => [name, value]));

const cellsOf = (xml: string): readonly Cell[] =>
  [...xml.matchAll(/<mxCell ((?:\w+="[^"<>]*" ?)+)\/?>(?:<mxGeometry ((?:\w+="[^"<>]*" ?)+))?/g)].map(
    ([, own = '', place = '']) => ({ ...attributesOf(place), ...attributesOf(own) }),
  );

describe.each([
  ['the demo account', demoSnapshot],
  ['an account of hostile names', hostileSnapshot],
])('%s as a diagrams.net file', (_, snapshot) => {
  const scene = pictureOf(snapshot());
  const cells = cellsOf(drawioOf(figureOf(scene, unmarked)));
  const byId = new Map(cells.map((cell) => [cell['id'], cell]));

  it('has each cell once, in a parent that stands before it', () => {
    expect(byId.size).toBe(cells.length);
    const before = new Set<string | undefined>();
    const orphans = cells.filter(({ id, parent }) => {
      before.add(id);
      return !before.has(parent);
    });
    expect(orphans.map(({ id }) => id)).toEqual(['0']);
    expect(cells.filter(({ id }) => id?.startsWith('interface:'))).toHaveLength(snapshot().enis.length);
  });

  it('ties instances to their interfaces elsewhere', () => {
    const ties = cells.filter(({ edge }) => edge === '1');
    expect(ties.length).toBeGreaterThan(3);
    for (const { source, target } of ties) {
      expect([byId.get(source)?.['vertex'], byId.get(target)?.['vertex']]).toEqual(['1', '1']);
    }
  });
});

describe('a diagrams.net file', () => {
  it('tells things apart whose ids look alike', () => {
    const demo = demoSnapshot();
    const [first, second] = ['vpc-0a\u200b', 'vpc-0a\u202e'].map((id) =>
      demo.vpcs.slice(0, 1).map((vpc) => ({ ...vpc, id })),
    );
    const ids = cellsOf(
      drawioOf(figureOfAccount({ ...demo, vpcs: [...(first ?? []), ...(second ?? []), ...demo.vpcs] })),
    ).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['vpc:vpc-0a%200b', 'vpc:vpc-0a%202e']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says what the picture says of an interface', () => {
    const values = new Set(cellsOf(drawioOf(figureOfAccount(demoSnapshot()))).map((cell) => cell['value']));
    const words = [
      'eth0 · 10.0.0.10 · 52.48.17.203',
      'eth0 · 10.0.20.70 · +6',
      '.134',
      'eth2 in data-a',
      'Load balancer · shop-alb',
    ];
    expect(words.filter((value) => !values.has(value))).toEqual([]);
  });

  it('has things where the picture has them', () => {
    const scene = pictureOf(demoSnapshot());
    const cells = new Map(cellsOf(drawioOf(figureOf(scene, unmarked))).map((cell) => [cell['id'], cell]));
    const card = cardNamed(scene, 'app-b', 'ha-1');
    let at: { x: number; y: number } = { x: 0, y: 0 };
    for (let cell = cells.get(`card:${card.node.id}`); cell?.['x'] !== undefined; cell = cells.get(cell['parent'])) {
      at = { x: at.x + Number(cell['x']), y: at.y + Number(cell['y']) };
    }
    expect(at).toEqual({ x: card.rect.x, y: card.rect.y });
  });
});
