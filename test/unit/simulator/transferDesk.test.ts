import { AcceptAddressTransferCommand, EC2 } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { simulateCloud } from '../../../src/simulator/cloud.ts';
import { emptySnapshot } from '../../../src/simulator/worlds/defaultVpc.ts';
import { fixedConfig, refusalOf } from '../../support/simulated.ts';

const home = { accountId: '111122223333', region: 'eu-west-1' };
const to = '444455556666';

test('an elastic IP goes to the account that it is offered to, and to no other account or region', async () => {
  const cloud = simulateCloud({ home, beginningOf: (place) => ({ snapshot: emptySnapshot(place) }) });
  const ec2At = (account: string, region = home.region): EC2 =>
    new EC2({
      ...fixedConfig,
      region,
      credentials: { accessKeyId: `AKIA${account}DEMO`, secretAccessKey: 's' },
      requestHandler: cloud.requestHandler,
    });
  const from = ec2At(home.accountId);
  const { AllocationId = '', PublicIp = '' } = await from.allocateAddress({
    TagSpecifications: [{ ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'mail' }] }],
  });
  const accept = (ec2: EC2) => ec2.send(new AcceptAddressTransferCommand({ Address: PublicIp }));
  const notFound = `InvalidAddress.NotFound: Address '${PublicIp}' not found.`;
  expect(await refusalOf(accept(ec2At(to)))).toBe(notFound);
  await from.enableAddressTransfer({ AllocationId, TransferAccountId: to });
  expect(await refusalOf(accept(ec2At('777788889999')))).toBe(notFound);
  expect(await refusalOf(accept(ec2At(to, 'us-east-1')))).toBe(notFound);

  const { AddressTransfer } = await accept(ec2At(to));
  expect(AddressTransfer).toMatchObject({ PublicIp, TransferAccountId: to, AddressTransferStatus: 'accepted' });
  const [taken] = (await ec2At(to).describeAddresses({})).Addresses ?? [];
  expect(taken).toMatchObject({ PublicIp, Tags: [] });
  expect(taken?.AllocationId).not.toBe(AllocationId);
  expect((await from.describeAddresses({})).Addresses).toEqual([]);
  expect((await from.describeAddressTransfers({})).AddressTransfers).toMatchObject([
    { AllocationId, AddressTransferStatus: 'accepted' },
  ]);
});
