import { NormalizedSchema } from '@smithy/core/schema';
import { describe, expect, it, test } from 'vitest';
import { beyond } from '../../../../src/simulator/beyond/beyond.ts';
import { unusedFilters } from '../../../../src/simulator/beyond/unusedFilters.ts';
import { ec2Actions } from '../../../../src/simulator/endpoint.ts';
import { Refusal } from '../../../../src/simulator/refusal.ts';
import type { Ec2Action } from '../../../../src/simulator/world.ts';
import documented from '../../../fixtures/documentedFilters.json' with { type: 'json' };
import { refusalOf } from '../../../support/simulatedEc2.ts';
import { wholeEc2 } from '../../../support/wholeEc2.ts';
import { instance, limits, routeTable, subnet, vpc } from '../../../support/snapshot.ts';
import { baseRequests } from '../members/baseRequests.ts';
import { beyondRequests } from '../members/beyondRequests.ts';
import { schemas, type WalkedAction } from '../members/memberWalk.ts';
import { membersWorld } from '../members/membersWorld.ts';

const requests: { readonly [action: string]: readonly object[] } = { ...baseRequests, ...beyondRequests };
const actions: { readonly [action: string]: Ec2Action } = { ...ec2Actions, ...beyond.actions };

/** What EC2 says of a filter, undefined where it takes it; ids of the wrong shape are looked at after that. */
const refusal = (action: string, Name: string): string | undefined => {
  const schema = NormalizedSchema.of(schemas[action as WalkedAction][4]);
  // Two calls name their filters in the singular.
  const member = [...schema.structIterator()].some(([name]) => name === 'Filter') ? 'Filter' : 'Filters';
  const request = { ...requests[action]?.[0], [member]: [{ Name, Values: ['x'] }] };
  try {
    actions[action]?.(request as never, membersWorld());
  } catch (error) {
    if (error instanceof Refusal && !error.code.endsWith('.Malformed')) return `${error.code}: ${error.message}`;
  }
  return undefined;
};

describe('every filter that the API reference lists is answered, or listed as one that cannot be', () => {
  it.each(Object.entries(documented))('%s', (action, names) => {
    const refused = names.filter((name) => refusal(action, name) !== undefined);
    expect(refused).toEqual(names.filter((name) => unusedFilters[action]?.includes(name)));
  });
  it.each(Object.keys(documented))('and another one is refused by %s', (action) => {
    expect(refusal(action, 'no-such-filter')).toBe("InvalidParameterValue: The filter 'no-such-filter' is invalid");
  });
});

test('a filter on what is not known is refused as such over the wire, and nothing is said of it', async () => {
  const { ec2 } = wholeEc2();
  const Filters = [{ Name: 'memory-info.size-in-mib', Values: ['8192'] }];
  expect(await refusalOf(ec2.describeInstanceTypes({ Filters }))).toBe(
    'UnsupportedOperation: The simulator does not support the filter memory-info.size-in-mib of DescribeInstanceTypes.',
  );
});

test.each([
  ['map-customer-owned-ip-on-launch', 'false', 2],
  ['enable-dns64', 'true', 1],
  ['private-dns-name-options-on-launch.hostname-type', 'resource-name', 1],
])('subnets by %s=%s', async (Name, value, count) => {
  const { ec2 } = wholeEc2({ subnets: [subnet(), subnet({ id: 'subnet-0b', cidr: '10.0.2.0/24' })] });
  await ec2.modifySubnetAttribute({ SubnetId: 'subnet-0b', EnableDns64: { Value: true } });
  await ec2.modifySubnetAttribute({ SubnetId: 'subnet-0b', PrivateDnsHostnameTypeOnLaunch: 'resource-name' });
  expect((await ec2.describeSubnets({ Filters: [{ Name, Values: [value] }] })).Subnets).toHaveLength(count);
});

test.each([
  ['ebs-info.attachment-limit-type', 'shared', ['m5.large']],
  ['ebs-info.maximum-ebs-attachments', '32', ['m7i.large']],
  ['processor-info.supported-architecture', 'x86_64', ['m5.large', 'm7i.large']],
  ['network-info.maximum-network-interfaces', '9', []],
])('instance types by %s=%s', async (Name, value, types) => {
  const account = { instanceTypes: [limits(), limits({ type: 'm7i.large' })], instances: [instance()], vpcs: [vpc()] };
  const { ec2 } = wholeEc2({ ...account, routeTables: [routeTable()] });
  const { InstanceTypes = [] } = await ec2.describeInstanceTypes({ Filters: [{ Name, Values: [value] }] });
  expect(InstanceTypes.map(({ InstanceType }) => InstanceType)).toEqual(types);
});

test('images are found by their tags', async () => {
  const { ec2 } = wholeEc2();
  const { Images: [image] = [] } = await ec2.describeImages();
  const id = image?.ImageId ?? '';
  await ec2.createTags({ Resources: [id], Tags: [{ Key: 'env', Value: 'prod' }] });
  const { Images } = await ec2.describeImages({ Filters: [{ Name: 'tag:env', Values: ['prod'] }] });
  expect(Images).toMatchObject([{ ImageId: id }]);
});
