import { describe, expect, it } from 'vitest';
import { keepParts } from '../../../src/domain/keepParts.ts';
import type { Gap, Snapshot, SnapshotPart } from '../../../src/domain/model.ts';
import { eni, instance, inventoryOf, limits, snapshot } from '../../support/snapshot.ts';

const at731 = new Date(2026, 10, 27, 7, 31).getTime();
const at740 = new Date(2026, 10, 27, 7, 40).getTime();
const at750 = new Date(2026, 10, 27, 7, 50).getTime();

const gapOf = (part: SnapshotPart, code = 'Unavailable'): Gap => ({
  part,
  iamAction: 'ec2:Describe',
  code,
  message: 'EC2 has an internal problem',
});
const enis = (...ids: readonly string[]) => ids.map((id) => eni({ id }));
const before = (over: Partial<Snapshot> = {}) => snapshot({ readAt: at731, enis: enis('eni-1', 'eni-2'), ...over });
const now = (over: Partial<Snapshot> = {}) => snapshot({ readAt: at740, enis: [], gaps: [gapOf('enis')], ...over });
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

const everyPart: readonly SnapshotPart[] = [
  ...(['vpcs', 'subnets', 'instances', 'enis', 'securityGroups'] as const),
  ...(['addresses', 'internetGateways', 'routeTables', 'instanceTypes'] as const),
];

describe('a part that could not be read again', () => {
  it.each(everyPart)('stays as it was, with the time when it was read: %s', (part) => {
    const full = inventoryOf().snapshot;
    const kept = keepParts({ ...full, readAt: at731 }, { ...full, readAt: at740, [part]: [], gaps: [gapOf(part)] });
    expect(kept[part]).toEqual(full[part]);
    expect(kept.gaps).toEqual([{ ...gapOf(part), kept: { readAt: at731, whole: true } }]);
    expect(kept.readAt).toBe(at740);
  });

  it.each(['Unavailable', 'RequestLimitExceeded', 'UnexpectedAnswer', 'SyntaxError', 'TimeoutError', 'ECONNRESET'])(
    'stays after: %s',
    (code) => expect(keepParts(before(), now({ gaps: [gapOf('enis', code)] })).enis).toHaveLength(2),
  );

  it.each(['UnauthorizedOperation', 'AccessDenied', 'UnsupportedOperation'])(
    'is emptied by a reason that lasts: %s',
    (code) => {
      const read = now({ gaps: [gapOf('enis', code)] });
      expect(keepParts(before(), read)).toEqual(read);
    },
  );

  it('is not replaced by the pages that came before the failure', () => {
    const kept = keepParts(before(), now({ enis: enis('eni-2') }));
    expect(idsOf(kept.enis)).toEqual(['eni-1', 'eni-2']);
  });

  it('keeps its first time over several failures, and loses it once it is read', () => {
    const once = keepParts(before(), now());
    const twice = keepParts(once, now({ readAt: at750 }));
    expect(twice.gaps[0]?.kept).toEqual({ readAt: at731, whole: true });
    expect(keepParts(twice, snapshot({ readAt: at750, enis: enis('eni-3') })).gaps).toEqual([]);
  });

  it('that was never read in full gives way to a read that knows more, and to none that knows less', () => {
    const partly = before({ gaps: [gapOf('enis')] });
    const less = keepParts(partly, now({ enis: enis('eni-9') }));
    expect(idsOf(less.enis)).toEqual(['eni-1', 'eni-2']);
    expect(less.gaps[0]?.kept).toEqual({ readAt: at731, whole: false });
    const more = keepParts(less, now({ readAt: at750, enis: enis('eni-7', 'eni-8', 'eni-9') }));
    expect(idsOf(more.enis)).toEqual(['eni-7', 'eni-8', 'eni-9']);
    expect(more.gaps[0]?.kept).toBeUndefined();
  });

  it('leaves the parts that were read as they are now, whatever an old part still names', () => {
    const old = before({ enis: [eni({ id: 'eni-1' })], instances: [instance()] });
    const { instances, enis: kept } = keepParts(old, now({ instances: [] }));
    expect([instances.length, idsOf(kept)]).toEqual([0, ['eni-1']]);
  });

  it('of instances keeps what their types have room for, which was not asked without them', () => {
    const old = before({ instanceTypes: [limits({ type: 'm6i.large' })] });
    const read = now({ instances: [], instanceTypes: [limits({ type: 'c5.large' })], gaps: [gapOf('instances')] });
    expect(keepParts(old, read).instanceTypes.map(({ type }) => type)).toEqual(['c5.large', 'm6i.large']);
  });

  it('is never taken from another account or region', () => {
    for (const other of [{ accountId: '999988887777' }, { region: 'us-east-1' }]) {
      const read = now(other);
      expect(keepParts(before(), read)).toBe(read);
    }
  });
  it('is not taken where it is not known any more which account it is', () => {
    const read = now({ accountId: undefined });
    expect(keepParts(before({ accountId: '111122223333' }), read)).toBe(read);
    expect(keepParts(before({ accountId: undefined }), read)).not.toBe(read);
  });
});

describe('what an inventory says of a part', () => {
  const kept = (whole: boolean) => inventoryOf({ gaps: [{ ...gapOf('enis'), kept: { readAt: at731, whole } }] });
  it('that is old but whole: a gap, and nothing missing', () => {
    expect([kept(true).gap('enis')?.code, kept(true).missing('enis')]).toEqual(['Unavailable', undefined]);
  });
  it('that is old and cut short, or was not read: missing', () => {
    expect(kept(false).missing('enis')?.code).toBe('Unavailable');
    expect(inventoryOf({ gaps: [gapOf('enis')] }).missing('enis')?.code).toBe('Unavailable');
    expect(inventoryOf().missing('enis')).toBeUndefined();
  });
});
