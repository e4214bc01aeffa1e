import { describe, expect, it } from 'vitest';
import { look } from '../../../scripts/case/look.ts';
import { isElastic, outerWords } from '../../../src/domain/association.ts';
import type { ElasticIp, PublicAssociation, Snapshot } from '../../../src/domain/model.ts';
import { foundIn } from '../../../src/domain/query/found.ts';
import { operations } from '../../../src/operations/registry.ts';
import { offeredOn } from '../../../src/operations/operation.ts';
import { automaticPublicLost, internetGateway, routeOut } from '../../../src/rules/elasticIps/associateInternet.ts';
import { borderGroup } from '../../../src/rules/elasticIps/associateTarget.ts';
import { addressOfService } from '../../../src/rules/elasticIps/ownElasticIp.ts';
import { project } from '../../../src/topology/project.ts';
import { says } from '../../support/judge.ts';
import { refusalOf, simulatedEc2 } from '../../support/simulatedEc2.ts';
import {
  address,
  autoPublic,
  elasticIp,
  eni,
  inventoryOf,
  ownAccount,
  routeTable,
  subnet,
} from '../../support/snapshot.ts';

const zone = 'us-east-1-wl1-bos-wlz-1';
const carrier: Partial<ElasticIp> = { publicIp: undefined, carrierIp: '155.146.10.112', networkBorderGroup: zone };
const customerOwned: Partial<ElasticIp> = { publicIp: undefined, customerOwnedIp: '192.0.2.21' };
const input = { eniId: 'eni-0a', privateIp: '10.0.0.20', allocationId: 'eipalloc-0a' };

const withAssociation = (over: Partial<PublicAssociation>): Partial<Snapshot> => ({
  enis: [eni({ addresses: [address('10.0.0.20', { association: autoPublic('203.0.113.9', over) })] })],
});

describe('an elastic IP that a service manages', () => {
  const associated = { associationId: 'eipassoc-0a', eniId: 'eni-0a', privateIp: '10.0.0.20' };
  it.each([
    ['alb', 'an Application Load Balancer (alb)'],
    ['nlb', 'a Network Load Balancer (nlb)'],
    ['rds', 'Amazon RDS (rds)'],
    ['rnat', 'a regional NAT gateway (rnat)'],
    ['later', 'later'],
  ])('is refused, with its service: %s', (serviceManaged, named) => {
    const addresses = [elasticIp({ serviceManaged })];
    expect(says(addressOfService, input, { addresses })).toEqual([`block: A service manages the elastic IP: ${named}`]);
    expect(says(addressOfService, input, { addresses: [elasticIp()] })).toEqual([]);
  });
  it('is offered none of the three in its menu, and the own one is', () => {
    const offered = (over: Partial<ElasticIp>) =>
      offeredOn({ kind: 'address', id: 'eipalloc-0a' }, inventoryOf({ addresses: [elasticIp(over)] }), operations)
        .map(({ id }) => id)
        .filter((id) => ['associateAddress', 'disassociateAddress', 'releaseAddress'].includes(id));
    expect(offered({ ...associated, serviceManaged: 'alb' })).toEqual([]);
    expect(offered(associated)).toEqual(['associateAddress', 'disassociateAddress', 'releaseAddress']);
  });
  it('is refused by EC2 itself, whoever asks', async () => {
    const { ec2 } = simulatedEc2({ addresses: [elasticIp({ ...associated, serviceManaged: 'nlb' })] });
    const refused = 'AuthFailure: You do not have permission to access the specified resource.';
    const target = { AllocationId: 'eipalloc-0a', NetworkInterfaceId: 'eni-0a' };
    expect(await refusalOf(ec2.associateAddress(target))).toBe(refused);
    expect(await refusalOf(ec2.disassociateAddress({ AssociationId: 'eipassoc-0a' }))).toBe(refused);
    expect(await refusalOf(ec2.releaseAddress({ AllocationId: 'eipalloc-0a' }))).toBe(refused);
  });
});

describe('an address that is not public', () => {
  const routes = (target: string): Partial<Snapshot> => ({
    routeTables: [routeTable({ routes: [{ destination: '0.0.0.0/0', target, state: 'active' }] })],
  });
  it.each([
    ['a carrier gateway', carrier, 'cagw-0a'],
    ['a local gateway', customerOwned, 'lgw-0a'],
  ] as const)('leads out through %s, and needs no internet gateway', (gateway, over, target) => {
    const addresses = [elasticIp(over)];
    const account = { ...routes(target), addresses, enis: [eni()] };
    expect(says(internetGateway, input, account)).toEqual([]);
    expect(says(routeOut, input, account)).toEqual([]);
    expect(says(routeOut, input, { ...account, ...routes('igw-0a') })).toEqual([
      `warn: The subnet has no route to ${gateway}: subnet-0a`,
    ]);
    expect(says(internetGateway, input, { ...account, addresses: [elasticIp()] })).toHaveLength(1);
  });
  it('is of the border group of its Wavelength Zone, which is the zone itself', () => {
    const account = { addresses: [elasticIp(carrier)], enis: [eni({ zone })], subnets: [subnet({ zone })] };
    expect(says(borderGroup, input, account)).toEqual([]);
    expect(says(borderGroup, input, { ...account, addresses: [elasticIp()] })).toHaveLength(1);
  });
  it('is associated by EC2 without an internet gateway, and told as what it is', async () => {
    const { ec2 } = simulatedEc2({ addresses: [elasticIp(carrier)], enis: [eni({ zone })], internetGateways: [] });
    await ec2.associateAddress({ AllocationId: 'eipalloc-0a', NetworkInterfaceId: 'eni-0a' });
    const { NetworkInterfaces: [shown] = [] } = await ec2.describeNetworkInterfaces({});
    expect(shown?.Association).toMatchObject({ CarrierIp: '155.146.10.112', AllocationId: 'eipalloc-0a' });
    expect(shown?.Association?.PublicIp).toBeUndefined();
  });
  it('is found by the filter, and stands in the picture as what it is, not as public', () => {
    const account = inventoryOf(withAssociation({ publicIp: undefined, carrierIp: '155.146.10.112' }));
    expect([...(foundIn({ inventory: account, findings: [] }, '155.146.10.112') ?? [])]).toEqual(['eni-0a']);
    expect(look(account, []).picture.join()).toContain('10.0.0.20/carrier IP 155.146.10.112');
    const chips = project(account, [], 'T').vpcs.flatMap(({ zones }) =>
      zones.flatMap(({ subnets }) => subnets.flatMap(({ cards }) => cards.flatMap((card) => [...card.chips]))),
    );
    expect(chips.map(({ publicIp }) => publicIp)).toEqual([undefined]);
  });
});

describe('an elastic IP of which EC2 leaves the allocation out', () => {
  it.each([
    ['elastic IP', { allocationId: 'eipalloc-0a', ipOwnerId: undefined }],
    ['elastic IP', { allocationId: undefined, ipOwnerId: ownAccount }],
    ['public IP', { allocationId: undefined, ipOwnerId: 'amazon' }],
    ['public IP', { allocationId: undefined, ipOwnerId: undefined }],
  ] as const)('is told by its owner: %s', (told, over) => {
    const association = autoPublic('203.0.113.9', over);
    expect([outerWords(association), isElastic(association)]).toEqual([told, told === 'elastic IP']);
    // Only an automatic one is lost for good.
    expect(says(automaticPublicLost, input, withAssociation(over))).toHaveLength(told === 'elastic IP' ? 0 : 1);
  });
});
