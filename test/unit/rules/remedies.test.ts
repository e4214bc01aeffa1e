import { describe, expect, it } from 'vitest';
import { primaryNeedsAddress } from '../../../src/rules/assignIpv6/assignIpv6Primary.ts';
import { elasticIpsStay, serviceLeftover } from '../../../src/rules/deleteRules.ts';
import { instanceOperated, instanceState } from '../../../src/rules/detach/detachInstance.ts';
import { otherAccount } from '../../../src/rules/elasticIps/associateTarget.ts';
import { lastPublicName } from '../../../src/rules/elasticIps/disassociateRules.ts';
import { loadRules } from '../../../src/rules/launch/launchLimits.ts';
import { primaryStays } from '../../../src/rules/unassign/unassignPrimary.ts';
import { said } from '../../support/judge.ts';
import { address, attached, autoPublic, elasticIp, eni, instance } from '../../support/snapshot.ts';

const eniId = 'eni-0a';
const served = address('10.0.0.20', { association: autoPublic('203.0.113.10', { allocationId: 'eipalloc-0a' }) });

describe('beside what is the matter stands what to do', () => {
  it('about an interface of another account', () => {
    expect(said(otherAccount, { eniId }, { enis: [eni({ ownerId: '999988887777' })] })).toEqual([
      'warn: The interface belongs to another account, which must allow this: 999988887777. Ask for the permission EIP-ASSOCIATE on the interface.',
    ]);
    expect(said(otherAccount, { eniId }, { enis: [eni()] })).toEqual([]);
    expect(said(otherAccount, { eniId: 'eni-gone' }, {})).toEqual([]);
    expect(said(otherAccount, { eniId }, { enis: [eni({ ownerId: '9' })], accountId: undefined })).toEqual([]);
  });

  it('about an interface that a service left behind', () => {
    const [line = '', ...others] = said(serviceLeftover, { eniId }, { enis: [eni({ requesterManaged: true })] });
    expect([line, others]).toEqual([
      expect.stringMatching(
        /^warn: AWS service created the interface and may still need it: eni-0a\. Delete it only if its resource/,
      ),
      [],
    ]);
    const operator = { managed: true, principal: 'eks.amazonaws.com' };
    expect(said(serviceLeftover, { eniId }, { enis: [eni({ requesterManaged: true, operator })] })).toEqual([]);
    expect(
      said(
        serviceLeftover,
        { eniId },
        { enis: [eni({ requesterManaged: true, operator: { ...operator, managed: false } })] },
      ),
    ).toHaveLength(1);
    expect(
      said(serviceLeftover, { eniId }, { enis: [eni({ requesterManaged: true, attachment: attached('i-0a', 1) })] }),
    ).toEqual([]);
  });

  it('about elastic IPs that stay', () => {
    expect(said(elasticIpsStay, { eniId }, { enis: [eni({ addresses: [served] })] })).toEqual([
      'warn: Elastic IP addresses stay allocated and cost about 3.65 USD a month each: 203.0.113.10. Release them as well if nothing needs them.',
    ]);
    const automatic = address('10.0.0.20', { association: autoPublic('198.51.100.7') });
    expect(said(elasticIpsStay, { eniId }, { enis: [eni({ addresses: [automatic] })] })).toEqual([]);
  });

  it('about a public DNS name', () => {
    const account = {
      enis: [eni({ addresses: [served] })],
      addresses: [elasticIp({ eniId, privateIp: '10.0.0.20', associationId: 'eipassoc-0a' })],
    };
    const [line = ''] = said(lastPublicName, { allocationId: 'eipalloc-0a' }, account);
    expect(line).toMatch(/cannot be seen here: eni-0a\. Then reset its public DNS name first\.$/);
    const another = address('10.0.0.21', { primary: false, association: autoPublic('203.0.113.11') });
    const two = { ...account, enis: [eni({ addresses: [served, another] })] };
    expect(said(lastPublicName, { allocationId: 'eipalloc-0a' }, two)).toEqual([]);
    const secondary = { ...account, enis: [eni({ addresses: [address('10.0.0.19'), served] })] };
    expect(said(lastPublicName, { allocationId: 'eipalloc-0a' }, secondary)).toEqual([]);
  });

  it('about a primary IPv6 address that there is none of', () => {
    const warning =
      'warn: The interface has no IPv6 address that could be the primary one: eni-0a. Assign one as well.';
    const none = { kind: 'count', count: 0 } as const;
    expect(said(primaryNeedsAddress, { eniId, way: 'primary' }, {})).toEqual([warning]);
    expect(said(primaryNeedsAddress, { eniId, way: 'count', ipv6: none, primary: true }, {})).toEqual([warning]);
    expect(said(primaryNeedsAddress, { eniId, way: 'count', ipv6: { ...none, count: 1 }, primary: true }, {})).toEqual(
      [],
    );
    expect(said(primaryNeedsAddress, { eniId, way: 'count', ipv6: none, primary: false }, {})).toEqual([]);
    const has = { enis: [eni({ ipv6Addresses: [{ ip: '2001:db8::1', primary: false }] })] };
    expect(said(primaryNeedsAddress, { eniId, way: 'primary' }, has)).toEqual([]);
  });
});

describe('of what is not there', () => {
  it('an interface that is attached to nothing has no instance', () => {
    expect(said(instanceState, { eniId }, { enis: [eni()] })).toEqual([]);
    expect(said(instanceOperated, { eniId }, { enis: [eni()] })).toEqual([]);
    const stopping = { instances: [instance({ state: 'stopping' })], enis: [eni({ attachment: attached('i-0a', 1) })] };
    expect(said(instanceState, { eniId }, stopping)).toEqual([
      'block: The instance is neither running nor stopped: stopping. Wait until it is running or stopped, then refresh.',
    ]);
  });

  it('an interface that is gone has no primary address', () => {
    const input = { eniId: 'eni-gone', taken: ['10.0.0.20'] } as const;
    expect(said(primaryStays, input as never, { enis: [eni()] })).toEqual([]);
    expect(said(primaryStays, { ...input, eniId }, { enis: [eni()] })).toHaveLength(1);
  });

  it('a subnet that is gone makes no interface too heavy', () => {
    const input = { instanceType: 'm5.large', primary: 'new', subnetId: 'subnet-gone', interfaceType: 'interface' };
    for (const rule of loadRules) expect(said(rule, input as never, {})).toEqual([]);
  });
});
