import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/actions/ec2.ts';
import { lossesOf } from '../../../src/actions/actions.ts';
import { address, attached, elasticIp, eni, inventoryOf, named, primaryEni } from '../../support/snapshot.ts';

const eip = elasticIp({
  allocationId: 'eipalloc-0a',
  publicIp: '203.0.113.10',
  associationId: 'eipassoc-0a',
  eniId: 'eni-0b',
  privateIp: '10.0.0.30',
  ...named('vip'),
});
const idle = elasticIp({ allocationId: 'eipalloc-0b', publicIp: '203.0.113.20' });
const web = eni({
  ...named('web'),
  attachment: attached('i-0a', 1),
  addresses: [address('10.0.0.20', { primary: true }), address('10.0.0.21')],
});
const other = eni({
  id: 'eni-0b',
  addresses: [address('10.0.0.29', { primary: true }), address('10.0.0.30')],
});
const account = inventoryOf({ enis: [primaryEni({ id: 'eni-0z' }), web, other], addresses: [eip, idle] });

const told = (call: Call): readonly string[] =>
  lossesOf([call], account).map(({ verb, label, forGood }) => `${verb} ${label}${forGood ? ' for good' : ''}`);

describe('what a call takes away', () => {
  it.each<[Call, readonly string[]]>([
    [{ action: 'deleteInterface', input: { eniId: 'eni-0a' } }, ['Delete eni-0a "web" for good']],
    [{ action: 'deleteInterface', input: { eniId: 'eni-gone' } }, ['Delete eni-gone for good']],
    [
      { action: 'detachInterface', input: { eniId: 'eni-0a', attachmentId: 'eni-attach-0', force: false } },
      ['Detach eni-0a "web"'],
    ],
    [
      { action: 'detachInterface', input: { eniId: 'eni-0a', attachmentId: 'eni-attach-0', force: true } },
      ['Detach by force eni-0a "web"'],
    ],
    [
      { action: 'disassociateAddress', input: { allocationId: 'eipalloc-0a', associationId: 'eipassoc-0a' } },
      ['Disassociate 203.0.113.10 (eipalloc-0a) "vip"'],
    ],
    [
      { action: 'releaseAddress', input: { allocationId: 'eipalloc-0b' } },
      ['Release 203.0.113.20 (eipalloc-0b) for good'],
    ],
    [
      { action: 'unassignIpv4', input: { eniId: 'eni-0a', addresses: ['10.0.0.21'], prefixes: ['10.0.0.32/28'] } },
      ['Unassign 10.0.0.21 of eni-0a "web"', 'Unassign 10.0.0.32/28 of eni-0a "web"'],
    ],
    [
      { action: 'unassignIpv6', input: { eniId: 'eni-0a', addresses: ['2001:db8::1'], prefixes: [] } },
      ['Unassign 2001:db8::1 of eni-0a "web"'],
    ],
    [
      { action: 'modifyTermination', input: { eniId: 'eni-0a', attachmentId: 'x', deleteOnTermination: true } },
      ['Delete on Termination eni-0a "web"'],
    ],
    [{ action: 'modifyTermination', input: { eniId: 'eni-0a', attachmentId: 'x', deleteOnTermination: false } }, []],
  ])('of %o', (call, losses) => {
    expect(told(call)).toEqual(losses);
  });
});

describe('what is taken over', () => {
  const associate = (allocationId: string, privateIp: string, allowReassociation = true): Call => ({
    action: 'associateAddress',
    input: { allocationId, eniId: privateIp === '10.0.0.30' ? 'eni-0b' : 'eni-0a', privateIp, allowReassociation },
  });
  it('is the elastic IP that serves somebody else', () => {
    expect(told(associate('eipalloc-0a', '10.0.0.21'))).toEqual([
      'Take over 203.0.113.10 (eipalloc-0a) "vip" from 10.0.0.30 of eni-0b',
    ]);
  });
  it('is the elastic IP that stands for the private address', () => {
    expect(told(associate('eipalloc-0b', '10.0.0.30'))).toEqual([
      'Take over 203.0.113.10 (eipalloc-0a) "vip" from 10.0.0.30 of eni-0b',
    ]);
  });
  it('is nothing of an idle one, of one that is there, and where EC2 is told to take nothing', () => {
    expect(told(associate('eipalloc-0b', '10.0.0.21'))).toEqual([]);
    expect(told(associate('eipalloc-0a', '10.0.0.30'))).toEqual([]);
    expect(told(associate('eipalloc-0a', '10.0.0.21', false))).toEqual([]);
  });
  it('is an address that another interface has, when it may be taken', () => {
    const assign = (allowReassignment: boolean): Call => ({
      action: 'assignIpv4',
      input: { eniId: 'eni-0a', ipv4: { kind: 'addresses', addresses: ['10.0.0.30', '10.0.0.99'] }, allowReassignment },
    });
    expect(told(assign(true))).toEqual(['Take over 10.0.0.30 of eni-0b']);
    expect(told(assign(false))).toEqual([]);
  });
});
