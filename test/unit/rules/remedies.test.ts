import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../../src/domain/model.ts';
import { primaryNeedsAddress } from '../../../src/rules/assignIpv6/assignIpv6Primary.ts';
import { interfaceAvailable } from '../../../src/rules/attach/attachState.ts';
import { sameOwner } from '../../../src/rules/attach/attachZoneAndOwner.ts';
import { elasticIpsStay, isFree, serviceLeftover } from '../../../src/rules/deleteRules.ts';
import { instanceOperated, instanceState } from '../../../src/rules/detach/detachInstance.ts';
import { otherAccount } from '../../../src/rules/elasticIps/associateTarget.ts';
import { lastPublicName } from '../../../src/rules/elasticIps/disassociateRules.ts';
import { loadRules } from '../../../src/rules/launch/launchLimits.ts';
import { primaryIpv6Stays, primaryStays } from '../../../src/rules/unassign/unassignPrimary.ts';
import { said } from '../../support/judge.ts';
import { address, attached, autoPublic, elasticIp, eni, instance } from '../../support/snapshot.ts';

const eniId = 'eni-0a';
const served = address('10.0.0.20', { association: autoPublic('203.0.113.10', { allocationId: 'eipalloc-0a' }) });

describe('beside what is the matter stands what to do', () => {
  it('about an interface of another account', () => {
    expect(said(otherAccount, { eniId }, { enis: [eni({ ownerId: '999988887777' })] })).toEqual([
      'warn: The interface belongs to another account, which must allow this: 999988887777. Ask its owner for the permission EIP-ASSOCIATE on the interface (Grant Permission…).',
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

  it('about an interface of another account, which its owner may let this one attach', () => {
    const account = { enis: [eni({ ownerId: '444455556666' })] };
    expect(said(sameOwner, { eniId, instanceId: 'i-0a' }, account)).toEqual([
      expect.stringMatching(/^block: Another account owns the interface: .*Grant Permission…/),
    ]);
  });

  it('about elastic IPs that stay', () => {
    const account = { enis: [eni({ addresses: [served] })], addresses: [elasticIp({ eniId })] };
    expect(said(elasticIpsStay, { eniId }, account)).toEqual([
      'warn: Elastic IP addresses stay allocated, at about 3.65 USD a month: 203.0.113.10. Release them as well if nothing needs them.',
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
    expect(line).toMatch(/has a public DNS name of its own: eni-0a\. Then change its public hostname type first\.$/);
    const another = address('10.0.0.21', { primary: false, association: autoPublic('203.0.113.11') });
    const two = { ...account, enis: [eni({ addresses: [served, another] })] };
    expect(said(lastPublicName, { allocationId: 'eipalloc-0a' }, two)).toEqual([]);
    const secondary = { ...account, enis: [eni({ addresses: [address('10.0.0.19'), served] })] };
    expect(said(lastPublicName, { allocationId: 'eipalloc-0a' }, secondary)).toEqual([]);
  });

  it('about a primary IPv6 address, which the primary interface keeps until the instance ends', () => {
    const ipv6Addresses = [{ ip: '2001:db8::1', primary: true }];
    const on = (deviceIndex: number) => ({ enis: [eni({ ipv6Addresses, attachment: attached('i-0a', deviceIndex) })] });
    const taking = { eniId, taken: ['2001:db8::1'] };
    expect(said(primaryIpv6Stays, taking, on(0))).toEqual([
      'block: It is the primary IPv6 address of an attached interface: 2001:db8::1. It stays until the instance is terminated, as a primary interface cannot be detached.',
    ]);
    expect(said(primaryIpv6Stays, taking, on(1))).toEqual([
      'block: It is the primary IPv6 address of an attached interface: 2001:db8::1. Detach the interface first; that ends the primary IPv6 setting.',
    ]);
  });

  it.each<[string, Partial<Attachment>, string, string]>([
    [
      'primary',
      { deviceIndex: 0 },
      'It is the primary interface, which stays with its instance until that is terminated.',
      'Choose another interface; a primary interface stays with its instance.',
    ],
    ['secondary', { deviceIndex: 1 }, 'Detach it first.', 'Detach it first, or choose another interface.'],
    [
      "another account's",
      { deviceIndex: 1, instanceOwnerId: '999988887777' },
      'Detach it through the service or the account that attached it.',
      'Choose another interface.',
    ],
  ])('about an attached interface: %s', (_name, over, toDelete, toAttach) => {
    const account = { enis: [eni({ status: 'in-use', attachment: attached('i-0a', 1, over) })] };
    expect(said(isFree, { eniId }, account)).toEqual([`block: The interface is attached: i-0a. ${toDelete}`]);
    const asked = { eniId, instanceId: 'i-0a', networkCard: 0, deviceIndex: 2 };
    expect(said(interfaceAvailable, asked, account)).toEqual([
      `block: The interface is attached already: i-0a. ${toAttach}`,
    ]);
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
