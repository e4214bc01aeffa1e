import type { ModifyNetworkInterfaceAttributeCommandInput } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import type { Eni } from '../../../../src/domain/model.ts';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { attached, eni, elasticIp, securityGroup } from '../../../support/snapshot.ts';

type Ask = Partial<ModifyNetworkInterfaceAttributeCommandInput>;
const securityGroups = [
  securityGroup(),
  securityGroup({ id: 'sg-0w', name: 'web' }),
  securityGroup({ id: 'sg-0b', vpcId: 'vpc-0b' }),
];
const held = eni({ attachment: attached('i-0a', 1) });
const attachmentId = attached('i-0a', 1).id;

test.each<[what: string, ask: Ask, change: Partial<Eni> | { attachment: object }]>([
  ['description', { Description: { Value: 'web' } }, { description: 'web' }],
  ['source/dest check', { SourceDestCheck: { Value: false } }, { sourceDestCheck: false }],
  ['groups, all at once', { Groups: ['sg-0w'] }, { groups: [{ id: 'sg-0w', name: 'web' }] }],
  [
    'delete on termination',
    { Attachment: { AttachmentId: attachmentId, DeleteOnTermination: true } },
    { attachment: { deleteOnTermination: true } },
  ],
])('changes the %s', async (_what, ask, change) => {
  const { ec2, simulator } = simulatedEc2({ enis: [held], securityGroups });
  await ec2.modifyNetworkInterfaceAttribute({ NetworkInterfaceId: 'eni-0a', ...ask });
  expect(simulator.snapshot().enis[0]).toMatchObject(change);
});

test.each<[why: string, message: string, ask: Ask, over?: Partial<Eni>]>([
  ['nothing to change', 'InvalidParameterCombination: No attributes specified.', {}],
  [
    'an attribute that is not simulated',
    'UnsupportedOperation: The simulator cannot change this attribute of a network interface.',
    { AssociatedSubnetIds: ['subnet-0a'] },
  ],
  [
    'two attributes',
    'InvalidParameterCombination: Fields for multiple attribute types specified: sourceDestCheck, description',
    { Description: { Value: 'x' }, SourceDestCheck: { Value: false } },
  ],
  [
    'half an attachment',
    'MissingParameter: The request must contain the parameter attachment deleteOnTermination',
    { Attachment: { AttachmentId: attachmentId } },
  ],
  [
    'the attachment of another interface',
    "InvalidAttachmentID.NotFound: The interface attachment 'eni-attach-00000000' does not exist.",
    { Attachment: { AttachmentId: 'eni-attach-00000000', DeleteOnTermination: true } },
  ],
  [
    'a group of another VPC',
    'InvalidGroup.NotFound: You have specified two resources that belong to different networks.',
    { Groups: ['sg-0b'] },
  ],
  [
    'a requester-managed interface',
    'AuthFailure: You do not have permission to access the specified resource.',
    { Description: { Value: 'x' } },
    { requesterManaged: true },
  ],
  [
    'a dry run',
    'DryRunOperation: Request would have succeeded, but DryRun flag is set.',
    { DryRun: true, Description: { Value: 'x' } },
  ],
])('refused: %s', async (_why, message, ...[ask, over]) => {
  const { ec2 } = simulatedEc2({ enis: [{ ...held, ...over }], securityGroups });
  expect(await refusalOf(ec2.modifyNetworkInterfaceAttribute({ NetworkInterfaceId: 'eni-0a', ...ask }))).toBe(message);
});

test('deleting frees the addresses and leaves the elastic IP allocated', async () => {
  const eip = elasticIp({ associationId: 'eipassoc-0a', eniId: 'eni-0a', privateIp: '10.0.0.20' });
  const { ec2, simulator } = simulatedEc2({ enis: [eni()], addresses: [eip] });
  await ec2.deleteNetworkInterface({ NetworkInterfaceId: 'eni-0a' });
  const { enis, subnets, addresses } = simulator.snapshot();
  expect([enis.length, subnets[0]?.freeIpv4, addresses]).toEqual([0, 251, [elasticIp()]]);
});

test('deleting: what a service left behind goes, what is in use stays', async () => {
  const left = simulatedEc2({ enis: [eni({ requesterManaged: true })] });
  await left.ec2.deleteNetworkInterface({ NetworkInterfaceId: 'eni-0a' });
  expect(left.simulator.snapshot().enis).toEqual([]);
  const { ec2 } = simulatedEc2({ enis: [held] });
  expect(await refusalOf(ec2.deleteNetworkInterface({ NetworkInterfaceId: 'eni-0a' }))).toBe(
    "InvalidParameterValue: Network interface 'eni-0a' is currently in use.",
  );
});
