import { expect, test } from 'vitest';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { address, attached, autoPublic, elasticIp, eni, instance, primaryEni } from '../../../support/snapshot.ts';

const second = (over: Parameters<typeof eni>[0] = {}) => eni({ attachment: attached('i-0a', 1), ...over });
const secondId = attached('i-0a', 1).id;

const refusal = (over: Partial<Snapshot>, attachmentId: string | undefined = secondId): Promise<string> =>
  refusalOf(simulatedEc2(over).ec2.detachNetworkInterface({ AttachmentId: attachmentId }));

test('a detached interface is detaching at first, then available with its addresses and elastic IP', async () => {
  const eip = elasticIp({ associationId: 'eipassoc-0a', eniId: 'eni-0a', instanceId: 'i-0a', privateIp: '10.0.0.20' });
  const association = autoPublic(eip.publicIp ?? '', { allocationId: eip.allocationId, associationId: 'eipassoc-0a' });
  const held = second({
    addresses: [address('10.0.0.20', { association })],
    ipv6Addresses: [{ ip: '2001:db8::5', primary: true }],
  });
  const { ec2, simulator, pass } = simulatedEc2({ enis: [primaryEni(), held], addresses: [eip] }, 3000);
  await ec2.detachNetworkInterface({ AttachmentId: secondId });
  const now = () => simulator.snapshot().enis.find((one) => one.id === 'eni-0a');
  expect(now()).toMatchObject({ status: 'detaching', attachment: { status: 'detaching', instanceId: 'i-0a' } });
  pass(3000);
  expect(now()).toMatchObject({ status: 'available', addresses: held.addresses });
  expect(now()?.attachment).toBeUndefined();
  // The flag ends with the attachment.
  expect(now()?.ipv6Addresses).toEqual([{ ip: '2001:db8::5', primary: false }]);
  expect(simulator.snapshot().addresses).toEqual([{ ...eip, instanceId: undefined }]);
});

test('by force it is available at once, even while it is being detached', async () => {
  const { ec2, simulator } = simulatedEc2({ enis: [primaryEni(), second()] }, 3000);
  await ec2.detachNetworkInterface({ AttachmentId: secondId });
  await ec2.detachNetworkInterface({ AttachmentId: secondId, Force: true });
  expect(simulator.world.enis.get('eni-0a')).toMatchObject({ status: 'available', attachment: undefined });
});

test.each<[why: string, message: string, over: Partial<Snapshot>, attachmentId?: string]>([
  [
    'the primary interface',
    'OperationNotPermitted: The network interface at device index 0 and networkCard index 0 cannot be detached.',
    {},
    attached('i-0a', 0).id,
  ],
  [
    'an attachment of a service',
    "OperationNotPermitted: You are not allowed to manage 'ela-attach' attachments.",
    {},
    'ela-attach-0123456789abcdef0',
  ],
  [
    'an attachment that is not there',
    "InvalidAttachmentID.NotFound: The interface attachment 'eni-attach-00000000' does not exist.",
    {},
    'eni-attach-00000000',
  ],
  [
    'the id of the interface',
    'InvalidNetworkInterfaceAttachmentId.Malformed: Invalid id: "eni-0a" (expecting "eni-attach-...")',
    {},
    'eni-0a',
  ],
  ['no attachment named', 'MissingParameter: The request must contain the parameter attachmentId', {}, ''],
  [
    'a requester-managed interface',
    'AuthFailure: You do not have permission to access the specified resource.',
    { enis: [second({ requesterManaged: true })] },
  ],
  [
    'an attachment that is ending already',
    `IncorrectState: Interface attachment '${secondId}' is already being detached.`,
    { enis: [second({ status: 'detaching', attachment: attached('i-0a', 1, { status: 'detaching' }) })] },
  ],
  [
    'an instance being stopped',
    "IncorrectState: Instance 'i-0a' is not 'running' or 'stopped'",
    { enis: [second()], instances: [instance({ state: 'stopping' })] },
  ],
  [
    'an EFA of a running instance',
    "OperationNotPermitted: An Elastic Fabric Adapter cannot be detached from the running instance 'i-0a'.",
    { enis: [second({ interfaceType: 'efa' })] },
  ],
])('refused: %s', async (_why, message, ...[over, attachmentId]) => {
  expect(await refusal(over, attachmentId)).toBe(message);
});

test('a primary interface beside others is still the primary one', async () => {
  const over = { enis: [primaryEni(), second()] };
  expect(await refusal(over, attached('i-0a', 0).id)).toMatch(/^OperationNotPermitted/);
  const { ec2 } = simulatedEc2({ enis: [second({ attachment: attached('i-0a', 0, { networkCard: 1 }) })] });
  // Device index 0 of another card is not the primary one.
  await ec2.detachNetworkInterface({ AttachmentId: attached('i-0a', 0, { networkCard: 1 }).id });
});
