import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import type { Gap, Snapshot } from '../../../src/domain/model.ts';
import { atOnce } from '../../../src/domain/turns.ts';
import { changeRows } from '../../../src/services/changeRows.ts';
import { inTurns } from '../../../src/services/inTurns.ts';
import { compareAccounts } from '../../../src/snapshot/compareAccounts.ts';
import { syntheticSnapshot } from '../../../src/simulator/worlds/synthetic.ts';
import {
  address,
  attached,
  eni,
  instance,
  named,
  securityGroup,
  snapshot,
  subnet,
  vpc,
} from '../../support/snapshot.ts';
import { renamedAccount } from '../../support/renamedAccount.ts';

const compared = (before: Snapshot, after: Snapshot) =>
  atOnce(compareAccounts(new Inventory(before), new Inventory(after)));
const linesOf = (before: Snapshot, after: Snapshot): readonly string[] =>
  changeRows(compared(before, after)).map(
    ({ kind, what, label, words }) => `${kind} ${what} ${label}: ${words.join('; ')}`,
  );

const staging = { accountId: '444455556666' };
/** Of the other account, whatever it was made as. */
const owned = (account: Snapshot): Snapshot =>
  JSON.parse(JSON.stringify(account).replaceAll('111122223333', staging.accountId)) as Snapshot;

/** A VPC with a subnet elsewhere, and what is in it. */
const there = (over: Partial<Snapshot>): Snapshot =>
  owned(
    snapshot({
      ...staging,
      vpcs: [vpc({ id: 'vpc-0b', ownerId: '444455556666', cidrs: ['10.1.0.0/16'], ...named('shop-stage') })],
      subnets: [
        subnet({ id: 'subnet-0b', vpcId: 'vpc-0b', ownerId: '444455556666', cidr: '10.1.0.0/24', ...named('app-a') }),
      ],
      ...over,
    }),
  );
const here = (over: Partial<Snapshot>): Snapshot =>
  snapshot({ vpcs: [vpc(named('shop-prod'))], subnets: [subnet(named('app-a'))], ...over });

const server = (id: string, name: string, subnetId = 'subnet-0a', over: object = {}) =>
  instance({ id, vpcId: subnetId === 'subnet-0a' ? 'vpc-0a' : 'vpc-0b', subnetId, ...named(name), ...over });

describe('two accounts', () => {
  it('are told once how their blocks and names are shifted, and differ in nothing else', () => {
    const { changes, notes } = compared(here({ enis: [] }), there({ enis: [] }));
    expect(changes.filter(({ on }) => on.kind === 'vpc' || on.kind === 'subnet')).toEqual([]);
    expect(notes).toEqual([
      { kind: 'matched', shifts: [{ from: '10.0.0.0/16', to: '10.1.0.0/16' }], swaps: [{ from: 'prod', to: 'stage' }] },
    ]);
  });

  it('do not differ by ids that each account has of its own', () => {
    const nothing = { instances: [], enis: [] };
    const before = here({ ...nothing, vpcs: [vpc({ ...named('shop-prod'), dhcpOptionsId: 'dopt-0a' })] });
    const own = { id: 'vpc-0b', ownerId: '444455556666', cidrs: ['10.1.0.0/16'], ...named('shop-stage') };
    expect(linesOf(before, there({ ...nothing, vpcs: [vpc({ ...own, dhcpOptionsId: 'dopt-0b' })] }))).toEqual([]);
    expect(linesOf(before, there({ ...nothing, vpcs: [vpc({ ...own, dhcpOptionsId: undefined })] }))).toHaveLength(1);
  });

  it('with another layout differ in the subnet, and not in each address of it', () => {
    const one = { addresses: [address('10.0.0.30')], ...named('vip') };
    const other = { addresses: [address('10.1.9.30')], vpcId: 'vpc-0b', subnetId: 'subnet-0b', ...named('vip') };
    const moved = subnet({ id: 'subnet-0b', vpcId: 'vpc-0b', cidr: '10.1.9.0/24', ...named('app-a') });
    const after = there({
      subnets: [moved],
      enis: [eni({ id: 'eni-0b', ...other })],
      instances: [],
      securityGroups: [],
    });
    const before = here({ enis: [eni({ id: 'eni-0a', ...one })], instances: [], securityGroups: [] });
    expect(linesOf(before, after)).toEqual(['changed subnet app-a: CIDR 10.1.0.0/24 → 10.1.9.0/24']);
  });

  it('tell an interface in another group by the names of the groups', () => {
    const [web, ssh] = [securityGroup({ id: 'sg-0a', name: 'web' }), securityGroup({ id: 'sg-0c', name: 'ssh' })];
    const before = here({
      enis: [eni({ id: 'eni-0a', groups: [{ id: 'sg-0a', name: 'web' }], ...named('vip') })],
      instances: [],
      securityGroups: [web, ssh],
    });
    const after = there({
      enis: [
        eni({
          id: 'eni-0b',
          vpcId: 'vpc-0b',
          subnetId: 'subnet-0b',
          groups: [{ id: 'sg-0y', name: 'ssh' }],
          ...named('vip'),
        }),
      ],
      instances: [],
      securityGroups: [
        { ...web, id: 'sg-0x', vpcId: 'vpc-0b' },
        { ...ssh, id: 'sg-0y', vpcId: 'vpc-0b' },
      ],
    });
    expect(linesOf(before, after)).toEqual(['changed interface vip: security groups + ssh − web']);
  });

  it('match servers of one name by what they are, and say that this is not sure where they differ', () => {
    const before = here({
      instances: [
        server('i-0a1', 'node', 'subnet-0a', { type: 'm6i.large' }),
        server('i-0a2', 'node', 'subnet-0a', { type: 'c6i.large' }),
      ],
      enis: [],
      securityGroups: [],
    });
    const same = [
      server('i-0b2', 'node', 'subnet-0b', { type: 'c6i.large' }),
      server('i-0b1', 'node', 'subnet-0b', { type: 'm6i.large' }),
    ];
    const alike = there({ instances: same, enis: [], securityGroups: [] });
    expect(compared(before, alike).changes).toEqual([]);
    const [first, second] = alike.instances;
    const other = {
      ...alike,
      instances: [first, { ...second, type: 'r6i.large' }],
    } as Snapshot;
    expect(linesOf(before, other)).toEqual([
      'changed instance node: type m6i.large → r6i.large; several have this name, matched by likeness',
    ]);
    expect(compared(before, other).notes).toContainEqual({ kind: 'unsure', count: 1 });
    const fewer = { ...other, instances: [first] } as Snapshot;
    expect(linesOf(before, fewer)[0]).toMatch(
      /^removed instance node: m6i\.large; .*several have this name, so another one may be meant$/,
    );
  });

  it('match interfaces by instance and slot, whatever they are called', () => {
    const before = here({
      instances: [server('i-0a', 'fw')],
      enis: [eni({ id: 'eni-0a', status: 'in-use', attachment: attached('i-0a', 1), ...named('fw-inside') })],
      securityGroups: [],
    });
    const after = there({
      instances: [server('i-0b', 'fw', 'subnet-0b')],
      enis: [
        eni({
          id: 'eni-0b',
          vpcId: 'vpc-0b',
          subnetId: 'subnet-0b',
          status: 'in-use',
          attachment: attached('i-0b', 1),
          ...named('inner'),
        }),
      ],
      securityGroups: [],
    });
    expect(linesOf(before, after)).toEqual(['changed interface inner: tags + Name=inner − Name=fw-inside']);
  });

  it('compare routes by what their targets are', () => {
    const table = (id: string, vpcId: string, subnetId: string, target: string) => ({
      id,
      vpcId,
      main: false,
      subnetIds: [subnetId],
      routes: [{ destination: '0.0.0.0/0', target, state: 'active' }],
      tags: [],
    });
    const before = here({
      enis: [],
      instances: [],
      securityGroups: [],
      routeTables: [table('rtb-0a', 'vpc-0a', 'subnet-0a', 'tgw-0123456789abcdef0')],
    });
    const after = (target: string) => ({
      ...there({
        enis: [],
        instances: [],
        securityGroups: [],
        routeTables: [table('rtb-0b', 'vpc-0b', 'subnet-0b', target)],
      }),
    });
    expect(linesOf(before, after('tgw-0f0f0f0f0f0f0f0f0'))).toEqual([]);
    expect(linesOf(before, after('nat-0f0f0f0f0f0f0f0f0'))).toEqual([
      'changed route table rtb-0b: routes + 0.0.0.0/0 to nat-0f0f0f0f0f0f0f0f0 − 0.0.0.0/0 to tgw-0123456789abcdef0',
    ]);
  });

  it('do not tell as missing what was not read', () => {
    const gap: Gap = {
      part: 'instances',
      iamAction: 'ec2:DescribeInstances',
      code: 'UnauthorizedOperation',
      message: '',
    };
    const world = syntheticSnapshot(150);
    const copy = renamedAccount(world, { ...staging, region: 'us-east-1' }, 3);
    const { changes, notes } = compared(world, { ...copy, instances: [], gaps: [gap] });
    expect(changes.filter(({ kind }) => kind !== 'changed')).toEqual([]);
    expect(notes).toContainEqual({ kind: 'unread', side: 'after', gap });
  });

  it('are compared in short steps, and a cancelled comparison ends', async () => {
    const world = syntheticSnapshot(600);
    const copy = renamedAccount(world, { ...staging, region: 'us-east-1' }, 3);
    const steps = compareAccounts(new Inventory(world), new Inventory(copy));
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).toBeGreaterThan(200);
    const stop = new AbortController();
    stop.abort(new DOMException('The work was cancelled', 'AbortError'));
    const endless = function* (): Generator<undefined, void, undefined> {
      for (;;) yield undefined;
    };
    await expect(inTurns(endless(), stop.signal)).rejects.toThrow('cancelled');
  });
});
