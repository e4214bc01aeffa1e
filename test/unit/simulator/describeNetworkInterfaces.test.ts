import { DescribeNetworkInterfacesCommand, paginateDescribeNetworkInterfaces, type Filter } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import type { Eni } from '../../../src/domain/model.ts';
import { eniFilters } from '../../../src/simulator/describe/eniFilters.ts';
import { refusalOf, simulated } from '../../support/simulated.ts';
import { address, attached, autoPublic, eni } from '../../support/snapshot.ts';

const idsOf = async (enis: readonly Eni[], ...filters: Filter[]): Promise<readonly (string | undefined)[]> => {
  const { ec2 } = simulated({ enis });
  const answer = await ec2.send(new DescribeNetworkInterfacesCommand({ Filters: filters }));
  return answer.NetworkInterfaces?.map((one) => one.NetworkInterfaceId) ?? [];
};

/** Of an address that stands for a private one, but not on the internet. */
const nowhere = { publicIp: undefined };

const rich = eni({
  id: 'eni-0rich',
  description: 'web tier',
  mac: '02:11:22:33:44:55',
  interfaceType: 'efa',
  privateDnsName: 'ip-10-0-0-30.eu-west-1.compute.internal',
  sourceDestCheck: false,
  requesterId: 'amazon-elb',
  requesterManaged: true,
  operator: { managed: true, principal: 'eks.amazonaws.com' },
  ownerId: '999988887777',
  vpcId: 'vpc-0rich',
  subnetId: 'subnet-0rich',
  zone: 'eu-west-1b',
  groups: [{ id: 'sg-0rich', name: 'web' }],
  ipv6Addresses: [{ ip: '2001:db8::1', primary: true }],
  addresses: [
    address('10.0.0.30', {
      association: autoPublic('203.0.113.9', {
        publicDnsName: 'ec2-203-0-113-9.example',
        ipOwnerId: '999988887777',
        allocationId: 'eipalloc-0rich',
        associationId: 'eipassoc-0rich',
      }),
    }),
    address('10.0.0.31', { primary: false, association: autoPublic('', { ...nowhere, carrierIp: '155.146.10.111' }) }),
    address('10.0.0.32', {
      primary: false,
      association: autoPublic('', { ...nowhere, customerOwnedIp: '192.0.2.21' }),
    }),
  ],
  attachment: attached('i-0rich', 3, { instanceOwnerId: '999988887777', deleteOnTermination: true, attachTime: 0 }),
  tags: [{ key: 'env', value: 'prod*1' }],
});
const plain = eni({ id: 'eni-0plain', addresses: [] });

/** For each filter a value that the rich interface has and the plain one has not. */
const values: { readonly [name: string]: string } = {
  'association.allocation-id': 'eipalloc-0rich',
  'association.association-id': 'eipassoc-0rich',
  'association.ip-owner-id': '999988887777',
  'association.public-ip': '203.0.113.9',
  'association.public-dns-name': 'ec2-203-0-113-9.example',
  'addresses.association.carrier-ip': '155.146.10.111',
  'addresses.association.customer-owned-ip': '192.0.2.21',
  'addresses.association.owner-id': '999988887777',
  'addresses.association.public-ip': '203.0.113.9',
  'addresses.primary': 'false',
  'addresses.private-ip-address': '10.0.0.31',
  'attachment.attach-time': '1970-01-01T00:00:00.000Z',
  'attachment.attachment-id': 'eni-attach-0rich03',
  'attachment.delete-on-termination': 'true',
  'attachment.device-index': '3',
  'attachment.instance-id': 'i-0rich',
  'attachment.instance-owner-id': '999988887777',
  'attachment.status': 'attached',
  'availability-zone': 'eu-west-1b',
  'availability-zone-id': 'euw1-az2',
  description: 'web tier',
  'group-id': 'sg-0rich',
  'interface-type': 'efa',
  'ipv6-addresses.ipv6-address': '2001:db8::1',
  'mac-address': '02:11:22:33:44:55',
  'network-interface-id': 'eni-0rich',
  'operator.managed': 'true',
  'operator.principal': 'eks.amazonaws.com',
  'owner-id': '999988887777',
  'private-dns-name': 'ip-10-0-0-30.eu-west-1.compute.internal',
  'private-ip-address': '10.0.0.30',
  'requester-id': 'amazon-elb',
  'requester-managed': 'true',
  'source-dest-check': 'false',
  status: 'in-use',
  'subnet-id': 'subnet-0rich',
  'tag-key': 'env',
  'tag:env': String.raw`prod\*1`,
  'vpc-id': 'vpc-0rich',
};

test('every filter has a value in this test', () => {
  expect(Object.keys(eniFilters).filter((name) => !(name in values))).toEqual([]);
});

test.each(Object.entries(values))('the filter %s finds the interface that has the value', async (name, value) => {
  expect(await idsOf([plain, rich], { Name: name, Values: [value] })).toEqual(['eni-0rich']);
  expect(await idsOf([plain, rich], { Name: name, Values: ['no-such-value'] })).toEqual([]);
});

test('filters take wildcards, several values and each other into account', async () => {
  const both = [plain, rich];
  expect(await idsOf(both, { Name: 'description', Values: ['w?b*'] })).toEqual(['eni-0rich']);
  expect(await idsOf(both, { Name: 'description', Values: ['WEB*'] })).toEqual([]);
  expect(await idsOf(both, { Name: 'tag:env', Values: [String.raw`prod\?1`] })).toEqual([]);
  expect(await idsOf(both, { Name: 'status', Values: ['available', 'in-use'] })).toEqual(['eni-0plain', 'eni-0rich']);
  const onlyRich = { Name: 'interface-type', Values: ['efa'] };
  expect(await idsOf(both, onlyRich, { Name: 'status', Values: ['available'] })).toEqual([]);
});

test('a filter that EC2 does not know is refused', async () => {
  expect(await refusalOf(idsOf([], { Name: 'colour', Values: ['red'] }))).toBe(
    "InvalidParameterValue: The filter 'colour' is invalid",
  );
});

const many = Array.from({ length: 2500 }, (_, at) => eni({ id: `eni-${at.toString(16).padStart(17, '0')}` }));

test('2,500 interfaces come in three pages, each one once', async () => {
  const { ec2 } = simulated({ enis: many });
  const sizes: number[] = [];
  const seen = new Set<string | undefined>();
  for await (const page of paginateDescribeNetworkInterfaces({ client: ec2, pageSize: 1000 }, {})) {
    sizes.push(page.NetworkInterfaces?.length ?? 0);
    for (const one of page.NetworkInterfaces ?? []) seen.add(one.NetworkInterfaceId);
  }
  expect(sizes).toEqual([1000, 1000, 500]);
  expect(seen.size).toBe(2500);
});

test('an interface deleted between two pages does not hide another one', async () => {
  const { ec2, simulator } = simulated({ enis: many.slice(0, 12) });
  const first = await ec2.send(new DescribeNetworkInterfacesCommand({ MaxResults: 5 }));
  for (const one of first.NetworkInterfaces ?? []) simulator.world.enis.delete(one.NetworkInterfaceId ?? '');
  const rest = await ec2.send(new DescribeNetworkInterfacesCommand({ NextToken: first.NextToken }));
  expect(rest.NetworkInterfaces).toHaveLength(7);
  expect(rest.NextToken).toBeUndefined();
});

test.each([
  [{ MaxResults: 4 }, 'InvalidParameterValue: Value ( 4 ) for parameter maxResults is invalid.'],
  [{ MaxResults: 1001 }, 'InvalidParameterValue: Value ( 1001 ) for parameter maxResults is invalid.'],
  [{ NextToken: 'made-up' }, 'InvalidNextToken: The specified NextToken is not valid.'],
  [
    { MaxResults: 5, NetworkInterfaceIds: ['eni-0a'] },
    'InvalidParameterCombination: The parameter NetworkInterfaceIds cannot be used with the parameter MaxResults',
  ],
  [
    { NetworkInterfaceIds: ['eni-0123456789abcdef0'] },
    "InvalidNetworkInterfaceID.NotFound: The networkInterface ID 'eni-0123456789abcdef0' does not exist",
  ],
  [{ NetworkInterfaceIds: ['eth0'] }, 'InvalidNetworkInterfaceId.Malformed: Invalid id: "eth0" (expecting "eni-...")'],
  [{ DryRun: true }, 'DryRunOperation: Request would have succeeded, but DryRun flag is set.'],
])('%j is refused', async (request, refusal) => {
  const { ec2 } = simulated();
  expect(await refusalOf(ec2.send(new DescribeNetworkInterfacesCommand(request)))).toContain(refusal);
});

test('ids in the request choose what is shown, named twice or not', async () => {
  const { ec2 } = simulated();
  const command = new DescribeNetworkInterfacesCommand({ NetworkInterfaceIds: ['eni-0a', 'eni-0a'] });
  expect((await ec2.send(command)).NetworkInterfaces?.map((one) => one.NetworkInterfaceId)).toEqual(['eni-0a']);
});
