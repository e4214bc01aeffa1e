import type { CardNode, ChipNode, SubnetNode, VpcNode } from '../../src/topology/graph.ts';
import { freeWords } from '../../src/topology/pictureWords.ts';
import type { Drawn } from '../../src/topology/draw/context.ts';
import { interfaceAt } from '../../src/topology/oldPlaces.ts';
import type { Rect } from '../../src/topology/scene.ts';
import type { Hit, HitGrid, Highlighting } from './frame.ts';

/** An interface and the card on which it stands. */
export type Chip = { readonly node: ChipNode; readonly card: CardNode };

/** Calls `hit` for each thing as it is drawn. */
export const hitsOf = (highlighting: Highlighting, hit: (hit: Hit) => void): Drawn => ({
  vpc: (node, rect) => hit(vpcHit(node, rect)),
  subnet: (node, rect) => hit(subnetHit(node, rect)),
  card: (node, rect) => hit(cardHit(node, rect)),
  chip: (node, card, rect) => hit(chipHit({ node, card }, rect, highlighting)),
});

/** What the pointer meets at a VPC: its outline node, its target and its tooltip. */
export const vpcHit = ({ id, name, cidrs }: VpcNode, rect: Rect): Hit => ({
  node: `vpc:${id}`,
  rect,
  target: { kind: 'vpc', id },
  tip: () => `${name}\n${id} · ${cidrs.join(', ')}`,
});

/** What the pointer meets at a subnet. `inside` finds small things in it, which are too many for a hit each. */
export const subnetHit = (node: SubnetNode, rect: Rect, inside?: HitGrid): Hit => {
  const hit: Hit = {
    node: `subnet:${node.id}`,
    rect,
    target: { kind: 'subnet', id: node.id },
    tip: () => {
      const facts = [node.id, node.cidr, freeWords(node, false), ...node.findings.map(({ message }) => message)];
      return [node.name, ...facts.filter((fact) => fact !== undefined)].join('\n');
    },
  };
  return inside ? { ...hit, inside } : hit;
};

/** What the pointer meets at a card: its instance, or the one interface on it; groups of several have no target. */
export const cardHit = (node: CardNode, rect: Rect): Hit => {
  const only = node.chips.length === 1 && node.kind !== 'instance' && node.kind !== 'guest' ? node.chips[0] : undefined;
  const target = node.instanceId
    ? ({ kind: 'instance', id: node.instanceId } as const)
    : only && ({ kind: 'interface', id: interfaceAt(only.eniId) } as const);
  return { node: `card:${node.id}`, rect, target, tip: () => cardTip(node) };
};

const cardTip = (node: CardNode): string => {
  const room = node.slots && `${node.slots.used} of ${node.slots.max ?? 'an unknown number of'} interfaces`;
  const home = node.homeSubnet === undefined ? undefined : `Located in ${node.homeSubnet}`;
  const facts = [node.instanceId, node.note, node.state, room, home, ...node.findings.map(({ message }) => message)];
  return [node.name, ...facts.filter((fact) => fact !== undefined)].join('\n');
};

/** What the pointer meets at an interface; the tooltip names its category under a lens that colours. */
export const chipHit = (chip: Chip, rect: Rect, highlighting: Pick<Highlighting, 'category'> | undefined): Hit => {
  const { eniId } = chip.node;
  const tip = (): string => chipTip(chip, highlighting?.category(eniId)?.word);
  return { node: `chip:${eniId}`, rect, target: { kind: 'interface', id: interfaceAt(eniId) }, tip };
};

const chipTip = ({ node, card }: Chip, category: string | undefined): string => {
  const publicLine = node.publicIp && `${node.publicIp.elastic ? 'Elastic IP' : 'Public IP'}: ${node.publicIp.ip}`;
  const facts = [
    [node.tag, card.name].filter((part) => part !== undefined).join(' · '),
    [node.address, ...node.secondary.slice(0, 6)].join(', '),
    publicLine,
    node.outside,
    node.checkOff ? 'Source/dest check off' : undefined,
    node.groups.length > 0 ? `Groups: ${node.groups.join(', ')}` : undefined,
    node.busy,
    category,
    ...node.findings.map(({ message }) => message),
  ];
  return [node.name, interfaceAt(node.eniId), ...facts.filter((fact) => fact !== undefined && fact !== '')].join('\n');
};
