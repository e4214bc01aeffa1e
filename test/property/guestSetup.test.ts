import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressAt, contains } from '../../src/domain/ip.ts';
import type { Eni } from '../../src/domain/model.ts';
import { guestFactsOf, type GuestFamily } from '../../src/insight/guest/guestFacts.ts';
import { guestSetupOf, guestSystems } from '../../src/insight/guest/guestSetup.ts';
import { holds } from '../support/seed.ts';
import { address, attached, eni, instance, inventoryOf, subnet } from '../support/snapshot.ts';

/** Subnets of either family and of both, with lengths that EC2 has. */
const subnets = [
  subnet({ id: 'subnet-a', cidr: '10.0.0.0/16' }),
  subnet({ id: 'subnet-b', cidr: '10.1.2.64/28', ipv6Cidrs: ['2001:db8:0:b::/64'] }),
  subnet({ id: 'subnet-c', cidr: '100.64.7.0/24', ipv6Cidrs: ['2001:db8:0:c::/64', 'fd00:1:2:3::/64'] }),
  subnet({ id: 'subnet-d', cidr: undefined, ipv6Cidrs: ['2001:db8:0:d::/64'], ipv6Native: true }),
];

const interfaceIn = fc.record({
  place: fc.constantFrom(...subnets),
  networkCard: fc.nat(3),
  deviceIndex: fc.oneof(fc.nat(14), fc.constantFrom(99, 100, 101, 200, 9_999, 12_000)),
  hosts: fc.uniqueArray(fc.integer({ min: 4, max: 14 }), { minLength: 1, maxLength: 5 }),
  ipv6: fc.uniqueArray(fc.integer({ min: 4, max: 4_000 }), { maxLength: 3 }),
});

/** An instance with interfaces at slots that differ, the first of which is the primary one. */
const anyInstance = fc
  .uniqueArray(interfaceIn, {
    minLength: 1,
    maxLength: 12,
    selector: (each) => `${each.networkCard}/${each.deviceIndex}`,
  })
  .map((all) =>
    all.map(({ place, networkCard, deviceIndex, hosts, ipv6 }, at): Eni => {
      const slot = at === 0 ? { networkCard: 0, deviceIndex: 0 } : { networkCard, deviceIndex: deviceIndex + 1 };
      const cidr = place.cidr;
      return eni({
        id: `eni-${at}`,
        subnetId: place.id,
        mac: `02:00:00:00:00:${at.toString(16).padStart(2, '0')}`,
        attachment: attached('i-0a', slot.deviceIndex, slot),
        addresses:
          cidr === undefined
            ? []
            : hosts.map((host, nth) => address(addressAt(cidr, host) ?? '', { primary: nth === 0 })),
        ipv6Addresses: place.ipv6Cidrs.flatMap((block) =>
          ipv6.map((host) => ({ ip: addressAt(block, host) ?? '', primary: false })),
        ),
      });
    }),
  );

it('facts agree with the account: gateways on the link, a table for each, rules for no primary interface', async () => {
  await holds(
    fc.property(anyInstance, (enis) => {
      const inventory = inventoryOf({ subnets, enis, instances: [instance({ id: 'i-0a' })] });
      const facts = guestFactsOf(instance({ id: 'i-0a' }), inventory);
      expect(facts).toHaveLength(enis.length);
      const guests = facts.flatMap(({ guest }) => guest ?? []);
      const tables = guests.map(({ table }) => table);
      expect(new Set(tables).size).toBe(tables.length);
      for (const table of tables) {
        // Before the main table's rule, and none of the kernel's own tables (253 to 255).
        expect(table).toBeGreaterThan(255);
        expect(table).toBeLessThan(32_766);
      }
      for (const { ipv4, ipv6 } of guests) {
        if (ipv4) checkFamily(ipv4, (cidr) => contains(cidr, ipv4.gateway) && addressAt(cidr, 1) === ipv4.gateway);
        if (ipv6) checkFamily(ipv6, () => ipv6.gateway === 'fe80:ec2::1');
      }
      for (const guest of guests.filter(({ isPrimary }) => isPrimary)) {
        const all = textsOf(guest).join('\n');
        expect(all).not.toMatch(/rule add|route replace|route add|RoutingPolicy|InterfaceMetric 9000/);
      }
    }),
    300,
  );
});

const checkFamily = (family: GuestFamily, isRight: (cidr: string) => boolean): void => {
  expect(family.subnets.some(isRight)).toBe(true);
  for (const each of family.addresses) expect(family.subnets.some((cidr) => contains(cidr, each))).toBe(true);
};

const textsOf = (guest: Parameters<(typeof guestSystems)[number]['blocks']>[0]): readonly string[] =>
  guestSystems.flatMap(({ blocks }) => blocks(guest).map(({ text }) => text));

/** What nobody may get into a shell. */
const hostile = fc.oneof(
  fc.constantFrom("';rm -rf /;'", '$(id)', '`id`', 'EOF\nid\n', '10.0.0.5; id', '10.0.0.0/16$(id)', '"', '\u202e', ''),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** Of the texts above, in any of ours. */
const signs = /\$\(id\)|`id`|rm -rf \/;|^id$|; id\b|\u202e/m;

it.each([
  'id',
  'mac',
  'address',
  'secondary',
  'ipv4Prefix',
  'ipv6',
  'ipv6Prefix',
  'cidr',
  'ipv6Cidr',
  'beside',
] as const)('nothing that somebody wrote gets into a text: %s', async (place) => {
  await holds(
    fc.property(hostile, (text) => {
      const at = (where: typeof place, usual: string) => (where === place ? text : usual);
      const id = at('id', 'eni-0b');
      const inventory = inventoryOf({
        subnets: [subnet({ cidr: at('cidr', '10.0.0.0/16'), ipv6Cidrs: [at('ipv6Cidr', '2001:db8::/64')] })],
        instances: [instance({ id: 'i-0a', tags: [{ key: 'Name', value: text }], platform: text })],
        enis: [
          eni({ id: 'eni-0a', mac: at('beside', '02:00:00:00:00:00'), attachment: attached('i-0a', 0) }),
          eni({
            id,
            mac: at('mac', '02:00:00:00:00:01'),
            attachment: attached('i-0a', 1),
            description: text,
            tags: [{ key: 'Name', value: text }],
            addresses: [address(at('address', '10.0.0.7')), address(at('secondary', '10.0.0.8'), { primary: false })],
            ipv4Prefixes: [at('ipv4Prefix', '10.0.0.16/28')],
            ipv6Addresses: [{ ip: at('ipv6', '2001:db8::7'), primary: false }],
            ipv6Prefixes: [at('ipv6Prefix', '2001:db8:0:0:1::/80')],
          }),
        ],
      });
      const guests = guestSetupOf(inventory, { instanceId: 'i-0a', eniId: id })?.guests ?? [];
      for (const guest of guests) {
        expect([guest.eniId, guest.mac, ...guest.beside].join(' ')).toMatch(/^eni-[0-9a-z]+( [0-9a-f:]{17})+$/);
        for (const family of [guest.ipv4, guest.ipv6]) {
          const { addresses = [], prefixes = [], subnets: blocks = [] } = family ?? {};
          expect(addresses.join(' ')).toMatch(/^[0-9a-f.: ]*$/);
          expect([...prefixes, ...blocks].join(' ')).toMatch(/^([0-9a-f.:]+\/\d+ ?)*$/);
        }
        for (const shown of textsOf(guest)) expect(shown).not.toMatch(signs);
      }
    }),
    100,
  );
});
