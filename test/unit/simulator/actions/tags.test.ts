import { expect, test } from 'vitest';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { elasticIp, eni, internetGateway, routeTable, securityGroup } from '../../../support/snapshot.ts';

const everything = {
  enis: [
    eni({
      requesterManaged: true,
      tags: [
        { key: 'aws:made-by', value: 'x' },
        { key: 'Name', value: 'old' },
      ],
    }),
  ],
  addresses: [elasticIp()],
  internetGateways: [internetGateway()],
  routeTables: [routeTable()],
  securityGroups: [securityGroup()],
};
const ids = ['vpc-0a', 'subnet-0a', 'i-0a', 'eni-0a', 'sg-0a', 'eipalloc-0a', 'igw-0a', 'rtb-0a'];

test('tags go on things of every kind, those of services too, and replace values', async () => {
  const { ec2, simulator } = simulatedEc2(everything);
  await ec2.createTags({ Resources: ids, Tags: [{ Key: 'Name', Value: 'new' }] });
  const now = simulator.snapshot();
  const things = [
    now.vpcs,
    now.subnets,
    now.instances,
    now.securityGroups,
    now.addresses,
    now.internetGateways,
    now.routeTables,
  ].flat();
  expect(things.map((thing) => thing.tags)).toEqual(things.map(() => [{ key: 'Name', value: 'new' }]));
  expect(now.enis[0]?.tags).toEqual([
    { key: 'aws:made-by', value: 'x' },
    { key: 'Name', value: 'new' },
  ]);
});

test('deleting by key and value, by key, and all but those of AWS', async () => {
  const { ec2, simulator } = simulatedEc2(everything);
  const keys = () => simulator.snapshot().enis[0]?.tags.map((tag) => tag.key);
  await ec2.deleteTags({ Resources: ['eni-0a'], Tags: [{ Key: 'Name', Value: 'other' }] });
  expect(keys()).toEqual(['aws:made-by', 'Name']);
  await ec2.deleteTags({ Resources: ['eni-0a'], Tags: [{ Key: 'Name' }] });
  expect(keys()).toEqual(['aws:made-by']);
  await ec2.createTags({
    Resources: ['eni-0a'],
    Tags: [
      { Key: 'a', Value: '' },
      { Key: 'b', Value: '' },
    ],
  });
  await ec2.deleteTags({ Resources: ['eni-0a'] });
  expect(keys()).toEqual(['aws:made-by']);
});

test('refused requests leave every thing as it was', async () => {
  const { ec2, simulator } = simulatedEc2(everything);
  const tag = (Key: string, ...Resources: string[]) =>
    refusalOf(ec2.createTags({ Resources, Tags: [{ Key, Value: '' }] }));
  expect(await tag('aws:x', 'vpc-0a')).toBe(
    "InvalidParameterValue: Tag keys starting with 'aws:' are reserved for internal use",
  );
  expect(await tag('x', 'vpc-0a', 'vpc-00000000')).toBe(
    "InvalidVpcID.NotFound: The vpc ID 'vpc-00000000' does not exist",
  );
  expect(await tag('x', 'thing-1')).toBe("InvalidID: The ID 'thing-1' is not valid");
  const many = Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}`, Value: '' }));
  expect(await refusalOf(ec2.createTags({ Resources: ['vpc-0a'], Tags: many }))).toBe(
    'TagLimitExceeded: The maximum number of Tags for a resource has been reached.',
  );
  expect(simulator.snapshot().vpcs[0]?.tags).toEqual([]);
});
