import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/model.ts';
import { associateRules } from '../../../src/rules/elasticIps/associateRules.ts';
import { noGateway } from '../../../src/rules/publicIpv4Rules.ts';
import { address, elasticIp, eni, inventoryOf, primaryEni, routeTable, subnet } from '../../support/snapshot.ts';

const zone = 'eu-west-1-wl1-ber-wlz-1';
const input = { eniId: 'eni-0a', privateIp: '10.0.0.20', allocationId: 'eipalloc-0a', allowReassociation: true };
const routes = (target: string, state = 'active') => [
  routeTable({ routes: [{ destination: '0.0.0.0/0', target, state }] }),
];

/** What the rules on gateways, routes and border groups say of a carrier's address in its zone. */
const says = (over: Partial<Snapshot>) => {
  const inventory = inventoryOf({
    subnets: [subnet({ zone })],
    enis: [eni({ zone, addresses: [address('10.0.0.20')] })],
    addresses: [elasticIp({ networkBorderGroup: zone, publicIp: undefined, carrierIp: '155.146.10.112' })],
    ...over,
  });
  return associateRules
    .filter(({ id }) => /gateway$|route$|group$/.test(id))
    .flatMap((rule) => [...rule.check(input, inventory)].map(({ severity }) => `${severity} ${rule.id}`));
};

describe('an address in a Wavelength Zone', () => {
  it('leads through a carrier gateway, and needs no internet gateway', () => {
    expect(says({ routeTables: routes('cagw-0a') })).toEqual([]);
    expect(says({ routeTables: routes('cagw-0a', 'blackhole') })).toEqual(['warn associate/no-route']);
  });

  it('is not of the border group of the region', () => {
    expect(says({ routeTables: routes('cagw-0a'), addresses: [elasticIp()] })).toContain(
      'block associate/border-group',
    );
  });
});

it('VPC Block Public Access keeps an address from being reached, and an exclusion is the remedy', () => {
  const place = subnet({ blockPublicAccess: 'block-ingress' });
  const inventory = inventoryOf({ subnets: [place], routeTables: routes('igw-0a') });
  const rule = associateRules.find(({ id }) => id === 'associate/no-route');
  const verdicts = [...(rule?.check(input, inventory) ?? [])];
  expect(verdicts).toMatchObject([
    { severity: 'warn', message: expect.stringContaining('Block Public Access') as string },
  ]);
  expect(verdicts[0]?.remedy).toContain('exclusion');
});

it('an automatic public IPv4 address in a Wavelength Zone is not told to need an internet gateway', () => {
  const check = (own: string) => [
    ...noGateway.check({ eniId: 'eni-0primary', enabled: true }, inventoryOf({ enis: [primaryEni({ zone: own })] })),
  ];
  expect(check(zone)).toEqual([]);
  expect(check('eu-west-1a')).toHaveLength(1);
});
