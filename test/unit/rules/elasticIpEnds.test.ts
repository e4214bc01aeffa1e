import { describe, expect, it } from 'vitest';
import {
  addressCost,
  addressQuota,
  knownBorderGroup,
  poolNamed,
  wantedAddress,
} from '../../../src/rules/elasticIps/allocateRules.ts';
import {
  isAssociated,
  lastPublicName,
  noReplacement,
  staysAllocated,
} from '../../../src/rules/elasticIps/disassociateRules.ts';
import { isIdle } from '../../../src/rules/elasticIps/releaseRules.ts';
import { associated, twoAddresses, withElasticIps } from '../../support/addressWorlds.ts';
import { says } from '../../support/judge.ts';
import { attached, elasticIp, eni, primaryEni, vpc } from '../../support/snapshot.ts';

const input = { allocationId: 'eipalloc-0a' };
const target = { eniId: 'eni-0a', privateIp: '10.0.0.20', instanceId: 'i-0a' };
const used = { addresses: [associated(target)] };
const idle = { addresses: [elasticIp()] };

describe('rules of disassociating', () => {
  it('block an idle address', () => {
    expect(says(isAssociated, input, idle)).toEqual(['block: The elastic IP is not associated: 203.0.113.10']);
    expect(says(isAssociated, input, used)).toEqual([]);
  });
  it('warn of the price of an idle address', () => {
    expect(says(staysAllocated, input, used)).toEqual([
      'warn: The elastic IP stays allocated, at about 3.65 USD a month: 203.0.113.10',
    ]);
    expect(says(staysAllocated, input, idle)).toEqual([]);
  });
  it('warn that an instance of several interfaces gets no automatic address instead', () => {
    const two = [primaryEni(), eni({ attachment: attached('i-0a', 1) })];
    expect(says(noReplacement, input, { ...used, enis: two })).toEqual([
      'warn: The instance has several interfaces, so it gets no automatic public address instead: i-0a',
    ]);
    expect(says(noReplacement, input, { ...used, enis: [primaryEni()] })).toEqual([]);
    expect(says(noReplacement, input, idle)).toEqual([]);
  });
  it('warn of a public DNS name when the last public address goes', () => {
    const second = associated({ ...target, privateIp: '10.0.0.21' }, { allocationId: 'eipalloc-0b' });
    const enis = (...addresses: readonly (typeof second)[]) => [withElasticIps(twoAddresses(), addresses)];
    expect(says(lastPublicName, input, { ...used, enis: enis(associated(target)) })).toHaveLength(1);
    expect(says(lastPublicName, input, { ...used, enis: enis(associated(target), second) })).toEqual([]);
    const other = { ...input, allocationId: 'eipalloc-0b' };
    expect(says(lastPublicName, other, { addresses: [second], enis: enis(second) })).toEqual([]);
  });
});

describe('rules of releasing', () => {
  it('block an address in use; in a default VPC they warn', () => {
    expect(says(isIdle, input, used)).toEqual(['block: The elastic IP is in use: 10.0.0.20 of eni-0a']);
    expect(says(isIdle, input, { ...used, enis: [] })).toEqual([
      'block: The elastic IP is in use: 10.0.0.20 of eni-0a',
    ]);
    expect(says(isIdle, input, { ...used, vpcs: [vpc({ isDefault: true })] })).toEqual([
      'warn: The elastic IP is in use in a default VPC and will be disassociated: 10.0.0.20 of eni-0a',
    ]);
    expect(says(isIdle, input, idle)).toEqual([]);
  });
});

describe('rules of allocating', () => {
  it('block what is no pool, address or border group, and warn of what cannot be seen', () => {
    const pool = 'ipv4pool-ec2-0a1b2c3d';
    expect(says(poolNamed, { source: 'publicPool', pool })).toEqual([]);
    expect(says(poolNamed, { source: 'ipamPool', pool })).toEqual([
      'block: This is not the id of such a pool: ' + pool,
    ]);
    expect(says(poolNamed, { source: 'customerPool', pool: '' })[0]).toMatch(/^block: .*: nothing$/);
    const there = { addresses: [elasticIp()] };
    const of = (source: 'recover' | 'publicPool', address: string) => says(wantedAddress, { source, address }, there);
    expect(of('recover', '')).toEqual(['block: This is not an IPv4 address: nothing']);
    expect(of('publicPool', '')).toEqual([]);
    expect(of('recover', '203.0.113.10')).toEqual(['block: The address is in this account already: 203.0.113.10']);
    expect(of('recover', '203.0.113.77')[0]).toMatch(/^warn: EC2 gives an address back only/);
    expect(of('publicPool', '203.0.113.77')[0]).toMatch(/^warn: EC2 refuses an address that is not free/);
    const group = (borderGroup: string) => says(knownBorderGroup, { source: 'borderGroup', borderGroup });
    expect(group('Lax')).toEqual(['block: This is not a network border group: Lax']);
    expect(group('us-west-2-lax-1')[0]).toMatch(/^warn: No subnet that was read/);
    expect(group('eu-west-1')).toEqual([]);
  });
  it('say the price, and warn when the quota is used up', () => {
    const many = (length: number) => ({
      addresses: Array.from({ length }, (_, at) => elasticIp({ allocationId: `eipalloc-${at}` })),
    });
    const costs = ['warn: The address costs 0.005 USD an hour, about 3.65 USD a month, until it is released'];
    expect(says(addressCost, { source: 'amazon' })).toEqual(costs);
    expect(says(addressCost, { source: 'borderGroup', borderGroup: 'us-west-2-lax-1' })).toEqual(costs);
    // No price is documented of a carrier's addresses; those in pools were brought to AWS, or are charged with their block.
    expect(says(addressCost, { source: 'borderGroup', borderGroup: 'us-east-1-wl1-bos-wlz-1' })).toEqual([]);
    for (const source of ['publicPool', 'ipamPool', 'customerPool'] as const)
      expect(says(addressCost, { source })).toEqual([]);
    expect(says(addressQuota, {}, many(4))).toEqual([]);
    expect(says(addressQuota, {}, many(5))).toEqual([
      'warn: The region has as many elastic IPs as a quota of 5 allows, or more: 5',
    ]);
  });
});
