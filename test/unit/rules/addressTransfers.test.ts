import { describe, expect, it } from 'vitest';
import { changeUnderWay, forwardRecord, nameOfHost, sameName } from '../../../src/rules/elasticIps/reverseDnsRules.ts';
import {
  acceptable,
  mustBeTold,
  offeredAddress,
  offeredAlready,
  offerUnseen,
  receiver,
  somethingOffered,
} from '../../../src/rules/elasticIps/transferRules.ts';
import { associated } from '../../support/addressWorlds.ts';
import { says } from '../../support/judge.ts';
import { elasticIp, reverseDns, transfer } from '../../support/snapshot.ts';

const allocationId = 'eipalloc-0a';
const there = { addresses: [elasticIp()] };
const gap = (part: 'transfers' | 'reverseDns') =>
  ({ gaps: [{ part, iamAction: '', code: 'UnauthorizedOperation', message: '' }] }) as const;

describe('rules of transfers', () => {
  it('block what is no other account', () => {
    expect(says(receiver, { accountId: 'prod' })).toEqual(['block: This is not the id of an AWS account: prod']);
    expect(says(receiver, { accountId: '111122223333' })[0]).toMatch(/^block: The address is in this account already/);
    expect(says(receiver, { accountId: '444455556666' })).toEqual([]);
    expect(says(mustBeTold, { accountId: '444455556666' })[0]).toMatch(/^warn: AWS does not tell/);
  });
  it('block a second offer, and warn where offers could not be read', () => {
    expect(says(offeredAlready, { allocationId }, { ...there, transfers: [transfer()] })[0]).toMatch(
      /^block: The address is already offered to 444455556666/,
    );
    expect(says(offeredAlready, { allocationId }, { ...there, transfers: [transfer({ status: 'accepted' })] })).toEqual(
      [],
    );
    expect(says(offeredAlready, { allocationId }, { ...there, ...gap('transfers') })[0]).toMatch(/^warn/);
  });
  it('warn of what cannot be accepted', () => {
    const used = { addresses: [associated({ eniId: 'eni-0a', privateIp: '10.0.0.20' }, { allocationId })] };
    expect(says(acceptable, { allocationId }, used)).toEqual([
      'warn: The other account cannot accept it while it is associated: 203.0.113.10',
    ]);
    expect(says(acceptable, { allocationId }, { ...there, reverseDns: [reverseDns()] })).toEqual([
      'warn: The other account cannot accept it while it has a reverse DNS record: 203.0.113.10',
    ]);
    expect(says(acceptable, { allocationId }, there)).toEqual([]);
    const carrier = { addresses: [elasticIp({ publicIp: undefined })] };
    expect(says(acceptable, { allocationId }, carrier)).toEqual([
      'block: The address is no public IPv4 address: eipalloc-0a',
    ]);
  });
  it('block canceling what is offered to nobody, and warn where that could not be read', () => {
    expect(says(somethingOffered, { allocationId }, there)).toEqual([
      'block: The address is offered to nobody: eipalloc-0a',
    ]);
    expect(says(somethingOffered, { allocationId }, { ...there, ...gap('transfers') })[0]).toMatch(/^warn/);
    expect(says(somethingOffered, { allocationId }, { ...there, transfers: [transfer()] })).toEqual([]);
  });
  it('block accepting what is no address or here already, and warn that an offer cannot be seen', () => {
    expect(says(offeredAddress, { publicIp: '2001:db8::1' })).toEqual([
      'block: This is not an IPv4 address: 2001:db8::1',
    ]);
    expect(says(offeredAddress, { publicIp: '203.0.113.10' }, there)[0]).toMatch(
      /^block: The address is in this account/,
    );
    expect(says(offeredAddress, { publicIp: '203.0.113.77' }, there)).toEqual([]);
    expect(says(offerUnseen, { publicIp: '203.0.113.77' })).toHaveLength(2);
  });
});

describe('rules of reverse DNS', () => {
  it('block what is no whole domain name', () => {
    const of = (name: string) => says(nameOfHost, { name });
    for (const name of ['mail', 'a b.example.com', '-a.example.com', `${'a'.repeat(64)}.com`, 'a..com'])
      expect(of(name)).toEqual([`block: This is not a whole domain name: ${name}`]);
    for (const name of ['', 'mail.example.com', 'Mail.Example.com.', 'xn--bcher-kva.example'])
      expect(of(name)).toEqual([]);
  });
  it('warn that the name must lead to the address', () => {
    expect(says(forwardRecord, { allocationId, name: 'mail.example.com' }, there)).toHaveLength(2);
    expect(says(forwardRecord, { allocationId, name: '' }, there)).toEqual([]);
  });
  it('warn where there is nothing to change, or a change goes on', () => {
    const named = { ...there, reverseDns: [reverseDns()] };
    expect(says(sameName, { allocationId, name: '' }, there)).toEqual([
      'warn: The address has no reverse DNS record to remove',
    ]);
    expect(says(sameName, { allocationId, name: 'mail.example.com' }, named)).toEqual([
      'warn: The address has this name already: mail.example.com',
    ]);
    expect(says(sameName, { allocationId, name: '' }, { ...there, ...gap('reverseDns') })).toEqual([]);
    expect(says(changeUnderWay, { allocationId }, named)).toEqual([]);
    const update = { value: undefined, status: 'PENDING', reason: undefined };
    expect(says(changeUnderWay, { allocationId }, { ...there, reverseDns: [reverseDns({ update })] })).toEqual([
      'warn: An earlier change has not ended yet, so EC2 may refuse: removal',
    ]);
  });
});
