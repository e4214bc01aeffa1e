import { describe, expect, it } from 'vitest';
import { placer, markedEmphasis } from '../../../src/topology/draw/context.ts';
import { darkPalette as palette } from '../../../src/topology/draw/palettes.ts';
import type { TextStyle } from '../../../src/topology/draw/pen.ts';
import { drawSubnet } from '../../../src/topology/draw/subnet.ts';
import { SvgPen } from '../../../src/topology/export/svgPen.ts';
import type { SubnetNode } from '../../../src/topology/graph.ts';
import type { Point } from '../../../src/topology/scene.ts';
import { snapshot } from '../../support/snapshot.ts';
import { pictureOf, subnetsIn } from '../../support/picture.ts';

type Written = { readonly words: string; readonly from: number; readonly to: number; readonly color: string };

/** Remembers where words were written. */
class Listener extends SvgPen {
  readonly written: Written[] = [];

  override text(words: string, at: Point, style: TextStyle): number {
    const width = super.text(words, at, style);
    const from = style.align === 'right' ? at.x - width : at.x;
    if (width > 0)
      this.written.push({
        words: this.cut(words, style.max ?? 1e9, style),
        from,
        to: from + width,
        color: style.color,
      });
    return width;
  }
}

const [subnet] = subnetsIn(pictureOf(snapshot()));

/** The words of a subnet's header, from left to right. */
const header = (node: Partial<SubnetNode>, width: number, sign = 0): readonly Written[] => {
  if (!subnet) throw new Error('the picture is empty');
  const pen = new Listener(palette);
  const place = placer({ zoom: 1, x: 0, y: 0 });
  const drawn = { vpc: () => {}, subnet: () => {}, card: () => {}, chip: () => {} };
  drawSubnet(
    {
      pen,
      zoom: 1,
      place,
      brief: false,
      highContrast: false,
      emphasis: markedEmphasis(palette, new Map()),
      decorations: undefined,
      drawn,
    },
    { ...subnet, rect: { ...subnet.rect, w: width }, node: { ...subnet.node, ...node } },
    sign,
  );
  return pen.written.toSorted((a, b) => a.from - b.from);
};

const words = (all: readonly Written[]) => all.map(({ words: each }) => each);
const usage = { total: 4096, reserved: 5, inUse: 71, inPrefixes: 0, free: 4020 };
const finding = [{ id: 'one', severity: 'warning' as const, message: 'a route leads nowhere' }];

describe('the header of a subnet', () => {
  it('has the count alone where name and addresses leave no more room', () => {
    const node = { name: 'nodes-a', cidr: '10.0.32.0/20', usage };
    expect(words(header(node, 220)).slice(0, 2)).toEqual(['nodes-a', '10.0.32.0/20']);
    expect(words(header(node, 220)).at(-1)).toBe('4020');
    expect(words(header(node, 280)).at(-1)).toBe('4020 free');
  });

  it('has the whole name rather than the block of addresses', () => {
    const written = words(header({ name: 'region-public-a', cidr: '10.70.16.0/24', usage }, 220));
    expect(written[0]).toBe('region-public-a');
    expect(written).not.toContain('10.70.16.0/24');
  });

  it('has the block of addresses rather than a whole id, where the subnet has no name', () => {
    const node = { id: 'subnet-0b5224b1c0ffee123', name: 'subnet-0b5224b1c0ffee123', cidr: '10.50.0.0/24', usage };
    const [id, cidr] = words(header(node, 220));
    expect(id).toMatch(/^subnet?.*…$/);
    expect(cidr).toBe('10.50.0.0/24');
  });

  it.each([150, 180, 212, 220, 240, 299, 300, 420])('writes nothing over anything, %d pixels wide', (width) => {
    for (const name of [
      'a',
      'firewall-a',
      'control-a',
      'region-public-a',
      'production-private-application-subnet-1a',
      subnet?.node.id ?? '',
    ]) {
      for (const cidr of ['10.0.0.0/8', '10.80.0.64/26', '100.100.200.192/26', undefined]) {
        for (const findings of [[], finding]) {
          const written = header({ name, cidr, usage, findings }, width);
          const close = written.filter(({ from }, at) => from < (written[at - 1]?.to ?? 0) + 6);
          expect(close, `${name} ${cidr} ${width}`).toEqual([]);
        }
      }
    }
  });

  it('marks the count for a finding about addresses, not for one about a route', () => {
    const full = { total: 256, reserved: 5, inUse: 250, inPrefixes: 0, free: 1 };
    const color = (node: Partial<SubnetNode>) => header({ ...node, findings: finding }, 280).at(-1)?.color;
    expect(color({ usage })).toBe(palette.t2);
    expect(color({ usage: full })).toBe(palette.warn);
  });

  it('says from where a subnet is public', () => {
    const node = {
      name: 'edge',
      cidr: '10.70.0.0/24',
      usage,
      tier: 'public' as const,
      reach: "public, from a carrier's network",
    };
    expect(words(header(node, 560))).toContain("public, from a carrier's network");
  });
});
