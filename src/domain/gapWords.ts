import { gapKind, type GapKind } from './gap.ts';
import { timeText } from './moment.ts';
import type { Gap, Snapshot, SnapshotPart } from './model.ts';

/** What to do about a part that could not be read, one sentence. */
export const remedyOf = (gap: Gap): string => remedies[gapKind(gap)](gap);

const remedies: { readonly [K in GapKind]: (gap: Gap) => string } = {
  passing: () => 'Refresh to read it again.',
  refused: ({ iamAction }) => `Allow ${iamAction}, then refresh.`,
  unknown: ({ iamAction }) => `Choose an endpoint or a region that knows ${iamAction}.`,
  endless: () => 'Look at it by other means: the answer had no end, so what is shown is not all of it.',
};

/** Whether what was read of the part is all that will be read of it, though there is more. */
export const isInPart = (gap: Gap, snapshot: Snapshot): boolean =>
  gapKind(gap) === 'endless' && snapshot[gap.part].length > 0;

/** EC2's code, and how old what is shown instead is. `readAt` is the time of the read, beside which only another day is named. */
export const reasonOf = ({ code, kept }: Gap, readAt: number): string =>
  kept === undefined ? code : `${code}; what is shown is as of ${timeText(kept.readAt, readAt)}`;

/** A part that stands as an earlier read told it: `Network interfaces as of 07:31`; undefined when it does not. */
export const oldPart = ({ part, kept }: Gap, readAt: number): string | undefined => {
  if (kept === undefined) return undefined;
  const words = `${partTitle(part)} as of ${timeText(kept.readAt, readAt)}`;
  return kept.whole ? words : `${words}, not all of them`;
};

/** `Network interfaces`: a part at the head of a sentence. */
export const partTitle = (part: SnapshotPart): string => {
  const name = partNames[part];
  return name.charAt(0).toUpperCase() + name.slice(1);
};

export const partNames: { readonly [P in SnapshotPart]: string } = {
  vpcs: 'VPCs',
  subnets: 'subnets',
  instances: 'instances',
  enis: 'network interfaces',
  securityGroups: 'security groups',
  addresses: 'elastic IPs',
  internetGateways: 'internet gateways',
  routeTables: 'route tables',
  instanceTypes: 'limits of instance types',
};
