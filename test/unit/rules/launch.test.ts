import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/model.ts';
import { secondariesOf } from '../../../src/operations/launch/secondaries.ts';
import { runRules } from '../../../src/rules/rule.ts';
import type { LaunchInput } from '../../../src/rules/launch/launchInput.ts';
import { launchRules } from '../../../src/rules/launch/launchRules.ts';
import { address, attached, eni, inventoryOf, card, limits, securityGroup, subnet } from '../../support/snapshot.ts';

const wide = limits({
  type: 'wide.efa',
  interfaces: 4,
  cards: [0, 1].map((index) => card(index, 2, { types: ['interface', 'efa', 'efa-only'] })),
  efaSupported: true,
  maxEfa: 1,
});
const xen = limits({ type: 'old.xen', hypervisor: 'xen', ipv4PerInterface: 2, ipv6PerInterface: 0 });
const account: Partial<Snapshot> = {
  subnets: [
    subnet(),
    subnet({ id: 'subnet-0b', cidr: '10.0.1.0/24', ipv6Cidrs: ['2001:db8::/64'] }),
    subnet({ id: 'subnet-0z', zone: 'eu-west-1b' }),
    subnet({ id: 'subnet-0v', vpcId: 'vpc-0b' }),
    subnet({ id: 'subnet-0f', freeIpv4: 0 }),
    subnet({ id: 'subnet-06', cidr: undefined, ipv6Native: true, ipv6Cidrs: ['2001:db8:0:1::/64'] }),
  ],
  enis: [
    eni({ id: 'eni-1', subnetId: 'subnet-0b' }),
    eni({ id: 'eni-2', subnetId: 'subnet-0b', attachment: attached('i-0b', 1) }),
    eni({ id: 'eni-3', subnetId: 'subnet-0z', zone: 'eu-west-1b' }),
    eni({ id: 'eni-4', subnetId: 'subnet-0v', vpcId: 'vpc-0b' }),
    eni({ id: 'eni-5', subnetId: 'subnet-0b', interfaceType: 'efa-only', addresses: [] }),
    eni({ id: 'eni-6', subnetId: 'subnet-0b', interfaceType: 'efa' }),
    eni({ id: 'eni-7', subnetId: 'subnet-0b', requesterManaged: true }),
    eni({ id: 'eni-lent', subnetId: 'subnet-0b', ownerId: '444455556666' }),
    eni({
      id: 'eni-8',
      subnetId: 'subnet-0b',
      addresses: ['10.0.1.7', '10.0.1.8', '10.0.1.9'].map((ip) => address(ip)),
    }),
  ],
  securityGroups: [securityGroup()],
  instanceTypes: [limits(), wide, xen],
};

const made: Partial<LaunchInput> = { primary: 'new', subnetId: 'subnet-0a', interfaceType: 'interface' };
const used: Partial<LaunchInput> = { primary: 'existing', eniId: 'eni-1' };

/** What all rules but those of every launch say. */
const judged = (over: Partial<LaunchInput>, more: Partial<Snapshot> = {}): readonly string[] => {
  const inventory = inventoryOf({ ...account, ...more });
  const asked = { imageId: 'ami-0a0000a1', instanceType: 'm5.large', keyName: 'mine', name: '', ...over };
  const secondaries = secondariesOf(asked, inventory);
  const slots = secondaries.map((_each, at) => ({ networkCard: 0, deviceIndex: at + 1 }));
  return runRules(launchRules, { slots, secondaries, ...asked }, inventory)
    .filter(({ ruleId }) => !['launch/cost', 'launch/unseen', 'launch/guest-setup'].includes(ruleId))
    .map(({ severity, message }) => `${severity}: ${message}`);
};

describe('rules of a launch', () => {
  it('pass ordinary ones, with a new and with an existing primary interface', () => {
    expect(judged(made)).toEqual([]);
    expect(judged(used)).toEqual([]);
    expect(judged({ ...made, eniIds: ['eni-1'], newSubnetIds: ['subnet-0b'] })).toEqual([]);
  });
  it('say of every launch what it costs, what cannot be seen, and that the guest has work to do', () => {
    const input = { ...made, imageId: 'ami-0a', instanceType: 'm5.large', keyName: 'mine', name: '' };
    const secondaries = [{ kind: 'existing', eniId: 'eni-1' }] as const;
    const found = runRules(launchRules, { ...input, secondaries }, inventoryOf(account));
    expect(found.map(({ message }) => message)).toEqual([
      'EC2 ids have 8 or 17 hexadecimal digits; this one does not: ami-0a',
      'Not every operating system configures secondary interfaces automatically; number of them: 1',
      'The instance starts at once and is charged at the price of its type: m5.large',
      'Whether it exists, with the right architecture, is known only at launch: ami-0a, mine',
    ]);
  });
  it('block what is no image, warn of no key, of an unknown type', () => {
    expect(judged({ ...made, imageId: 'image' })).toEqual(['block: This is not an image id: image']);
    expect(judged({ ...made, keyName: '' })).toEqual([
      'warn: No key pair is entered, so you may be unable to connect with SSH',
    ]);
    expect(judged({ ...made, instanceType: 'new.type' })).toEqual([
      'warn: The limits of this instance type are unknown, so EC2 may refuse: new.type',
    ]);
  });
});

describe('rules of the interfaces of a launch', () => {
  it('block a primary interface that is in use, gone, held by a service or EFA-only', () => {
    const primary = (eniId: string) => judged({ ...used, eniId, instanceType: 'wide.efa' });
    expect(primary('eni-2')).toEqual(['block: The interface is in-use: eni-2']);
    expect(primary('eni-9')).toEqual(['block: The network interface no longer exists: eni-9']);
    expect(primary('eni-7')).toEqual(['block: An AWS service holds the interface: AWS service']);
    expect(primary('eni-5')).toEqual(['block: An EFA-only interface cannot be the primary one: eni-5']);
  });
  it('block secondary ones likewise, and those in another zone or given twice', () => {
    const secondary = (...eniIds: string[]) => judged({ ...made, eniIds });
    expect(secondary('eni-2')).toEqual(['block: The interface is in-use: eni-2']);
    expect(secondary('eni-lent')).toEqual(['block: Another account owns the interface: 444455556666']);
    expect(secondary('eni-9')).toEqual(['block: The network interface no longer exists: eni-9']);
    expect(secondary('eni-3')).toEqual(['block: The instance will be in eu-west-1a, not in the zone of: eni-3']);
    expect(judged({ ...used, eniIds: ['eni-1'] })).toEqual([
      'block: It is the primary interface already: eni-1',
      'warn: Two interfaces in one subnet, so replies may leave through the wrong one: eni-1',
    ]);
    expect(secondary('eni-4')).toEqual([
      'warn: The instance will span two VPCs, which must belong to one account: vpc-0a and vpc-0b',
    ]);
  });
  it('block secondary ones that are not of the account to use', () => {
    const operator = { managed: true, principal: 'eks.amazonaws.com' };
    const enis = [
      eni({ id: 'eni-7', subnetId: 'subnet-0b', requesterManaged: true }),
      eni({ id: 'eni-lent', subnetId: 'subnet-0b', ownerId: '444455556666' }),
      eni({ id: 'eni-9', subnetId: 'subnet-0b', operator }),
      eni({ id: 'eni-10', subnetId: 'subnet-0b', interfaceType: 'branch' }),
    ];
    const secondary = (...eniIds: string[]) => judged({ ...made, eniIds }, { enis });
    expect(secondary('eni-7')).toEqual(['block: An AWS service holds the interface: AWS service']);
    expect(secondary('eni-9')).toEqual(['block: A service operates the interface: eks.amazonaws.com']);
    expect(secondary('eni-10')).toEqual(['block: The interface is a branch of a trunk: eni-10']);
  });
  it('block new secondary ones in another zone, or in a subnet that is gone or full', () => {
    const fresh = (...newSubnetIds: string[]) => judged({ ...made, newSubnetIds });
    expect(fresh('subnet-0z')).toEqual(['block: The instance will be in eu-west-1a, not in the zone of: subnet-0z']);
    expect(fresh('subnet-09')).toEqual(['block: The subnet no longer exists: subnet-09']);
    expect(fresh('subnet-0f')).toEqual(['block: The subnet does not have enough free IPv4 addresses: subnet-0f']);
    expect(fresh('subnet-0v')).toEqual([
      'warn: The instance will span two VPCs, which must belong to one account: vpc-0a and vpc-0b',
    ]);
    const subnets = [subnet({ freeIpv4: 3 })];
    const same = { ...made, newSubnetIds: ['subnet-0a'] };
    const twin = 'warn: Two interfaces in one subnet, so replies may leave through the wrong one: subnet-0a';
    expect(judged({ ...same, ipv4: { kind: 'count', count: 1 } }, { subnets })).toEqual([twin]);
    expect(judged({ ...same, ipv4: { kind: 'count', count: 2 } }, { subnets })).toEqual([
      twin,
      'block: The subnet does not have enough free IPv4 addresses: subnet-0a',
    ]);
    const gap = {
      part: 'subnets',
      iamAction: 'ec2:DescribeSubnets',
      code: 'UnauthorizedOperation',
      message: '',
    } as const;
    expect(judged({ ...used, newSubnetIds: ['subnet-09'] }, { gaps: [gap] })).toEqual([
      'warn: Not all subnets could be read, this one is not among them: subnet-09',
    ]);
  });
});

describe('rules of what an instance type has room for at a launch', () => {
  it('block too many interfaces', () => {
    const slots = [1, 2, 3].map((deviceIndex) => ({ networkCard: 0, deviceIndex }));
    expect(judged({ ...made, newSubnetIds: ['subnet-0b', 'subnet-06', 'subnet-0v'], slots })).toEqual([
      'warn: The instance will span two VPCs, which must belong to one account: vpc-0a and vpc-0b',
      'block: m5.large supports 3 interfaces; with the primary one there would be: 4',
      'block: Network card 0 supports 3 interfaces; there would be: 4',
    ]);
    const instanceTypes = [limits({ interfaces: 1 })];
    expect(judged({ ...made, eniIds: ['eni-1'] }, { instanceTypes })).toContain(
      'block: m5.large supports 1 interface; with the primary one there would be: 2',
    );
  });
  it('block too many addresses, prefixes without Nitro, and an EFA that the type has not', () => {
    const old = { ...made, instanceType: 'old.xen' };
    expect(judged({ ...old, ipv4: { kind: 'count', count: 1 } })).toEqual([]);
    expect(judged({ ...old, ipv4: { kind: 'count', count: 2 } })).toEqual([
      'block: old.xen allows 2 IPv4 addresses and prefixes, fewer than are on: the new interface in subnet-0a',
    ]);
    expect(judged({ ...old, ipv4: { kind: 'prefixCount', count: 1 } })).toEqual([
      'block: old.xen is not built on the Nitro System, and it has prefixes: the new interface in subnet-0a',
    ]);
    expect(judged({ ...old, subnetId: 'subnet-0b', ipv6: { kind: 'count', count: 1 } })).toEqual([
      'block: old.xen allows 0 IPv6 addresses and prefixes, fewer than are on: the new interface in subnet-0b',
    ]);
    expect(judged({ ...old, subnetId: 'subnet-06' })).toEqual([
      'block: old.xen allows 0 IPv6 addresses and prefixes, fewer than are on: the new interface in subnet-06',
      'block: old.xen is not built on the Nitro System, and it is in an IPv6-only subnet: the new interface in subnet-06',
    ]);
    expect(judged({ ...old, eniIds: ['eni-8'] })).toEqual([
      'block: old.xen allows 2 IPv4 addresses and prefixes, fewer than are on: eni-8',
    ]);
    expect(judged({ ...made, interfaceType: 'efa' })).toEqual([
      'block: m5.large does not support Elastic Fabric Adapters: the new interface in subnet-0a',
    ]);
    const instanceTypes = [limits({ hypervisor: undefined })];
    expect(judged({ ...made, ipv4: { kind: 'prefixCount', count: 1 } }, { instanceTypes })).toEqual([
      'warn: It is not known whether m5.large is built on the Nitro System, and it has prefixes: the new interface in subnet-0a',
    ]);
  });
  it('weigh an existing primary interface and new secondary ones, too', () => {
    const old = { instanceType: 'old.xen' };
    expect(judged({ ...used, ...old })).toEqual([]);
    expect(judged({ ...used, ...old, eniId: 'eni-8' })).toEqual([
      'block: old.xen allows 2 IPv4 addresses and prefixes, fewer than are on: eni-8',
    ]);
    expect(judged({ ...made, ...old, newSubnetIds: ['subnet-0b'] })).toEqual([]);
    expect(judged({ ...made, ...old, newSubnetIds: ['subnet-06'] })).toEqual([
      'block: old.xen allows 0 IPv6 addresses and prefixes, fewer than are on: the new interface in subnet-06',
      'block: old.xen is not built on the Nitro System, and it is in an IPv6-only subnet: the new interface in subnet-06',
    ]);
  });
  it('block places that are taken, on no card, or without room', () => {
    const at = (...places: (readonly [number, number])[]) =>
      judged({
        ...made,
        instanceType: 'wide.efa',
        newSubnetIds: ['subnet-0b', 'subnet-06'].slice(0, places.length),
        slots: places.map(([networkCard, deviceIndex]) => ({ networkCard, deviceIndex })),
      });
    expect(at([0, 1], [1, 1])).toEqual([]);
    expect(at([0, 0])).toEqual(['block: This slot is for the primary interface: 0/0']);
    expect(at([1, 1], [1, 1])).toEqual(['block: This slot is used twice: 1/1']);
    expect(at([2, 1])).toEqual(['block: wide.efa has no such network card: 2']);
    expect(at([0, 1], [0, 2])).toEqual(['block: Network card 0 supports 2 interfaces; there would be: 3']);
  });
  it('block a second EFA on a card, and more than the type takes', () => {
    const efa = { ...made, instanceType: 'wide.efa', interfaceType: 'efa', eniIds: ['eni-6'] } as const;
    expect(judged({ ...efa, slots: [{ networkCard: 0, deviceIndex: 1 }] })).toEqual([
      'block: A network card supports one Elastic Fabric Adapter; this one would have more: 0',
    ]);
    expect(judged({ ...efa, slots: [{ networkCard: 1, deviceIndex: 1 }] })).toEqual([
      'block: wide.efa supports 1 Elastic Fabric Adapter; there would be: 2',
    ]);
  });
});

describe('rules of public addresses at a launch', () => {
  const open = { subnets: [subnet({ mapPublicIpOnLaunch: true }), subnet({ id: 'subnet-0b' })] };
  const charged =
    'warn: The public IPv4 address is charged at USD 0.005 per hour and lost when the instance stops: subnet-0a';

  it('name the price, and refuse one beside secondary interfaces', () => {
    expect(judged({ ...made, publicIp: 'yes' })).toEqual([charged]);
    expect(judged({ ...made, publicIp: 'subnet' })).toEqual([]);
    expect(judged({ ...made, publicIp: 'subnet' }, open)).toEqual([charged]);
    expect(judged({ ...made, publicIp: 'no' }, open)).toEqual([]);
    expect(judged({ ...made, publicIp: 'yes', newSubnetIds: ['subnet-0b'] })).toEqual([
      'block: With more than one interface no public IPv4 address can be requested',
    ]);
  });
  it('warn that several interfaces mean none', () =>
    expect(judged({ ...made, newSubnetIds: ['subnet-0b'] }, open)).toEqual([
      'warn: The subnet assigns public IPv4 addresses, but an instance with several interfaces gets none: subnet-0a',
    ]));
});
