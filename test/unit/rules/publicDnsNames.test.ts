import { describe, expect, it } from 'vitest';
import { nameNeedsAddresses, sameHostname, vpcNames } from '../../../src/rules/publicDnsNamesRules.ts';
import { says } from '../../support/judge.ts';
import { address, autoPublic, eni } from '../../support/snapshot.ts';

const eniId = 'eni-0a';
const ipv4 = { addresses: [address('10.0.0.20', { association: autoPublic('203.0.113.9') })] };

describe('rules of public hostnames', () => {
  it('warn of a name that leads nowhere', () => {
    const of = (
      hostnameType: 'public-ipv4-dns-name' | 'public-ipv6-dns-name' | 'public-dual-stack-dns-name',
      over = {},
    ) => says(nameNeedsAddresses, { eniId, hostnameType }, { enis: [eni(over)] });
    expect(of('public-ipv4-dns-name', ipv4)).toEqual([]);
    expect(of('public-ipv4-dns-name')[0]).toMatch(/^warn: The interface has no public IPv4 address/);
    expect(of('public-ipv6-dns-name', ipv4)[0]).toMatch(/^warn: The interface has no IPv6 address/);
    expect(of('public-dual-stack-dns-name')).toHaveLength(2);
  });
  it('warn where the VPC may give none, and where nothing changes', () => {
    expect(says(vpcNames, { eniId }, { enis: [eni()] })[0]).toMatch(/^warn: The interface has no public hostname now/);
    expect(says(vpcNames, { eniId }, { enis: [eni({ publicDnsName: 'eni-0a.example.com' })] })).toEqual([]);
    const hostnameType = 'public-ipv6-dns-name';
    const publicDnsOptions = { hostnameType, ipv4Name: undefined, ipv6Name: undefined, dualStackName: undefined };
    expect(says(sameHostname, { eniId, hostnameType }, { enis: [eni({ publicDnsOptions })] })).toEqual([
      'warn: It is already set this way: public-ipv6-dns-name',
    ]);
    expect(says(sameHostname, { eniId, hostnameType }, { enis: [eni()] })).toEqual([]);
  });
});
