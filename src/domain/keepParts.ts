import { isPassing } from './gap.ts';
import type { Gap, Kept, Snapshot } from './model.ts';

/**
 * A new read with what the earlier one of the same account knew of parts that failed for a reason that passes: a throttled call
 * must not empty a picture. Each such part is marked with the time of what is shown. A part that was read again, in part only,
 * does not take the place of one that was read in full. Parts that were refused for good are shown as this read left them.
 */
export const keepParts = (before: Snapshot, now: Snapshot): Snapshot => {
  if (!mayBeSame(before, now)) return now;
  const gaps = now.gaps.map((gap) => ({ ...gap, kept: keptOf(gap, before, now) }));
  const kept = gaps.flatMap(({ part, kept: from }) => (from ? [part] : []));
  const merged = kept.reduce<Snapshot>((snapshot, part) => ({ ...snapshot, [part]: before[part] }), now);
  // Limits do not change, and those of instances that were kept were not asked for.
  const needsLimits = kept.some((part) => part === 'instances' || part === 'instanceTypes');
  return { ...merged, instanceTypes: needsLimits ? limitsOf(before, now) : now.instanceTypes, gaps };
};

/**
 * Where no account was ever told, nothing speaks against the same: an endpoint may have no STS. One that was told and is not any more
 * may have been left for another: a key that STS has named once keeps its name.
 */
const mayBeSame = (before: Snapshot, now: Snapshot): boolean =>
  before.region === now.region && (before.accountId === undefined || before.accountId === now.accountId);

/** When what is shown for the part was read; undefined where what this read told is all there is, or is more. */
const keptOf = (gap: Gap, before: Snapshot, now: Snapshot): Kept | undefined => {
  const { part } = gap;
  if (!isPassing(gap)) return undefined;
  const earlier = before.gaps.find((other) => other.part === part);
  const kept = earlier === undefined ? { readAt: before.readAt, whole: true } : earlier.kept;
  const known = kept ?? { readAt: before.readAt, whole: false };
  return known.whole || before[part].length > now[part].length ? known : undefined;
};

const limitsOf = (before: Snapshot, now: Snapshot): Snapshot['instanceTypes'] =>
  [...new Map([...before.instanceTypes, ...now.instanceTypes].map((limits) => [limits.type, limits])).values()].sort(
    (a, b) => (a.type < b.type ? -1 : 1),
  );
