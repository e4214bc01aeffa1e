import { describe, expect, it } from 'vitest';
import { sameOwner, sameZone } from '../../../src/rules/attach/attachZoneAndOwner.ts';
import { verdicts } from '../../support/judge.ts';
import { eni, instance, named, vpc } from '../../support/snapshot.ts';

describe('same zone', () => {
  it('has nothing against one zone', () => {
    expect(verdicts(sameZone, {})).toEqual([]);
  });
  it('blocks another zone and names both', () => {
    expect(verdicts(sameZone, { enis: [eni({ zone: 'eu-west-1b' })] })).toEqual([
      'block: The interface is in eu-west-1b, the instance in another zone: eu-west-1a',
    ]);
  });
  it('keeps silent about things that are not there', () => {
    expect(verdicts(sameZone, { enis: [] })).toEqual([]);
  });
});

describe('owner and VPC', () => {
  const other = '444455556666';
  const across = (over: Parameters<typeof eni>[0] = {}, home = vpc({ id: 'vpc-0b', ...named('mgmt') })) => ({
    vpcs: [vpc(), home],
    enis: [eni({ vpcId: 'vpc-0b', ...over })],
  });

  it('has nothing against one VPC of one account', () => {
    expect(verdicts(sameOwner, {})).toEqual([]);
  });
  it('warns of two VPCs of one account', () => {
    expect(verdicts(sameOwner, across())).toEqual([
      'warn: The instance will span two VPCs, each with its own security groups, routes and resolver: vpc-0b "mgmt" and vpc-0a',
    ]);
  });
  it('blocks two VPCs that involve two accounts', () => {
    const message = `block: The interface and the instance are in VPCs that involve different accounts: ${other}, 111122223333`;
    expect(verdicts(sameOwner, across({ ownerId: other }))).toEqual([message]);
    expect(verdicts(sameOwner, across({}, vpc({ id: 'vpc-0b', ownerId: other })))).toEqual([
      `block: The interface and the instance are in VPCs that involve different accounts: 111122223333, ${other}`,
    ]);
  });
  it('warns when an owner of two VPCs is unknown', () => {
    expect(verdicts(sameOwner, { ...across(), vpcs: [vpc()] })).toEqual([
      'warn: The instance would span two VPCs, and it is not known whether one account owns all: vpc-0b and vpc-0a',
    ]);
  });
  it('blocks the interface of another account in the same VPC', () => {
    expect(verdicts(sameOwner, { enis: [eni({ ownerId: other })] })).toEqual([
      `block: Another account owns the interface: ${other}`,
    ]);
  });
  it('warns when an owner in the same VPC is unknown', () => {
    expect(verdicts(sameOwner, { instances: [instance({ ownerId: undefined })] })).toEqual([
      'warn: It is not known whether one account owns the interface and the instance: eni-0a, i-0a',
    ]);
  });
});
