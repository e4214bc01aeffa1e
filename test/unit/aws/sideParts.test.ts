import { afterAll, describe, expect, it } from 'vitest';
import { emptyBut, scriptedEc2 } from '../../support/scriptedEc2.ts';
import { bothWays } from '../../support/threads.ts';

const scope = { kind: 'profile', profile: 'prod', region: 'eu-west-1', endpoint: undefined } as const;
const ways = bothWays();
afterAll(() => ways.forEach(({ end }) => end()));

const answers = {
  DescribeNetworkInterfacePermissions:
    '<networkInterfacePermissions><item><networkInterfacePermissionId>eni-perm-0a</networkInterfacePermissionId><networkInterfaceId>eni-0a</networkInterfaceId><awsAccountId>444455556666</awsAccountId><permission>EIP-ASSOCIATE</permission><permissionState><state>PENDING</state></permissionState></item></networkInterfacePermissions>',
  DescribeAddressTransfers:
    '<addressTransferSet><item><publicIp>203.0.113.10</publicIp><allocationId>eipalloc-0a</allocationId><transferAccountId>444455556666</transferAccountId><transferOfferExpirationTimestamp>2026-12-07T00:00:00.000Z</transferOfferExpirationTimestamp><addressTransferStatus>pending</addressTransferStatus></item></addressTransferSet>',
  DescribeAddressesAttribute:
    '<addressSet><item><publicIp>203.0.113.10</publicIp><allocationId>eipalloc-0a</allocationId><ptrRecord>mail.example.com.</ptrRecord><ptrRecordUpdate><status>PENDING</status><value>smtp.example.com.</value></ptrRecordUpdate></item><item><publicIp>203.0.113.11</publicIp><allocationId>eipalloc-0b</allocationId></item></addressSet>',
  DescribeTrunkInterfaceAssociations:
    '<interfaceAssociationSet><item><associationId>trunk-assoc-0a</associationId><branchInterfaceId>eni-0b</branchInterfaceId><trunkInterfaceId>eni-0a</trunkInterfaceId><interfaceProtocol>VLAN</interfaceProtocol><vlanId>7</vlanId></item></interfaceAssociationSet>',
};

describe.each(ways)('what EC2 tells in calls of their own, $name', (way) => {
  const read = (script: Parameters<typeof scriptedEc2>[0]) => {
    const handler = scriptedEc2(script);
    return { ...handler, read: way.open(scope, handler, {}).read };
  };

  it('is read with the account', async () => {
    const { permissions, transfers, reverseDns, trunkAssociations } = await read(emptyBut(answers)).read();
    expect(permissions).toMatchObject([
      { id: 'eni-perm-0a', eniId: 'eni-0a', accountId: '444455556666', permission: 'EIP-ASSOCIATE', state: 'PENDING' },
    ]);
    expect(transfers).toMatchObject([
      { allocationId: 'eipalloc-0a', accountId: '444455556666', status: 'pending', expires: Date.UTC(2026, 11, 7) },
    ]);
    expect(reverseDns).toEqual([
      {
        allocationId: 'eipalloc-0a',
        publicIp: '203.0.113.10',
        name: 'mail.example.com.',
        update: { value: 'smtp.example.com.', status: 'PENDING', reason: undefined },
      },
    ]);
    expect(trunkAssociations).toMatchObject([
      { id: 'trunk-assoc-0a', branchId: 'eni-0b', trunkId: 'eni-0a', vlanId: 7 },
    ]);
  });

  it('is a gap at once where an endpoint is out of order for it, and the rest is there', async () => {
    const page = { raw: '<html>500</html>', status: 500, contentType: 'text/html' };
    const vpcs = '<vpcSet><item><vpcId>vpc-0a</vpcId></item></vpcSet>';
    const { read: once, actions } = read(emptyBut({ DescribeVpcs: vpcs, DescribeAddressTransfers: page }));
    const { gaps, vpcs: read0 } = await once();
    expect(gaps.map(({ part, iamAction }) => [part, iamAction])).toEqual([
      ['transfers', 'ec2:DescribeAddressTransfers'],
    ]);
    expect(read0).toHaveLength(1);
    expect(actions().filter((action) => action === 'DescribeAddressTransfers')).toHaveLength(1);
  });
});
