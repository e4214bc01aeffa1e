import { gapKind, isExplicitDeny, isOlder, type GapKind } from './gap.ts';
import { timeText } from './timestamp.ts';
import type { Gap, Snapshot, SnapshotPart } from './model.ts';
import { capital, foreign, joined, words, type Words } from './words.ts';

/** What to do about a part that could not be read, one sentence. */
export const remedyOf = (gap: Gap): Words => remedies[gapKind(gap)](gap);

const remedies: { readonly [K in GapKind]: (gap: Gap) => Words } = {
  passing: () => words`Refresh to read it again.`,
  refused: (gap) =>
    isExplicitDeny(gap)
      ? words`Another policy does not help: ask whoever manages the one that denies it.`
      : words`Allow ${foreign(gap.iamAction)}, then refresh.`,
  unknown: ({ iamAction }) => words`Choose an endpoint or a region that supports ${foreign(iamAction)}.`,
  reading: () => words`Wait until all has been read.`,
  older: () => words`Read the account itself: the file does not hold it.`,
  endless: () => words`Use another tool: the response did not end, so not everything is shown.`,
};

/** Whether the part is shown cut short: some of it was read, and nothing older stands in its place. */
export const isInPart = (gap: Gap, snapshot: Snapshot): boolean =>
  gap.kept === undefined && snapshot[gap.part].length > 0;

/** EC2's code, and how old what is shown instead is. `readAt` is the time of the read, beside which only another day is named. */
export const reasonOf = ({ code, kept }: Gap, readAt: number): Words =>
  kept === undefined
    ? foreign(code)
    : words`${foreign(code)}; what is shown is as of ${foreign(timeText(kept.readAt, readAt))}`;

/** A part that stands as an earlier read told it: `Network interfaces as of 07:31`; undefined when it does not. */
export const oldPart = ({ part, kept }: Gap, readAt: number): Words | undefined => {
  if (kept === undefined) return undefined;
  const old = words`${partTitle(part)} as of ${foreign(timeText(kept.readAt, readAt))}`;
  return kept.whole ? old : words`${old}, not all of them`;
};

/** `Not read by the version that saved this: NAT gateways, network ACLs`; undefined where every part was asked for. */
export const olderParts = (gaps: readonly Gap[]): Words | undefined => {
  const parts = gaps.filter(isOlder).map(({ part }) => partWords[part]);
  return parts.length > 0 ? words`Not read by the version that saved this: ${joined(parts, ', ')}` : undefined;
};

/** `Network interfaces`: a part at the head of a sentence. */
export const partTitle = (part: SnapshotPart): Words => capital(partWords[part]);

export const partWords: { readonly [P in SnapshotPart]: Words } = {
  vpcs: words`VPCs`,
  subnets: words`subnets`,
  instances: words`instances`,
  enis: words`network interfaces`,
  securityGroups: words`security groups`,
  addresses: words`elastic IPs`,
  internetGateways: words`internet gateways`,
  routeTables: words`route tables`,
  permissions: words`network interface permissions`,
  transfers: words`transfers of elastic IPs`,
  reverseDns: words`reverse DNS records`,
  trunkAssociations: words`associations of trunk interfaces`,
  natGateways: words`NAT gateways`,
  carrierGateways: words`carrier gateways`,
  egressOnlyInternetGateways: words`egress-only internet gateways`,
  networkAcls: words`network ACLs`,
  vpcBlockPublicAccessOptions: words`VPC Block Public Access`,
  vpcBlockPublicAccessExclusions: words`exclusions from VPC Block Public Access`,
  flowLogs: words`flow logs`,
  instanceTypes: words`limits of instance types`,
};
