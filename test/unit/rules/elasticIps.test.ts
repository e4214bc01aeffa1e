import { describe, expect, it } from 'vitest';
import type { Eni, Snapshot } from '../../../src/domain/model.ts';
import { addressExists, addressOfService } from '../../../src/rules/elasticIps/ownElasticIp.ts';
import {
  borderGroup,
  hasIpv4,
  otherAccount,
  privateIpOfInterface,
} from '../../../src/rules/elasticIps/associateTarget.ts';
import {
  automaticPublicLost,
  gatewayTrafficDenied,
  instanceNotPending,
  internetGateway as hasGateway,
  noAutomaticPublic,
  routeOut,
} from '../../../src/rules/elasticIps/associateInternet.ts';
import {
  alreadyThere,
  reassociationAllowed,
  whoLosesAddress,
  whoLosesPlace,
} from '../../../src/rules/elasticIps/associateConflicts.ts';
import { associated, twoAddresses, withElasticIps } from '../../support/addressWorlds.ts';
import { says } from '../../support/judge.ts';
import {
  address,
  attached,
  autoPublic,
  elasticIp,
  eni,
  instance,
  internetGateway,
  named,
  routeTable,
  vpc,
} from '../../support/snapshot.ts';

const input = { eniId: 'eni-0a', privateIp: '10.0.0.20', allocationId: 'eipalloc-0a' };
const gap = (part: 'addresses' | 'internetGateways') => ({
  part,
  iamAction: '',
  code: 'UnauthorizedOperation',
  message: '',
});
const withEni = (over: Partial<Eni>): Partial<Snapshot> => ({ enis: [eni(over)] });

describe('rules of every elastic IP', () => {
  it('block one that is not there, and warn where none could be read', () => {
    expect(says(addressExists, input)).toEqual(['block: The elastic IP address no longer exists: eipalloc-0a']);
    expect(says(addressExists, input, { gaps: [gap('addresses')] })).toEqual([
      'warn: Elastic IP addresses could not be read, among them: eipalloc-0a',
    ]);
    expect(says(addressExists, input, { addresses: [elasticIp()] })).toEqual([]);
  });
  it("block one of a service's interface", () => {
    const addresses = [associated({ eniId: 'eni-0a', privateIp: '10.0.0.20' })];
    const nat = {
      interfaceType: 'nat_gateway',
      requesterManaged: true,
      description: 'Interface for NAT Gateway nat-0a',
    };
    expect(says(addressOfService, input, { addresses, ...withEni(nat) })).toEqual([
      'block: An AWS service holds the address: NAT gateway nat-0a',
    ]);
    expect(says(addressOfService, input, { addresses, ...withEni({ interfaceType: 'branch' }) })).toEqual([
      'block: An AWS service holds the address: eni-0a',
    ]);
    expect(says(addressOfService, input, { addresses })).toEqual([]);
  });
});

describe('rules of the place of an elastic IP', () => {
  it('block an interface without IPv4 and a private address that it does not have', () => {
    const none = withEni({ addresses: [] });
    expect(says(hasIpv4, input, none)).toEqual(['block: The interface has no IPv4 address: eni-0a']);
    expect(says(hasIpv4, input)).toEqual([]);
    expect(says(privateIpOfInterface, { ...input, privateIp: '10.0.0.33' })).toEqual([
      'block: The interface does not have this private address: 10.0.0.33',
    ]);
    const prefix = withEni({ ipv4Prefixes: ['10.0.0.32/28'] });
    expect(says(privateIpOfInterface, { ...input, privateIp: '10.0.0.33' }, prefix)).toEqual([]);
    expect(says(privateIpOfInterface, input)).toEqual([]);
  });
  it('block another border group, and warn where groups of Local Zones cannot be compared', () => {
    const of = (networkBorderGroup: string, zone = 'eu-west-1a') =>
      says(borderGroup, input, { addresses: [elasticIp({ networkBorderGroup })], ...withEni({ zone }) });
    expect(of('eu-west-1')).toEqual([]);
    expect(of('eu-west-1-ber-1', 'eu-west-1-ber-1a')).toEqual([]);
    expect(of('eu-west-1-ber-1')[0]).toMatch(/^block: .*group than the interface in eu-west-1a: eu-west-1-ber-1$/);
    expect(of('eu-west-1', 'eu-west-1-ber-1a')[0]).toMatch(/^block: /);
    expect(of('eu-west-1-wl1-ber1', 'eu-west-1-wl1-ber-wlz-1')[0]).toMatch(/^warn: /);
  });
  it('warn of an interface of another account', () => {
    expect(says(otherAccount, input, withEni({ ownerId: '444455556666' }))).toEqual([
      'warn: The interface belongs to another account, which must allow this: 444455556666',
    ]);
    expect(says(otherAccount, input)).toEqual([]);
  });
});

describe('rules of the way to the internet', () => {
  it('block a VPC without a gateway, and warn where it cannot be seen', () => {
    expect(says(hasGateway, input)).toEqual(['block: The VPC has no internet gateway: vpc-0a']);
    expect(says(hasGateway, input, { internetGateways: [internetGateway()] })).toEqual([]);
    const unseen = 'warn: It is not known whether the VPC has an internet gateway: vpc-0a';
    expect(says(hasGateway, input, { gaps: [gap('internetGateways')] })).toEqual([unseen]);
    expect(says(hasGateway, input, { vpcs: [vpc({ ownerId: '444455556666' })] })).toEqual([unseen]);
  });
  it('block an interface that denies gateways, and an instance being launched', () => {
    expect(says(gatewayTrafficDenied, input, withEni({ denyAllIgwTraffic: true }))).toEqual([
      'block: The interface denies all internet gateway traffic: eni-0a',
    ]);
    expect(says(gatewayTrafficDenied, input)).toEqual([]);
    const of = (state: string) =>
      says(instanceNotPending, input, {
        instances: [instance({ state })],
        ...withEni({ attachment: attached('i-0a', 1) }),
      });
    expect(of('pending')).toEqual(['block: The instance is still being launched: i-0a']);
    expect(of('stopped')).toEqual([]);
  });
  it('warn of a subnet without a route out', () => {
    const routes = [{ destination: '0.0.0.0/0', target: 'igw-0a', state: 'active' }];
    expect(says(routeOut, input, { routeTables: [routeTable()] })).toEqual([
      'warn: The subnet has no default route to an internet gateway: subnet-0a',
    ]);
    expect(says(routeOut, input, { routeTables: [routeTable({ routes })] })).toEqual([]);
    expect(says(routeOut, input)).toEqual([]);
  });
  it('warn of the automatic public address, lost now or not replaced later', () => {
    const association = autoPublic('203.0.113.99');
    const account = withEni({
      addresses: [address('10.0.0.20', { association }), address('10.0.0.21', { primary: false })],
    });
    const second = { ...input, privateIp: '10.0.0.21' };
    expect(says(automaticPublicLost, input, account)).toEqual([
      'warn: The automatic public address is lost for good: 203.0.113.99',
    ]);
    expect(says(automaticPublicLost, second, account)).toEqual([]);
    expect(says(noAutomaticPublic, second, account)).toEqual([
      'warn: The automatic public address will not be replaced after a stop and start: 203.0.113.99',
    ]);
    expect(says(noAutomaticPublic, input, account)).toEqual([]);
    const elastic = withElasticIps(twoAddresses(), [associated(input)]);
    expect(says(automaticPublicLost, input, { enis: [elastic] })).toEqual([]);
    expect(says(noAutomaticPublic, second, { enis: [elastic] })).toEqual([]);
  });
});

describe('rules of taking over', () => {
  const mine = (over = {}) => associated({ eniId: 'eni-0b', privateIp: '10.0.0.30' }, over);
  const other = associated(input, { allocationId: 'eipalloc-0b', publicIp: '203.0.113.11' });
  const enis = [eni(), eni({ id: 'eni-0b', ...named('web') })];

  it('block when something is in use and nothing may be taken over', () => {
    const account = { enis, addresses: [mine(), other] };
    expect(says(reassociationAllowed, { ...input, allowReassociation: false }, account)).toEqual([
      'block: The elastic IP is in use: 10.0.0.30 of eni-0b "web"',
      'block: Another elastic IP is associated with the private address: 203.0.113.11',
    ]);
    expect(says(reassociationAllowed, { ...input, allowReassociation: true }, account)).toEqual([]);
    expect(says(reassociationAllowed, { ...input, allowReassociation: false }, { addresses: [elasticIp()] })).toEqual(
      [],
    );
  });
  it('warn who loses the address and who loses the place', () => {
    const account = { enis, addresses: [mine(), other] };
    expect(says(whoLosesAddress, input, account)).toEqual([
      'warn: The elastic IP is taken from where it is now: 10.0.0.30 of eni-0b "web"',
    ]);
    expect(says(whoLosesPlace, input, account)).toEqual([
      'warn: Another elastic IP loses this private address and stays allocated: 203.0.113.11',
    ]);
    expect([whoLosesAddress, whoLosesPlace].flatMap((rule) => says(rule, input, { addresses: [elasticIp()] }))).toEqual(
      [],
    );
  });
  it('warn that nothing changes when it is there already', () => {
    const account = { enis, addresses: [associated(input)] };
    expect(says(alreadyThere, input, account)).toEqual([
      'warn: The elastic IP is already associated with this private address: 203.0.113.10',
    ]);
    const rules = [reassociationAllowed, whoLosesAddress, whoLosesPlace];
    expect(rules.flatMap((rule) => says(rule, { ...input, allowReassociation: false }, account))).toEqual([]);
    expect(says(alreadyThere, input, { enis, addresses: [elasticIp()] })).toEqual([]);
  });
});
