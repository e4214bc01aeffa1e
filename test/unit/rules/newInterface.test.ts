import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/model.ts';
import type { CreateInput } from '../../../src/rules/newInterface/newEni.ts';
import { createRules } from '../../../src/rules/createRules.ts';
import { says } from '../../support/judge.ts';
import { address, eni, ownAccount, securityGroup, subnet } from '../../support/snapshot.ts';

const input: CreateInput = {
  subnetId: 'subnet-0a',
  interfaceType: 'interface',
  description: '',
  groupIds: ['sg-0a'],
  name: '',
};
const dual = subnet({ cidr: '10.0.0.0/26', ipv6Cidrs: ['2001:db8::/64'], freeIpv4: 40 });
const neighbour = eni({
  addresses: [address('10.0.0.20')],
  ipv4Prefixes: ['10.0.0.32/28'],
  ipv6Addresses: [{ ip: '2001:db8::20', primary: false }],
  ipv6Prefixes: ['2001:db8:0:0:1::/80'],
});

/** What all rules say of an interface to be made. */
const judged = (over: Partial<CreateInput>, account: Partial<Snapshot> = {}): readonly string[] =>
  createRules.flatMap((rule) =>
    says(
      rule,
      { ...input, ...over },
      { subnets: [dual], enis: [neighbour], securityGroups: [securityGroup()], ...account },
    ),
  );
const addresses = (...list: string[]) => ({ kind: 'addresses', addresses: list }) as const;
const prefixes = (...list: string[]) => ({ kind: 'prefixes', prefixes: list }) as const;

describe('rules of the place of a new interface', () => {
  it('pass an ordinary one', () => expect(judged({})).toEqual([]));
  it('block a subnet that is gone or full, but EFA-only needs no address', () => {
    expect(judged({}, { subnets: [] })).toEqual(['block: The subnet no longer exists: subnet-0a']);
    const subnets = [subnet({ freeIpv4: 0 })];
    expect(judged({}, { subnets })).toEqual(['block: The subnet has no free IPv4 address: subnet-0a']);
    expect(judged({ interfaceType: 'efa-only' }, { subnets })).toEqual([
      'warn: It can be attached only to stopped instances of types that support it: efa-only',
    ]);
  });
  it('warn of a shared subnet, public addresses, a used-up quota and what could not be read', () => {
    expect(judged({}, { subnets: [subnet({ ownerId: '444455556666', mapPublicIpOnLaunch: true })] })).toEqual([
      'warn: Another account owns the subnet: 444455556666',
      'warn: An instance launched with it as its only interface gets a public IPv4 address, at USD 0.005 per hour: subnet-0a',
    ]);
    expect(judged({}, { subnets: [subnet({ ownerId: ownAccount })] })).toEqual([]);
    const enis = Array.from({ length: 5000 }, (_, at) => eni({ id: `eni-${at}`, subnetId: 'subnet-0b' }));
    expect(judged({}, { enis })).toEqual([
      'warn: The usual quota of eu-west-1a is used up, so EC2 may refuse: 5000 interfaces',
    ]);
    const gap = { iamAction: 'ec2:X', code: 'UnauthorizedOperation', message: '' };
    expect(
      judged(
        {},
        {
          subnets: [],
          gaps: [
            { part: 'subnets', ...gap },
            { part: 'enis', ...gap },
          ],
        },
      ),
    ).toEqual([
      'warn: Not all subnets could be read, this one is not among them: subnet-0a',
      'warn: Addresses may be in use by interfaces that could not be read: UnauthorizedOperation',
    ]);
  });
  it('block groups of other VPCs by the subnet, and a name that is too long', () => {
    const securityGroups = [securityGroup({ vpcId: 'vpc-0b' })];
    expect(judged({}, { securityGroups })).toEqual(['block: The default security group belongs to another VPC: sg-0a']);
    expect(judged({ name: 'a'.repeat(256) })).toEqual([]);
    expect(judged({ name: 'a'.repeat(257) })).toEqual(['block: The name is too long: 257 characters']);
  });
  it('say what a trunk is for', () =>
    expect(judged({ interfaceType: 'trunk' })).toEqual([
      'warn: It is for container services, on instance types that support trunking: trunk',
    ]));
});

describe('rules of the IPv4 addresses of a new interface', () => {
  it('block addresses that are taken, reserved, outside, given twice, or none', () => {
    expect(judged({ privateIp: '10.0.0.5', ipv4: addresses('10.0.0.6') })).toEqual([]);
    expect(judged({ privateIp: '10.0.0.33' })).toEqual(['block: The address 10.0.0.33 is in use by: eni-0a']);
    const wrong = addresses('10.0.0.20', '10.0.0.63', '10.0.1.5', '::1', '10.0.0.5', '10.0.0.5');
    expect(judged({ ipv4: wrong })).toEqual([
      'block: The address 10.0.0.20 is in use by: eni-0a',
      'block: AWS reserves the first four addresses and the last address of a subnet: 10.0.0.63',
      'block: The address is not in the range of the subnet, 10.0.0.0/26: 10.0.1.5',
      'block: This is not an IPv4 address: ::1',
      'block: The address is listed twice: 10.0.0.5',
    ]);
    expect(judged({ privateIp: '10.0.0.5', ipv4: addresses('10.0.0.5') })).toEqual([
      'block: The address is listed twice: 10.0.0.5',
    ]);
  });
  it('block prefixes that are none, not free, outside or given twice; warn of odd starts', () => {
    const roomy = { subnets: [subnet({ cidr: '10.0.0.0/24' })] };
    expect(judged({ ipv4: prefixes('10.0.0.48/28', '10.0.0.64/28') }, roomy)).toEqual([]);
    expect(
      judged({ ipv4: prefixes('10.0.0.96/27', '10.0.1.0/28', '10.0.0.32/28', '10.0.0.64/28', '10.0.0.64/28') }, roomy),
    ).toEqual([
      'block: This is not a /28 prefix: 10.0.0.96/27',
      'block: The prefix is not in the range of the subnet, 10.0.0.0/24: 10.0.1.0/28',
      'block: The prefix 10.0.0.32/28 has an address that is not free: 10.0.0.32',
      'block: The prefix is listed twice: 10.0.0.64/28',
    ]);
    expect(judged({ ipv4: prefixes('10.0.0.65/28') }, roomy)).toEqual([
      'warn: The prefix does not start at a multiple of 16, so EC2 may refuse: 10.0.0.65/28',
    ]);
  });
  it('block more than the subnet has free, of addresses and of blocks', () => {
    expect(judged({ ipv4: { kind: 'count', count: 39 } })).toEqual([]);
    expect(judged({ ipv4: { kind: 'count', count: 40 } })).toEqual([
      'block: The subnet does not have enough free IPv4 addresses: 41 wanted, 40 free',
    ]);
    // Of four blocks two have reserved addresses, and two an address or a prefix of the neighbour.
    expect(judged({ ipv4: { kind: 'prefixCount', count: 1 } })).toEqual([
      'block: The subnet does not have enough free /28 blocks: 1 wanted, 0 free',
    ]);
    expect(judged({ ipv4: { kind: 'prefixCount', count: 2 } }, { enis: [] })).toEqual([]);
  });
  it('block IPv4 where there is none', () => {
    const subnets = [subnet({ cidr: undefined, ipv6Native: true, ipv6Cidrs: ['2001:db8::/64'] })];
    expect(judged({ privateIp: '10.0.0.5' }, { subnets })).toEqual([
      'block: The subnet is IPv6-only, so no IPv4 address can be assigned: subnet-0a',
    ]);
    expect(judged({ interfaceType: 'efa-only', ipv4: { kind: 'count', count: 1 } })).toEqual([
      'block: IP addresses are entered for an EFA-only interface',
      'warn: It can be attached only to stopped instances of types that support it: efa-only',
    ]);
  });
});

describe('rules of the IPv6 addresses of a new interface', () => {
  it('block IPv6 where there is none, warn of no address at all', () => {
    expect(judged({ ipv6: { kind: 'count', count: 1 } }, { subnets: [subnet()] })).toEqual([
      'block: The subnet has no IPv6 range: subnet-0a',
    ]);
    const subnets = [subnet({ cidr: undefined, ipv6Native: true, ipv6Cidrs: ['2001:db8::/64'] })];
    expect(judged({ ipv6: { kind: 'count', count: 0 } }, { subnets })).toEqual([
      'warn: The subnet is IPv6-only, so the interface would have no address at all: subnet-0a',
    ]);
    // An EFA-only interface has none by its nature.
    const bare = judged({ interfaceType: 'efa-only', ipv6: { kind: 'count', count: 0 } }, { subnets });
    expect(bare.join()).not.toContain('no address at all');
  });
  it('block addresses that are taken, reserved, outside, given twice, or none', () => {
    expect(judged({ ipv6: addresses('2001:db8::5') })).toEqual([]);
    const list = [
      '2001:db8::20',
      '2001:db8:0:0:1::7',
      '2001:db8::1',
      '2001:db9::5',
      '10.0.0.5',
      '2001:db8::5',
      '2001:DB8::5',
    ];
    expect(judged({ ipv6: addresses(...list) })).toEqual([
      'block: The address 2001:db8::20 is in use by: eni-0a',
      'block: The address 2001:db8::1:0:0:7 is in use by: eni-0a',
      'block: AWS reserves the first four addresses and the last address of a subnet: 2001:db8::1',
      'block: The address is not in the range of the subnet, 2001:db8::/64: 2001:db9::5',
      'block: This is not an IPv6 address: 10.0.0.5',
      'block: The address is listed twice: 2001:db8::5',
    ]);
  });
  it('block prefixes that are none, held, outside or given twice', () => {
    expect(judged({ ipv6: prefixes('2001:db8:0:0:2::/80') })).toEqual([]);
    const list = ['2001:db8:0:0:1::/80', '2001:db8:0:0:2::/81', '2001:db9::/80', '2001:db8:0:0:3::/80'];
    expect(judged({ ipv6: prefixes(...list, '2001:db8:0:0:3::/80') })).toEqual([
      'block: The prefix 2001:db8:0:0:1::/80 has addresses in use by: eni-0a',
      'block: This is not a /80 prefix: 2001:db8:0:0:2::/81',
      'block: The prefix is not in the range of the subnet, 2001:db8::/64: 2001:db9::/80',
      'block: The prefix is listed twice: 2001:db8:0:0:3::/80',
    ]);
  });
});
