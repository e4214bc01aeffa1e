import type { Pill, Rect } from '../../src/topology/scene.ts';
import type { IconName } from '../icons.ts';
import { vpcHolding } from './cameraFit.ts';
import type { FrameContext } from './frame.ts';
import type { CanvasPen } from './canvasPen.ts';

/** The selection's labels: internet, public address, security groups on the shelf. */
export const paintPills = (context: FrameContext): void => {
  const { pen, frame, place, visible } = context;
  const pills = frame.decorations?.pills ?? [];
  const groups = pills.filter(({ kind }) => kind === 'group');
  for (const pill of pills) {
    const rect = place(pill.rect);
    if (!visible(rect) || rect.h < 11) continue;
    const wide = pill.kind === 'group' ? wideEnough(context, pill, groups) : rect;
    painters[pill.kind](pen, wide, pill);
  }
  paintGroupCount(context, groups);
};

/** The place of a group on the shelf, as wide as its name where the next one, or the border of the VPC, leaves room. */
const wideEnough = ({ pen, frame, place }: FrameContext, pill: Pill, groups: readonly Pill[]): Rect => {
  const rect = place(pill.rect);
  const next = groups[groups.indexOf(pill) + 1];
  const vpc = vpcHolding(pill.rect, frame.scene);
  const end = next ? place(next.rect).x - 4 : vpc ? place(vpc.rect).x + place(vpc.rect).w - 8 : rect.x + rect.w;
  const wanted = Math.ceil(pen.measure(pill.text, { size: 11 })) + 9;
  return { ...rect, w: Math.max(rect.w, Math.min(wanted, end - rect.x)) };
};

const paintInternet = (pen: CanvasPen, rect: Rect, pill: Pill): void => {
  const { palette } = pen;
  // Its word keeps its size when the picture shrinks, so it grows to both sides.
  const w = Math.max(rect.w, Math.ceil(pen.measure(pill.text, { size: 12 })) + 36);
  const x = Math.round(rect.x - (w - rect.w) / 2);
  pen.box({ ...rect, x, w }, { fill: palette.chrome, stroke: palette.accent, radius: rect.h / 2 });
  const middle = rect.y + rect.h / 2;
  pen.icon('cloud', { x: x + 7, y: middle - 8, size: 16, color: palette.t1 });
  pen.text(pill.text, { x: x + 28, y: middle + 4 }, { size: 12, color: palette.t1 });
};

const paintAddress =
  (icon: IconName) =>
  (pen: CanvasPen, rect: Rect, pill: Pill): void => {
    const { palette } = pen;
    const width = pen.measure(pill.text, { size: 11, mono: true });
    // Words keep their size when the picture shrinks: the note goes first, then the pill grows.
    const box = { ...rect, w: Math.max(rect.w, width + 30) };
    pen.box(box, { fill: palette.accentSoft, stroke: palette.accent, radius: rect.h / 2 });
    const y = rect.y + rect.h / 2 + 4;
    pen.icon(icon, { x: rect.x + 4, y: y - 10, size: 12, color: palette.pub, ground: palette.accentSoft });
    const x = rect.x + 21 + pen.text(pill.text, { x: rect.x + 21, y }, { size: 11, mono: true, color: palette.t1 }) + 6;
    const room = box.x + box.w - x - 4;
    if (pill.note !== undefined && pen.measure(pill.note, { size: 11 }) <= room) {
      pen.text(pill.note, { x, y }, { size: 11, color: palette.t2 });
    }
  };

const paintGroup = (pen: CanvasPen, rect: Rect, pill: Pill): void => {
  const { palette } = pen;
  pen.box(rect, { fill: palette.card, stroke: palette.t2, radius: 4 });
  const y = rect.y + rect.h / 2 + 4;
  const hasIcon = pen.measure(pill.text, { size: 11 }) <= rect.w - 25;
  if (hasIcon) pen.icon('shield', { x: rect.x + 6, y: y - 10, size: 12, color: palette.t1 });
  const x = rect.x + (hasIcon ? 22 : 5);
  pen.text(pill.text, { x, y }, { size: 11, color: palette.t1, max: rect.x + rect.w - x - 3 });
};

const painters = {
  internet: paintInternet,
  'elastic-ip': paintAddress('elasticIp'),
  'public-ip': paintAddress('globe'),
  group: paintGroup,
} as const;

/** `2 of 9 security groups` beside the pills on the shelf. */
const paintGroupCount = (context: FrameContext, groups: readonly Pill[]): void => {
  const { pen, frame, place } = context;
  const last = groups.at(-1);
  const first = groups[0];
  if (!last || !first) return;
  const vpc = vpcHolding(first.rect, frame.scene);
  const total = /^(\d+) security groups?/.exec(vpc?.node.shelf ?? '')?.[1];
  const rect = wideEnough(context, last, groups);
  if (total === undefined || rect.h < 11) return;
  const words = `${groups.length} of ${total} security ${total === '1' ? 'group' : 'groups'}`;
  const max = vpc ? place(vpc.rect).x + place(vpc.rect).w - rect.x - rect.w - 16 : undefined;
  const at = { x: rect.x + rect.w + 12, y: rect.y + rect.h / 2 + 4 };
  pen.text(words, at, { size: 11, color: pen.palette.t3, ...(max === undefined ? {} : { max }) });
};
