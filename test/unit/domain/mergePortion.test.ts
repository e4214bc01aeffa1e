import { describe, expect, it } from 'vitest';
import { mergePortion as mergeInTurns } from '../../../src/domain/mergePortion.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import {
  combinedPortions,
  withoutThings,
  withThings,
  type Portion,
  type PortionQuery,
} from '../../../src/domain/portion.ts';
import { portionIn } from '../../../src/domain/portionIn.ts';
import { atOnce } from '../../../src/domain/turns.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { problem } from '../../support/fakeAccount.ts';
import { eni, snapshot, subnet } from '../../support/snapshot.ts';

const mergePortion = (before: Snapshot, portion: Portion): Snapshot => atOnce(mergeInTurns(before, portion));
const ids = ({ enis }: Snapshot): readonly string[] => enis.map(({ id }) => id);
const read = (query: PortionQuery, things: Portion['things']): Portion => ({ query, things, unread: [] });

describe('a portion in the place of what was read before', () => {
  const before = snapshot({ enis: ['eni-1', 'eni-3', 'eni-5'].map((id) => eni({ id })) });

  it('puts new things where their ids belong, and takes those out that are gone', () => {
    const query = { enis: { id: ['eni-0', 'eni-3', 'eni-4', 'eni-6'] } };
    const now = mergePortion(before, read(query, { enis: ['eni-6', 'eni-4', 'eni-0'].map((id) => eni({ id })) }));
    expect(ids(now)).toEqual(['eni-0', 'eni-1', 'eni-4', 'eni-5', 'eni-6']);
  });
  it('keeps what is known of CIDR reservations, which no subnet is read again with', () => {
    const reservations = [{ id: 'scr-0a', cidr: '10.0.0.64/28', type: 'explicit', description: undefined }];
    const query = { subnets: { id: ['subnet-0a'] } };
    const { reservations: _none, ...bare } = subnet({ freeIpv4: 7 });
    const now = mergePortion(snapshot({ subnets: [subnet({ reservations })] }), read(query, { subnets: [bare] }));
    expect(now.subnets).toEqual([subnet({ freeIpv4: 7, reservations })]);
    const newer = mergePortion(now, read(query, { subnets: [subnet({ reservations: [] })] }));
    expect(newer.subnets[0]?.reservations).toEqual([]);
  });
  it('is the same snapshot where nothing is otherwise', () => {
    const query = { enis: { id: ['eni-3', 'eni-9'] } };
    expect(mergePortion(before, read(query, { enis: [eni({ id: 'eni-3' })] }))).toBe(before);
  });
  it('leaves what was not asked for as the very objects that they were', () => {
    const now = mergePortion(
      before,
      read({ enis: { id: ['eni-3'] } }, { enis: [eni({ id: 'eni-3', description: 'new' })] }),
    );
    expect(now.enis[0]).toBe(before.enis[0]);
    expect(now.enis[1]?.description).toBe('new');
    expect(now.readAt).toBe(before.readAt);
  });
  it('moves a thing out of a place that was read, and into one', () => {
    const here = snapshot({
      enis: [eni({ id: 'eni-1', subnetId: 'subnet-a' }), eni({ id: 'eni-2', subnetId: 'subnet-b' })],
    });
    const query = { enis: { subnet: ['subnet-a'] } };
    expect(ids(mergePortion(here, read(query, { enis: [] })))).toEqual(['eni-2']);
    const moved = mergePortion(here, read(query, { enis: [eni({ id: 'eni-2', subnetId: 'subnet-a' })] }));
    expect(moved.enis.map(({ id, subnetId }) => [id, subnetId])).toEqual([['eni-2', 'subnet-a']]);
  });
  it('of a part that could not be read keeps all, and says from when it is', () => {
    const unread = [
      { part: 'enis', iamAction: 'ec2:DescribeNetworkInterfaces', problem: problem('Slow', { code: 'Unavailable' }) },
    ] as const;
    const now = mergePortion(before, { query: { enis: { id: ['eni-3'] } }, things: { enis: [] }, unread });
    expect(now.enis).toBe(before.enis);
    expect(now.gaps).toMatchObject([
      { part: 'enis', code: 'Unavailable', kept: { readAt: before.readAt, whole: true } },
    ]);
  });
  it('marks nothing as old that was known to be missing', () => {
    const gap = {
      part: 'enis',
      iamAction: 'ec2:DescribeNetworkInterfaces',
      code: 'UnauthorizedOperation',
      message: 'No',
    } as const;
    const unread = [{ part: 'enis', iamAction: gap.iamAction, problem: problem('No', { code: gap.code }) }] as const;
    const known = { ...before, gaps: [gap] };
    expect(mergePortion(known, { query: { enis: 'all' }, things: {}, unread })).toBe(known);
  });
  it('has limits of the types in use, as a whole read has them', () => {
    const whole = demoSnapshot();
    const [first] = whole.instances;
    const query = { instances: { id: whole.instances.filter(({ type }) => type === first?.type).map(({ id }) => id) } };
    const without = mergePortion(whole, read(query, { instances: [] }));
    expect(without.instanceTypes.map(({ type }) => type)).not.toContain(first?.type);
    const again = mergePortion(without, portionIn(whole, query));
    expect(again.instanceTypes).toEqual(whole.instanceTypes.toSorted((a, b) => (a.type < b.type ? -1 : 1)));
    expect(new Set(again.instances)).toEqual(new Set(whole.instances));
  });
});

describe('a query', () => {
  it('asks for all that any of several asks for, each id once', () => {
    const query = combinedPortions([
      { enis: { id: ['a', 'b'] } },
      { enis: { id: ['b'], subnet: ['s'] }, vpcs: 'all' },
      { vpcs: { id: ['v'] } },
    ]);
    expect(query).toEqual({ enis: { id: ['a', 'b'], subnet: ['s'] }, vpcs: 'all' });
  });
  it('does not ask for what is known, which is read with it', () => {
    const known = { enis: [eni({ id: 'eni-1' })] };
    const rest = withoutThings({ enis: { id: ['eni-1', 'eni-2'] } }, known);
    expect(rest).toEqual({ enis: { id: ['eni-2'] } });
    const portion = withThings(read(rest, { enis: [] }), known);
    expect(portion).toMatchObject({ query: { enis: { id: ['eni-2', 'eni-1'] } }, things: known });
  });
});
