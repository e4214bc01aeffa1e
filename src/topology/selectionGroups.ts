import { approach } from './approach.ts';
import type { Details } from './details.ts';
import type { Pill, Wire, SelectionMarks, LocatedInterface } from './scene.ts';
import { laneAt, cut, textWidth } from './sizes.ts';

/** At most so many groups are drawn; further ones are counted. */
const mostPills = 6;
const pillHeight = 20;
const pillGap = 8;

/** The security groups of the interface on the shelf of its VPC, with a dotted wire to each. */
export const groupArt = (found: LocatedInterface, details: Details): SelectionMarks => {
  const pills = pillsOf(found, details);
  return { pills, wires: pills.map((pill) => groupWire(found, pill)) };
};

const pillsOf = ({ vpc, zone }: LocatedInterface, { groups }: Details): readonly Pill[] => {
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

const groupWire = (found: LocatedInterface, pill: Pill): Wire => {
  const x = found.zone.riser.x + laneAt.groups;
  const floor = found.vpc.shelf.y - 4;
  const into = approach(found, laneAt.groups, 6).toReversed();
  const foot = pill.rect.x + 12;
  return {
    id: `group:${found.chip.node.eniId}:${pill.id}`,
    kind: 'group',
    points: [...into, { x, y: floor }, { x: foot, y: floor }, { x: foot, y: pill.rect.y }],
    instanceId: found.card.node.instanceId,
    eniId: found.chip.node.eniId,
  };
};
