import fc from 'fast-check';
import { expect, it } from 'vitest';
import { custodyOf } from '../../src/domain/custody/custody.ts';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import { subnetReach } from '../../src/domain/exposure/subnetReach.ts';
import { anyCircumstance } from '../support/circumstances.ts';
import { holds } from '../support/seed.ts';
import { attached, eni, internetGateway, routeTable, snapshot } from '../support/snapshot.ts';

/** The default account with a way out, and one more interface of the instance. */
const account = snapshot({
  enis: [...snapshot().enis, eni({ id: 'eni-0b', addresses: [], attachment: attached('i-0a', 1) })],
  internetGateways: [internetGateway()],
  routeTables: [routeTable({ routes: [{ destination: '0.0.0.0/0', target: 'igw-0a', state: 'active' }] })],
});

/** What the properties of all operations are to meet. */
const meets: Readonly<Record<string, (now: Snapshot) => boolean>> = {
  held: (now) => custodies(now).includes('service'),
  operated: (now) => custodies(now).includes('operated'),
  'attached from elsewhere': (now) => custodies(now).includes('elsewhere'),
  'left by a service': (now) => custodies(now).includes('leftover'),
  foreign: (now) => custodies(now).includes('foreign'),
  'in a subnet of others': (now) => now.subnets.some(({ ownerId }) => ownerId !== now.accountId),
  trunk: (now) => now.trunkAssociations.length > 0,
  carrier: (now) => now.subnets.some((subnet) => reach(subnet, now).ways.some(({ kind }) => kind === 'carrier')),
  'several cards': (now) => now.enis.some(({ attachment }) => attachment?.networkCard === 2),
  blocked: (now) => now.subnets.some((subnet) => reach(subnet, now).ways.some(({ isBlock }) => isBlock)),
  excluded: (now) => now.vpcBlockPublicAccessExclusions.length > 0,
};

const custodies = (now: Snapshot) => now.enis.map((each) => custodyOf(each, new Inventory(now)).kind);
const reach = (subnet: Snapshot['subnets'][number], now: Snapshot) => subnetReach(subnet, new Inventory(now));

it('every operation meets each circumstance in its random accounts', async () => {
  const met = new Map(Object.keys(meets).map((name) => [name, 0]));
  await holds(
    fc.property(anyCircumstance, (change) => {
      const now = change?.(account) ?? account;
      expect(new Set(now.enis.map(({ id }) => id)).size).toBe(now.enis.length);
      for (const [name, isMet] of Object.entries(meets)) if (isMet(now)) met.set(name, (met.get(name) ?? 0) + 1);
    }),
    // So many that what comes once in a hundred is met twice.
    3_000,
  );
  expect([...met].filter(([, times]) => times < 2)).toEqual([]);
});
