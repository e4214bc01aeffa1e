import { describe, expect, it } from 'vitest';
import type { Eni, Instance } from '../../../src/domain/model.ts';
import { guestSetupOf, guestSystems, type GuestSetup } from '../../../src/insight/guest/guestSetup.ts';
import { address, attached, eni, instance, inventoryOf, subnet } from '../../support/snapshot.ts';

type Over = { readonly first?: Partial<Eni>; readonly second?: Partial<Eni>; readonly of?: Partial<Instance> };

/** The set-up of an instance with two interfaces in one subnet, or of the second of them. */
const setup = ({ first = {}, second = {}, of = {} }: Over = {}, eniId: string | undefined = 'eni-0b'): GuestSetup => {
  const primary = { id: 'eni-0a', attachment: attached('i-0a', 0), addresses: [address('10.0.0.10')] };
  const further = {
    id: 'eni-0b',
    mac: '02:00:00:00:00:0b',
    attachment: attached('i-0a', 1),
    addresses: [address('10.0.0.21', { primary: false }), address('10.0.0.20')],
  };
  const inventory = inventoryOf({
    subnets: [subnet({ cidr: '10.0.0.0/24', ipv6Cidrs: ['2001:db8::/64'] })],
    instances: [instance({ id: 'i-0a', ...of })],
    enis: [eni({ ...primary, ...first }), eni({ ...further, ...second })],
  });
  const made = guestSetupOf(inventory, { instanceId: 'i-0a', eniId });
  if (!made) throw new Error('There is no set-up');
  return made;
};

const textsOf = (made: GuestSetup, system: string): string =>
  guestSystems
    .filter(({ id }) => id === system)
    .flatMap(({ blocks }) => made.guests.flatMap((guest) => blocks(guest).map(({ text }) => text)))
    .join('\n');

describe('the facts of an interface', () => {
  it('have the primary address first, the gateway, and a table as amazon-ec2-net-utils numbers it', () => {
    expect(setup().guests).toEqual([
      {
        eniId: 'eni-0b',
        mac: '02:00:00:00:00:0b',
        networkCard: 0,
        deviceIndex: 1,
        isPrimary: false,
        table: 10_001,
        ipv4: { subnets: ['10.0.0.0/24'], gateway: '10.0.0.1', addresses: ['10.0.0.20', '10.0.0.21'], prefixes: [] },
        ipv6: undefined,
        beside: ['02:00:00:00:00:0a'],
      },
    ]);
    const onCard = { attachment: attached('i-0a', 3, { networkCard: 2 }) };
    expect(setup({ second: onCard }).guests[0]?.table).toBe(10_203);
  });

  it('have no table twice, though an index of 100 would take that of the next card', () => {
    const inventory = inventoryOf({
      subnets: [subnet({ cidr: '10.0.0.0/24' })],
      instances: [instance({ id: 'i-0a' })],
      enis: [
        eni({ id: 'eni-0b', attachment: attached('i-0a', 100) }),
        eni({ id: 'eni-0c', attachment: attached('i-0a', 0, { networkCard: 1 }), addresses: [address('10.0.0.30')] }),
      ],
    });
    const tables = guestSetupOf(inventory, { instanceId: 'i-0a' })?.guests.map(({ table }) => table);
    expect(tables).toEqual([10_100, 20_001]);
  });

  it.each<[string, Over, string]>([
    ['its subnet was not read', { second: { subnetId: 'subnet-gone' } }, 'Its subnet was not read: subnet-gone'],
    ['it is for EFA alone', { second: { interfaceType: 'efa-only', addresses: [] } }, 'It has no IP addresses'],
    ['its MAC address is none', { second: { mac: '$(id)' } }, 'Its id or MAC address is none'],
    ['an address is none', { second: { addresses: [address('10.0.0.5; id')] } }, 'do not lie in its subnet'],
    ['an address is elsewhere', { second: { addresses: [address('10.9.0.5')] } }, 'do not lie in its subnet'],
    ['a prefix is elsewhere', { second: { ipv4Prefixes: ['10.9.0.0/28'] } }, 'do not lie in its subnet'],
    ['an IPv6 address is elsewhere', { second: { ipv6Addresses: [{ ip: 'fd00::1', primary: false }] } }, 'do not lie'],
  ])('are lacking where %s, and there is no text then', (_, over, reason) => {
    const made = setup(over);
    expect(made.guests).toEqual([]);
    expect(made.facts[1]?.lacking).toContain(reason);
  });
});

describe('the texts', () => {
  it('are for all interfaces of an instance but a primary one that DHCP serves', () => {
    const enis = [
      eni({ id: 'eni-0a', attachment: attached('i-0a', 0), addresses: [address('10.0.0.10')] }),
      eni({ id: 'eni-0b', attachment: attached('i-0a', 1) }),
    ];
    const inventory = inventoryOf({
      subnets: [subnet({ cidr: '10.0.0.0/24' })],
      instances: [instance({ id: 'i-0a' })],
      enis,
    });
    const made = guestSetupOf(inventory, { instanceId: 'i-0a' });
    expect(made?.guests.map(({ eniId }) => eniId)).toEqual(['eni-0b']);
    expect(guestSetupOf(inventoryOf(), { instanceId: 'i-none' })).toBeUndefined();

    const two = [address('10.0.0.10'), address('10.0.0.11', { primary: false })];
    expect(setup({ first: { addresses: two } }, 'eni-0a').guests.map(({ eniId }) => eniId)).toEqual(['eni-0a']);
  });

  it('find the interface by its MAC address in every shell, and name no device', () => {
    for (const { id, blocks } of guestSystems) {
      for (const guest of setup().guests) {
        for (const { text } of blocks(guest)) {
          expect([id, text.toLowerCase().replaceAll('-', ':').includes(guest.mac)]).toEqual([id, true]);
          expect(text).not.toMatch(/\beth\d|\bens\d/);
        }
      }
    }
  });

  it('leave the primary interface its configuration: no table, no rule, no file in place of its own', () => {
    const two = [address('10.0.0.10'), address('10.0.0.11', { primary: false })];
    const made = setup({ first: { addresses: two, mac: '02:00:00:00:00:0a' } }, 'eni-0a');
    for (const { id } of guestSystems) {
      const text = textsOf(made, id);
      expect([id, /rule add|route replace|10000|InterfaceMetric 9000/.test(text)]).toEqual([id, false]);
      expect(text).not.toContain('10.0.0.10/32');
    }
    expect(textsOf(made, 'networkManager')).toContain('+ipv4.addresses 10.0.0.11/32');
    expect(textsOf(made, 'netplan')).not.toContain('/etc/netplan');
    expect(textsOf(made, 'ifupdown')).toContain('/etc/network/if-up.d/eni-0a');
    expect(textsOf(made, 'wicked')).toContain("IPADDR_10_0_0_11_32='10.0.0.11/32'");
    expect(textsOf(made, 'windows')).toContain("foreach ($address in '10.0.0.11')");
  });

  it('give Windows the mask of the subnet, and its further addresses alone', () => {
    const text = textsOf(setup(), 'windows');
    expect(text).toContain("Where-Object MacAddress -eq '02-00-00-00-00-0B'");
    expect(text).toContain('mask=255.255.255.0 skipassource=true');
    expect(text).toContain("foreach ($address in '10.0.0.21')");
    expect(text).not.toContain("'10.0.0.20'");
  });

  it('tell SUSE table, gateway and rules in the columns of its files', () => {
    const text = textsOf(setup(), 'wicked');
    expect(text).toContain('10.0.0.0/24 - - - table 10001 src 10.0.0.20');
    expect(text).toContain('0.0.0.0/0 10.0.0.1 - - table 10001 onlink');
    expect(text).toContain('ipv4 from 10.0.0.21/32 table 10001 pref 10001');
  });
});

describe('nodes of clusters and what services operate', () => {
  it.each<[string, Over, string]>([
    ['the VPC CNI', { second: { description: 'aws-K8S-i-0a' } }, 'belongs to VPC CNI'],
    ['Cilium', { second: { description: 'Cilium-CNI (i-0a)' } }, 'belongs to Cilium'],
    ['Karpenter', { first: { tags: [{ key: 'karpenter.sh/nodepool', value: 'default' }] } }, 'belongs to Karpenter'],
    [
      'a cluster',
      { of: { tags: [{ key: 'kubernetes.io/cluster/shop', value: 'owned' }] } },
      'a node of the cluster shop',
    ],
    ['EKS Auto Mode', { of: { operator: { managed: true, principal: 'eks.amazonaws.com' } } }, 'eks.amazonaws.com'],
    ['a service', { second: { requesterManaged: true } }, "eni-0b is not the account's own to set up"],
  ])('are left alone: %s', (_, over, reason) => {
    const made = setup(over);
    expect(made.handsOff).toContain(reason);
    expect(made.guests).toEqual([]);
    expect(made.facts).toHaveLength(2);
  });

  it('are not taken for one where Auto Scaling alone made the instance', () => {
    const tags = [{ key: 'aws:autoscaling:groupName', value: 'web' }];
    expect(setup({ first: { tags }, second: { tags } }).handsOff).toBeUndefined();
  });
});

describe('the operating system', () => {
  it('is known where EC2 tells it, and else said to be unknown', () => {
    expect(setup({ of: { platform: 'windows' } })).toMatchObject({
      first: 'windows',
      platform: 'EC2 says that it runs Windows.',
    });
    const { first, platform } = setup();
    expect([first, platform]).toEqual(['ip', expect.stringContaining('is not known: EC2 tells Windows alone')]);
  });
});
