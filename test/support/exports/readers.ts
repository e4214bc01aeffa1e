import type { Eni } from '../../../src/domain/model.ts';
import { lightPalette } from '../../../src/topology/draw/palettes.ts';
import { rowsOfCsv } from './parsedCsv.ts';

/** The things that a file names (`interface:eni-1`), each with how the file says that it differs; empty where it does not. */
export type Named = ReadonlyMap<string, string>;

export const interfacesIn = (named: Named): Named =>
  new Map([...named].filter(([thing]) => thing.startsWith('interface:')));

/** What differs, without its interfaces. */
export const markedPlacesIn = (named: Named): Named =>
  new Map([...named].filter(([thing, kind]) => /^(?:vpc|subnet|instance):/.test(thing) && kind !== ''));

type Attributes = Readonly<Record<string, string>>;

const attributesOf = (text: string): Attributes =>
  Object.fromEntries([...text.matchAll(/([\w-]+)="([^"<>]*)"/g)].map(([, name = '', value = '']) => [name, value]));

const elementsOf = (xml: string, name: string): readonly Attributes[] =>
  [...xml.matchAll(new RegExp(`<${name} ((?:[\\w-]+="[^"<>]*"\\s*)+)`, 'g'))].map(([, own = '']) => attributesOf(own));

const kinds = ['added', 'removed', 'changed'] as const;

/** Which kind of change a colour stands for. */
export const kindOfColor = (color: string | undefined): string =>
  kinds.find((kind) => lightPalette[kind] === color) ?? '';

/** Twice the same: once as it is told, once as it is seen. */
const once = (told: string, seen: string, where: string): string => {
  if (told !== seen) throw new Error(`${where} is told as "${told}" and seen as "${seen}"`);
  return told;
};

/** By the outlines that are drawn, and what a pointer is told. */
export const inSvg = (svg: string): Named => {
  const boxes = elementsOf(svg, 'rect');
  const placeOf = ({ x, y, width, height }: Attributes): string => [x, y, width, height].join(' ');
  const outlines = new Map(
    boxes.filter((box) => box['stroke-width'] === '2').map((box) => [placeOf(box), kindOfColor(box['stroke'])]),
  );
  return new Map(
    boxes
      .filter((box) => box['data-id'] !== undefined)
      .map((box) => [
        `${box['data-kind']}:${box['data-id']}`,
        once(box['data-change'] ?? '', outlines.get(placeOf(box)) ?? '', `${box['data-id']} of the SVG`),
      ]),
  );
};

const signs: Attributes = { '+': 'added', '−': 'removed', '~': 'changed' };

/** By the words of the boxes, and the colour of their outlines. */
export const inDrawio = (xml: string): Named =>
  new Map(
    elementsOf(xml, 'mxCell')
      .filter(({ id }) => /^(?:vpc|subnet|card|interface):/.test(id ?? ''))
      .map(({ id = '', value = '', style = '' }) => {
        const [first = ''] = value.split(' · ');
        const told = signs[first] ?? (kinds.some((kind) => kind === first) ? first : '');
        const color = [...style.matchAll(/strokeColor=(#\w+)/g)].at(-1)?.[1];
        return [id.replace(/^card:i-/, 'instance:i-'), once(told, kindOfColor(color), `${id} of draw.io`)];
      }),
  );

/** Mermaid's nodes have no ids of EC2; the address on each tells whose it is. */
export const inMermaid = (chart: string, enis: readonly Eni[]): Named => {
  const byAddress = new Map(enis.map((eni) => [eni.addresses[0]?.ip ?? eni.ipv6Addresses[0]?.ip ?? eni.id, eni.id]));
  if (byAddress.size !== enis.length) throw new Error('Two interfaces have one address');
  const classes = new Map(
    [...chart.matchAll(/^ {2}class (\S+) (\w+)$/gm)].flatMap(([, ids = '', kind = '']) =>
      ids.split(',').map((id) => [id, kind]),
    ),
  );
  return new Map(
    [...chart.matchAll(/^ *(n\d+)\["(.*)"\]$/gm)].map(([, node = '', label = '']) => {
      const parts = label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).split(' · ');
      const eniId = parts.map((part) => byAddress.get(part)).find((id) => id !== undefined);
      if (eniId === undefined) throw new Error(`Whose node is this: ${label}`);
      const told = kinds.find((kind) => kind === parts[0]) ?? '';
      return [`interface:${eniId}`, once(told, classes.get(node) ?? '', `${eniId} of Mermaid`)];
    }),
  );
};

export const inCsv = (text: string): Named =>
  new Map(rowsOfCsv(text).map((row) => [`interface:${row['Interface']}`, row['Change'] ?? '']));

type Thing = { readonly id: string; readonly change?: string };

type Json = {
  readonly vpcs: readonly Thing[];
  readonly subnets: readonly Thing[];
  readonly instances: readonly Thing[];
  readonly enis: readonly Thing[];
  readonly changes?: {
    readonly list: readonly {
      readonly kind: string;
      readonly on: { readonly kind: string; readonly id: string };
      readonly consequence: boolean;
    }[];
  };
};

/** By what each thing says of itself, and the list of changes. */
export const inJson = (text: string): Named => {
  const { vpcs, subnets, instances, enis, changes } = JSON.parse(text) as Json;
  const own = (changes?.list ?? []).filter(({ on, consequence }) => !consequence && !isBoxless(on.kind));
  const list = new Map(own.map(({ kind, on }) => [`${on.kind}:${on.id}`, kind]));
  const things = Object.entries({ vpc: vpcs, subnet: subnets, instance: instances, interface: enis }).flatMap(
    ([kind, all]) => all.map(({ id, change = '' }) => [`${kind}:${id}`, change] as const),
  );
  const named = new Map<string, string>(
    things.map(([thing, change]) => [thing, once(change, list.get(thing) ?? '', `${thing} of the JSON`)]),
  );
  for (const thing of list.keys()) if (!named.get(thing)) throw new Error(`${thing} differs and is not in the JSON`);
  return named;
};

const isBoxless = (kind: string): boolean => kind === 'address' || kind === 'group';
