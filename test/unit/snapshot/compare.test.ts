import { describe, expect, it } from 'vitest';
import type { Gap, Snapshot } from '../../../src/domain/model.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { changeRows, countWords } from '../../../src/services/changeRows.ts';
import { compareSnapshots } from '../../../src/snapshot/compare.ts';
import { parseSnapshot, serializeSnapshot } from '../../../src/snapshot/format.ts';
import {
  address,
  attached,
  elasticIp,
  eni,
  named,
  primaryEni,
  securityGroup,
  snapshot,
  subnet,
} from '../../support/snapshot.ts';

const gap = (part: Gap['part']): Gap => ({
  part,
  iamAction: 'ec2:Describe',
  code: 'UnauthorizedOperation',
  message: '',
});

const linesOf = (before: Snapshot, after: Snapshot): readonly string[] =>
  changeRows(compareSnapshots(before, after)).map(
    ({ kind, what, label, words, consequence }) =>
      `${consequence ? '(follows) ' : ''}${kind} ${what} ${label}: ${words.join('; ')}`,
  );

describe('a comparison with what an earlier version saved', () => {
  const told = { privateDnsName: 'ip-10-0-0-10.ec2.internal', status: 'in-use' };
  const now = snapshot({ enis: [eni(told)] });
  const unread = ['enis.privateDnsName', 'enis.addresses.privateDnsName'];
  const then = snapshot({ enis: [eni({ ...told, privateDnsName: undefined })], unread });

  it('tells nothing of what that did not read, in either direction, and says so', () => {
    expect(linesOf(then, now)).toEqual([]);
    expect(linesOf(now, then)).toEqual([]);
    expect(compareSnapshots(then, now).notes).toEqual([{ kind: 'older', side: 'before' }]);
  });
  it('tells what both have read, and shows either side whole', () => {
    const changed = compareSnapshots(then, snapshot({ enis: [eni({ ...told, status: 'available' })] }));
    expect(changed.changes.map(({ fields }) => fields.map(({ name }) => name))).toEqual([['status']]);
    expect(compareSnapshots(then, now).after.eni('eni-0a')?.privateDnsName).toBe(told.privateDnsName);
  });
  it('is told as one where a field came or went that both have read', () => {
    const known = snapshot({ enis: [eni({ ...told, privateDnsName: undefined })] });
    expect(compareSnapshots(known, now).changes).toHaveLength(1);
  });
});

describe('a comparison of snapshots', () => {
  it('of an account with itself is empty, also through a file and in another order', () => {
    const account = demoSnapshot();
    expect(compareSnapshots(account, account)).toMatchObject({ changes: [], notes: [] });
    const read = parseSnapshot(serializeSnapshot(account, { title: 'Demo account' }));
    expect(read.kind === 'snapshot' && compareSnapshots(account, read.snapshot).changes).toEqual([]);
    const turned = {
      ...account,
      enis: account.enis
        .toReversed()
        .map((one) => ({ ...one, tags: one.tags.toReversed(), groups: one.groups.toReversed() })),
      subnets: account.subnets.toReversed(),
    };
    expect(compareSnapshots(account, turned).changes).toEqual([]);
  });

  it('tells in words what came, went and changed, from the widest thing to the smallest', () => {
    const before = snapshot({
      subnets: [subnet(named('app-a'))],
      enis: [primaryEni(), eni({ id: 'eni-0old', addresses: [address('10.0.0.30')] }), eni(named('spare'))],
      securityGroups: [securityGroup({ name: 'web' })],
    });
    const after = snapshot({
      subnets: [subnet({ ...named('app-a'), freeIpv4: 249 }), subnet({ id: 'subnet-0b', cidr: '10.0.1.0/24' })],
      enis: [
        primaryEni(),
        eni({ ...named('spare'), attachment: attached('i-0a', 1), groups: [{ id: 'sg-0a', name: 'web' }] }),
        eni({ id: 'eni-0new', addresses: [address('10.0.0.31')] }),
      ],
      addresses: [elasticIp({ eniId: 'eni-0new' })],
    });
    expect(linesOf(before, after)).toEqual([
      '(follows) changed subnet app-a: free IPv4 addresses 250 → 249',
      'added subnet subnet-0b: 10.0.1.0/24; eu-west-1a; in vpc-0a',
      'added interface eni-0new: 10.0.0.31; available; in app-a (subnet-0a)',
      'removed interface eni-0old: 10.0.0.30; available; in app-a (subnet-0a)',
      'changed interface spare: status available → in-use; security groups + web; not attached → eth1 of i-0a on network card 0',
      'added elastic IP address eipalloc-0a: 203.0.113.10; of eni-0new',
      'removed security group sg-0a: web; in vpc-0a',
    ]);
    expect(countWords(changeRows(compareSnapshots(before, after)))).toBe('3 added, 2 removed, 1 changed');
  });

  it('does not take what was not read for new or gone, but says what is not known', () => {
    const [few, many] = [snapshot({ enis: [primaryEni()] }), snapshot()];
    const kinds = (before: Snapshot, after: Snapshot) =>
      compareSnapshots(before, after).changes.map(({ kind }) => kind);
    expect(kinds(few, many)).toEqual(['added']);
    expect(kinds({ ...few, gaps: [gap('enis')] }, many)).toEqual([]);
    expect(kinds(many, { ...few, gaps: [gap('enis')] })).toEqual([]);
    expect(kinds({ ...many, gaps: [gap('enis')] }, few)).toEqual(['removed']);
    expect(compareSnapshots(many, { ...few, gaps: [gap('enis'), gap('routeTables')] }).notes).toEqual([
      { kind: 'unread', side: 'after', gap: gap('enis') },
      { kind: 'unread', side: 'after', gap: gap('routeTables') },
    ]);
  });

  it('tells of route tables, too: where a route leads, and that it leads nowhere', () => {
    const to = (target: string, state = 'active'): Snapshot => {
      const [first, ...rest] = demoSnapshot().routeTables;
      if (!first) throw new Error('No route table');
      const routes = [{ destination: '10.8.0.0/16', target, state }];
      return { ...demoSnapshot(), routeTables: [{ ...first, routes }, ...rest] };
    };
    const told = (before: Snapshot, after: Snapshot) =>
      changeRows(compareSnapshots(before, after)).map(({ on, words }) => [on.kind, ...words]);
    expect(told(to('eni-0a'), to('eni-0b'))).toEqual([
      ['routeTable', 'routes + 10.8.0.0/16 to eni-0b − 10.8.0.0/16 to eni-0a'],
    ]);
    expect(told(to('eni-0a'), to('eni-0a', 'blackhole'))).toEqual([
      ['routeTable', 'routes + 10.8.0.0/16 to eni-0a (blackhole) − 10.8.0.0/16 to eni-0a'],
    ]);
    expect(told(to('eni-0a'), to('eni-0a'))).toEqual([]);
  });

  it('of two accounts or regions says so', () => {
    const there = snapshot({ region: 'us-east-1' });
    expect(compareSnapshots(snapshot(), there).notes).toEqual([
      { kind: 'elsewhere', before: '111122223333, eu-west-1', after: '111122223333, us-east-1' },
    ]);
    expect(compareSnapshots(snapshot(), snapshot({ accountId: '444455556666' })).notes).toHaveLength(1);
    expect(compareSnapshots(snapshot(), snapshot({ accountId: undefined })).notes).toEqual([]);
  });
});

describe('a part that an earlier read told', () => {
  const [early, late] = [1_000, 2_000];
  const old = (readAt: number, whole = true): Snapshot['gaps'] => [{ ...gap('enis'), kept: { readAt, whole } }];
  const one = [primaryEni()];
  const two = [primaryEni(), eni()];

  it('is compared like every other when it was whole', () => {
    const came = compareSnapshots(snapshot({ enis: one, gaps: old(early), readAt: late }), snapshot({ readAt: 3_000 }));
    expect(came.changes.map(({ kind }) => kind)).toEqual(['added']);
    expect(came.notes).toMatchObject([{ kind: 'unread', side: 'before' }]);
    const went = compareSnapshots(snapshot({ enis: two }), snapshot({ enis: one, gaps: old(early), readAt: late }));
    expect(went.changes.map(({ kind }) => kind)).toEqual(['removed']);
  });
  it('tells nothing of what came and went when it is older than the earlier account', () => {
    const before = snapshot({ enis: one, readAt: late });
    expect(compareSnapshots(before, snapshot({ enis: two, gaps: old(early), readAt: 3_000 })).changes).toEqual([]);
  });
  it('tells nothing of what may be missing when it was not whole', () => {
    const before = snapshot({ enis: one, gaps: old(early, false), readAt: late });
    expect(compareSnapshots(before, snapshot({ readAt: 3_000 })).changes).toEqual([]);
  });
});
