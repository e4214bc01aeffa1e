import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import type { Eni, Snapshot } from '../../../../src/domain/model.ts';
import { labelOf } from '../../../../src/domain/tags.ts';
import { findingsOf, lints, noteLints, notesOf } from '../../../../src/rules/findings.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import * as make from '../../../support/snapshot.ts';

const found = (over: Partial<Snapshot>) =>
  findingsOf(new Inventory(make.snapshot(over))).map(({ ruleId, on }) => `${ruleId} ${on.id}`);

describe('findings of the demo account', () => {
  const inventory = new Inventory(demoSnapshot());
  const label = { subnet: 'subnet', instance: 'instance', interface: 'eni', address: 'elasticIp' } as const;

  it('are the five that the design shows, and none in ml-lab', () => {
    const told = findingsOf(inventory).map(({ ruleId, on }) => {
      const thing = inventory[label[on.kind]](on.id);
      return [ruleId, thing && 'id' in thing ? labelOf(thing) : on.id];
    });
    expect(told).toEqual([
      ['subnet/nearly-full', 'data-b'],
      ['instance/no-room-for-interfaces', 'db-admin'],
      ['instance/same-subnet-twice', 'db-admin'],
      ['instance/same-subnet-twice', 'web-3'],
      ['address/idle-elastic-ip', 'old-vip'],
    ]);
  });

  it('say what to do, with the id in full', () => {
    for (const { message, remedy, on } of findingsOf(inventory)) {
      expect(remedy).toMatch(/^[A-Z].*\.$/);
      expect(message).toMatch(/: \w+-0[0-9a-f]{16}(?: ".+")?$/);
      expect(on.id).toMatch(/-0[0-9a-f]{16}$/);
    }
  });

  it('come from lints with ids of their own', () => {
    const all = [...lints, ...noteLints];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { source } of all) expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  });
});

describe('two interfaces of one instance in one subnet', () => {
  const second = (over: Partial<ReturnType<typeof make.eni>>) => [
    make.primaryEni(),
    make.eni({ id: 'eni-0b', attachment: make.attached('i-0a', 1), ...over }),
  ];

  it('are found', () => {
    expect(found({ enis: second({}) })).toContain('instance/same-subnet-twice i-0a');
  });

  it.each([
    ['one forwards or moves', { sourceDestCheck: false }],
    ['EKS made one', { description: 'aws-K8S-i-0a' }],
    ['they are on different network cards', { attachment: make.attached('i-0a', 1, { networkCard: 1 }) }],
    ['they are in different subnets', { subnetId: 'subnet-0b' }],
  ])('are left alone where %s', (_, over) => {
    expect(found({ enis: second(over) })).not.toContain('instance/same-subnet-twice i-0a');
  });
});

describe('an instance at its limit', () => {
  const two = [
    make.primaryEni(),
    make.eni({ id: 'eni-0b', subnetId: 'subnet-0b', attachment: make.attached('i-0a', 1) }),
  ];

  it('is found at the limit, not below it', () => {
    expect(found({ enis: two, instanceTypes: [make.limits({ interfaces: 2 })] })).toEqual([
      'instance/no-room-for-interfaces i-0a',
    ]);
    expect(found({ enis: two, instanceTypes: [make.limits({ interfaces: 3 })] })).toEqual([]);
  });

  it('is not guessed when the limit is unknown', () => {
    expect(found({ enis: two, instanceTypes: [] })).toEqual([]);
  });
});

describe('a subnet', () => {
  it.each([
    [51, 0],
    [50, 1],
    [0, 1],
  ])('with %d of 251 addresses free has %d findings', (freeIpv4, count) => {
    expect(found({ subnets: [make.subnet({ freeIpv4 })] })).toHaveLength(count);
  });

  it('without IPv4 is never full', () => {
    expect(found({ subnets: [make.subnet({ cidr: undefined, freeIpv4: 0 })] })).toEqual([]);
  });
});

describe('an elastic IP', () => {
  const elastic = make.autoPublic('203.0.113.9', { ipOwnerId: make.ownAccount, allocationId: 'eipalloc-0a' });

  it('is unused on an unattached interface', () => {
    const eni = make.eni({ id: 'eni-0b', addresses: [make.address('10.0.0.9', { association: elastic })] });
    expect(found({ enis: [eni] })).toEqual(['address/idle-elastic-ip eni-0b']);
    expect(found({ enis: [{ ...eni, attachment: make.attached('i-0a', 1) }] })).toEqual([]);
  });

  it('is idle where it is associated with nothing, but for one that a service manages', () => {
    expect(found({ addresses: [make.elasticIp()] })).toEqual(['address/idle-elastic-ip eipalloc-0a']);
    expect(found({ addresses: [make.elasticIp({ serviceManaged: 'rnat' })] })).toEqual([]);
    expect(found({ addresses: [make.elasticIp({ associationId: 'eipassoc-0a', eniId: 'eni-0elsewhere' })] })).toEqual(
      [],
    );
    expect(found({ addresses: [make.elasticIp({ instanceId: 'i-0elsewhere' })] })).toEqual([]);
    const [finding] = findingsOf(new Inventory(make.snapshot({ addresses: [make.elasticIp(make.named('egress'))] })));
    expect(finding?.message).toBe('The elastic IP is associated with nothing: 203.0.113.10 "egress"');
  });
});

describe('a blackhole route', () => {
  const says = (routes: readonly (readonly [destination: string, target: string, state?: string])[], over = {}) =>
    findingsOf(
      new Inventory(
        make.snapshot({
          routeTables: [
            make.routeTable({
              routes: routes.map(([destination, target, state = 'blackhole']) => ({ destination, target, state })),
            }),
          ],
          ...over,
        }),
      ),
    ).map(({ message, on }) => [on.kind, message]);

  it('is told of each subnet that uses it, the default route first', () => {
    expect(
      says([
        ['10.8.0.0/16', 'pcx-0a'],
        ['0.0.0.0/0', 'nat-0a'],
      ]),
    ).toEqual([
      ['subnet', 'The default route 0.0.0.0/0 leads to nat-0a (blackhole), and 1 more route is a blackhole: subnet-0a'],
    ]);
    expect(says([['10.8.0.0/16', 'pcx-0a']])).toEqual([
      ['subnet', 'The route 10.8.0.0/16 leads to pcx-0a (blackhole): subnet-0a'],
    ]);
  });

  it('says what became of an interface that it leads to', () => {
    expect(says([['0.0.0.0/0', 'eni-0a']])[0]?.[1]).toContain('leads to an unattached interface eni-0a (blackhole)');
    expect(says([['0.0.0.0/0', 'eni-0gone']])[0]?.[1]).toContain(
      'leads to an interface that is gone, eni-0gone (blackhole)',
    );
    const gaps = [{ part: 'enis', iamAction: '', code: 'UnauthorizedOperation', message: '' }];
    expect(says([['0.0.0.0/0', 'eni-0gone']], { enis: [], gaps })[0]?.[1]).toContain('leads to eni-0gone (blackhole)');
  });

  it('is not one that is active, or of another subnet', () => {
    expect(says([['0.0.0.0/0', 'nat-0a', 'active']])).toEqual([]);
    const other = make.routeTable({
      main: false,
      subnetIds: ['subnet-0z'],
      routes: [{ destination: '0.0.0.0/0', target: 'nat-0a', state: 'blackhole' }],
    });
    expect(says([], { routeTables: [other] })).toEqual([]);
  });
});

describe('an unattached interface', () => {
  const noted = (over: Partial<Snapshot>) => notesOf(new Inventory(make.snapshot(over)));

  it('is a note, which is no finding, with the addresses that it keeps', () => {
    const two = [make.address('10.0.0.9'), make.address('10.0.0.10', { primary: false })];
    const world = {
      enis: [make.primaryEni(), make.eni({ id: 'eni-0b', ...make.named('spare'), addresses: two })],
      subnets: [make.subnet(make.named('app-a'))],
    };
    expect(noted(world)).toMatchObject([
      {
        ruleId: 'interface/unattached',
        severity: 'note',
        message: 'Unattached, keeps 10.0.0.9 and 1 more of app-a: eni-0b "spare"',
        on: { kind: 'interface', id: 'eni-0b' },
      },
    ]);
    expect(found(world)).toEqual([]);
  });

  it.each([
    ['it is attached', { attachment: make.attached('i-0a', 1) }],
    ['it is not there yet', { status: 'pending' }],
    [
      'a service manages it',
      { requesterManaged: true, requesterId: 'amazon-elb', interfaceType: 'network_load_balancer' },
    ],
    ['an operator has it', { operator: { managed: true, principal: 'eks.amazonaws.com' } }],
    ['a controller looks after it', { description: 'aws-K8S-i-0a' }],
    [
      'a finding tells of its elastic IP',
      {
        addresses: [
          make.address('10.0.0.9', {
            association: make.autoPublic('203.0.113.9', { ipOwnerId: make.ownAccount, allocationId: 'eipalloc-0a' }),
          }),
        ],
      },
    ],
  ])('is none where %s', (_, over) => {
    expect(noted({ enis: [make.eni({ id: 'eni-0b', ...over })] })).toEqual([]);
  });
});

describe('an instance with interfaces in other VPCs', () => {
  const vpcs = [
    make.vpc(make.named('shop')),
    make.vpc({ id: 'vpc-0b', ...make.named('mgmt') }),
    make.vpc({ id: 'vpc-0c' }),
  ];
  const second = (over: Partial<Eni> = {}, index = 1) =>
    make.eni({
      id: `eni-0${index}`,
      vpcId: 'vpc-0b',
      subnetId: 'subnet-0b',
      attachment: make.attached('i-0a', index),
      ...over,
    });
  const world = (...enis: readonly Eni[]) => ({ vpcs, enis: [make.primaryEni(), ...enis] });
  const noted = (over: Partial<Snapshot>) =>
    notesOf(new Inventory(make.snapshot(over))).map(({ message, remedy, on }) => [
      `${on.kind} ${on.id}`,
      message,
      remedy,
    ]);

  it('is a note, which is no finding, with the VPCs by name and why it matters', () => {
    const spanning = world(second());
    expect(noted(spanning)).toEqual([
      [
        'instance i-0a',
        'Spans shop (vpc-0a) and mgmt (vpc-0b), each with its own security groups, routes and resolver: i-0a',
        'Make sure that it may join these networks, as it could forward traffic between them, or detach its interfaces in mgmt (vpc-0b).',
      ],
    ]);
    expect(found(spanning)).toEqual([]);
    expect(notesOf(new Inventory(make.snapshot(spanning)))).toMatchObject([
      { ruleId: 'instance/several-vpcs', severity: 'note' },
    ]);
  });

  it('tells each of three VPCs once, its own first', () => {
    const three = world(second({ vpcId: 'vpc-0c' }), second({}, 2), second({ vpcId: 'vpc-0c' }, 3));
    const [[, message, remedy] = []] = noted(three);
    expect(message).toMatch(/^Spans shop \(vpc-0a\), vpc-0c and mgmt \(vpc-0b\), each /);
    expect(remedy).toMatch(/ detach its interfaces in vpc-0c and mgmt \(vpc-0b\)\.$/);
  });

  it('is told of what was read: ids where VPCs are missing, nothing of an instance that is', () => {
    const [[, message] = []] = noted({ ...world(second()), vpcs: [] });
    expect(message).toMatch(/^Spans vpc-0a and vpc-0b, each /);
    const gaps = [{ part: 'instances', iamAction: '', code: 'UnauthorizedOperation', message: '' }] as const;
    expect(noted({ ...world(second()), instances: [], gaps })).toEqual([]);
    expect(noted({ ...world(second()), instances: [make.instance({ vpcId: undefined })] })).toEqual([]);
  });

  it.each<[string, readonly Eni[]]>([
    ['all are in its own', [second({ vpcId: 'vpc-0a' }), second({ vpcId: 'vpc-0a', subnetId: 'subnet-0c' }, 2)]],
    ['the other one is on its way out', [second({ attachment: make.attached('i-0a', 1, { status: 'detaching' }) })]],
    ['a service holds the other one', [second({ requesterManaged: true, requesterId: 'amazon-elb' })]],
    ['an operator has it', [second({ operator: { managed: true, principal: 'eks.amazonaws.com' } })]],
    ['another account owns it', [second({ ownerId: '444455556666' })]],
    ['a controller made it for pods', [second({ description: 'aws-K8S-i-0a' })]],
  ])('is none where %s', (_, enis) => {
    expect(noted(world(...enis))).toEqual([]);
  });

  it('is none once the other one is detached', () => {
    const notes = notesOf(new Inventory(make.snapshot(world(second({ attachment: undefined, status: 'available' })))));
    expect(notes.map(({ ruleId }) => ruleId)).toEqual(['interface/unattached']);
  });
});
