import { approach } from './approach.ts';
import type { Details } from './details.ts';
import type { Pill, Wire } from './scene.ts';
import type { Art, Spot } from './spot.ts';
import { laneAt } from './sizes.ts';
import { cut, textWidth } from './textWidth.ts';

/** At most so many groups are drawn; further ones are counted. */
const mostPills = 6;
const pillHeight = 20;
const pillGap = 8;

/** The security groups of the interface on the shelf of its VPC, with a dotted wire to each. */
export const groupArt = (spot: Spot, details: Details): Art => {
  const pills = pillsOf(spot, details);
  return { pills, wires: pills.map((pill) => groupWire(spot, pill)) };
};

const pillsOf = ({ vpc, zone }: Spot, { groups }: Details): readonly Pill[] => {
  const right = vpc.rect.x + vpc.rect.w - pillGap;
  const pills: Pill[] = [];
  let x = zone.riser.x + zone.riser.w + 2;
  for (const [index, group] of groups.entries()) {
    const text = cut(group.name, 20);
    const w = 28 + textWidth(text);
    const more = groups.length - index;
    const last = index === groups.length - 1;
    const full = index >= mostPills || x + w + (last ? 0 : plusWidth + pillGap) > right;
    const rect = { x, y: vpc.shelf.y + 6, w: full ? plusWidth : w, h: pillHeight };
    pills.push({
      id: full ? 'pill:groups' : `pill:${group.id}`,
      kind: 'group',
      rect,
      text: full ? `+${more}` : text,
      note: undefined,
    });
    if (full) break;
    x += w + pillGap;
  }
  const shown = /^\d+ security groups?/.exec(vpc.node.shelf)?.[0];
  return pills.map((pill, index) =>
    index === pills.length - 1 && shown !== undefined ? { ...pill, note: `${groups.length} of ${shown}` } : pill,
  );
};

const plusWidth = 36;

const groupWire = (spot: Spot, pill: Pill): Wire => {
  const x = spot.zone.riser.x + laneAt.groups;
  const floor = spot.vpc.shelf.y - 4;
  const into = approach(spot, laneAt.groups, 6).toReversed();
  const foot = pill.rect.x + 12;
  return {
    id: `group:${spot.chip.node.eniId}:${pill.id}`,
    kind: 'group',
    points: [...into, { x, y: floor }, { x: foot, y: floor }, { x: foot, y: pill.rect.y }],
    instanceId: spot.card.node.instanceId,
    eniId: spot.chip.node.eniId,
  };
};
