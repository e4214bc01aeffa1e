import { expect, test } from 'vitest';
import { eni, instance, limits, primaryEni } from '../../../support/snapshot.ts';
import { refusalOf } from '../../../support/simulatedEc2.ts';
import { wholeEc2 } from '../../../support/wholeEc2.ts';

/** One instance of the type, and how to attach further volumes and interfaces to it. */
const instanceOf = (type: string) => {
  const { ec2 } = wholeEc2({
    instances: [instance({ type })],
    enis: [primaryEni(), eni()],
    instanceTypes: [limits({ type, interfaces: 3 })],
  });
  const attachVolumes = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      const { VolumeId } = await ec2.createVolume({ Size: 1, AvailabilityZone: 'eu-west-1a' });
      await ec2.attachVolume({ VolumeId, InstanceId: 'i-0a', Device: `/dev/xvd${index}` });
    }
  };
  const attachInterface = () =>
    ec2.attachNetworkInterface({ NetworkInterfaceId: 'eni-0a', InstanceId: 'i-0a', DeviceIndex: 1 });
  return { attachVolumes, attachInterface };
};

test('volumes and interfaces share the room of a Nitro type', async () => {
  const { attachVolumes, attachInterface } = instanceOf('m5.large');
  await attachInterface();
  expect(await refusalOf(attachVolumes(27))).toBe(
    'AttachmentLimitExceeded: Attachment count 28 exceeds the limit for m5.large',
  );
});

test('an interface finds no room where volumes have taken it all', async () => {
  const { attachVolumes, attachInterface } = instanceOf('m5.large');
  await attachVolumes(27);
  expect(await refusalOf(attachInterface())).toBe(
    'AttachmentLimitExceeded: Attachment count 28 exceeds the limit for m5.large',
  );
});

test.each(['m7i.large', 't2.micro'])('interfaces take no room of the volumes of %s', async (type) => {
  const { attachVolumes, attachInterface } = instanceOf(type);
  await attachVolumes(32);
  expect(await attachInterface()).toMatchObject({ AttachmentId: expect.stringMatching(/^eni-attach-/) as string });
});

test('what has a room of its own for volumes is full at its end', async () => {
  const { attachVolumes } = instanceOf('m7i.large');
  expect(await refusalOf(attachVolumes(33))).toBe(
    'AttachmentLimitExceeded: Attachment count 33 exceeds the limit for m7i.large',
  );
});
